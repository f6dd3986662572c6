import { openPage } from '../../testing/open-page';
import { aLine } from './budget.sample';
import { LinesPage } from './lines-page';

const TOTALS = {
  currency: 'EUR',
  funded: aLine.funded,
  actual: aLine.actual,
  committed: aLine.committed,
  reserved: aLine.reserved,
  available: aLine.available,
};
const LIST = { items: [aLine], nextCursor: null, total: 1, totals: [TOTALS] };

const open = (query = '', permissions: readonly string[] = []) =>
  openPage({
    path: 'budgets',
    component: LinesPage,
    address: `/budgets${query}`,
    scopes: ['budget', 'listing'],
    permissions,
  });

describe('the page of the budget lines', () => {
  it('asks for the lines of the current year, the tightest first', async () => {
    const { asked } = await open();
    expect(asked('/budget-lines').request.params.toString()).toBe('fiscalYear=2026&sort=available');
  });

  it('adds up the filter, and names the one currency once', async () => {
    const { element, settle, asked } = await open();
    asked('/budget-lines').flush(LIST);
    await settle();
    expect(element.querySelector('tfoot')?.textContent).toContain('14,500.00');
    expect(element.querySelector('.summary')?.textContent).toContain('Amounts in EUR.');
  });

  it.each([
    [['budget-line.edit'], 1],
    [[], 0],
  ])('lets those with %j add a line', async (permissions, links) => {
    const { element, settle, asked } = await open('', permissions);
    asked('/budget-lines').flush(LIST);
    await settle();
    expect(element.querySelectorAll('a[href="/budgets/new"]')).toHaveLength(links);
  });

  it('names the filters when they hide everything, and says how many lines there are without', async () => {
    const { element, settle, asked } = await open('?source=it&q=saas');
    asked('/budget-lines').flush({ ...LIST, items: [], total: 0, totals: [] });
    await settle();
    asked('/budget-lines').flush({ ...LIST, total: 24 });
    await settle();
    expect(element.textContent).toContain('No budget lines match “saas” + IT. Without filters there are 24.');
  });

  it('offers all who own a line to whoever comes to that filter, not only the owners on the screen', async () => {
    const { element, settle, asked } = await open();
    asked('/budget-lines').flush({ ...LIST, items: [], total: 0, totals: [] });
    await settle();
    const owner = [...element.querySelectorAll('label.choice')].find((label) => label.textContent.includes('Owner'));
    owner?.querySelector('select')?.dispatchEvent(new Event('focus'));
    asked('/budget-line-owners').flush({ items: [{ id: 'p9', name: 'Zoe Sanz' }], nextCursor: null });
    await settle();
    expect(owner?.textContent).toContain('Zoe Sanz');
  });

  it('says who may see lines to whom may not', async () => {
    const { element, settle, asked } = await open();
    asked('/budget-lines').flush({ code: 'permission.denied' }, { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(element.textContent).toContain('Budget lines are open to finance');
  });
});
