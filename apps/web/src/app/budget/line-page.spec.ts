import { openPage } from '../../testing/open-page';
import { aLine, anEntry } from './budget.sample';
import { LinePage } from './line-page';

/** jsdom lays nothing out and scrolls nowhere. */
Element.prototype.scrollIntoView = () => undefined;

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const LINE = `/budget-lines/${aLine.id}`;
const list = (ids: readonly string[], nextCursor: string | null = null) => ({
  items: ids.map((id) => ({ ...anEntry, id })),
  nextCursor,
  total: 38,
  sum: null,
  unconverted: [],
  rates: [],
});

const open = (query = '', permissions: readonly string[] = ['entry.read', 'budget-line.supplement']) =>
  openPage({
    path: 'budgets/:id',
    component: LinePage,
    address: `/budgets/${aLine.id}${query}`,
    scopes: ['budget'],
    permissions,
  });

const button = (element: HTMLElement, words: string) =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words));

function type(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): void {
  if (field !== null) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

describe('the page of a budget line', () => {
  it('asks for the entries that its address filters', async () => {
    const { asked } = await open('?kind=actual&month=2026-10');
    expect(asked(`${LINE}/entries`).request.params.toString()).toBe('kind=actual&month=2026-10');
  });

  it('tells that a month means nothing instead of failing', async () => {
    const { element, settle, asked } = await open('?month=october');
    asked(LINE).flush(aLine);
    expect(asked(`${LINE}/entries`).request.params.toString()).toBe('');
    await settle();
    expect(element.textContent).toContain('month=october');
  });

  it('ends its history with the count and the equation', async () => {
    const { element, settle, asked } = await open();
    asked(LINE).flush(aLine);
    asked(`${LINE}/entries`).flush(list(['38', '37']));
    await settle();
    expect(element.querySelector('.foot')?.textContent).toMatch(/^38 entries\. Limit 65,000\.00 .* = left 14,500\.00/);
  });

  it('brings page after page until the entry that the address points at is there', async () => {
    const { element, settle, asked } = await open('#entry-12');
    asked(LINE).flush(aLine);
    asked(`${LINE}/entries`).flush(list(['38'], 'next'));
    await settle();
    asked(`${LINE}/entries`).flush(list(['12']));
    await settle();
    expect(element.querySelector('tr.selected')?.getAttribute('data-row')).toBe('12');
  });

  it('says whether the line will last, beside its chart, which fails by itself', async () => {
    const { element, settle, asked } = await open();
    asked(LINE).flush(aLine);
    asked(`${LINE}/months`).flush(null, { status: 500, statusText: 'Server Error' });
    asked(`${LINE}/entries`).flush(list(['38']));
    await settle();
    const course = element.querySelector<HTMLElement>('tnd-cumulative-line');
    expect(course?.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect(element.querySelector('.foot')?.textContent).toContain('38 entries.');
    course?.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await settle();
    asked(`${LINE}/months`).flush({ startsOn: '2026-01-01', endsOn: '2026-12-31', months: [] });
    await settle();
    expect(course?.textContent).toContain('41,200.00\u00a0EUR of 65,000.00\u00a0EUR are spent.');
  });

  it('offers no supplement for a line that nobody authorised', async () => {
    const { element, settle, asked } = await open();
    asked(LINE).flush({ ...aLine, hasBudget: false });
    await settle();
    expect(button(element, 'Supplement or cut')).toBeUndefined();
  });

  it('keeps the entries from somebody who may only read lines, and says who can', async () => {
    const { element, settle, asked } = await open('', []);
    asked(LINE).flush(aLine);
    await settle();
    expect(element.textContent).toContain('Entries are open to finance');
  });
});

describe('a supplement', () => {
  async function supplement() {
    const page = await open();
    page.asked(LINE).flush(aLine);
    await page.settle();
    button(page.element, 'Supplement or cut')?.click();
    await page.settle();
    type(page.element.querySelector('input[inputmode=decimal]'), '5,000');
    type(page.element.querySelector('textarea'), 'A second campaign');
    await page.settle();
    return page;
  }

  it('says what is left afterwards before it is made', async () => {
    const { element } = await supplement();
    expect(element.textContent).toContain('Afterwards MKT-03 has 19,500.00\u00a0EUR left.');
    expect(button(element, 'Add 5,000.00')).toBeDefined();
  });

  it('is sent once, however often the button is pressed', async () => {
    const { element, asked, settle } = await supplement();
    button(element, 'Add 5,000.00')?.click();
    await settle();
    button(element, 'Add 5,000.00')?.click();
    const sent = asked(`${LINE}/supplements`, 'POST').request;
    expect(sent.body).toEqual({ kind: 'supplement', amount: eur('5000.00'), reason: 'A second campaign' });
    expect(sent.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says what the line has left, as the books have it', async () => {
    const { element, asked, settle } = await supplement();
    button(element, 'Add 5,000.00')?.click();
    asked(`${LINE}/supplements`, 'POST').flush({ ...aLine, available: eur('19500.00') });
    await settle();
    expect(element.querySelector('[role=status].done')?.textContent).toBe(
      'Added 5,000.00\u00a0EUR. MKT-03 now has 19,500.00\u00a0EUR left.',
    );
  });

  it('keeps what was typed and says what is left when it is refused', async () => {
    const { element, asked, settle } = await supplement();
    button(element, 'Add 5,000.00')?.click();
    asked(`${LINE}/supplements`, 'POST').flush(
      { code: 'budget.insufficient', available: eur('300.00'), needed: eur('5000.00') },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('MKT-03 has 300.00\u00a0EUR left');
    expect(element.querySelector('textarea')?.value).toBe('A second campaign');
  });
});
