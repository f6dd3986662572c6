import { type Money, compare, isNegative, isZero, refuse } from '@tandem/money';
import { pendingPartOf, refusalToDecide } from './guards';
import { type AmountProblem, type WorkflowResult, accepted } from './outcome';
import { type Actor, type RequestState, type StepState } from './request-state';
import { committing, releasing, reservationOf } from './reservation';
import { closeOpenSteps, settleTurn } from './steps';
import { targetOf } from './transitions';

/** What a decider says about the version they saw. */
export interface DecisionCommand {
  readonly verdict: 'approve' | 'changes' | 'reject';
  readonly version: number;
  /** Read with `approve` only: agrees to less than was asked. Without it, to what the steps before agreed to. */
  readonly amount?: Money;
  /** Read with `approve` only. */
  readonly condition?: string;
  /** Must say something with `changes` and `reject`; the requester reads exactly this text. */
  readonly reason?: string;
}

/**
 * Decides the step that is pending for the actor. The last approval commits the agreed amount and releases the rest of
 * the reservation; before it nothing leaves the reservation (domain rule 45). A rejection ends the request, or counts
 * where the turn is a vote (domain rule 40). Asking for changes gives it back to the requester with its reservation; they resubmit, and a new round begins.
 */
export function decide(request: RequestState, actor: Actor, command: DecisionCommand): WorkflowResult {
  const refusal = refusalToDecide(request, actor, command.version);
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  const part = pendingPartOf(request, actor);
  if (part === undefined) {
    throw new Error(`Request ${request.id} let somebody decide who has no pending step`);
  }
  const step: StepState = { ...part.step, decidedBy: actor.personId, decidedFor: part.decidedFor };
  switch (command.verdict) {
    case 'approve':
      return approve(request, step, command);
    case 'changes':
    case 'reject':
      return turnDown(request, step, command);
  }
}

function approve(request: RequestState, step: StepState, command: DecisionCommand): WorkflowResult {
  const ceiling = agreedSoFar(request);
  const agreedAmount = command.amount ?? ceiling;
  const problem = amountProblem(agreedAmount, ceiling);
  if (problem !== undefined) {
    return refuse({ kind: 'amount-invalid', problem });
  }
  const condition = isBlank(command.condition) ? undefined : command.condition;
  const approved: StepState = { ...step, status: 'approved', agreedAmount, condition };
  const { steps } = settleTurn(replaced(request, approved), approved);
  if (steps.some(({ status }) => status === 'pending')) {
    return accepted({ ...request, status: targetOf(request.status, 'approve', 'steps-remain'), steps });
  }
  const status = targetOf(request.status, 'approve', 'last-step');
  return accepted(
    { ...request, status, steps, reservation: undefined },
    committing(reservationOf(request), agreedAmount),
  );
}

function turnDown(request: RequestState, step: StepState, { verdict, reason }: DecisionCommand): WorkflowResult {
  if (isBlank(reason)) {
    return refuse({ kind: 'reason-required' });
  }
  if (verdict === 'changes') {
    const steps = closeOpenSteps(replaced(request, { ...step, status: 'changes', reason }));
    return accepted({ ...request, status: targetOf(request.status, 'request-changes'), steps });
  }
  const rejected: StepState = { ...step, status: 'rejected', reason };
  const turn = settleTurn(replaced(request, rejected), rejected);
  if (turn.state === 'open') {
    return accepted({ ...request, status: targetOf(request.status, 'reject', 'steps-remain'), steps: turn.steps });
  }
  const steps = closeOpenSteps(turn.steps);
  const status = targetOf(request.status, 'reject', 'last-step');
  return accepted({ ...request, status, steps, reservation: undefined }, releasing(reservationOf(request)));
}

/** The least that anybody agreed to, or everything that is reserved when nobody has agreed yet. */
function agreedSoFar(request: RequestState): Money {
  return request.steps
    .flatMap(({ agreedAmount }) => agreedAmount ?? [])
    .reduce((least, amount) => (compare(amount, least) < 0 ? amount : least), reservationOf(request).amount);
}

/**
 * An approval may agree to less, never to more: more would need room that was not set aside, and would override those
 * who decided before. Nothing at all is only agreed to where nothing was asked; otherwise it is a rejection.
 */
function amountProblem(amount: Money, ceiling: Money): AmountProblem | undefined {
  if (amount.currency !== ceiling.currency) {
    return { kind: 'other-currency', expected: ceiling.currency };
  }
  if (isNegative(amount) || (isZero(amount) && !isZero(ceiling))) {
    return { kind: 'not-positive' };
  }
  return compare(amount, ceiling) > 0 ? { kind: 'too-much', atMost: ceiling } : undefined;
}

function replaced(request: RequestState, decided: StepState): StepState[] {
  return request.steps.map((step) => (step.key === decided.key ? decided : step));
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
