import { spokenWords } from '../../testing/spoken-words';
import { QUARTERS, aMonth, aMonthPeriod } from './spend.sample';
import { areQuarters, chartPeriods, monthPeriods, stackedPeriods } from './spend-periods';

describe('the periods of the chart', () => {
  it('are the quarters that the API says, by their names, with their rows and their plans', async () => {
    const periods = stackedPeriods(chartPeriods(QUARTERS, await spokenWords('dashboards')));
    expect(periods.map(({ key, label, plan }) => [key, label, plan?.amount])).toEqual([
      ['q1', 'Q1', '25.00'],
      ['q2', 'Q2', '25.00'],
      ['q3', 'Q3', '25.00'],
      ['q4', 'Q4', '25.00'],
    ]);
    expect(periods[0]?.bands.shadow.link?.params).toMatchObject({
      ...{ source: 'shadow', from: '2026-01-01', to: '2026-03-31' },
    });
  });

  it('are months while they fit', async () => {
    const months = ['2026-01', '2026-02', '2026-03'].map((month) => aMonthPeriod(month));
    expect(areQuarters(months)).toBe(false);
    const periods = chartPeriods(months, await spokenWords('dashboards'));
    expect(periods.map(({ key, label }) => [key, label])).toEqual([
      ['2026-01', 'Jan'],
      ['2026-02', 'Feb'],
      ['2026-03', 'Mar'],
    ]);
  });

  it('say the year of a month that stands beside the quarters of another', async () => {
    const periods = [aMonthPeriod('2025-12', false), ...QUARTERS, aMonthPeriod('2027-01', false)];
    const labels = chartPeriods(periods, await spokenWords('dashboards', 'es')).map(({ label }) => label);
    expect(labels).toEqual(['dic 2025', 'T1', 'T2', 'T3', 'T4', 'ene 2027']);
  });

  it('lead nowhere from a figure of nought', async () => {
    const [month] = monthPeriods([aMonth('2026-10')], await spokenWords('dashboards'));
    const nothing = month && { ...month, shadow: { ...month.shadow, amount: { amount: '0.00', currency: 'EUR' } } };
    const [bar] = stackedPeriods(nothing === undefined ? [] : [nothing]);
    expect([bar?.bands.shadow.link, bar?.bands.it.link?.path]).toEqual([null, '/spend/entries']);
  });
});
