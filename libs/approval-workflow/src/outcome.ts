import { type Money, type Result, ok } from '@tandem/money';
import { type DecidingRole } from '@tandem/spend-policy';
import { type Charge, type PersonId, type RequestState, type RequestStatus } from './request-state';

/**
 * What has to happen together with the change of a request, as data for the caller to carry out in the same database
 * transaction. The amounts of a request balance: all that was reserved is committed or released, each once.
 */
export type WorkflowEffect =
  /** available → reserved */
  | ({ readonly kind: 'reserve' } & Charge)
  /** reserved → committed; emitted once in the life of a request, by the last approval. */
  | ({ readonly kind: 'commit' } & Charge)
  /** reserved → available */
  | ({ readonly kind: 'release' } & Charge)
  /** committed → available */
  | ({ readonly kind: 'decommit' } & Charge)
  /** committed → available, for all of the request that is not spent yet: how much that is, its budget line knows. */
  | { readonly kind: 'free-commitment' }
  /** Nobody could decide the step any more and another role was asked; somebody has to be told. */
  | { readonly kind: 'escalate'; readonly step: string; readonly from: DecidingRole; readonly to: DecidingRole };

export interface WorkflowOutcome {
  readonly request: RequestState;
  readonly effects: readonly WorkflowEffect[];
}

export type WorkflowRefusal =
  | { readonly kind: 'inactive-actor' }
  /** The actor is not one of the people who ask. */
  | { readonly kind: 'not-your-request' }
  /** The actor neither asks, nor owns the line that pays, nor is the CIO. */
  | { readonly kind: 'not-yours-to-give-back' }
  /** The actor is one of the people who ask, and therefore decides nothing about it, in no capacity. */
  | { readonly kind: 'own-request' }
  /** The actor has stood aside, for good. */
  | { readonly kind: 'recused' }
  | { readonly kind: 'wrong-status'; readonly status: RequestStatus }
  /** The content changed since it was shown. */
  | { readonly kind: 'stale-version'; readonly current: number }
  | { readonly kind: 'already-decided'; readonly by: PersonId }
  | { readonly kind: 'not-your-step'; readonly role: DecidingRole }
  /** The actor stands in for somebody who may decide, and this request is more than what was delegated. */
  | { readonly kind: 'beyond-delegation'; readonly principal: PersonId }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'amount-invalid'; readonly problem: AmountProblem }
  /** Nobody in any role that may stand in is left. The step is never skipped. */
  | { readonly kind: 'no-eligible-decider'; readonly step: string; readonly role: DecidingRole };

export type AmountProblem =
  | { readonly kind: 'not-positive' }
  | { readonly kind: 'other-currency'; readonly expected: string }
  | { readonly kind: 'too-much'; readonly atMost: Money }
  /** A lower amount has to be below the one that is approved. */
  | { readonly kind: 'not-less'; readonly approved: Money }
  /** More than that is spent already. */
  | { readonly kind: 'below-spent'; readonly atLeast: Money };

/** The answer to every command: the request as it is then, or why it stays as it was. */
export type WorkflowResult = Result<WorkflowOutcome, WorkflowRefusal>;

export function accepted(request: RequestState, effects: readonly WorkflowEffect[] = []): WorkflowResult {
  return ok({ request, effects });
}
