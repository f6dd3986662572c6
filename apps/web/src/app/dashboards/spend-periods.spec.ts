import { spokenWords } from '../../testing/spoken-words';
import fc from 'fast-check';
import { YEAR, aMonth, aView } from './spend.sample';
import { areQuarters, chartPeriods, monthPeriods, stackedPeriods } from './spend-periods';

const { fiscalYear } = aView;

describe('the periods of the chart', () => {
  it('are the quarters of a whole year, each the exact sum of its months', async () => {
    const periods = chartPeriods(YEAR, fiscalYear, await spokenWords('dashboards'));
    expect(periods.map(({ label, total, shadow }) => [label, total.amount.amount, shadow.amount.amount])).toEqual([
      ['Q1', '900.99', '0.09'],
      ['Q2', '900.99', '0.09'],
      ['Q3', '900.99', '0.09'],
      ['Q4', '900.99', '0.09'],
    ]);
  });

  it('lead to the rows of a quarter from its first day to its last, cut by all that cut the month', async () => {
    const [first] = chartPeriods(YEAR, fiscalYear, await spokenWords('dashboards'));
    expect(first?.shadow.drill).toEqual({
      path: '/entries',
      params: {
        fiscalYear: '2026',
        currency: 'EUR',
        place: 'actual',
        source: 'shadow',
        from: '2026-01-01',
        to: '2026-03-31',
      },
    });
  });

  it('are months while they fit', async () => {
    const months = YEAR.slice(0, 8);
    expect(areQuarters(months)).toBe(false);
    expect(chartPeriods(months, fiscalYear, await spokenWords('dashboards')).map(({ label }) => label)).toEqual([
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
    ]);
  });

  it('keep a month outside the year apart from its quarters', async () => {
    const months = [aMonth('2025-12'), ...YEAR, aMonth('2027-01')];
    const periods = chartPeriods(months, fiscalYear, await spokenWords('dashboards', 'es'));
    expect(periods.map(({ label }) => label)).toEqual(['dic 2025', 'T1', 'T2', 'T3', 'T4', 'ene 2027']);
  });

  it('follow a fiscal year that does not begin in January', async () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      aMonth(index < 6 ? `2026-${String(index + 7).padStart(2, '0')}` : `2027-0${index - 5}`),
    );
    const year = { ...fiscalYear, startsOn: '2026-07-01', endsOn: '2027-06-30' };
    const drills = chartPeriods(months, year, await spokenWords('dashboards')).map(({ total }) => total.drill.params);
    expect(drills.map((params) => `${params['from'] ?? ''} ${params['to'] ?? ''}`)).toEqual([
      '2026-07-01 2026-09-30',
      '2026-10-01 2026-12-31',
      '2027-01-01 2027-03-31',
      '2027-04-01 2027-06-30',
    ]);
  });

  it('come to the same whole as the months, to the cent, whatever the amounts', async () => {
    const words = await spokenWords('dashboards');
    const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
    const text = (minor: bigint): string => {
      const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
      return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };
    const amounts = fc.array(fc.bigInt(-9_000_000_000_000_00n, 9_000_000_000_000_00n), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(amounts, (minors) => {
        const months = YEAR.map((month, index) => ({
          ...month,
          total: { ...month.total, amount: { amount: text(minors[index] ?? 0n), currency: 'EUR' } },
        }));
        const whole = chartPeriods(months, fiscalYear, words).reduce(
          (sum, { total }) => sum + cents(total.amount.amount),
          0n,
        );
        expect(whole).toBe(minors.reduce((sum, minor) => sum + minor, 0n));
      }),
    );
  });

  it('lead nowhere from a figure of nought', async () => {
    const [month] = monthPeriods([aMonth('2026-10')], await spokenWords('dashboards'));
    const nothing = month && { ...month, shadow: { ...month.shadow, amount: { amount: '0.00', currency: 'EUR' } } };
    const [bar] = stackedPeriods(nothing === undefined ? [] : [nothing]);
    expect([bar?.bands.shadow.link, bar?.bands.it.link?.path]).toEqual([null, '/spend/entries']);
  });
});

describe('the plan of the periods', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' });

  it('is an even share a month that adds up to the limit, and none for a month outside the year', async () => {
    const months = [aMonth('2025-12'), ...YEAR];
    const periods = chartPeriods(months, fiscalYear, await spokenWords('dashboards'));
    const plans = stackedPeriods(periods, eur('100.01')).map(({ plan }) => plan?.amount ?? null);
    expect(plans).toEqual([null, '25.01', '25.00', '25.00', '25.00']);
  });

  it('is left out where there is no limit', async () => {
    const periods = chartPeriods(YEAR, fiscalYear, await spokenWords('dashboards'));
    expect(stackedPeriods(periods, eur('0.00')).map(({ plan }) => plan)).toEqual([null, null, null, null]);
  });
});
