import { addDays, type BusinessCalendar, daysBetween, isWorkingDay, type WorkingHours } from '@tandem/money';
import type { ServiceLevel } from '@tandem/spend-policy';

/** With fewer decisions than this, a median says more about chance than about how a company decides. */
export const FEWEST_DECISIONS = 5;

const MINUTES_PER_HOUR = 60;

export interface DecidedCase {
  /** The day on which it was handed in, and the day of its decision, where the company is. */
  readonly submittedOn: string;
  readonly decidedOn: string;
  /** That of the unit that asked. */
  readonly calendar: BusinessCalendar;
}

export interface DecisionPace {
  readonly decided: number;
  /** Half were decided within so many working days; null where there are too few to say. */
  readonly median: number | null;
  /** Nine in ten were. */
  readonly nineInTen: number | null;
}

/**
 * How fast cases were decided, in the working days in which a lane promises its answers; of fewer than `fewest`, only how
 * many they were.
 */
export function decisionPace(cases: readonly DecidedCase[], fewest = FEWEST_DECISIONS): DecisionPace {
  const days = cases.map(workingDays).toSorted((left, right) => left - right);
  const isEnough = days.length >= fewest;
  return {
    decided: days.length,
    median: isEnough ? atShare(days, 5) : null,
    nineInTen: isEnough ? atShare(days, 9) : null,
  };
}

/**
 * Working days from the submission to the decision, counted as deadlines are: 0 on the same day, and a decision on a day
 * of rest counts as one of the working day after. So a case is in time exactly when this is not above its lane's days.
 */
export function workingDays({ submittedOn, decidedOn, calendar }: DecidedCase): number {
  const days = Math.max(0, daysBetween(submittedOn, decidedOn));
  const after = Array.from({ length: days }, (_, index) => addDays(submittedOn, index + 1));
  const worked = after.filter((day) => isWorkingDay(day, calendar)).length;
  return days === 0 || isWorkingDay(decidedOn, calendar) ? worked : worked + 1;
}

/** Working days within which an answer is promised; a promise in hours takes the whole of its last day. */
export function promisedDays(level: ServiceLevel, { opens, closes }: WorkingHours): number {
  return 'hours' in level ? Math.ceil((level.hours * MINUTES_PER_HOUR) / (closes - opens)) : level.workingDays;
}

/** The smallest of the sorted figures that as many tenths of them do not pass (nearest rank). */
function atShare(sorted: readonly number[], tenths: number): number | null {
  return sorted[Math.ceil((sorted.length * tenths) / 10) - 1] ?? null;
}
