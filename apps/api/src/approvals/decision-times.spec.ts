import { describe, expect, it } from '@jest/globals';
import { addDays, type BusinessCalendar, MONDAY_TO_FRIDAY } from '@tandem/money';
import fc from 'fast-check';
import { decisionPace, workingDays } from './decision-times';
import { ANSWER_WITHIN_DAYS, dueAt } from './due-date';

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

  it('are within those of the lane exactly when the deadline was met', () => {
    const days = fc.record({ from: fc.integer({ min: 0, max: 800 }), length: fc.integer({ min: 0, max: 40 }) });
    const lanes = fc.constantFrom('sprint' as const, 'marathon' as const);
    fc.assert(
      fc.property(days, lanes, anyCalendar, ({ from, length }, lane, ownCalendar) => {
        const submittedOn = addDays('2026-01-01', from);
        const decidedOn = addDays(submittedOn, length);
        const inTime = new Date(`${decidedOn}T12:00:00Z`) <= dueAt(submittedOn, lane, 'UTC', ownCalendar);
        const needed = workingDays({ submittedOn, decidedOn, calendar: ownCalendar });
        expect(needed <= ANSWER_WITHIN_DAYS[lane]).toBe(inTime);
      }),
    );
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
