import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type PageSetting, openPage } from '../../testing/open-page';
import { SpendPage } from './spend-page';
import { aLine, aView } from './spend.sample';

/** Nothing comes into view in jsdom. */
class NoSights {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}
Object.assign(globalThis, { IntersectionObserver: NoSights });

const open = (query = '', permissions: readonly string[] = [], given: Partial<PageSetting> = {}) =>
  openPage({
    path: 'spend',
    component: SpendPage,
    address: `/spend${query}`,
    scopes: ['dashboards', 'listing'],
    permissions,
    ...given,
  });

describe('the consolidated dashboard', () => {
  it('asks for what its address says', async () => {
    const { asked } = await open('?fiscalYear=2025&source=shadow&currency=USD');
    expect(asked('/dashboards/consolidated').request.params.toString()).toBe(
      'fiscalYear=2025&source=shadow&currency=USD',
    );
  });

  it('UX-12 leads from a figure to its rows by the filter that the API gave it, and says what it said', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush(aView);
    await settle();
    const links = [...element.querySelectorAll('tnd-spend-figures a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/spend/entries?fiscalYear=2026&currency=EUR&place=actual&source=shadow&figure=0.36');
  });

  it('UX-12 says of each amount of a quarter and a month what it is, and leads to its rows', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush(aView);
    await settle();
    element.querySelector<HTMLButtonElement>('tnd-chart-frame button[headAction]')?.click();
    await settle();
    for (const twin of ['.answer ~ .tnd-scroll', 'tnd-spend-months']) {
      const cell = element.querySelector(`${twin} td[data-label="Shadow IT"]`);
      expect(cell?.querySelector('a')?.getAttribute('href')).toMatch(/^\/spend\/entries\?.*source=shadow/);
    }
  });

  it('shows the whole and the share of each part', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush(aView);
    await settle();
    const figures = element.querySelector('tnd-spend-figures')?.textContent;
    expect(figures).toMatch(/3,603\.96.*33\.3% of the total.*66\.6% of the total.*0\.1% of the total/s);
  });

  it('UX-15 tells no shares where a source got back more than it spent, and says so', async () => {
    const { element, settle, asked } = await open();
    const [it, marketing, shadow] = aView.sources;
    const credited = shadow && {
      ...shadow,
      share: 0,
      spend: { ...shadow.spend, amount: { amount: '-0.36', currency: 'EUR' } },
    };
    asked('/dashboards/consolidated').flush({ ...aView, sources: [it, marketing, credited] });
    await settle();
    const figures = element.querySelector('tnd-spend-figures')?.textContent;
    expect(figures).toContain('No shares of the total are told');
    expect(element.querySelector('tnd-spend-figures .share')).toBeNull();
  });

  it('UX-13 lists what the figures leave out, with the reason, the rates they are told at, and of when they are', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush({
      ...aView,
      unconverted: [{ source: 'shadow', place: 'actual', amount: { amount: '300.00', currency: 'BRL' } }],
      rates: [{ from: 'EUR', to: 'USD', rate: '1.0869000000', date: '2026-01-01', source: 'ECB' }],
    });
    await settle();
    const notes = element.querySelector('tnd-spend-notes')?.textContent;
    expect(notes).toMatch(/No exchange rate into EUR is on record.*Shadow IT\s*actual\s*300\.00\u00a0BRL/s);
    expect(notes).toContain('Converted at 1 EUR = 1.0869 USD (ECB, 1 Jan 2026).');
    expect(element.querySelector('.fresh')?.textContent).toBe('Data to 23 Nov 2026, 06:06');
  });

  it('shows only the lines at risk, and leads to all of them', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush({
      ...aView,
      lines: [aLine('MKT-01', '100.00', '5.00', true), aLine('MKT-02', '100.00', '50.00')],
    });
    await settle();
    const risk = element.querySelector('tnd-lines-at-risk');
    expect([...(risk?.querySelectorAll('tbody tr') ?? [])].map((row) => row.getAttribute('data-row'))).toEqual([
      'MKT-01',
    ]);
    expect(risk?.querySelector('a[href="/budgets?fiscalYear=2026"]')).not.toBeNull();
  });

  it('offers the stages of the life cycle by their names', async () => {
    const { element, settle, asked } = await open();
    asked('/life-cycle-stages').flush({ items: [{ id: 'grow', sortKey: 5, name: { en: 'Grow', es: 'Crecer' } }] });
    await settle();
    expect(element.querySelector('tnd-filter-bar option[value=grow]')?.textContent.trim()).toBe('Grow');
  });

  it('sets what the tools of a stage cost beside no limit, because limits are those of lines', async () => {
    const { element, settle, asked } = await open('?stage=grow');
    asked('/dashboards/consolidated').flush({ ...aView, lines: [aLine('MKT-01', '0.00', '-5.00')] });
    await settle();
    expect(element.querySelector('tnd-lines-at-risk')).toBeNull();
    expect(element.textContent).toContain('A limit is given to a budget line, not to a stage or a lane');
  });

  it.each([
    [['import.edit'], 1],
    [[], 0],
  ])('offers those with %j a file to import while there is no spend', async (permissions, links) => {
    const { element, settle, asked } = await open('', permissions);
    asked('/dashboards/consolidated').flush({
      ...aView,
      total: { ...aView.total, amount: { amount: '0.00', currency: 'EUR' } },
      months: [],
    });
    await settle();
    expect(element.textContent).toContain('No spend yet. Import a payments export to see who pays for what.');
    expect(element.querySelectorAll('a[href="/discovery/imports/new"]')).toHaveLength(links);
  });

  it('keeps its selectors when the figures fail, and tries again', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush(null, { status: 500, statusText: 'Server Error' });
    await settle();
    expect(element.querySelectorAll('tnd-filter-bar select')).toHaveLength(7);
    element.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await settle();
    expect(asked('/dashboards/consolidated').request.method).toBe('GET');
  });

  it('offers to clear the filter where there is no rate into the currency asked for', async () => {
    const { element, settle, asked } = await open('?currency=JPY');
    asked('/dashboards/consolidated').flush({ code: 'currency.no_rate' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(element.textContent).toContain('No exchange rate into JPY is on record');
  });
});

