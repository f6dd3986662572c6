import { type RequestStatus } from './request-state';
import { FIRST_STATUS, STATUSES, TRANSITIONS, type Transition } from './transitions';

export type TransitionProblem =
  | { readonly kind: 'unreachable'; readonly status: RequestStatus }
  /** A final status that can be left. */
  | { readonly kind: 'not-final'; readonly status: RequestStatus }
  /** A status from which no final one can be reached: a request would be stuck in it for ever. */
  | { readonly kind: 'dead-end'; readonly status: RequestStatus };

/** What is wrong with a transition table; an empty list means that it is sound. Checked by test, for the real table. */
export function validateTransitions(table: readonly Transition[] = TRANSITIONS): TransitionProblem[] {
  const statuses = Object.keys(STATUSES) as RequestStatus[];
  const fromFirst = reachableFrom(FIRST_STATUS, table);
  return statuses.flatMap((status): TransitionProblem[] => {
    const problems: TransitionProblem[] = fromFirst.has(status) ? [] : [{ kind: 'unreachable', status }];
    const { isFinal } = STATUSES[status];
    if (isFinal && table.some((transition) => transition.from === status)) {
      return [...problems, { kind: 'not-final', status }];
    }
    const canEnd = [...reachableFrom(status, table)].some((reached) => STATUSES[reached].isFinal);
    return canEnd ? problems : [...problems, { kind: 'dead-end', status }];
  });
}

/** A status and all that can follow it. */
function reachableFrom(start: RequestStatus, table: readonly Transition[]): Set<RequestStatus> {
  const reached = new Set([start]);
  // A set that grows while it is iterated also visits what was added.
  for (const status of reached) {
    table.filter((transition) => transition.from === status).forEach((transition) => reached.add(transition.to));
  }
  return reached;
}
