import { FORMAT, TEXTS } from '../testing/ui-words';
import { type StackedPeriod, bottomOf, stackedSeries, stackedTable, topOf } from './stacked-series';

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
    const table = stackedTable(PERIODS, { period: 'Month', plan: 'Plan' }, TEXTS, FORMAT);
    expect(table.columns.map((column) => column.header)).toEqual([
      'Month',
      'Total, EUR',
      'IT',
      'Marketing',
      'Shadow IT',
    ]);
    expect(table.rows[0]?.cells[1]).toEqual({ text: '412900.00', link: { path: '/spend/entries' } });
  });

  it('have the plan in the table twin where there is one', () => {
    const planned = PERIODS.map((period) => ({ ...period, plan: { amount: '385000.00', currency: 'EUR' } }));
    const table = stackedTable(planned, { period: 'Month', plan: 'Plan' }, TEXTS, FORMAT);
    expect(table.columns.at(-1)?.header).toBe('Plan');
    expect(table.rows[0]?.cells.at(-1)).toEqual({ text: '385000.00' });
  });

  it('reach up by what was spent and down by what came back', () => {
    const period = { ...PERIODS[0], bands: { it: band('100.00'), marketing: band('-30.00'), shadow: band('5.00') } };
    expect([topOf(period as StackedPeriod), bottomOf(period as StackedPeriod)]).toEqual([105, -30]);
  });
});
