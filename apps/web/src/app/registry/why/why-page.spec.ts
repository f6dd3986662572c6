import { type ReasonRequest, type ToolReasons } from '@tandem/api-client';
import { openPage } from '../../../testing/open-page';
import { aTool } from '../tool.sample';
import { WhyPage } from './why-page';

const MARTA = { id: '0191c9a4-1111-4111-8111-0000000000a1', name: 'Marta Gil', title: 'CMO' };
const ANA = { id: '0191c9a4-1111-4111-8111-0000000000a2', name: 'Ana Ruiz', title: 'CIO' };
const LUIS = { id: '0191c9a4-1111-4111-8111-0000000000a3', name: 'Luis Ortiz', title: null };

const REQUEST: ReasonRequest = {
  id: 'r31',
  ref: 'REQ-0031',
  kind: 'new-tool',
  status: 'approved',
  lane: 'sprint',
  requester: MARTA,
  submittedAt: '2024-02-01T09:00:00.000Z',
  whatFor: 'One place for leads',
  successMeasure: 'Twice the leads in a year',
  definedBy: MARTA,
  benefitOwner: null,
  benefitUnits: [],
  approvedAmount: { amount: '36000.00', currency: 'EUR' },
  decisions: [
    {
      id: 'd1',
      verdict: 'approve',
      person: ANA,
      onBehalfOf: null,
      capacity: 'cio',
      decidedAt: '2024-02-04T10:00:00.000Z',
      hasSnapshot: true,
    },
  ],
};
const LINE = { id: 'l3', code: 'MKT-03', name: 'Digital', fundSource: 'marketing', fiscalYear: '2026' } as const;
const REASONS: ToolReasons = {
  tool: aTool,
  requests: [REQUEST],
  hiddenRequests: 0,
  lines: [
    {
      line: LINE,
      owner: LUIS,
      authorisedBy: null,
      charged: { amount: { amount: '36000.00', currency: 'EUR' }, drill: { path: '/entries', params: { line: 'l3' } } },
    },
  ],
};
const RIGHTS = ['tool.read', 'tool.edit', 'request.read', 'entry.read', 'budget-line.read'];

