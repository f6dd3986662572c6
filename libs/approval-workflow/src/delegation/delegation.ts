import { type Money, type Result, daysBetween, isNegative, ok, refuse } from '@tandem/money';
import { type Lane, type RequestKind } from '@tandem/spend-policy';
import { type PersonId } from '../request-state';

/** What somebody hands over; what is not named is not limited. */
export interface DelegationScope {
  readonly lanes?: readonly Lane[];
  readonly kinds?: readonly RequestKind[];
  /** What a request may cost, a year or in all, whichever is more; in the currency of the policy. */
  readonly ceiling?: Money;
}

/** Somebody who is away lets somebody else decide for them, for some days. */
export interface Delegation {
  readonly principalId: PersonId;
  readonly delegateId: PersonId;
  /** The first calendar day on which it holds, where the company is. */
  readonly from: string;
  /** The first day on which it does not hold any more. */
  readonly until: string;
  readonly scope: DelegationScope;
  /** It was ended before its time: from then on it holds no more, and what was decided under it stays. */
  readonly isEnded: boolean;
}

export type DelegationState = 'planned' | 'current' | 'over';

/** A longer absence is appointed anew: who decides for good holds the role. */
export const MOST_DELEGATED_DAYS = 366;

/** Where a delegation stands on a calendar day: it holds from its first day on, and on its last it does not. */
export function delegationState({ from, until, isEnded }: Delegation, day: string): DelegationState {
  if (isEnded || day >= until) {
    return 'over';
  }
  return day < from ? 'planned' : 'current';
}

/** What somebody asks for who will be away. Calendar days are those of the company. */
export type Appointment = Omit<Delegation, 'isEnded'>;

/** The people an appointment is about, as they are now. */
interface AppointmentFacts {
  readonly today: string;
  /** Whether either may decide anything at all: nobody hands over, or takes over, what they cannot do themselves. */
  readonly mayDecide: (personId: PersonId) => boolean;
  readonly isActive: (personId: PersonId) => boolean;
  /** Of either of them. */
  readonly others: readonly Delegation[];
}

export type AppointmentRefusal =
  | { readonly kind: 'oneself' }
  | { readonly kind: 'inactive' }
  | { readonly kind: 'cannot-decide'; readonly who: 'principal' | 'delegate' }
  | { readonly kind: 'begins-in-the-past' }
  | { readonly kind: 'ends-before-it-begins' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'empty-scope' }
  | { readonly kind: 'ceiling-negative' }
  /** Somebody decides for the principal on some of these days already. */
  | { readonly kind: 'already-delegated'; readonly other: Delegation }
  /** One of the two stands in for somebody, or is away, on some of these days: nothing is passed on. */
  | { readonly kind: 'chain'; readonly other: Delegation };

/**
 * Appoints somebody to decide for somebody else (domain rule 43). On no day does anybody stand in for somebody and have
 * a delegate of their own, so that chains and circles cannot come about; and on no day does a person have two delegates.
 */
export function appoint(wanted: Appointment, facts: AppointmentFacts): Result<Delegation, AppointmentRefusal> {
  const { principalId, delegateId } = wanted;
  const proposed: Delegation = { ...wanted, isEnded: false };
  const refusal = refusalOfPeople(wanted, facts) ?? refusalOfDays(wanted, facts.today) ?? refusalOfScope(wanted.scope);
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  const beside = facts.others.filter((other) => !other.isEnded && overlap(other, proposed));
  const another = beside.find((other) => other.principalId === principalId);
  if (another !== undefined) {
    return refuse({ kind: 'already-delegated', other: another });
  }
  const chained = beside.find((other) => other.delegateId === principalId || other.principalId === delegateId);
  return chained === undefined ? ok(proposed) : refuse({ kind: 'chain', other: chained });
}

function refusalOfPeople(
  { principalId, delegateId }: Appointment,
  { mayDecide, isActive }: AppointmentFacts,
): AppointmentRefusal | undefined {
  if (principalId === delegateId) {
    return { kind: 'oneself' };
  }
  if (!mayDecide(principalId)) {
    return { kind: 'cannot-decide', who: 'principal' };
  }
  if (!isActive(delegateId)) {
    return { kind: 'inactive' };
  }
  return mayDecide(delegateId) ? undefined : { kind: 'cannot-decide', who: 'delegate' };
}

function refusalOfDays({ from, until }: Appointment, today: string): AppointmentRefusal | undefined {
  if (from < today) {
    return { kind: 'begins-in-the-past' };
  }
  if (until <= from) {
    return { kind: 'ends-before-it-begins' };
  }
  return daysBetween(from, until) > MOST_DELEGATED_DAYS ? { kind: 'too-long' } : undefined;
}

function refusalOfScope({ lanes, kinds, ceiling }: DelegationScope): AppointmentRefusal | undefined {
  if (lanes?.length === 0 || kinds?.length === 0) {
    return { kind: 'empty-scope' };
  }
  return ceiling !== undefined && isNegative(ceiling) ? { kind: 'ceiling-negative' } : undefined;
}

function overlap(left: Pick<Delegation, 'from' | 'until'>, right: Pick<Delegation, 'from' | 'until'>): boolean {
  return left.from < right.until && right.from < left.until;
}
