import { isAsker, isRecused } from '../deciders';
import { type Excluded, type PersonId } from '../request-state';
import { type StepMoments } from './step-clock';

/** What people are told of the time of a step, by the percentage of it that is over; 0 before anything was told. */
export const CALLS = [0, 50, 100, 150] as const;
export type Call = (typeof CALLS)[number];

/**
 * What is to be told of a step now, if anything: the last moment that has passed. What was passed over while nobody looked
 * is not told afterwards, and nothing is told twice.
 */
export function callDue(told: Call, { remindAt, dueAt, escalateAt }: StepMoments, now: Date): Call | undefined {
  const reached: Call = now >= escalateAt ? 150 : now >= dueAt ? 100 : now >= remindAt ? 50 : 0;
  return reached > told ? reached : undefined;
}

export interface LateStep {
  /** Who may decide it. */
  readonly asked: readonly PersonId[];
  /** Who each of them answers to; those who answer to nobody are not in it. */
  readonly managers: ReadonlyMap<PersonId, PersonId>;
  /** Who holds the first role that stands in for that of the step. */
  readonly standIns: readonly PersonId[];
}

/**
 * Who is told that a step is late: the managers of those who are asked, and where there is none whoever would stand in.
 * Being told gives nobody a say: who decides changes only when somebody cannot, never because they are late. So neither
 * those who are asked anyway are told, nor anybody with an interest in the answer.
 */
export function peopleAbove({ asked, managers, standIns }: LateStep, request: Excluded): PersonId[] {
  const fit = (people: readonly PersonId[]): PersonId[] =>
    [...new Set(people)].filter(
      (person) => !asked.includes(person) && !isAsker(request, person) && !isRecused(request, person),
    );
  const above = fit(asked.flatMap((person) => managers.get(person) ?? []));
  return above.length > 0 ? above : fit(standIns);
}
