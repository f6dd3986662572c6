import { describe, expect, it } from '@jest/globals';
import { addDays } from '@tandem/money';
import fc from 'fast-check';
import { decisionPace, workingDays } from './decision-times';
import { ANSWER_WITHIN_DAYS, dueAt } from './due-date';

const FRIDAY = '2026-11-20';
const dayAfter = (days: number): string => addDays(FRIDAY, days);
const cases = (...days: number[]) =>
  days.map((day) => ({ submittedOn: '2026-11-02', decidedOn: addDays('2026-11-02', day) }));

describe('the working days of a decision', () => {
  it.each([
    ['the same day', 0, 0],
    ['the Saturday after, as on the Monday', 1, 1],
    ['the Monday after', 3, 1],
    ['the Wednesday after', 5, 3],
    ['the Friday after', 7, 5],
  ])('that was asked for on a Friday and taken on %s', (_when, days, expected) => {
    expect(workingDays({ submittedOn: FRIDAY, decidedOn: dayAfter(days) })).toBe(expected);
  });

  it('are none for a decision that the clocks of two places put a day before', () => {
    expect(workingDays({ submittedOn: FRIDAY, decidedOn: dayAfter(-1) })).toBe(0);
  });

  it('are within those of the lane exactly when the deadline was met', () => {
    const start = fc.integer({ min: 0, max: 800 });
    const length = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(start, length, fc.constantFrom('sprint' as const, 'marathon' as const), (from, days, lane) => {
        const submittedOn = addDays('2026-01-01', from);
        const decidedOn = addDays(submittedOn, days);
        const inTime = new Date(`${decidedOn}T12:00:00Z`) <= dueAt(submittedOn, lane, 'UTC');
        expect(workingDays({ submittedOn, decidedOn }) <= ANSWER_WITHIN_DAYS[lane]).toBe(inTime);
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
