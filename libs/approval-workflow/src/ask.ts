import { isNegative, refuse } from '@tandem/money';
import { type AssignedRoute } from './assign-steps';
import { refusalOfStatus, refusalOfVersion, refusalToAsk } from './guards';
import { type WorkflowResult, accepted } from './outcome';
import { type Actor, type Charge, type RequestState } from './request-state';
import { releasing, reservationOf, reserving } from './reservation';
import { closeOpenSteps, firstRound } from './steps';
import { STATUSES, targetOf } from './transitions';

/** An edit of the content, made on the version that the editor saw. */
export interface Revision {
  readonly version: number;
  readonly charge: Charge;
}

/**
 * Changes the content, which gives it a new version: whatever was about to be decided on the old one is refused.
 * What is reserved stays as it is until the resubmission.
 */
export function revise(request: RequestState, actor: Actor, revision: Revision): WorkflowResult {
  const refusal = refusalToAsk(request, actor, 'edit') ?? refusalOfVersion(request, revision.version);
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  if (isNegative(revision.charge.amount)) {
    return refuse({ kind: 'amount-invalid', problem: { kind: 'not-positive' } });
  }
  return accepted({
    ...request,
    status: targetOf(request.status, 'edit'),
    version: request.version + 1,
    charge: revision.charge,
  });
}

/**
 * Hands the request in: a round begins with the steps of the route, whose policy is frozen for it, and the budget line
 * sets the amount aside. Decisions of an earlier round do not count in this one.
 * Throws for a route without a step, because such a request would have nobody to approve it.
 */
export function submit(request: RequestState, actor: Actor, route: AssignedRoute): WorkflowResult {
  const refusal = refusalToAsk(request, actor, 'submit');
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  const { policyId, policyVersion, lane } = route;
  const submitted: RequestState = {
    ...request,
    status: targetOf(request.status, 'submit'),
    round: request.round + 1,
    reservation: request.charge,
    policy: { policyId, policyVersion, lane },
    steps: firstRound(request, route.steps),
  };
  return accepted(submitted, reserving(request));
}

/** Takes the request back, at any moment before its end. What was reserved is released. */
export function withdraw(request: RequestState, actor: Actor): WorkflowResult {
  const refusal = refusalToAsk(request, actor, 'withdraw');
  return refusal === undefined ? abandon(request, 'withdraw') : refuse(refusal);
}

/** Ends a request that waited too long; the caller knows the deadline and the clock. What was reserved is released. */
export function expire(request: RequestState): WorkflowResult {
  const refusal = refusalOfStatus(request, 'expire');
  return refusal === undefined ? abandon(request, 'expire') : refuse(refusal);
}

function abandon(request: RequestState, action: 'withdraw' | 'expire'): WorkflowResult {
  const abandoned: RequestState = {
    ...request,
    status: targetOf(request.status, action),
    steps: closeOpenSteps(request.steps),
    reservation: undefined,
  };
  return accepted(abandoned, STATUSES[request.status].holdsReservation ? releasing(reservationOf(request)) : []);
}
