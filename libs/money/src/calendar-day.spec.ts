import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isCalendarDay,
  lastDayOfMonth,
  lastDayOfTerm,
  monthOf,
  monthsBetween,
} from './index';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days as the platform's own calendar counts them, from 1 January 1600 to 31 December 2399. */
const anyDay = fc
  .integer({ min: -135_140, max: 157_053 })
  .map((days) => new Date(days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10));

describe('telling calendar days from other texts', () => {
  it.each(['2026-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('knows %s as a day', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    '01-02-2026',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
    '20260101',
    '２０２６-01-01',
    null,
    undefined,
    20260101,
    new Date(0),
  ])('does not take %p for a day', (value) => {
    expect(isCalendarDay(value)).toBe(false);
  });
});

describe('counting days', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', 0, '2026-01-01'],
    ['2026-01-01', -730_000, '0027-05-01'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('agrees with the Gregorian calendar of the platform', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const days = (Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY;
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days)).toBe(to);
      }),
      { numRuns: 1_000 },
    );
  });

  it('counts 365 days from 31 January of a leap year to 30 January of the next, so 366 days are served', () => {
    expect(daysBetween('2024-01-31', '2025-01-30') + 1).toBe(366);
  });

  it('counts backwards as negative', () => {
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });

  it.each(['2026-02-30', '', 'today'])('cannot count from %j', (day) => {
    expect(() => addDays(day, 1)).toThrow('Not a calendar day');
    expect(() => daysBetween(day, '2026-01-01')).toThrow('Not a calendar day');
    expect(() => daysBetween('2026-01-01', day)).toThrow('Not a calendar day');
    expect(() => addMonths(day, 1)).toThrow('Not a calendar day');
    expect(() => monthOf(day)).toThrow('Not a calendar day');
  });

  it('does not leave the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('Outside the calendar');
    expect(() => addDays('0001-01-01', -1)).toThrow('Outside the calendar');
    expect(() => addMonths('9999-12-31', 1)).toThrow('Outside the calendar');
    expect(() => addMonths('0001-01-31', -1)).toThrow('Outside the calendar');
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('does not count %d days or months', (count) => {
    expect(() => addDays('2026-01-01', count)).toThrow('Not a whole number');
    expect(() => addMonths('2026-01-01', count)).toThrow('Not a whole number');
  });
});

describe('the last day', () => {
  it.each([
    ['2026-11-18', 3, '2027-02-17'],
    ['2026-11-30', 3, '2027-02-27'],
    ['2027-12-01', 3, '2028-02-29'],
    ['2026-08-01', 36, '2029-07-31'],
  ])('of a term that begins on %s and has %s months is %s', (day, months, last) => {
    expect(lastDayOfTerm(day, months)).toBe(last);
  });

  it('of a term is the day before the next one of that length begins', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (day, months) => {
        expect(addDays(lastDayOfTerm(day, months), 1)).toBe(addMonths(day, months));
      }),
    );
  });

  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
  ])('of %s is %s', (month, last) => {
    expect(lastDayOfMonth(month)).toBe(last);
  });

  it.each(['2026-13', '2026', '2026-02-01', ''])('of %p, which is no month, is none', (month) => {
    expect(() => lastDayOfMonth(month)).toThrow('Not a calendar day');
  });
});

describe('counting months', () => {
  it('does not drift when a series is anchored on the 31st', () => {
    expect([1, 2, 3, 4].map((months) => addMonths('2026-01-31', months))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ]);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2020-08-01', 36, '2023-08-01'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %d months is %s', (anchor, months, expected) => {
    expect(addMonths(anchor, months)).toBe(expected);
  });

  it('always lands in the month asked for, on the anchor day or on the last day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1_200, max: 1_200 }), (anchor, months) => {
        const landed = addMonths(anchor, months);
        const lastDay = addDays(addMonths(`${monthOf(landed)}-01`, 1), -1);
        expect(monthOf(landed)).toBe(monthOf(addMonths(`${monthOf(anchor)}-01`, months)));
        expect(landed.slice(8)).toBe([anchor.slice(8), lastDay.slice(8)].toSorted()[0]);
      }),
    );
  });

  it('names the month of a day', () => {
    expect(monthOf('2026-04-30')).toBe('2026-04');
  });

  it.each([
    ['2026-01-01', '2026-04-30', ['2026-01', '2026-02', '2026-03', '2026-04']],
    ['2025-11-30', '2026-02-01', ['2025-11', '2025-12', '2026-01', '2026-02']],
    ['2026-03-31', '2026-03-31', ['2026-03']],
    ['9999-12-01', '9999-12-31', ['9999-12']],
    ['2026-04-01', '2026-03-31', []],
  ])('names the months from %s to %s', (from, to, months) => {
    expect(monthsBetween(from, to)).toEqual(months);
  });
});
