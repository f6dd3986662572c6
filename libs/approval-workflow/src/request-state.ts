import { type Money, isNegative } from '@tandem/money';
import { type DecidingRole, type Lane, type Rejection, type Role } from '@tandem/spend-policy';

/** A natural person. Somebody with several accounts is one person here; mapping accounts to people is the caller's. */
export type PersonId = string;

/**
 * Somebody who acts, with the roles that count for this request. The caller leaves out a role that was granted after
 * the request was submitted: nobody may be made the judge of a case that is already open.
 */
export interface Actor {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
  /** The people for whom they decide at this moment, each with the roles of that person. It goes no further than that. */
  readonly standsInFor?: readonly Principal[];
}

/** Somebody who is away, as far as whoever stands in for them goes by it. */
export interface Principal extends Omit<Actor, 'standsInFor'> {
  /** Whether what was delegated covers this request. */
  readonly isCovered: boolean;
}

export type RequestStatus =
  'draft' | 'submitted' | 'changes-requested' | 'approved' | 'rejected' | 'withdrawn' | 'expired' | 'cancelled';

/** What a request would take, and from which budget line. An amount of zero is a request as well: a free tool. */
export interface Charge {
  readonly budgetLineId: string;
  readonly amount: Money;
}

/** `waiting` for an earlier step, `pending` a decision, decided in one of three ways, or `closed` undecided. */
export type StepStatus = 'waiting' | 'pending' | 'approved' | 'changes' | 'rejected' | 'closed';

export interface StepState {
  readonly key: string;
  /** Who is asked to decide. */
  readonly role: DecidingRole;
  /** Who the policy named; somebody else is asked when that role cannot decide. */
  readonly namedRole: DecidingRole;
  /** Steps of one turn are pending at the same time and settled together. */
  readonly turn: number;
  /** How many steps of the turn have to be approved. */
  readonly approvals: number;
  readonly rejection: Rejection;
  readonly status: StepStatus;
  readonly decidedBy?: PersonId;
  /** Whom that person stood in for. The record keeps both, and both have had their say in this round. */
  readonly decidedFor?: PersonId;
  /** The amount that an approved step agreed to; never more than those who approved before. */
  readonly agreedAmount?: Money;
  readonly condition?: string;
  /** Why changes were requested, or why it was rejected. */
  readonly reason?: string;
}

/** The policy that chose the steps, frozen when the round began (domain rule 44). */
export interface FrozenPolicy {
  readonly policyId: string;
  readonly policyVersion: number;
  readonly lane: Lane;
}

export interface RequestState {
  readonly id: string;
  readonly status: RequestStatus;
  /** Of the content: 1 for a new draft, one more with every edit. A decision names the version it was made on. */
  readonly version: number;
  /** 0 until the first submission; every submission begins a round. */
  readonly round: number;
  readonly requesterId: PersonId;
  readonly onBehalfOf?: PersonId;
  /** Who answers for the line that pays. They may give back what was approved, and decide nothing by it. */
  readonly lineOwnerId?: PersonId;
  /** Who stood aside because they have an interest of their own. That interest outlives the round, so it stays. */
  readonly recused?: readonly PersonId[];
  /** What the content asks for now. */
  readonly charge: Charge;
  /** What is set aside. Present exactly while the request is submitted or waits for changes. */
  readonly reservation?: Charge;
  readonly policy?: FrozenPolicy;
  /** The steps of this round, in the order in which they are taken; empty until the first submission. */
  readonly steps: readonly StepState[];
}

/** The people who ask: whoever wrote the request, and whoever it was written for. */
export type Askers = Pick<RequestState, 'requesterId' | 'onBehalfOf'>;

/** Everybody who decides nothing about a request: the people who ask, and who stood aside. */
export type Excluded = Askers & Pick<RequestState, 'recused'>;

/** A new draft. Throws for a negative amount. */
export function draftRequest(draft: Pick<RequestState, 'id' | 'requesterId' | 'onBehalfOf' | 'charge'>): RequestState {
  if (isNegative(draft.charge.amount)) {
    throw new Error(`Request ${draft.id} asks for a negative amount`);
  }
  return { ...draft, status: 'draft', version: 1, round: 0, steps: [] };
}
