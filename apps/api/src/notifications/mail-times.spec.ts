import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { heldUntil, isQuietHour, newestDigest, type QuietHours } from './mail-times';

const MADRID = 'Europe/Madrid';
const ZONES = [
  'UTC',
  MADRID,
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'America/Havana',
  'Australia/Lord_Howe',
];
const NIGHT: QuietHours = { from: 20, until: 7 };
const at = (instant: string): Date => new Date(instant);
const instants = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true });
const hours = fc.integer({ min: 0, max: 23 });
const quietHours = fc.record({ from: hours, until: hours }).filter(({ from, until }) => from !== until);
const hourIn = (instant: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant));

describe('quiet hours', () => {
  it.each([
    [NIGHT, 20, true],
    [NIGHT, 23, true],
    [NIGHT, 6, true],
    [NIGHT, 7, false],
    [NIGHT, 19, false],
    [{ from: 12, until: 14 }, 12, true],
    [{ from: 12, until: 14 }, 14, false],
    [{ from: 12, until: 14 }, 0, false],
  ])('%j hold at %i: %s', (quiet, hour, isQuiet) => {
    expect(isQuietHour(hour, quiet)).toBe(isQuiet);
  });

  it.each([
    ['in the evening, until the next morning', '2026-06-15T19:30:00Z', '2026-06-16T05:00:00.000Z'],
    ['after midnight, until the same morning', '2026-06-15T23:30:00Z', '2026-06-16T05:00:00.000Z'],
    ['in the night in which the clocks go forward', '2026-03-28T23:10:00Z', '2026-03-29T05:00:00.000Z'],
    ['in the night in which the clocks go back', '2026-10-24T22:10:00Z', '2026-10-25T06:00:00.000Z'],
  ])('hold a mail back that comes %s', (_, now, until) => {
    const held = heldUntil(['request.decide'], at(now), { quiet: NIGHT, timeZone: MADRID });
    expect(held?.toISOString()).toBe(until);
  });

  it('end in the hour that is left when the clocks skip the one that was chosen', () => {
    const quiet = { from: 22, until: 2 };
    const held = heldUntil(['request.decide'], at('2026-03-29T00:30:00Z'), { quiet, timeZone: MADRID });
    expect(held?.toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('hold nothing back that is late already', () => {
    const place = { quiet: NIGHT, timeZone: MADRID };
    expect(heldUntil(['task.met', 'task.overdue'], at('2026-06-15T20:00:00Z'), place)).toBeNull();
  });

  it('are over at the very instant at which a mail is let go, and not before, anywhere', () => {
    fc.assert(
      fc.property(instants, quietHours, fc.constantFrom(...ZONES), (now, quiet, timeZone) => {
        const held = heldUntil(['request.decide'], now, { quiet, timeZone });
        const isQuietAt = (instant: Date): boolean => isQuietHour(hourIn(instant, timeZone), quiet);
        expect(held === null).toBe(!isQuietAt(now));
        expect(isQuietAt(held ?? now)).toBe(false);
        expect(held === null || isQuietAt(new Date(held.getTime() - 1))).toBe(true);
      }),
    );
  });
});

describe('the mail of a day', () => {
  it.each([
    ['comes from its hour on', 8, '2026-06-15T06:00:00Z', '2026-06-15', '2026-06-15T06:00:00.000Z'],
    ['is that of the day before until then', 8, '2026-06-15T05:59:59Z', '2026-06-14', '2026-06-14T06:00:00.000Z'],
    ['moves with the clocks in spring', 8, '2026-03-29T07:00:00Z', '2026-03-29', '2026-03-29T06:00:00.000Z'],
    ['comes after an hour that is skipped', 2, '2026-03-29T01:00:00Z', '2026-03-29', '2026-03-29T01:00:00.000Z'],
    [
      'comes the first time of an hour that comes twice',
      2,
      '2026-10-25T01:30:00Z',
      '2026-10-25',
      '2026-10-25T00:00:00.000Z',
    ],
    ['may come at midnight', 0, '2026-06-14T22:00:00Z', '2026-06-15', '2026-06-14T22:00:00.000Z'],
  ])('%s', (_, hour, now, day, from) => {
    const digest = newestDigest(at(now), hour, MADRID);
    expect([digest.day, digest.at.toISOString()]).toEqual([day, from]);
  });

  it('is one for each day, whenever it is asked for', () => {
    fc.assert(
      fc.property(instants, hours, fc.constantFrom(...ZONES), (now, hour, timeZone) => {
        const digest = newestDigest(now, hour, timeZone);
        expect(digest.at.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(now.getTime() - digest.at.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(newestDigest(digest.at, hour, timeZone)).toEqual(digest);
        const before = newestDigest(new Date(digest.at.getTime() - 1), hour, timeZone);
        expect(before.day < digest.day).toBe(true);
      }),
    );
  });
});
