import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type BusinessHours,
  MONDAY_TO_FRIDAY,
  NINE_TO_FIVE,
  addDays,
  afterBusinessTime,
  businessTime,
  instantAt,
  isWorkingDay,
} from './index';

const HOUR = 3_600_000;
const MADRID: BusinessHours = {
  calendar: { ...MONDAY_TO_FRIDAY, holidays: new Set(['2026-12-08']) },
  hours: NINE_TO_FIVE,
  timeZone: 'Europe/Madrid',
};
const at = (text: string): Date => new Date(text);

const anInstant = fc
  .integer({ min: 0, max: 300 * 24 * 3_600 })
  .map((seconds) => new Date(Date.parse('2025-01-01T00:00:00Z') + seconds * 1_000));
const aWhile = fc.integer({ min: 0, max: 40 * 8 * 3_600 }).map((seconds) => seconds * 1_000);
const aDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days));
const someHours: fc.Arbitrary<BusinessHours> = fc.record({
  calendar: fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    holidays: fc.uniqueArray(aDay, { maxLength: 40 }).map((days) => new Set(days)),
  }),
  hours: fc.constantFrom(
    NINE_TO_FIVE,
    { opens: 0, closes: 1_440 },
    { opens: 60, closes: 600 },
    { opens: 480, closes: 495 },
  ),
  timeZone: fc.constantFrom('Europe/Madrid', 'Atlantic/Canary', 'America/Santiago', 'Asia/Kathmandu'),
});

describe('the working hours between two instants', () => {
  it.each([
    ['within a day', '2026-11-23T09:00:00Z', '2026-11-23T11:30:00Z', 2.5],
    ['before people come and after they leave', '2026-11-23T01:00:00Z', '2026-11-23T22:00:00Z', 8],
    ['over a week-end', '2026-11-20T15:00:00Z', '2026-11-23T09:00:00Z', 2],
    ['over a holiday', '2026-12-07T15:00:00Z', '2026-12-09T09:00:00Z', 2],
    ['over the night in which summer time ends', '2026-10-23T14:00:00Z', '2026-10-26T09:00:00Z', 2],
    ['the other way round', '2026-11-23T11:30:00Z', '2026-11-23T09:00:00Z', 0],
  ])('are counted %s', (_what, from, to, hours) => {
    expect(businessTime(at(from), at(to), MADRID)).toBe(hours * HOUR);
  });

  it.each([
    ['an hour less when summer time begins', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 23],
    ['an hour more when it ends', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 25],
  ])('are %s where people work around the clock', (_what, from, to, hours) => {
    const always = {
      ...MADRID,
      calendar: { weekdays: [7], holidays: new Set<string>() },
      hours: { opens: 0, closes: 1_440 },
    };
    expect(businessTime(at(from), at(to), always)).toBe(hours * HOUR);
  });

  it('are together those up to an instant between and those from there', () => {
    fc.assert(
      fc.property(fc.array(anInstant, { minLength: 3, maxLength: 3 }), someHours, (instants, when) => {
        const [from = at(''), between = at(''), to = at('')] = instants.toSorted(
          (left, right) => left.getTime() - right.getTime(),
        );
        expect(businessTime(from, between, when) + businessTime(between, to, when)).toBe(businessTime(from, to, when));
      }),
      { numRuns: 60 },
    );
  });

  it('are never more than what passed', () => {
    fc.assert(
      fc.property(anInstant, aWhile, someHours, (from, length, when) => {
        expect(businessTime(from, new Date(from.getTime() + length), when)).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('the instant at which so many working hours have passed', () => {
  it.each([
    ['within a day', '2026-11-23T09:00:00Z', 2.5, '2026-11-23T11:30:00.000Z'],
    ['at the end of a day, not at the beginning of the next', '2026-11-23T08:00:00Z', 8, '2026-11-23T16:00:00.000Z'],
    ['over a week-end', '2026-11-20T15:00:00Z', 2, '2026-11-23T09:00:00.000Z'],
    ['over a holiday', '2026-12-07T15:00:00Z', 2, '2026-12-09T09:00:00.000Z'],
    ['from a Sunday', '2026-11-22T12:00:00Z', 1, '2026-11-23T09:00:00.000Z'],
    ['for none of them', '2026-11-22T12:00:00Z', 0, '2026-11-22T12:00:00.000Z'],
  ])('is found %s', (_what, from, hours, expected) => {
    expect(afterBusinessTime(at(from), hours * HOUR, MADRID).toISOString()).toBe(expected);
  });

  it('has exactly so many between', () => {
    fc.assert(
      fc.property(anInstant, aWhile, someHours, (from, length, when) => {
        expect(businessTime(from, afterBusinessTime(from, length, when), when)).toBe(length);
      }),
      { numRuns: 60 },
    );
  });

  it('never comes earlier for more hours, nor for a later start', () => {
    fc.assert(
      fc.property(anInstant, aWhile, aWhile, someHours, (from, length, more, when) => {
        const end = afterBusinessTime(from, length, when);
        expect(afterBusinessTime(from, length + more, when) >= end).toBe(true);
        expect(afterBusinessTime(new Date(from.getTime() + more), length, when) >= end).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is one at which people work', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 300 }), (day, hours) => {
        const end = afterBusinessTime(instantAt(day, 0, MADRID.timeZone), hours * HOUR, MADRID);
        expect(isWorkingDay(end.toISOString().slice(0, 10), MADRID.calendar)).toBe(true);
      }),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('is not looked for after %p milliseconds', (length) => {
    expect(() => afterBusinessTime(at('2026-11-23T09:00:00Z'), length, MADRID)).toThrow('Not a length of time');
  });

  it('is not looked for without end where nobody ever works', () => {
    const never = { ...MADRID, calendar: { weekdays: [], holidays: new Set<string>() } };
    expect(() => afterBusinessTime(at('2026-11-23T09:00:00Z'), 1, never)).toThrow('No working hours');
  });
});
