import { describe, expect, it } from '@jest/globals';
import { stepMoments } from '@tandem/approval-workflow';
import { addDays, type BusinessCalendar, MONDAY_TO_FRIDAY, NINE_TO_FIVE } from '@tandem/money';
import fc from 'fast-check';
import { decisionPace, promisedDays, workingDays } from './decision-times';

const FRIDAY = '2026-11-20';
const dayAfter = (days: number): string => addDays(FRIDAY, days);
const calendar = MONDAY_TO_FRIDAY;
const cases = (...days: number[]) =>
  days.map((day) => ({ submittedOn: '2026-11-02', decidedOn: addDays('2026-11-02', day), calendar }));
const anyCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc
    .uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 60 })
    .map((days) => new Set(days.map((day) => addDays('2026-01-01', day)))),
});

describe('the working days of a decision', () => {
  it.each([
    ['the same day', 0, 0],
    ['the Saturday after, as on the Monday', 1, 1],
    ['the Monday after', 3, 1],
    ['the Wednesday after', 5, 3],
    ['the Friday after', 7, 5],
  ])('that was asked for on a Friday and taken on %s', (_when, days, expected) => {
    expect(workingDays({ submittedOn: FRIDAY, decidedOn: dayAfter(days), calendar })).toBe(expected);
  });

  it('leave out the holidays of the unit that asked', () => {
    const monday = { ...calendar, holidays: new Set(['2026-11-23']) };
    expect(workingDays({ submittedOn: FRIDAY, decidedOn: '2026-11-24', calendar: monday })).toBe(1);
    expect(workingDays({ submittedOn: FRIDAY, decidedOn: '2026-11-23', calendar: monday })).toBe(1);
  });

  it('are none for a decision that the clocks of two places put a day before', () => {
    expect(workingDays({ submittedOn: FRIDAY, decidedOn: dayAfter(-1), calendar })).toBe(0);
  });

  it('are within those that were promised exactly when the deadline was met', () => {
    const days = fc.record({ from: fc.integer({ min: 0, max: 800 }), length: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(days, fc.constantFrom(3, 15), anyCalendar, ({ from, length }, promised, ownCalendar) => {
        const submittedOn = addDays('2026-01-01', from);
        const decidedOn = addDays(submittedOn, length);
        const clock = {
          startedAt: new Date(`${submittedOn}T12:00:00Z`),
          allowance: { workingDays: promised },
          used: 0,
        };
        const hours = { calendar: ownCalendar, hours: NINE_TO_FIVE, timeZone: 'UTC' };
        const inTime = new Date(`${decidedOn}T12:00:00Z`) <= stepMoments(clock, hours).dueAt;
        const needed = workingDays({ submittedOn, decidedOn, calendar: ownCalendar });
        expect(needed <= promised).toBe(inTime);
      }),
    );
  });
});

describe('what a lane promises', () => {
  it.each([
    ['its working days', { workingDays: 3 }, 3],
    ['whole days of working hours', { hours: 16 }, 2],
    ['the whole of the last day, of hours that end within it', { hours: 17 }, 3],
  ])('is %s', (_what, level, days) => {
    expect(promisedDays(level, NINE_TO_FIVE)).toBe(days);
  });
});

describe('how fast a lane decides', () => {
  it.each([
    [[1, 1, 1, 1], { decided: 4, median: null, nineInTen: null }],
    [[], { decided: 0, median: null, nineInTen: null }],
    [[4, 0, 1, 2, 3], { decided: 5, median: 2, nineInTen: 4 }],
    [[0, 0, 1, 1, 1, 2, 2, 3, 3, 4], { decided: 10, median: 1, nineInTen: 3 }],
  ])('with decisions after %j working days', (days, expected) => {
    expect(decisionPace(cases(...days))).toEqual(expected);
  });

  it('has half of the cases at or below its median, and nine in ten below the other figure', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 60 }), (days) => {
        const all = cases(...days);
        const { median, nineInTen } = decisionPace(all);
        const shareUpTo = (most: number | null): number =>
          all.filter((one) => workingDays(one) <= (most ?? -1)).length / all.length;
        expect(shareUpTo(median)).toBeGreaterThanOrEqual(0.5);
        expect(shareUpTo(nineInTen)).toBeGreaterThanOrEqual(0.9);
        expect(shareUpTo((median ?? 0) - 1)).toBeLessThan(0.5);
      }),
    );
  });
});
