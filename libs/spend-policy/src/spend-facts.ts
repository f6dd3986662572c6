import { type Money, compare } from '@tandem/money';
import { type Role } from './roles';

/** Who owns the money. A shadow line has no authorised budget. */
export const FUND_SOURCES = ['it', 'marketing', 'shadow'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

/** The most delicate kind of data that the tool will see, from none to special categories. */
export const DATA_CLASSES = ['none', 'internal', 'personal', 'sensitive'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

export const REQUEST_KINDS = ['new-tool', 'renewal', 'more-seats', 'regularise'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/**
 * Everything a policy may look at, and nothing else. Both amounts are in the currency of the policy, already converted
 * by the caller: limits must never be compared with the number of a foreign amount (domain rule 8).
 */
export interface SpendFacts {
  /** What the spend costs in one year. */
  readonly annualised: Money;
  /** All the money over the whole term. */
  readonly totalContractValue: Money;
  readonly fundSource: FundSource;
  readonly dataClass: DataClass;
  readonly requestKind: RequestKind;
  /** Whole months; 0 for a single purchase without a term. */
  readonly termMonths: number;
  /** The roles of the requester and of the person on whose behalf they ask, together. */
  readonly requesterRoles: readonly Role[];
  readonly unitId: string;
  readonly category?: string;
  /** Of a tool that has been a sprint before; absent for any other. */
  readonly sprint?: SprintFacts;
}

/** What an earlier sprint of the same tool leaves for this request. */
export interface SprintFacts {
  /** What its requests have reserved and committed, in the currency of the policy. */
  readonly held: Money;
  /** It has ended, or this request asks for what comes after it. */
  readonly isOver: boolean;
}

/**
 * The amount that limits are compared with: the larger of one year's cost and the whole contract, so that neither a
 * monthly price nor a short first year slips under a limit (domain rule 35). Throws when the currencies differ.
 */
export function exposureOf(facts: Pick<SpendFacts, 'annualised' | 'totalContractValue'>): Money {
  return compare(facts.annualised, facts.totalContractValue) >= 0 ? facts.annualised : facts.totalContractValue;
}
