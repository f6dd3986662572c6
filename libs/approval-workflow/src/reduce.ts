import { type Money, compare, refuse, subtract } from '@tandem/money';
import { refusalToGiveBack } from './guards';
import { type AmountProblem, type WorkflowResult, accepted } from './outcome';
import { type Actor, type Charge, type RequestState } from './request-state';
import { targetOf } from './transitions';

/** What is known of the money of an approved request at this moment, by its caller. */
export interface Approved extends Charge {
  /** What of it is spent; never above the amount, both in one currency. */
  readonly spent: Money;
}

export interface Reduction {
  /** What is to be approved from now on. */
  readonly amount: Money;
  /** Must say something. */
  readonly reason: string;
}

/**
 * Lowers what was approved: everybody who approved agreed to more, so their approvals stand, and the difference goes back to
 * the line at once (W12). Never below what is spent, and never to nothing, which is a cancellation. Raising is no reduction:
 * nobody agreed to more, so more is asked for as a request of its own (domain rule 36).
 */
export function reduce(request: RequestState, actor: Actor, approved: Approved, reduction: Reduction): WorkflowResult {
  const refusal = refusalToGiveBack(request, actor, 'reduce');
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  const problem = problemOf(reduction.amount, approved);
  if (problem !== undefined) {
    return refuse({ kind: 'amount-invalid', problem });
  }
  if (reduction.reason.trim() === '') {
    return refuse({ kind: 'reason-required' });
  }
  const { budgetLineId, amount } = approved;
  return accepted({ ...request, status: targetOf(request.status, 'reduce') }, [
    { kind: 'decommit', budgetLineId, amount: subtract(amount, reduction.amount) },
  ]);
}

function problemOf(amount: Money, { amount: approved, spent }: Approved): AmountProblem | undefined {
  if (amount.currency !== approved.currency) {
    return { kind: 'other-currency', expected: approved.currency };
  }
  if (amount.minor <= 0n) {
    return { kind: 'not-positive' };
  }
  if (compare(amount, approved) >= 0) {
    return { kind: 'not-less', approved };
  }
  return compare(amount, spent) < 0 ? { kind: 'below-spent', atLeast: spent } : undefined;
}
