import { describe, expect, it } from '@jest/globals';
import {
  type BusinessHours,
  MONDAY_TO_FRIDAY,
  NINE_TO_FIVE,
  addDays,
  addWorkingDays,
  businessTime,
  dayIn,
  endOfDay,
} from '@tandem/money';
import { type Allowance } from '@tandem/spend-policy';
import fc from 'fast-check';
import { type StepClock, lastAnswerBy, stepMoments, timeUsed } from './step-clock';

const HOUR = 3_600_000;
const MADRID: BusinessHours = {
  calendar: { ...MONDAY_TO_FRIDAY, holidays: new Set(['2026-12-08']) },
  hours: NINE_TO_FIVE,
  timeZone: 'Europe/Madrid',
};

const clockOf = (startedAt: string, allowance: Allowance, used = 0): StepClock => ({
  startedAt: new Date(startedAt),
  allowance,
  used,
});
const momentsOf = (clock: StepClock): string[] =>
  Object.values(stepMoments(clock, MADRID)).map((moment: Date) => moment.toISOString());

const anInstant = fc
  .integer({ min: 0, max: 3 * 365 * 24 * 60 })
  .map((minutes) => new Date(Date.parse('2025-01-01T00:00:00Z') + minutes * 60_000));
const aPause = fc.integer({ min: 0, max: 30 * 24 * 60 }).map((minutes) => minutes * 60_000);
const anAllowance: fc.Arbitrary<Allowance> = fc.oneof(
  fc.record({ workingDays: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ minutes: fc.integer({ min: 60, max: 60 * 80 }) }),
);
const someHours: fc.Arbitrary<BusinessHours> = fc.record({
  calendar: fc.record({
    weekdays: fc.constantFrom([1, 2, 3, 4, 5], [7, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6, 7]),
    holidays: fc
      .uniqueArray(fc.integer({ min: 0, max: 1_095 }), { maxLength: 40 })
      .map((days) => new Set(days.map((day) => addDays('2025-01-01', day)))),
  }),
  hours: fc.constantFrom(NINE_TO_FIVE, { opens: 0, closes: 1_440 }, { opens: 60, closes: 600 }),
  timeZone: fc.constantFrom('Europe/Madrid', 'Atlantic/Canary', 'America/Santiago', 'Asia/Kathmandu'),
});
const RUNS = { numRuns: 60 };

describe('the time of a step', () => {
  it('is told at half of it, ends with the last of its days, and is told above after half as much again', () => {
    expect(momentsOf(clockOf('2026-11-16T10:00:00Z', { workingDays: 3 }))).toEqual([
      '2026-11-18T12:00:00.000Z',
      '2026-11-19T22:59:59.000Z',
      '2026-11-23T12:00:00.000Z',
    ]);
  });

  it('ends to the minute where it is hours', () => {
    expect(momentsOf(clockOf('2026-11-16T10:00:00Z', { minutes: 16 * 60 }))).toEqual([
      '2026-11-17T10:00:00.000Z',
      '2026-11-18T10:00:00.000Z',
      '2026-11-19T10:00:00.000Z',
    ]);
  });

  it.each([
    ['a holiday', '2026-12-07T15:00:00Z', '2026-12-09T10:00:00.000Z'],
    ['a week-end', '2026-11-20T14:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['the end of summer time', '2026-10-23T13:00:00Z', '2026-10-26T09:00:00.000Z'],
  ])('does not run over %s', (_what, startedAt, due) => {
    expect(stepMoments(clockOf(startedAt, { minutes: 3 * 60 }), MADRID).dueAt.toISOString()).toBe(due);
  });

  it('goes on after changes with what was left, and not with all of it again', () => {
    expect(momentsOf(clockOf('2026-12-01T10:00:00Z', { workingDays: 3 }, 9 * HOUR))).toEqual([
      '2026-12-02T11:00:00.000Z',
      '2026-12-03T22:59:59.000Z',
      '2026-12-07T12:00:00.000Z',
    ]);
  });

  it('lasts until the end of the day where nothing was left, and half as much again counts what was over it', () => {
    expect(momentsOf(clockOf('2026-12-01T10:00:00Z', { workingDays: 2 }, 20 * HOUR))).toEqual([
      '2026-12-01T22:59:59.000Z',
      '2026-12-01T22:59:59.000Z',
      '2026-12-02T12:00:00.000Z',
    ]);
  });
});

describe('the last answer of a route', () => {
  const asked = new Date('2026-11-16T10:00:00Z');

  it('is due when its turns have had their time one after the other', () => {
    expect(lastAnswerBy([[{ minutes: 8 * 60 }], [{ minutes: 8 * 60 }]], asked, MADRID).toISOString()).toBe(
      '2026-11-18T10:00:00.000Z',
    );
  });

  it('waits for the longest of those who are asked at the same time', () => {
    const board: Allowance[] = [{ minutes: 60 }, { workingDays: 2 }, { minutes: 120 }];
    expect(lastAnswerBy([board], asked, MADRID)).toEqual(
      stepMoments(clockOf(asked.toISOString(), { workingDays: 2 }), MADRID).dueAt,
    );
  });

  it('is due as if all the working days of its turns were those of one', () => {
    const someDays = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anInstant, someDays, someHours, (startedAt, days, when) => {
        const whole = days.reduce((sum, each) => sum + each, 0);
        const turns = days.map((workingDays) => [{ workingDays }]);
        expect(lastAnswerBy(turns, startedAt, when)).toEqual(lastAnswerBy([[{ workingDays: whole }]], startedAt, when));
      }),
      RUNS,
    );
  });
});

