import { type CurrencyCode, type Money } from '@tandem/money';
import { type Condition } from './condition';
import { type LocalisedText } from './localised-text';
import { type RequestField } from './request-fields';
import { type DecidingRole } from './roles';
import { type DataClass } from './spend-facts';

/** The lanes, from the loosest to the strictest. */
export const LANES = ['sprint', 'marathon'] as const;
export type Lane = (typeof LANES)[number];

/** How long an answer may take: so many working days, each to its end, or so many working hours. */
export type ServiceLevel = { readonly workingDays: number } | { readonly hours: number };
export const MOST_WORKING_DAYS = 90;
export const MOST_WORKING_HOURS = 480;

/** One thing that has to happen on a route. Only approvals exist; a further kind is a further member here. */
export interface StepDefinition {
  readonly key: string;
  readonly kind: 'approve';
  readonly role: DecidingRole;
  readonly label: LocalisedText;
  /** How many people of the role decide, each for themselves; absent means one. */
  readonly people?: PeopleAsked;
  /** How long an answer may take; absent means a share of what its lane has. */
  readonly sla?: ServiceLevel;
}

/** A number of people, or everyone who holds the role and is fit to decide when the request is handed in. */
export type PeopleAsked = number | 'everyone';
/** More than this would not be a group that decides. */
export const MOST_PEOPLE = 9;

/** How many of the people who are asked have to approve: so many, or at least this share of them, never nobody. */
export type Quorum = { readonly count: number } | { readonly percent: number };

/**
 * What one rejection does: it ends the request, which is a veto, or it counts, and the request ends once the approvals
 * that are needed can no longer be reached.
 */
export const REJECTIONS = ['ends', 'counts'] as const;
export type Rejection = (typeof REJECTIONS)[number];

/**
 * Steps that are taken at the same time and settled together. A board is asked as a whole: a rule that asks for one of
 * its steps asks for all of them, or a rule that adds a member would let the others be outvoted and so loosen the route.
 */
export interface BoardDefinition {
  /** Keys of steps that follow one another in `PolicyDocument.steps`; each step sits on one board at most. */
  readonly steps: readonly string[];
  readonly approvals: Quorum;
  readonly rejection: Rejection;
}

/** What a lane asks of every request that travels in it. */
export interface LaneDefinition {
  /** Keys of steps. Their order is that of `PolicyDocument.steps`, not that of this list. */
  readonly steps: readonly string[];
  readonly requiredFields: readonly RequestField[];
  /** How long all its steps may take together; absent means three working days for a sprint and fifteen for a marathon. */
  readonly sla?: ServiceLevel;
}

/** What may be a sprint at all, whatever the rules say, and for how long (D-4). */
export interface LaneLimits {
  /** All that one sprint of a tool may cost, in the currency of the policy; one minor unit more is a marathon. */
  readonly cap: Money;
  /** Calendar days from the approval to the end, when what is not spent is released. */
  readonly maxDays: number;
  readonly dataClasses: readonly DataClass[];
}
export const MAX_SPRINT_DAYS = 366;

/** The fast lane may be limited; absent limits stay absent, or a signed text would change. */
export interface SprintDefinition extends LaneDefinition {
  readonly limits?: LaneLimits;
}

/** What a rule says when its condition holds. No verdict can undo another one, so that a rule only ever tightens. */
export type Verdict =
  | { readonly kind: 'deny' }
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'step'; readonly step: string }
  | { readonly kind: 'require'; readonly field: RequestField };

export interface PolicyRule {
  readonly id: string;
  readonly when: Condition;
  readonly verdict: Verdict;
  /** Told to the requester, word for word, whenever the rule has an effect. */
  readonly reason: LocalisedText;
}

/**
 * One version of the agreement between CIO and CMO, as plain data. There is no default lane: what happens "otherwise"
 * is a rule that always holds, with a reason like any other, so that no request gets a lane that nobody wrote down.
 */
export interface PolicyDocument {
  readonly id: string;
  /** 1 for the first version; a request keeps the version it was submitted under (domain rule 44). */
  readonly version: number;
  readonly name: string;
  /** Currency of every amount in the rules. */
  readonly currency: CurrencyCode;
  readonly rules: readonly PolicyRule[];
  /** All the steps that lanes and rules may ask for, in the order in which they are taken. */
  readonly steps: readonly StepDefinition[];
  /** Absent means that every step is taken alone; an absent list stays absent, or a signed text would change. */
  readonly boards?: readonly BoardDefinition[];
  readonly lanes: { readonly sprint: SprintDefinition; readonly marathon: LaneDefinition };
  /** One person is both CIO and CMO; the policy then needs a third signature, and screens say so (domain rule 34). */
  readonly singleOfficerMode: boolean;
  /**
   * Whole days between the last signature and the effect of a next version that loosens anything, so that somebody can
   * still object. Absent means `DEFAULT_COOL_DOWN_DAYS`; an absent one stays absent, or a signed text would change.
   */
  readonly coolDownDays?: number;
}

export const DEFAULT_COOL_DOWN_DAYS = 7;
export const MAX_COOL_DOWN_DAYS = 90;

/** How many days a version that loosens the given one has to wait, once it is signed. */
export function coolDownDaysOf({ coolDownDays = DEFAULT_COOL_DOWN_DAYS }: PolicyDocument): number {
  return coolDownDays;
}
