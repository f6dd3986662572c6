import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type BusinessCalendar,
  MONDAY_TO_FRIDAY,
  addDays,
  addWorkingDays,
  daysBetween,
  isWorkingDay,
  weekdayOf,
} from './index';

const MILLISECONDS_PER_DAY = 86_400_000;
const anyDay = fc.integer({ min: -400, max: 1_200 }).map((days) => addDays('2026-01-01', days));
const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  holidays: fc.uniqueArray(anyDay, { maxLength: 60 }).map((days) => new Set(days)),
});
const fewDays = fc.integer({ min: 0, max: 20 });

/** Spain over the turn of 2026: Constitution Day on a Sunday, the Immaculate Conception, Christmas, New Year, Epiphany. */
const SPAIN: BusinessCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set(['2026-12-06', '2026-12-08', '2026-12-25', '2027-01-01', '2027-01-06']),
};

describe('the day of the week', () => {
  it('is that of the calendar of the platform, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 157_053 }), (days) => {
        const instant = new Date(days * MILLISECONDS_PER_DAY);
        expect(weekdayOf(instant.toISOString().slice(0, 10)) % 7).toBe(instant.getUTCDay());
      }),
    );
  });
});

describe('a working day', () => {
  it.each([
    ['2026-12-07', true],
    ['2026-12-08', false],
    ['2026-12-05', false],
    ['2026-12-06', false],
    ['2026-12-24', true],
    ['2026-12-25', false],
  ])('in Spain is %s: %s', (day, expected) => {
    expect(isWorkingDay(day, SPAIN)).toBe(expected);
  });

  it('may be a Sunday where Friday and Saturday are the week-end', () => {
    const calendar = { weekdays: [7, 1, 2, 3, 4], holidays: new Set<string>() };
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => isWorkingDay(day, calendar))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('so many working days after a day', () => {
  it.each([
    ['over a week-end', '2026-11-20', 3, '2026-11-25'],
    ['from a Saturday', '2026-11-21', 3, '2026-11-25'],
    ['over a week-end and a holiday behind it', '2026-12-04', 3, '2026-12-10'],
    ['over a holiday in the week', '2026-12-07', 1, '2026-12-09'],
    ['from a holiday', '2026-12-08', 1, '2026-12-09'],
    ['over Christmas and the turn of the year', '2026-12-23', 6, '2027-01-04'],
    ['over Epiphany', '2027-01-05', 1, '2027-01-07'],
    ['for none of them', '2026-12-25', 0, '2026-12-25'],
  ])('%s', (_which, from, days, expected) => {
    expect(addWorkingDays(from, days, SPAIN)).toBe(expected);
  });

  it('is never a day of rest', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), anyCalendar, (from, days, calendar) => {
        expect(isWorkingDay(addWorkingDays(from, days, calendar), calendar)).toBe(true);
      }),
    );
  });

  it('has exactly so many working days up to it', () => {
    fc.assert(
      fc.property(anyDay, fewDays, anyCalendar, (from, days, calendar) => {
        const last = addWorkingDays(from, days, calendar);
        const between = Array.from({ length: daysBetween(from, last) }, (_, index) => addDays(from, index + 1));
        expect(between.filter((day) => isWorkingDay(day, calendar))).toHaveLength(days);
      }),
    );
  });

  it('is the same in one go and in two', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, anyCalendar, (from, first, second, calendar) => {
        expect(addWorkingDays(addWorkingDays(from, first, calendar), second, calendar)).toBe(
          addWorkingDays(from, first + second, calendar),
        );
      }),
    );
  });

  it('never comes earlier for a later day', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, anyCalendar, (from, later, days, calendar) => {
        const due = addWorkingDays(from, days, calendar);
        expect(addWorkingDays(addDays(from, later), days, calendar) >= due).toBe(true);
      }),
    );
  });

  it('never comes earlier for one holiday more', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fewDays, anyCalendar, (from, holiday, days, calendar) => {
        const more = { ...calendar, holidays: new Set([...calendar.holidays, holiday]) };
        expect(addWorkingDays(from, days, more) >= addWorkingDays(from, days, calendar)).toBe(true);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is not counted for %p of them', (days) => {
    expect(() => addWorkingDays('2026-01-01', days, MONDAY_TO_FRIDAY)).toThrow('Not a number of working days');
  });

  it('is not looked for without end where nobody ever works', () => {
    expect(() => addWorkingDays('2026-01-01', 1, { weekdays: [], holidays: new Set() })).toThrow('No working day');
  });
});