describe('the moments of any step', () => {
  it('come in their order, none before it is asked', () => {
    fc.assert(
      fc.property(anInstant, anAllowance, aPause, someHours, (startedAt, allowance, used, when) => {
        const { remindAt, dueAt, escalateAt } = stepMoments({ startedAt, allowance, used }, when);
        expect(
          [startedAt, remindAt, dueAt, escalateAt].toSorted((left, right) => left.getTime() - right.getTime()),
        ).toEqual([startedAt, remindAt, dueAt, escalateAt]);
      }),
      RUNS,
    );
  });

  it('lie at half, at all and at one and a half times its working hours', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 60, max: 4_800 }), someHours, (startedAt, minutes, when) => {
        const clock = { startedAt, allowance: { minutes }, used: 0 };
        const { remindAt, dueAt, escalateAt } = stepMoments(clock, when);
        expect([remindAt, dueAt, escalateAt].map((moment) => timeUsed(clock, moment, when) / 60_000)).toEqual([
          minutes / 2,
          minutes,
          minutes * 1.5,
        ]);
      }),
      RUNS,
    );
  });

  it('are due as a request of that many working days always was', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 1, max: 15 }), someHours, (startedAt, workingDays, when) => {
        const day = addWorkingDays(dayIn(startedAt, when.timeZone), workingDays, when.calendar);
        const { dueAt } = stepMoments({ startedAt, allowance: { workingDays }, used: 0 }, when);
        expect(dueAt).toEqual(endOfDay(day, when.timeZone));
      }),
      RUNS,
    );
  });

  it('are never nearer for a pause', () => {
    fc.assert(
      fc.property(
        fc.tuple(anInstant, aPause, aPause),
        anAllowance,
        someHours,
        ([startedAt, ran, paused], allowance, when) => {
          const clock = { startedAt, allowance, used: 0 };
          const stopped = new Date(startedAt.getTime() + ran);
          const used = timeUsed(clock, stopped, when);
          const goesOn = { startedAt: new Date(stopped.getTime() + paused), allowance, used };
          expect(stepMoments(goesOn, when).dueAt >= stepMoments(clock, when).dueAt).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it('are never told above any sooner for a pause', () => {
    fc.assert(
      fc.property(fc.tuple(anInstant, aPause, aPause), anAllowance, ([startedAt, ran, paused], allowance) => {
        const clock = { startedAt, allowance, used: 0 };
        const stopped = new Date(startedAt.getTime() + ran);
        const used = timeUsed(clock, stopped, MADRID);
        const goesOn = { startedAt: new Date(stopped.getTime() + paused), allowance, used };
        expect(stepMoments(goesOn, MADRID).escalateAt >= stepMoments(clock, MADRID).escalateAt).toBe(true);
      }),
      RUNS,
    );
  });

  it('leave together what the step was given, however often it was stopped', () => {
    fc.assert(
      fc.property(anInstant, fc.array(aPause, { minLength: 1, maxLength: 5 }), someHours, (startedAt, pauses, when) => {
        const allowance = { minutes: 60 * 80 };
        const ran = pauses.reduce<{ at: Date; clock: StepClock }>(
          ({ at, clock }, pause) => {
            const stopped = new Date(at.getTime() + 90 * 60_000);
            const next = new Date(stopped.getTime() + pause);
            return { at: next, clock: { startedAt: next, allowance, used: timeUsed(clock, stopped, when) } };
          },
          { at: startedAt, clock: { startedAt, allowance, used: 0 } },
        );
        const { dueAt } = stepMoments(ran.clock, when);
        expect(ran.clock.used + businessTime(ran.clock.startedAt, dueAt, when)).toBe(80 * HOUR);
      }),
      RUNS,
    );
  });
});
