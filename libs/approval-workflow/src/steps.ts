import { type AssignedStep } from './assign-steps';
import { type RequestState, type StepState } from './request-state';

/** The steps of a new round: the first asks for a decision, the others wait. Throws when there are none. */
export function firstRound(request: Pick<RequestState, 'id'>, steps: readonly AssignedStep[]): StepState[] {
  if (steps.length === 0) {
    throw new Error(`Request ${request.id} was given a route without a step`);
  }
  return openNext(
    steps.map(({ key, role, namedRole, turn, approvals, rejection }) => {
      return { key, role, namedRole, turn, approvals, rejection, status: 'waiting' };
    }),
  );
}

/** Asks the steps of the next turn, or nobody when none waits. */
function openNext(steps: readonly StepState[]): StepState[] {
  const next = steps.find(isWaiting)?.turn;
  return steps.map((step) => (step.turn === next ? { ...step, status: 'pending' } : step));
}

/**
 * What the turn of a step that was just decided has come to. `passed`: it has the approvals that it needs; whoever was
 * still asked in it is not asked any more, and the next turn begins. `failed`: a rejection ended it, or too few are left
 * to reach the approvals. `open`: it goes on.
 */
export function settleTurn(
  steps: readonly StepState[],
  { turn, approvals, rejection }: StepState,
): { readonly state: 'passed' | 'failed' | 'open'; readonly steps: StepState[] } {
  const members = steps.filter((step) => step.turn === turn);
  const count = (status: StepState['status']): number => members.filter((step) => step.status === status).length;
  if (count('approved') >= approvals) {
    const closed = steps.map((step) => (step.turn === turn && step.status === 'pending' ? close(step) : step));
    return { state: 'passed', steps: openNext(closed) };
  }
  const isLost = members.length - count('rejected') < approvals;
  const hasFailed = count('rejected') > 0 && (rejection === 'ends' || isLost);
  return { state: hasFailed ? 'failed' : 'open', steps: [...steps] };
}

/** Ends every step that nobody decided, when the request has ended or gone back to its requester. */
export function closeOpenSteps(steps: readonly StepState[]): StepState[] {
  return steps.map((step) => (isWaiting(step) || step.status === 'pending' ? close(step) : step));
}

function close(step: StepState): StepState {
  return { ...step, status: 'closed' };
}

function isWaiting(step: StepState): boolean {
  return step.status === 'waiting';
}
