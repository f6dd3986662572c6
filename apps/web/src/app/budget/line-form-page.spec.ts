import { openPage } from '../../testing/open-page';
import { aLine } from './budget.sample';
import { LineFormPage } from './line-form-page';

const CENTRE = { id: 'c2', code: 'CC-2200', name: 'Growth', unit: aLine.unit };
const YEAR = { id: '2026', label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' };

async function open(permissions: readonly string[] = ['budget-line.edit']) {
  const page = await openPage({
    path: 'budgets/new',
    component: LineFormPage,
    address: '/budgets/new',
    scopes: ['budget'],
    permissions,
  });
  page.asked('/fiscal-years').flush({ items: [YEAR] });
  page.asked('/cost-centres').flush({ items: [CENTRE] });
  page.asked('/units').flush({ items: [{ ...aLine.unit, parentId: null, manager: null }] });
  page.asked('/people').flush({ items: [] });
  await page.settle();
  return page;
}

type Opened = Awaited<ReturnType<typeof open>>;

function write(field: HTMLInputElement | HTMLSelectElement | null, text: string): void {
  if (field !== null) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function fieldOf({ element }: Opened, label: string): HTMLInputElement | HTMLSelectElement | null {
  const named = [...element.querySelectorAll('label')].find(({ textContent }) => textContent.trim().startsWith(label));
  return named === undefined ? null : element.querySelector(`[id="${named.htmlFor}"]`);
}

async function fill(page: Opened): Promise<void> {
  write(fieldOf(page, 'Code'), 'MKT-09');
  write(fieldOf(page, 'Name'), 'Experiments');
  write(fieldOf(page, 'Cost centre'), 'c2');
  write(fieldOf(page, 'Account'), '629100');
  write(fieldOf(page, 'Original budget'), '12,000.50');
  await page.settle();
}

async function send({ element, settle }: Opened): Promise<void> {
  element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
}

describe('the form of a new budget line', () => {
  it('marks what is missing at its fields and sums it up', async () => {
    const page = await open();
    await send(page);
    const errors = [...page.element.querySelectorAll('tnd-error-summary li')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(errors).toEqual(['Enter a code', 'Enter a name', 'Choose a cost centre', 'Enter the account']);
  });

  it('keeps codes for lines that payments make', async () => {
    const page = await open();
    await fill(page);
    write(fieldOf(page, 'Code'), 'SHD-9');
    await send(page);
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain(
      'kept for payments without a budget',
    );
  });

  it('says on its button what it adds', async () => {
    const page = await open();
    await fill(page);
    expect(page.element.querySelector('form button')?.textContent.trim()).toBe('Add MKT-09 with 12,000.50\u00a0EUR');
  });

  it('is sent once, with an exact amount', async () => {
    const page = await open();
    await fill(page);
    await send(page);
    await send(page);
    const { request } = page.asked('/budget-lines', 'POST');
    expect(request.body).toMatchObject({ code: 'MKT-09', original: { amount: '12000.50', currency: 'EUR' } });
    expect(request.headers.get('Idempotency-Key')).not.toBeNull();
  });

  it('names the line that a new one would repeat, leads to it and keeps what was typed', async () => {
    const page = await open();
    await fill(page);
    await send(page);
    page.asked('/budget-lines', 'POST').flush({ code: 'duplicate' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    page
      .asked('/budget-lines')
      .flush({ items: [{ ...aLine, code: 'MKT-09' }], nextCursor: null, total: 1, totals: [] });
    await page.settle();
    await page.settle();
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain(
      'MKT-09 Digital has this code in 2026 already.',
    );
    expect(page.element.querySelector(`a[href="/budgets/${aLine.id}"]`)).not.toBeNull();
    expect(fieldOf(page, 'Name')?.value).toBe('Experiments');
  });

  it('puts what the API refuses at its field', async () => {
    const page = await open();
    await fill(page);
    await send(page);
    page
      .asked('/budget-lines', 'POST')
      .flush(
        { code: 'validation.failed', errors: [{ pointer: '/account', code: 'too_long', values: { max: 40 } }] },
        { status: 422, statusText: 'Unprocessable' },
      );
    await page.settle();
    expect(page.element.querySelector('mat-error')?.textContent).toContain('At most 40 characters fit here.');
  });

  it('tells who adds lines to whom may not', async () => {
    const { element } = await open([]);
    expect(element.textContent).toContain('Finance adds budget lines.');
    expect(element.querySelector('form')).toBeNull();
  });
});
