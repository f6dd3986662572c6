import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FiscalCalendar, addDays, fiscalYearOf, periodsOf } from './index';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const anyCalendar: fc.Arbitrary<FiscalCalendar> = fc.record({
  startMonth: fc.integer({ min: 1, max: 12 }),
  namedBy: fc.constantFrom('start', 'end'),
});

describe('the fiscal year of a day', () => {
  it('is the calendar year when it starts in January, however it is named', () => {
    const expected = { id: '2026', label: '2026: Jan 2026–Dec 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' };
    expect(fiscalYearOf('2026-07-15', { startMonth: 1, namedBy: 'start' })).toEqual(expected);
    expect(fiscalYearOf('2026-07-15', { startMonth: 1, namedBy: 'end' })).toEqual(expected);
  });

  it('shows its range, because companies name the same twelve months differently', () => {
    expect(fiscalYearOf('2026-04-01', { startMonth: 4, namedBy: 'start' }).label).toBe('2026: Apr 2026–Mar 2027');
    expect(fiscalYearOf('2026-04-01', { startMonth: 4, namedBy: 'end' }).label).toBe('2027: Apr 2026–Mar 2027');
  });

  it.each([
    ['2026-03-31', '2025-04-01', '2026-03-31'],
    ['2026-04-01', '2026-04-01', '2027-03-31'],
    ['2027-01-01', '2026-04-01', '2027-03-31'],
  ])('%s lies in the year from %s to %s when years start in April', (day, startsOn, endsOn) => {
    expect(fiscalYearOf(day, { startMonth: 4, namedBy: 'start' })).toMatchObject({ startsOn, endsOn });
  });

  it('ends on the leap day when it starts in March before one', () => {
    expect(fiscalYearOf('2023-06-01', { startMonth: 3, namedBy: 'end' }).endsOn).toBe('2024-02-29');
  });

  it('always contains the day, and the day after its end opens the next year', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        const year = fiscalYearOf(day, calendar);
        const next = fiscalYearOf(addDays(year.endsOn, 1), calendar);
        expect([day, year.endsOn, year.startsOn].toSorted()).toEqual([year.startsOn, day, year.endsOn]);
        expect(next.startsOn).toBe(addDays(year.endsOn, 1));
        expect(next.id).not.toBe(year.id);
      }),
    );
  });

  it.each([0, 13, 1.5, Number.NaN])('does not exist when years start in month %d', (startMonth) => {
    expect(() => fiscalYearOf('2026-01-01', { startMonth, namedBy: 'start' })).toThrow('Not a month');
  });

  it.each(['2026-02-30', ''])('does not exist for %j', (day) => {
    expect(() => fiscalYearOf(day, { startMonth: 1, namedBy: 'start' })).toThrow('Not a calendar day');
  });
});

describe('the periods of a fiscal year', () => {
  it('are its twelve calendar months, named after them', () => {
    const periods = periodsOf(fiscalYearOf('2024-01-01', { startMonth: 10, namedBy: 'end' }));
    expect(periods.map((period) => period.id)).toEqual([
      '2023-10',
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
      '2024-06',
      '2024-07',
      '2024-08',
      '2024-09',
    ]);
    expect(periods[4]).toEqual({ id: '2024-02', startsOn: '2024-02-01', endsOn: '2024-02-29' });
  });

  it('cover the year without a gap or an overlap', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        const year = fiscalYearOf(day, calendar);
        const periods = periodsOf(year);
        expect(periods).toHaveLength(12);
        expect(periods[0]?.startsOn).toBe(year.startsOn);
        expect(periods.slice(1).map((period) => period.startsOn)).toEqual(
          periods.slice(0, -1).map((period) => addDays(period.endsOn, 1)),
        );
        expect(periods[11]?.endsOn).toBe(year.endsOn);
      }),
    );
  });

  it('are not computed for a year of 52 or 53 weeks, which brings its own', () => {
    const weeks = { id: '2026', label: '2026: Feb 2026–Jan 2027', startsOn: '2026-02-01', endsOn: '2027-01-30' };
    expect(() => periodsOf(weeks)).toThrow('Not a year of twelve months');
  });
});
