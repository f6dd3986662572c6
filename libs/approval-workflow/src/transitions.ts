import { type RequestStatus } from './request-state';

export type Action =
  'edit' | 'submit' | 'approve' | 'request-changes' | 'reject' | 'recuse' | 'withdraw' | 'expire' | 'reduce' | 'cancel';

/** Who causes a transition: the people who ask, whoever a step asks, who may give back what was approved, or the passing of time. */
export type Cause = 'asker' | 'decider' | 'giver-back' | 'clock';

export interface Transition {
  readonly from: RequestStatus;
  readonly action: Action;
  readonly to: RequestStatus;
  readonly by: Cause;
  /** Which of two targets an approval or a rejection has: the end, or what others still have to decide. */
  readonly when?: 'steps-remain' | 'last-step';
}

interface StatusDefinition {
  readonly isFinal: boolean;
  /**
   * Whether the budget line holds money for the request. It still does while changes are requested: the requester is
   * expected back, and giving the room to others would turn every question of an approver into a lost budget. Every
   * way out of a status that holds a reservation commits it or releases it (domain rule 26).
   */
  readonly holdsReservation: boolean;
}

export const STATUSES: Readonly<Record<RequestStatus, StatusDefinition>> = {
  draft: { isFinal: false, holdsReservation: false },
  submitted: { isFinal: false, holdsReservation: true },
  'changes-requested': { isFinal: false, holdsReservation: true },
  // Nothing is decided about it any more, but what it committed can still be given back.
  approved: { isFinal: false, holdsReservation: false },
  rejected: { isFinal: true, holdsReservation: false },
  withdrawn: { isFinal: true, holdsReservation: false },
  expired: { isFinal: true, holdsReservation: false },
  cancelled: { isFinal: true, holdsReservation: false },
};

export const FIRST_STATUS: RequestStatus = 'draft';

/** Everything that can ever happen to a request. The guards decide who may do it; nothing else may happen. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', action: 'edit', to: 'draft', by: 'asker' },
  { from: 'draft', action: 'submit', to: 'submitted', by: 'asker' },
  { from: 'draft', action: 'withdraw', to: 'withdrawn', by: 'asker' },
  { from: 'submitted', action: 'approve', to: 'submitted', by: 'decider', when: 'steps-remain' },
  { from: 'submitted', action: 'approve', to: 'approved', by: 'decider', when: 'last-step' },
  { from: 'submitted', action: 'request-changes', to: 'changes-requested', by: 'decider' },
  { from: 'submitted', action: 'reject', to: 'submitted', by: 'decider', when: 'steps-remain' },
  { from: 'submitted', action: 'reject', to: 'rejected', by: 'decider', when: 'last-step' },
  { from: 'submitted', action: 'recuse', to: 'submitted', by: 'decider' },
  { from: 'submitted', action: 'withdraw', to: 'withdrawn', by: 'asker' },
  { from: 'submitted', action: 'expire', to: 'expired', by: 'clock' },
  { from: 'changes-requested', action: 'edit', to: 'changes-requested', by: 'asker' },
  { from: 'changes-requested', action: 'submit', to: 'submitted', by: 'asker' },
  { from: 'changes-requested', action: 'withdraw', to: 'withdrawn', by: 'asker' },
  { from: 'changes-requested', action: 'expire', to: 'expired', by: 'clock' },
  { from: 'approved', action: 'reduce', to: 'approved', by: 'giver-back' },
  { from: 'approved', action: 'cancel', to: 'cancelled', by: 'giver-back' },
];

/** The transitions that an action has from a status: none, one, or the two of an approval or a rejection. */
export function transitionsOf(status: RequestStatus, action: Action): Transition[] {
  return TRANSITIONS.filter((transition) => transition.from === status && transition.action === action);
}

/** Where an action leads. Throws when the action does not exist in that status; guards come first. */
export function targetOf(status: RequestStatus, action: Action, when?: Transition['when']): RequestStatus {
  const transition = transitionsOf(status, action).find((candidate) => candidate.when === when);
  if (transition === undefined) {
    throw new Error(`No transition: ${action} of a request that is ${status}`);
  }
  return transition.to;
}