describe('the panels of the dashboard as files', () => {
  const TOOL = { id: 't1', slug: 'hotjar', name: 'Hotjar' };
  const figure = (amount: string) => ({ ...aView.total, amount: { amount, currency: 'EUR' } });
  const full = {
    ...aView,
    lines: [aLine('MKT-01', '100.00', '5.00', true), aLine('MKT-02', '100.00', '50.00')],
    tools: [
      { part: 'tool', tool: TOOL, source: 'shadow', spend: figure('3600.00') },
      { part: 'none', tool: null, source: null, spend: figure('3.96') },
    ],
  };

  async function openPanels(query: string, permissions: readonly string[]) {
    const page = await open(query, permissions);
    page.asked('/dashboards/consolidated').flush(full);
    await page.settle();
    const press = async (panel: string, words: string): Promise<void> => {
      const buttons = [...page.element.querySelectorAll<HTMLElement>(`${panel} tnd-export-menu button`)];
      buttons.find(({ textContent }) => textContent.includes(words))?.click();
      await page.settle();
    };
    return { ...page, press };
  }

  it.each([
    ['tnd-top-tools', 'spend-tools', 2, ['tool', 'source', 'spend']],
    ['tnd-lines-at-risk', 'spend-lines', 1, ['line', 'unit', 'funded', 'actual', 'committed', 'available']],
    ['tnd-spend-months', 'spend-months', 12, ['month', 'total', 'it', 'marketing', 'shadow']],
    [
      'tnd-chart-frame > tnd-panel > .head',
      'spend-periods',
      4,
      ['period', 'total', 'it', 'marketing', 'shadow', 'plan'],
    ],
  ])('UX-33 %s says how many rows first, and asks for exactly its own', async (panel, list, rows, columns) => {
    const { element, press, asked } = await openPanels('?quarter=4&source=shadow', ['export.create']);
    await press(panel, 'Export');
    const word = rows === 1 ? 'row' : 'rows';
    expect(element.querySelector(`${panel} tnd-export-menu`)?.textContent).toContain(
      `${rows} ${word} will be written.`,
    );
    await press(panel, 'Download as XLSX');
    const { body } = asked('/exports', 'POST').request;
    expect(body).toMatchObject({
      ...{ list, format: 'xlsx' },
      query: { quarter: '4', source: 'shadow', fiscalYear: '2026', currency: 'EUR' },
      filters: [
        { key: 'fiscalYear', header: 'Fiscal year' },
        { key: 'quarter', header: 'Period', words: { '4': 'Q4' } },
        { key: 'source', header: 'Source', words: { shadow: 'Shadow IT' } },
        { key: 'currency', header: 'Currency' },
      ],
    });
    expect((body as { columns: { key: string }[] }).columns.map(({ key }) => key)).toEqual(columns);
  });

  it('UX-33 give the periods and what belongs to no tool the words of the screen', async () => {
    const { press, asked } = await openPanels('', ['export.create']);
    await press('tnd-top-tools', 'Export');
    await press('tnd-top-tools', 'Download as CSV');
    expect(asked('/exports', 'POST').request.body).toMatchObject({
      columns: [
        { words: { other: 'All other tools', none: 'No tool on record' } },
        { key: 'source' },
        { key: 'spend' },
      ],
    });
    await press('.head', 'Export');
    await press('.head', 'Download as CSV');
    expect(asked('/exports', 'POST').request.body).toMatchObject({
      columns: expect.arrayContaining([
        { key: 'period', header: 'Period', words: { q1: 'Q1', q2: 'Q2', q3: 'Q3', q4: 'Q4' } },
      ]),
    });
  });

  it('UX-30 are not offered to somebody who may not export', async () => {
    const { element } = await openPanels('', []);
    expect(element.querySelectorAll('tnd-top-tools tbody tr')).toHaveLength(2);
    expect(element.querySelectorAll('tnd-export-menu button')).toHaveLength(0);
  });
});

