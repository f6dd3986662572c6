import { type Money, compare } from '@tandem/money';
import { type Lane, type RequestKind } from '@tandem/spend-policy';
import { pendingPartOf, refusalToDecide } from '../guards';
import { type Actor, type PersonId, type Principal, type RequestState } from '../request-state';
import { type Delegation, type DelegationScope, delegationState } from './delegation';

/** What a delegation goes by; the amounts are those that the policy was asked about, in its currency. */
export interface DelegatedFacts {
  readonly lane: Lane;
  readonly kind: RequestKind;
  readonly annualised: Money;
  readonly totalContractValue: Money;
}

/** Whether what was delegated is enough for a request. A ceiling in another currency than the policy's covers nothing. */
export function covers({ lanes, kinds, ceiling }: DelegationScope, facts: DelegatedFacts): boolean {
  const isNamed = (lanes?.includes(facts.lane) ?? true) && (kinds?.includes(facts.kind) ?? true);
  return (
    isNamed &&
    (ceiling === undefined ||
      [facts.annualised, facts.totalContractValue].every(
        (amount) => amount.currency === ceiling.currency && compare(amount, ceiling) <= 0,
      ))
  );
}

/**
 * The people for whom somebody decides on a calendar day. Only what a principal could decide themselves is taken over:
 * what they in turn stand in for is not, and somebody who has left has nobody who decides for them.
 */
export function standInsOf(
  delegateId: PersonId,
  delegations: readonly Delegation[],
  { people, day, facts }: { people: readonly Actor[]; day: string; facts: DelegatedFacts },
): Principal[] {
  return delegations
    .filter((delegation) => delegation.delegateId === delegateId && delegationState(delegation, day) === 'current')
    .flatMap(({ principalId, scope }) =>
      people
        .filter(({ personId }) => personId === principalId)
        .map(({ personId, roles, isActive }) => ({ personId, roles, isActive, isCovered: covers(scope, facts) })),
    );
}

/** For whom somebody would decide a request now; nobody where they decide in their own right, or not at all. */
export function decidesFor(request: RequestState, actor: Actor): PersonId | undefined {
  return refusalToDecide(request, actor, request.version) === undefined
    ? pendingPartOf(request, actor)?.decidedFor
    : undefined;
}
