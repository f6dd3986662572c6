import { type BusinessHours, addWorkingDays, afterBusinessTime, businessTime, dayIn, endOfDay } from '@tandem/money';
import { type Allowance } from '@tandem/spend-policy';

/** A step that is asked, as its time runs. */
export interface StepClock {
  /** Since when it is asked in this round. */
  readonly startedAt: Date;
  readonly allowance: Allowance;
  /** Milliseconds of working hours that it took in rounds before, until changes were asked for. */
  readonly used: number;
}

/** When whoever is asked is reminded, when the answer is due, and when it is told to whoever they answer to. */
export interface StepMoments {
  /** Half of the time is over. */
  readonly remindAt: Date;
  /** All of it is. */
  readonly dueAt: Date;
  /** Half as much again is. */
  readonly escalateAt: Date;
}

const MINUTE = 60_000;

/**
 * The moments of a step, in the order in which they come. An answer that is given working days is due at the end of the
 * last of them, in the zone of the company, and the day on which it is asked is not one of them; one that is given hours is
 * due to the minute (domain rule 49). What a step used before changes were asked for is not given to it again; where
 * nothing is left, working days still last until the end of the day on which it is asked.
 */
export function stepMoments(clock: StepClock, when: BusinessHours): StepMoments {
  const { used } = clock;
  const begin = beginOf(clock, when);
  const whole = wholeTime(clock, when);
  const after = (share: number): Date => afterBusinessTime(begin, Math.max(0, whole * share - used), when);
  const dueAt = 'minutes' in clock.allowance ? after(1) : endOfDay(dayIn(after(1), when.timeZone), when.timeZone);
  return {
    remindAt: after(0.5),
    dueAt,
    escalateAt: afterBusinessTime(dueAt, Math.max(0, whole * 1.5 - Math.max(whole, used)), when),
  };
}

/** Milliseconds of working hours that a step has used up to an instant, with those of the rounds before. */
export function timeUsed(clock: StepClock, until: Date, when: BusinessHours): number {
  return clock.used + businessTime(beginOf(clock, when), until, when);
}

/**
 * When the last answer of a route is due that is asked for now, if everybody takes all of their time: each turn begins when
 * the one before it is due, and is as long as the longest of those who are asked in it.
 */
export function lastAnswerBy(turns: readonly (readonly Allowance[])[], startedAt: Date, when: BusinessHours): Date {
  return turns.reduce((begin, asked) => {
    const due = asked.map((allowance) => stepMoments({ startedAt: begin, allowance, used: 0 }, when).dueAt.getTime());
    return new Date(Math.max(begin.getTime(), ...due));
  }, startedAt);
}

/** From when the time runs: the rest of the day on which somebody is asked is no part of their working days. */
function beginOf({ startedAt, allowance }: StepClock, { timeZone }: BusinessHours): Date {
  return 'minutes' in allowance ? startedAt : endOfDay(dayIn(startedAt, timeZone), timeZone);
}

function wholeTime(clock: StepClock, when: BusinessHours): number {
  const { startedAt, allowance } = clock;
  if ('minutes' in allowance) {
    return allowance.minutes * MINUTE;
  }
  const lastDay = addWorkingDays(dayIn(startedAt, when.timeZone), allowance.workingDays, when.calendar);
  return businessTime(beginOf(clock, when), endOfDay(lastDay, when.timeZone), when);
}