async function open(reasons: ToolReasons = REASONS, permissions: readonly string[] = RIGHTS) {
  const page = await openPage({
    path: 'tools/:slug/why',
    component: WhyPage,
    address: '/tools/hubspot/why',
    scopes: ['registry', 'audit'],
    permissions,
  });
  page.asked('/tools/hubspot/reasons').flush(reasons);
  await page.settle();
  const link = (name: string) => page.element.querySelector(`[data-link=${name}]`);
  return {
    ...page,
    link,
    said: (name: string) =>
      (link(name)?.innerHTML ?? '')
        .replace(/<[^>]*>|&nbsp;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
  };
}

const hrefs = (element: Element | null): (string | null)[] =>
  [...(element?.querySelectorAll('a') ?? [])].map((way) => way.getAttribute('href'));

describe('why there is a tool', () => {
  it('A08 is told from the need to the benefit, on one page', async () => {
    const { element } = await open();
    expect(element.querySelector('h1')?.textContent).toContain('Why do we have HubSpot?');
    expect([...element.querySelectorAll('[data-link]')].map((link) => link.getAttribute('data-link'))).toEqual([
      ...['need', 'definition', 'authorisation', 'contract', 'entries', 'benefit'],
    ]);
  });

  it('names who asked and who decided, as what and when, and leads to the proof', async () => {
    const { link, said } = await open();
    expect(said('need')).toContain('One place for leads');
    expect(said('need')).toContain('Marta Gil, CMO as a new tool, 1 Feb 2024, approved REQ-0031');
    expect(said('authorisation')).toContain('Ana Ruiz, CIO as CIO, 4 Feb 2024, REQ-0031 What was known');
    expect(hrefs(link('authorisation'))).toContain('/requests/r31/decisions/d1');
    expect(hrefs(link('definition'))).toContain('/requests/r31');
  });

  it('names both people where somebody decided for somebody who was away', async () => {
    const decisions = REQUEST.decisions.map((decision) => ({ ...decision, person: LUIS, onBehalfOf: ANA }));
    const { said } = await open({ ...REASONS, requests: [{ ...REQUEST, decisions }] });
    expect(said('authorisation')).toContain('Luis Ortiz as CIO for Ana Ruiz, 4 Feb 2024, REQ-0031');
  });

  it('leads from the money to its rows and to the line that pays, with whoever owns it', async () => {
    const { link, said } = await open();
    expect(said('entries')).toContain('Luis Ortiz');
    expect(hrefs(link('entries'))).toEqual([`/spend/entries?tool=${aTool.id}&from=2025-12-01`, '/budgets/l3']);
  });

  it('shows which line paid how much although nobody is on record as its owner', async () => {
    const { link, said } = await open({ ...REASONS, lines: REASONS.lines.map((line) => ({ ...line, owner: null })) });
    expect(said('entries')).toContain('Who pays not on record 36,000.00 EUR in twelve months MKT-03 Digital, 2026');
    expect(hrefs(link('entries'))).toContain('/budgets/l3');
  });

  it('names each gap in its link, with what would mend it and who can', async () => {
    const { said, link } = await open();
    expect(said('contract')).toContain('Who operates it: nothing on record.');
    expect(said('contract')).toContain('Who can: CMO, CIO and Administrator.');
    expect(hrefs(link('contract'))).toContain('/tools/hubspot/edit');
    expect(said('definition')).not.toContain('Who can');
  });

  it('asks the owner to stand behind what is only declared', async () => {
    const chain = { ...aTool.chain, answers: { ...aTool.chain.answers, operates: 'declared' as const } };
    const { said } = await open({ ...REASONS, tool: { ...aTool, chain } });
    expect(said('contract')).toContain('Who operates it: only declared.');
    expect(said('contract')).toContain('Who can: Marta Gil.');
  });

  it('A04 says so where whoever authorised it also defined it or answers for its benefit', async () => {
    const marta = { person: MARTA, evidence: 'document' as const, source: null, on: null };
    const accountability = { definedBy: marta, authorisedBy: marta, benefits: { units: [], owner: MARTA } };
    const { said } = await open({ ...REASONS, tool: { ...aTool, accountability } });
    expect(said('authorisation')).toContain('Whoever authorised it also defined it');
    expect(said('authorisation')).toContain('Whoever authorised it also answers for the benefit');
  });

  it('says nothing of that kind where two people did it', async () => {
    expect((await open()).said('authorisation')).not.toContain('Whoever authorised it also');
  });

  it('offers no way to mend to whoever may not edit the tool', async () => {
    const { link } = await open({ ...REASONS, tool: { ...aTool, canEdit: false } });
    expect(hrefs(link('benefit'))).not.toContain('/tools/hubspot/edit');
  });

  it('says that nobody asked where there is no request', async () => {
    const { said } = await open({ ...REASONS, requests: [] });
    expect(said('need')).toContain('Who asked not on record');
  });

  it('does not pass requests that may not be opened off as none', async () => {
    const { said } = await open({ ...REASONS, requests: [], hiddenRequests: 2 });
    expect(said('need')).toContain('2 requests that this account may not open');
    expect(said('need')).not.toContain('Who asked not on record');
  });

  it('shows no cost to those who may see none', async () => {
    const { said } = await open({ ...REASONS, tool: { ...aTool, costScope: 'none' }, lines: [] });
    expect(said('entries')).toContain('This account may see no costs.');
    expect(said('entries')).not.toContain('36,000.00');
  });

  it('can be read again when it failed', async () => {
    const page = await openPage({
      path: 'tools/:slug/why',
      component: WhyPage,
      address: '/tools/hubspot/why',
      scopes: ['registry', 'audit'],
      permissions: RIGHTS,
    });
    page
      .asked('/tools/hubspot/reasons')
      .flush({ code: 'service.unavailable' }, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    page.element.querySelector<HTMLButtonElement>('tnd-panel button')?.click();
    await page.settle();
    page.asked('/tools/hubspot/reasons').flush(REASONS);
    await page.settle();
    expect(page.element.textContent).toContain('Why do we have HubSpot?');
  });
});