describe('the saved views of the dashboard', () => {
  const BOARD = {
    id: 'v1',
    name: 'Board',
    query: 'quarter=4&source=shadow',
    columns: [],
    density: null,
    widths: {},
    sharedWith: 'cio',
    isDefault: true,
    owner: null,
    isMine: true,
    canEdit: true,
    version: 2,
  };
  const url = (): string => TestBed.inject(Router).url;

  it('open with their filters, and the figures are asked for once, by them', async () => {
    const { asked, settle, element } = await open('?view=v1');
    asked('/views').flush({ items: [BOARD] });
    await settle();
    expect(url()).toBe('/spend?quarter=4&source=shadow&view=v1');
    expect(asked('/dashboards/consolidated').request.params.toString()).toBe('quarter=4&source=shadow');
    expect(element.querySelector('tnd-view-tabs [aria-current=page]')?.textContent.trim()).toBe('Board');
  });

  it('are what the dashboard opens with for a role that one is the default of', async () => {
    const defaultViews = [{ list: 'spend', id: 'v1', query: BOARD.query }];
    const { asked } = await open('', [], { defaultViews });
    expect(url()).toBe('/spend?quarter=4&source=shadow&view=v1');
    expect(asked('/dashboards/consolidated').request.params.toString()).toBe('quarter=4&source=shadow');
  });

  it('are what the home of a role opens with as well, and the home stays that of the role', async () => {
    const defaultViews = [{ list: 'spend', id: 'v1', query: BOARD.query }];
    const { asked } = await open('?as=finance', [], { defaultViews });
    expect(url()).toBe('/spend?as=finance&quarter=4&source=shadow&view=v1');
    expect(asked('/dashboards/consolidated').request.params.toString()).toBe('quarter=4&source=shadow');
  });

  it('say that the filters were modified, and are saved under the version that was read', async () => {
    const { asked, settle, element } = await open('?quarter=3&view=v1');
    asked('/views').flush({ items: [BOARD] });
    await settle();
    const tabs = element.querySelector('tnd-view-tabs');
    expect(tabs?.textContent).toContain('Modified');
    [...(tabs?.querySelectorAll('button') ?? [])]
      .find(({ textContent }) => textContent.includes('Save “Board”'))
      ?.click();
    const { request } = asked('/views/v1', 'PATCH');
    expect(request.body).toEqual({ query: 'quarter=3', columns: [], density: null, widths: {} });
    expect(request.headers.get('If-Match')).toBe('"2"');
  });

  it('are left with all their filters at once', async () => {
    const { asked, settle, element } = await open('?quarter=4&source=shadow&view=v1');
    asked('/views').flush({ items: [BOARD] });
    await settle();
    const buttons = [...element.querySelectorAll<HTMLElement>('tnd-filter-bar button')];
    buttons.find(({ textContent }) => textContent.includes('Clear filters'))?.click();
    await settle();
    expect(url()).toBe('/spend');
  });

  it('lead to their filters, and leave the role alone that the page is the home of', async () => {
    const { asked, settle, element } = await open('?as=finance&quarter=3&unit=u1');
    asked('/views').flush({ items: [BOARD] });
    await settle();
    const links = [...element.querySelectorAll('tnd-view-tabs a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/spend?as=finance', '/spend?as=finance&quarter=4&source=shadow&view=v1']);
  });

  it('that are gone are told with what else means nothing, and both are taken out of the address', async () => {
    const { asked, settle, element } = await open('?quarter=9&view=gone');
    asked('/views').flush({ items: [BOARD] });
    await settle();
    expect(element.querySelector('.notice')?.textContent).toContain('quarter=9, view=gone');
    element.querySelector<HTMLElement>('.notice button')?.click();
    await settle();
    expect(url()).toBe('/spend');
  });
});
