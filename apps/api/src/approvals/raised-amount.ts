import type { RequestState } from '@tandem/approval-workflow';
import { compare, type Money } from '@tandem/money';

/**
 * The amount above the reservation that an approval agrees to, or nothing. Only the decision that is the first and the
 * last of its round can raise: with others before it, it would override what they agreed to, and with others after it,
 * they would find an amount that was not set aside.
 */
export function raisedAmount(request: RequestState, amount: Money | undefined): Money | undefined {
  const { reservation, steps } = request;
  const isOnlyStep = steps.length === 1;
  if (!amount || !reservation || !isOnlyStep || amount.currency !== reservation.amount.currency) return undefined;
  return compare(amount, reservation.amount) > 0 ? amount : undefined;
}
