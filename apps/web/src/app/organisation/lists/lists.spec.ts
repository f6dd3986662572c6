import { type OpenPage, openPage } from '../../../testing/open-page';
import { RatesPage } from './rates-page';
import { UnitsPage } from './units-page';

const open = (component: typeof RatesPage | typeof UnitsPage, permissions: readonly string[]) =>
  openPage({ path: 'here', component, address: '/here', scopes: ['organisation'], permissions });

async function type({ element, settle }: OpenPage, index: number, text: string): Promise<void> {
  const field = element.querySelectorAll<HTMLInputElement>('form input')[index];
  if (field !== undefined) {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }
  await settle();
}

async function press({ element, settle }: OpenPage, words: string): Promise<void> {
  [...element.querySelectorAll('button')].find((button) => button.textContent.includes(words))?.click();
  await settle();
}

describe('the exchange rates', () => {
  it('are shown as equations with their points below each other, and the one in force is marked', async () => {
    const { element, settle, asked } = await open(RatesPage, []);
    const rate = { from: 'USD', to: 'EUR', rate: '0.9206800000', date: '2026-01-02', source: 'ECB' };
    const earlier = { ...rate, rate: '0.9000000000', date: '2025-01-02' };
    asked('/exchange-rates').flush({ items: [rate, earlier], nextCursor: null });
    await settle();
    const textsOf = (selector: string) =>
      [...element.querySelectorAll(selector)].map((cell) => cell.textContent.trim());
    expect(textsOf('td[data-label="Rate"]')).toEqual(['1 USD = 0.92068\u00a0EUR', '1 USD = 0.90000\u00a0EUR']);
    expect(textsOf('td[data-label="From the day"] .note')).toEqual(['in force', '']);
  });

  it('are stated only by those who may', async () => {
    const { element } = await open(RatesPage, []);
    expect(element.querySelector('tnd-page-header button')).toBeNull();
  });

  it('are sent as a decimal text whatever separator was typed, and say when a day has one', async () => {
    const page = await open(RatesPage, ['organisation.edit']);
    await press(page, 'State a rate');
    await type(page, 0, '0,8612');
    await type(page, 1, '2026-10-01');
    await type(page, 2, 'ECB reference rate');
    page.element.querySelector<HTMLButtonElement>('form .tnd-button-primary')?.click();
    await page.settle();
    const stated = page.asked('/exchange-rates', 'POST');
    expect(stated.request.body).toEqual({
      from: 'USD',
      to: 'EUR',
      rate: '0.8612',
      date: '2026-10-01',
      source: 'ECB reference rate',
    });
    stated.flush({ code: 'duplicate' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.element.querySelector('tnd-error-summary')?.textContent).toContain('rates are never edited');
  });
});

describe('units and cost centres', () => {
  const unit = { id: 'u1', code: 'MKT', name: 'Marketing', parentId: null, manager: null };

  it('stand below the unit above them, which is named', async () => {
    const { element, settle, asked } = await open(UnitsPage, []);
    const growth = { ...unit, id: 'u2', code: 'GRO', name: 'Growth', parentId: 'u1' };
    asked('/units').flush({ items: [growth, unit], nextCursor: null });
    await settle();
    const above = [...element.querySelectorAll('td[data-label="Above it"]')].map((cell) => cell.textContent.trim());
    expect(above).toEqual(['–', 'Marketing']);
  });

  it('read the list again after a unit was added', async () => {
    const page = await open(UnitsPage, ['organisation.edit']);
    page.asked('/units').flush({ items: [unit], nextCursor: null });
    await page.settle();
    await press(page, 'Add a unit');
    await type(page, 0, 'GRO');
    await type(page, 1, 'Growth');
    await press(page, 'Add Growth');
    const added = page.asked('/units', 'POST');
    expect(added.request.body).toEqual({ code: 'GRO', name: 'Growth', parentId: null, managerId: null });
    added.flush(unit);
    await page.settle();
    expect(page.asked('/units').request.method).toBe('GET');
    expect(page.element.querySelector('tnd-unit-form')).toBeNull();
  });

  it('tell at the code that it is taken', async () => {
    const page = await open(UnitsPage, ['organisation.edit']);
    page.asked('/units').flush({ items: [unit], nextCursor: null });
    await page.settle();
    await press(page, 'Add a unit');
    await type(page, 0, 'MKT');
    await type(page, 1, 'Growth');
    await press(page, 'Add Growth');
    page.asked('/units', 'POST').flush({ code: 'duplicate' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.element.querySelector('mat-error')?.textContent).toContain('This code is taken already');
  });
});
