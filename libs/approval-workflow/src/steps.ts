import { type AssignedStep } from './assign-steps';
import { type RequestState, type StepState } from './request-state';

/** The steps of a new round: the first asks for a decision, the others wait. Throws when there are none. */
export function firstRound(request: Pick<RequestState, 'id'>, steps: readonly AssignedStep[]): StepState[] {
  if (steps.length === 0) {
    throw new Error(`Request ${request.id} was given a route without a step`);
  }
  return openNext(steps.map(({ key, role, namedRole }) => ({ key, role, namedRole, status: 'waiting' })));
}

/** Asks the first step that waits, or nobody when none does. Steps are taken one at a time, so no other is pending. */
export function openNext(steps: readonly StepState[]): StepState[] {
  const next = steps.findIndex(isWaiting);
  return steps.map((step, index) => (index === next ? { ...step, status: 'pending' } : step));
}

/** Ends every step that nobody decided, when the request has ended or gone back to its requester. */
export function closeOpenSteps(steps: readonly StepState[]): StepState[] {
  return steps.map((step) => (isWaiting(step) || step.status === 'pending' ? { ...step, status: 'closed' } : step));
}

function isWaiting(step: StepState): boolean {
  return step.status === 'waiting';
}
