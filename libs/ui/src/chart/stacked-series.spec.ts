import { FORMAT, TEXTS } from '../testing/ui-words';
import { type StackedPeriod, stackedSeries, stackedTable } from './stacked-series';

const band = (amount: string) => ({ amount: { amount, currency: 'EUR' }, link: { path: '/spend/entries' } });
const PERIODS: readonly StackedPeriod[] = [
  {
    key: '2026-10',
    label: 'Oct',
    bands: { it: band('171300.00'), marketing: band('203200.00'), shadow: band('38400.00') },
    total: band('412900.00'),
  },
];

describe('stacked bars', () => {
  it('draw shadow at the bottom, where it can be compared', () => {
    expect(stackedSeries(PERIODS, TEXTS, FORMAT).map((mark) => mark.words)).toEqual([
      'Oct, Shadow IT: 38400.00 EUR',
      'Oct, Marketing: 203200.00 EUR',
      'Oct, IT: 171300.00 EUR',
    ]);
  });

  it('have a table twin with exact amounts that lead to their rows', () => {
    const table = stackedTable(PERIODS, 'Month', TEXTS, FORMAT);
    expect(table.columns.map((column) => column.header)).toEqual(['Month', 'Total', 'IT', 'Marketing', 'Shadow IT']);
    expect(table.rows[0]?.cells[1]).toEqual({ text: '412900.00 EUR', link: { path: '/spend/entries' } });
  });
});
