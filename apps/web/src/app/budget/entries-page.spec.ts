import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { openPage } from '../../testing/open-page';
import { Clock } from '../platform';
import { anEntry } from './budget.sample';
import { EntriesPage } from './entries-page';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const LIST = { items: [anEntry], nextCursor: null, total: 2, sum: eur('1386.40'), unconverted: [], rates: [] };

const open = (query: string, permissions: readonly string[] = ['entry.read', 'import.read']) =>
  openPage({
    path: 'spend/entries',
    component: EntriesPage,
    address: `/spend/entries${query}`,
    scopes: ['budget', 'listing'],
    permissions,
  });

describe('the rows behind a figure', () => {
  it('are asked for with the filter of the figure, to the letter', async () => {
    const { asked } = await open('?fiscalYear=2026&currency=EUR&place=actual&month=2026-10&source=shadow');
    expect(Object.fromEntries(new URLSearchParams(asked('/entries').request.params.toString()))).toEqual({
      fiscalYear: '2026',
      currency: 'EUR',
      place: 'actual',
      month: '2026-10',
      source: 'shadow',
    });
  });

  it('show the figure that was followed, to the cent, and its filter in words', async () => {
    const { element, settle, asked } = await open('?month=2026-10&source=shadow');
    asked('/entries').flush(LIST);
    await settle();
    expect(element.querySelector('.figure')?.textContent).toBe('1,386.40\u00a0EUR');
    expect(element.textContent).toContain('Actual: Shadow IT + Oct 2026');
    expect(element.querySelector('tfoot')?.textContent).toContain('1,386.40');
  });

  it('UX-13 say of when they are, and of the moment of the new answer once it is there', async () => {
    const { element, settle, asked } = await open('');
    const now = jest.spyOn(TestBed.inject(Clock), 'now');
    now.mockReturnValue(new Date('2026-11-20T08:41:00Z'));
    asked('/entries').flush(LIST);
    await settle();
    const said = (): string | undefined => element.querySelector('tnd-read-at')?.textContent.trim();
    expect(said()).toBe('Data to 20 Nov 2026, 09:41');
    now.mockReturnValue(new Date('2026-11-20T09:05:00Z'));
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Refresh'))?.click();
    await settle();
    expect(said()).toBe('Data to 20 Nov 2026, 09:41');
    asked('/entries').flush({ ...LIST });
    await settle();
    expect(said()).toBe('Data to 20 Nov 2026, 10:05');
  });

  it('tell what the figure leaves out, and why', async () => {
    const { element, settle, asked } = await open('');
    asked('/entries').flush({ ...LIST, unconverted: [{ amount: '300.00', currency: 'BRL' }] });
    await settle();
    expect(element.querySelector('.left-out')?.textContent).toContain(
      'no exchange rate is on record for their day: 300.00\u00a0BRL',
    );
  });

  it('say of an entry without a value that it was not converted, and what it is in its own currency', async () => {
    const { element, settle, asked } = await open('');
    asked('/entries').flush({ ...LIST, items: [{ ...anEntry, value: null }] });
    await settle();
    expect(element.querySelector('[data-label^=Amount]')?.textContent).toMatch(/not converted\s*1,086\.40\u00a0EUR/);
  });

  it('lead to the payments file only for somebody who may read imports', async () => {
    const { element, settle, asked } = await open('', ['entry.read']);
    asked('/entries').flush(LIST);
    await settle();
    expect(element.querySelector('a[href^="/discovery/imports"]')).toBeNull();
    expect(element.textContent).toContain('Payments file, row 12');
  });

  it('name the filter when nothing stands behind it', async () => {
    const { element, settle, asked } = await open('?kind=cut');
    asked('/entries').flush({ ...LIST, items: [], total: 0, sum: eur('0.00') });
    await settle();
    expect(element.textContent).toContain('Nothing stands behind this figure. Actual: Cut');
  });

  it('offer to clear the filter where there is no rate into the currency asked for', async () => {
    const { element, settle, asked } = await open('?currency=USD');
    asked('/entries').flush({ code: 'currency.no_rate' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(element.textContent).toContain('No exchange rate into USD is on record');
  });

  it('say who may see entries to whom may not', async () => {
    const { element, settle, asked } = await open('', []);
    asked('/entries').flush({ code: 'permission.denied' }, { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(element.textContent).toContain('Entries are open to finance');
  });
});

describe('UX-12: rows that a figure led to', () => {
  const FROM_FIGURE = '?month=2026-10&source=shadow&figure=1386.40';

  it('say themselves that they do not add up to it, and by how much', async () => {
    const { element, settle, asked } = await open('?month=2026-10&source=shadow&figure=1300.00');
    asked('/entries').flush(LIST);
    await settle();
    expect(element.querySelector('.differs')?.textContent).toContain(
      'These rows add up to 1,386.40\u00a0EUR; the figure that led here said 1,300.00\u00a0EUR, a difference of +86.40\u00a0EUR.',
    );
  });

  it('say so as well where none is left', async () => {
    const { element, settle, asked } = await open(FROM_FIGURE);
    asked('/entries').flush({ ...LIST, items: [], total: 0, sum: eur('0.00') });
    await settle();
    expect(element.querySelector('.differs')?.textContent).toContain('These rows add up to 0.00\u00a0EUR');
  });

  it.each(['1386.40', '1386.4', 'a lot', ''])(
    'say nothing to a figure of "%s", which is theirs or none',
    async (figure) => {
      const { element, settle, asked } = await open(`?month=2026-10&source=shadow&figure=${figure}`);
      asked('/entries').flush(LIST);
      await settle();
      expect(element.querySelector('.figure')?.textContent).toBe('1,386.40\u00a0EUR');
      expect(element.querySelector('.differs')).toBeNull();
    },
  );

  it('are asked for without what the figure said', async () => {
    const { asked } = await open(FROM_FIGURE);
    expect(asked('/entries').request.params.toString()).toBe('source=shadow&month=2026-10');
  });

  it('are not measured by it under another filter, whose address does not hold it either', async () => {
    const { element, settle, asked } = await open(FROM_FIGURE);
    asked('/entries').flush(LIST);
    await settle();
    await TestBed.inject(Router).navigateByUrl('/spend/entries?month=2026-10&figure=1386.40');
    await settle();
    asked('/entries').flush({ ...LIST, sum: eur('2000.00') });
    await settle();
    expect(element.querySelector('.differs')).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/spend/entries?month=2026-10');
  });
});
