import { openPage } from '../../testing/open-page';
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

const open = (query = '', permissions: readonly string[] = []) =>
  openPage({ path: 'spend', component: SpendPage, address: `/spend${query}`, scopes: ['dashboards'], permissions });

describe('the consolidated dashboard', () => {
  it('asks for what its address says', async () => {
    const { asked } = await open('?fiscalYear=2025&source=shadow&currency=USD');
    expect(asked('/dashboards/consolidated').request.params.toString()).toBe(
      'fiscalYear=2025&source=shadow&currency=USD',
    );
  });

  it('leads from a figure to its rows by the filter that the API gave it', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush(aView);
    await settle();
    const links = [...element.querySelectorAll('tnd-spend-figures a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/spend/entries?fiscalYear=2026&currency=EUR&place=actual&source=shadow');
  });

  it('shows the whole and the share of each part', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush(aView);
    await settle();
    const figures = element.querySelector('tnd-spend-figures')?.textContent;
    expect(figures).toMatch(/3,603\.96.*33\.3% of the total.*66\.6% of the total.*0\.1% of the total/s);
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
    expect(element.querySelector('.fresh')?.textContent).toBe('Data of 23 Nov 2026, 06:06.');
  });

  it('shows only the lines at risk, and leads to all of them', async () => {
    const { element, settle, asked } = await open();
    asked('/dashboards/consolidated').flush({
      ...aView,
      lines: [aLine('MKT-01', '100.00', '5.00'), aLine('MKT-02', '100.00', '50.00')],
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
