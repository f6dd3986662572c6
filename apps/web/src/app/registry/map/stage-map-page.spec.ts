import { type StageMapTool, type StageMapView } from '@tandem/api-client';
import { openPage } from '../../../testing/open-page';
import { StageMapPage } from './stage-map-page';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

function tool(name: string, part: string, more: Partial<StageMapTool> = {}): StageMapTool {
  return {
    id: name,
    slug: name.toLowerCase(),
    name,
    source: 'it',
    lane: null,
    status: 'active',
    category: 'CRM',
    owner: null,
    isAuthorised: true,
    weight: 50,
    cost: { amount: eur('100.00'), drill: { path: '/entries', params: { tool: name } } },
    part: eur(part),
    ...more,
  };
}

const crm = tool('Crm', '50.00');
const map: StageMapView = {
  stages: [
    { id: 'find', name: { en: 'Find', es: 'Encontrar' }, amount: eur('80.00'), isGap: false },
    { id: 'grow', name: { en: 'Grow', es: 'Crecer' }, amount: eur('50.00'), isGap: true },
  ],
  rows: [
    {
      key: 'it',
      owner: null,
      amount: eur('130.00'),
      toolCount: 2,
      cells: [
        { stage: 'find', amount: eur('80.00'), tools: [crm, tool('Ads', '30.00')] },
        { stage: 'grow', amount: eur('50.00'), tools: [crm] },
        { stage: null, amount: eur('0.00'), tools: [] },
      ],
    },
    {
      key: 'shadow',
      owner: null,
      amount: eur('7.00'),
      toolCount: 1,
      cells: [
        { stage: 'find', amount: eur('0.00'), tools: [] },
        { stage: 'grow', amount: eur('0.00'), tools: [] },
        { stage: null, amount: eur('7.00'), tools: [tool('Loose', '7.00', { source: 'shadow', category: null })] },
      ],
    },
  ],
  unstaged: eur('7.00'),
  total: eur('137.00'),
  toolCount: 3,
  costScope: 'all',
};

async function open(address = '/tools/map', language: 'en' | 'es' = 'en') {
  const page = await openPage({
    path: 'tools/map',
    component: StageMapPage,
    address,
    language,
    scopes: ['registry'],
    permissions: ['tool.read', 'entry.read'],
  });
  page.asked('/stage-map').flush(map);
  await page.settle();
  return page;
}

const textsOf = (element: HTMLElement, selector: string) =>
  [...element.querySelectorAll(selector)].map((part) => part.textContent.replaceAll(/\s+/g, ' ').trim());

describe('the stage map', () => {
  it('is a table of stages in their order, with what is in no stage beside them', async () => {
    const { element } = await open();
    expect(textsOf(element, '.scroller thead th')).toEqual(['Source', 'Find', 'Grow Gap', 'In no stage', 'Total, EUR']);
    expect(textsOf(element, '.scroller tbody th')).toEqual(['IT', 'Shadow IT']);
    expect(textsOf(element, '.scroller tfoot td')).toEqual(['80.00', '50.00', '7.00', '137.00']);
  });

  it('calls a gap a gap, in both languages', async () => {
    const { element } = await open('/tools/map', 'es');
    expect(textsOf(element, '.nothing')).toEqual(['–', '–', '– Hueco']);
    expect(element.textContent).toContain('Sin herramienta autorizada en uso: Crecer.');
  });

  it('names the tools of a cell and leads to each', async () => {
    const { element } = await open();
    const links = [...element.querySelectorAll('.scroller tbody td li a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/tools/crm', '/tools/ads', '/tools/crm', '/tools/loose']);
  });

  it('tints by amount unless somebody asks for another colour, which the cell then says in words', async () => {
    const { element } = await open();
    const steps = (of: HTMLElement) =>
      [...of.querySelectorAll('tbody td[data-step]')].map((cell) => cell.getAttribute('data-step'));
    expect(steps(element)).toEqual(['6', '4', '0', '0', '0', '2']);
    expect(element.querySelector('.said')).toBeNull();
  });

  it('says what the tint stands for when it is not the amount', async () => {
    const { element } = await open('/tools/map?colour=overlap');
    expect(textsOf(element, '.said')).toEqual(['2 of the same category']);
  });

  it('UX-12 opens the rows behind an amount, whose parts add up to it', async () => {
    const { element } = await open('/tools/map?row=it&stage=find');
    const rows = element.querySelector<HTMLElement>('.rows');
    expect(rows?.querySelector('h2')?.textContent).toContain('IT, Find');
    expect(textsOf(rows ?? element, 'tbody td:last-child')).toEqual(['50.00', '30.00']);
    expect(textsOf(rows ?? element, 'tfoot td:last-child')).toEqual(['80.00']);
  });

  it('asks for other rows as the address says', async () => {
    const page = await openPage({
      path: 'tools/map',
      component: StageMapPage,
      address: '/tools/map?rows=owner',
      scopes: ['registry'],
      permissions: ['tool.read'],
    });
    expect(page.asked('/stage-map').request.params.get('rows')).toBe('owner');
  });
});
