import { type Money, compare, isZero, subtract } from '@tandem/money';
import { type WorkflowEffect } from './outcome';
import { type Charge, type RequestState } from './request-state';

/** What the request holds. Throws when it holds nothing: a status that should hold a reservation always has one. */
export function reservationOf(request: RequestState): Charge {
  if (request.reservation === undefined) {
    throw new Error(`Request ${request.id} is ${request.status} and has no reservation`);
  }
  return request.reservation;
}

/**
 * Sets aside what a submission asks for. A resubmission that asks for another amount, or for another line, releases
 * what was held and reserves anew; an unchanged one keeps its reservation, so that nobody else can take the room.
 */
export function reserving(request: RequestState): WorkflowEffect[] {
  const { charge, reservation } = request;
  if (reservation === undefined) {
    return moving('reserve', charge);
  }
  return isSameCharge(reservation, charge) ? [] : [...moving('release', reservation), ...moving('reserve', charge)];
}

/** Turns a reservation into a commitment of the agreed amount, which is not above it; the rest becomes available. */
export function committing({ budgetLineId, amount }: Charge, agreed: Money): WorkflowEffect[] {
  return [
    ...moving('commit', { budgetLineId, amount: agreed }),
    ...moving('release', { budgetLineId, amount: subtract(amount, agreed) }),
  ];
}

export function releasing(reservation: Charge): WorkflowEffect[] {
  return moving('release', reservation);
}

/** An amount of zero moves nothing, and a budget line takes no entry of zero. */
function moving(kind: 'reserve' | 'commit' | 'release', { budgetLineId, amount }: Charge): WorkflowEffect[] {
  return isZero(amount) ? [] : [{ kind, budgetLineId, amount }];
}

function isSameCharge(left: Charge, right: Charge): boolean {
  return (
    left.budgetLineId === right.budgetLineId &&
    left.amount.currency === right.amount.currency &&
    compare(left.amount, right.amount) === 0
  );
}
