import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayIn, endOfDay, instantAt } from './index';

/** Zones that change their clocks at night, at midnight, or never, and one whose hour is not a whole one away. */
const ZONES = ['Europe/Madrid', 'Atlantic/Canary', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'];
const aZone = fc.constantFrom(...ZONES);
const aDay = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2025-01-01', days));
const aMinute = fc.integer({ min: 0, max: 1_440 });

describe('the instant of a time on the clock', () => {
  it.each([
    [
      'a winter morning in Madrid',
      { day: '2026-11-23', minutes: 540, timeZone: 'Europe/Madrid' },
      '2026-11-23T08:00:00.000Z',
    ],
    [
      'a summer morning in Madrid',
      { day: '2026-07-01', minutes: 540, timeZone: 'Europe/Madrid' },
      '2026-07-01T07:00:00.000Z',
    ],
    [
      'a morning on the Canaries',
      { day: '2026-11-23', minutes: 540, timeZone: 'Atlantic/Canary' },
      '2026-11-23T09:00:00.000Z',
    ],
    [
      'a morning in Kathmandu',
      { day: '2026-11-23', minutes: 540, timeZone: 'Asia/Kathmandu' },
      '2026-11-23T03:15:00.000Z',
    ],
    [
      'an hour that is skipped in Madrid',
      { day: '2026-03-29', minutes: 150, timeZone: 'Europe/Madrid' },
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'an hour that comes twice in Madrid',
      { day: '2026-10-25', minutes: 150, timeZone: 'Europe/Madrid' },
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'the midnight that is skipped in Santiago',
      { day: '2026-09-06', minutes: 0, timeZone: 'America/Santiago' },
      '2026-09-06T04:00:00.000Z',
    ],
    ['half past it', { day: '2026-09-06', minutes: 30, timeZone: 'America/Santiago' }, '2026-09-06T04:00:00.000Z'],
    [
      'the hour that comes twice in Santiago',
      { day: '2026-04-04', minutes: 1_410, timeZone: 'America/Santiago' },
      '2026-04-05T02:30:00.000Z',
    ],
    [
      'midnight after it',
      { day: '2026-04-04', minutes: 1_440, timeZone: 'America/Santiago' },
      '2026-04-05T04:00:00.000Z',
    ],
  ])('is right for %s', (_what, { day, minutes, timeZone }, instant) => {
    expect(instantAt(day, minutes, timeZone).toISOString()).toBe(instant);
  });

  it('is never earlier for a later time, whatever the clocks do', () => {
    fc.assert(
      fc.property(aZone, aDay, aMinute, aMinute, (timeZone, day, one, other) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        expect(instantAt(day, earlier, timeZone) <= instantAt(day, later, timeZone)).toBe(true);
      }),
    );
  });

  it('is the same for the end of a day and the beginning of the next', () => {
    fc.assert(
      fc.property(aZone, aDay, (timeZone, day) => {
        expect(instantAt(day, 1_440, timeZone)).toEqual(instantAt(addDays(day, 1), 0, timeZone));
      }),
    );
  });

  it('lies on its day', () => {
    fc.assert(
      fc.property(aZone, aDay, fc.integer({ min: 0, max: 1_439 }), (timeZone, day, minutes) => {
        expect(dayIn(instantAt(day, minutes, timeZone), timeZone)).toBe(day);
      }),
    );
  });
});

describe('the end of a day', () => {
  it('is one second before the next day, also where the clocks change at midnight', () => {
    fc.assert(
      fc.property(aZone, aDay, (timeZone, day) => {
        const end = endOfDay(day, timeZone);
        const next = new Date(end.getTime() + 1_000);
        expect([dayIn(end, timeZone), dayIn(next, timeZone)]).toEqual([day, addDays(day, 1)]);
      }),
    );
  });
});
