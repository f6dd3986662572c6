import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { money } from '@tandem/money';
import { monthsOf, periodsOf, plansOf, quartersOf } from './spend-periods';

const CALENDAR_YEAR = { id: '2026', label: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' };
const SCHOOL_YEAR = { ...CALENDAR_YEAR, startsOn: '2025-09-01', endsOn: '2026-08-31' };
const SHORT_YEAR = { ...CALENDAR_YEAR, startsOn: '2026-05-01', endsOn: '2026-12-31' };
const said = (stretches: ReturnType<typeof periodsOf>): string[] =>
  stretches.map(({ quarter, startsOn, endsOn }) => `${quarter ?? 'month'}: ${startsOn} to ${endsOn}`);

describe('the periods that spend is charted by', () => {
  it('are the quarters of a year, whenever it begins', () => {
    expect(said(periodsOf(monthsOf(SCHOOL_YEAR), SCHOOL_YEAR))).toEqual([
      '1: 2025-09-01 to 2025-11-30',
      '2: 2025-12-01 to 2026-02-28',
      '3: 2026-03-01 to 2026-05-31',
      '4: 2026-06-01 to 2026-08-31',
    ]);
  });

  it('are the months of a year while there is room for them', () => {
    const periods = periodsOf(monthsOf(SHORT_YEAR), SHORT_YEAR);
    expect(periods.map(({ quarter, months }) => [quarter, months])).toEqual(periods.map(() => [null, 1]));
    expect(periods).toHaveLength(8);
  });

  it('keep a month outside the year apart from its quarters', () => {
    const months = ['2025-12', ...monthsOf(CALENDAR_YEAR), '2027-01'];
    expect(said(periodsOf(months, CALENDAR_YEAR))).toEqual([
      'month: 2025-12-01 to 2025-12-31',
      '1: 2026-01-01 to 2026-03-31',
      '2: 2026-04-01 to 2026-06-30',
      '3: 2026-07-01 to 2026-09-30',
      '4: 2026-10-01 to 2026-12-31',
      'month: 2027-01-01 to 2027-01-31',
    ]);
  });

  it('hold each month that was charged exactly once', () => {
    const anyMonth = fc.constantFrom('2025-01', '2025-08', '2025-11', '2026-09', '2027-02');
    fc.assert(
      fc.property(fc.uniqueArray(anyMonth), fc.constantFrom(CALENDAR_YEAR, SCHOOL_YEAR, SHORT_YEAR), (more, year) => {
        const months = [...new Set([...monthsOf(year), ...more])].toSorted();
        const periods = periodsOf(months, year);
        const holding = months.map(
          (month) =>
            periods.filter(({ startsOn, endsOn }) => startsOn <= `${month}-01` && `${month}-01` < endsOn).length,
        );
        expect(holding).toEqual(months.map(() => 1));
      }),
    );
  });
});

describe('the plan of a period', () => {
  it('is an even share a month that adds up to the limit, and none for a month outside the year', () => {
    const periods = periodsOf(['2025-12', ...monthsOf(CALENDAR_YEAR)], CALENDAR_YEAR);
    expect(plansOf(money(10_001n, 'EUR'), periods).map((plan) => plan?.minor ?? null)).toEqual([
      null,
      2_501n,
      2_500n,
      2_500n,
      2_500n,
    ]);
  });

  it('is none where there is no limit, and where no month is of the year', () => {
    expect(plansOf(money(0n, 'EUR'), quartersOf(CALENDAR_YEAR))).toEqual([null, null, null, null]);
    expect(plansOf(money(5n, 'EUR'), periodsOf(['2025-12'], CALENDAR_YEAR))).toEqual([null]);
  });
});
