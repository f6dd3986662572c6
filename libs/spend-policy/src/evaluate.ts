import { type CurrencyCode, type Result, isNegative, ok, refuse } from '@tandem/money';
import { holds } from './condition';
import { withCounterOfficers } from './counter-officer';
import { type LimitPassed, beyondSprint } from './lane-limits';
import { type LocalisedText } from './localised-text';
import {
  LANES,
  type Lane,
  type PeopleAsked,
  type PolicyDocument,
  type PolicyRule,
  type Quorum,
  type Rejection,
  type StepDefinition,
} from './policy-document';
import { REQUEST_FIELDS, type RequestField } from './request-fields';
import { type DecidingRole } from './roles';
import { turnsOf } from './turns';
import { type SpendFacts } from './spend-facts';

/** A rule that had an effect, and what it says. */
export interface RouteReason {
  readonly ruleId: string;
  readonly text: LocalisedText;
}

/** A step that a request has to pass. */
export interface RouteStep {
  readonly key: string;
  readonly kind: StepDefinition['kind'];
  /** Who is asked. Differs from `namedRole` when the requester holds that post. */
  readonly role: DecidingRole;
  /** Who the policy names for the step. */
  readonly namedRole: DecidingRole;
  readonly label: LocalisedText;
  readonly people: PeopleAsked;
  /** From 1; steps of one turn are taken at the same time and settled together. */
  readonly turn: number;
  /** How many of all who are asked in the turn have to approve. */
  readonly approvals: Quorum;
  readonly rejection: Rejection;
  /** The rules that brought the step, or another one of its turn. */
  readonly reasons: readonly RouteReason[];
}

/** What a policy asks of one request. It has at least one step, always. */
export interface Route {
  readonly policyId: string;
  readonly policyVersion: number;
  readonly lane: Lane;
  readonly steps: readonly RouteStep[];
  readonly requiredFields: readonly RequestField[];
  /** Why this lane, these steps and these fields, in the order of the rules. Rules for a looser lane are left out. */
  readonly reasons: readonly RouteReason[];
}

/** Why a policy gives no route. */
export type PolicyRefusal =
  | { readonly kind: 'denied'; readonly policyVersion: number; readonly reasons: readonly RouteReason[] }
  /** No rule gives a lane: the policy has a hole, which is an alarm for its owners and never an approval. */
  | { readonly kind: 'no-rule'; readonly policyVersion: number }
  /** The lane asks nobody: same alarm, because a route without a step would approve itself. */
  | { readonly kind: 'no-step'; readonly policyVersion: number; readonly lane: Lane }
  | { readonly kind: 'currency-mismatch'; readonly expected: CurrencyCode; readonly found: CurrencyCode }
  | { readonly kind: 'facts-invalid'; readonly field: 'annualised' | 'totalContractValue' | 'termMonths' };

/**
 * Finds the route of a request under a policy. Every rule is asked; the order of the rules decides nothing but the
 * order of the reasons. A denial beats everything; the strictest lane wins; the steps and fields of every lane and
 * rule that applied add up. A rule that is added can therefore only tighten a route: no looser lane, no step or field
 * less, no denial lifted. Where no rule gives a lane the request is refused (domain rule 44). What is beyond a limit of the
 * sprint lane is no sprint: it goes on as a marathon, and is told why (D-4).
 *
 * Throws when the policy itself is broken (a step that does not exist, an amount in a foreign currency);
 * `checkPolicy` finds these before a policy is signed.
 */
export function evaluate(policy: PolicyDocument, facts: SpendFacts): Result<Route, PolicyRefusal> {
  const problem = factsProblem(policy, facts);
  if (problem !== undefined) {
    return refuse(problem);
  }
  const matched = policy.rules.filter((rule) => holds(rule.when, facts));
  const denials = matched.filter((rule) => rule.verdict.kind === 'deny');
  if (denials.length > 0) {
    return refuse({ kind: 'denied', policyVersion: policy.version, reasons: denials.map(reasonOf) });
  }
  const named = strictestLane(matched);
  if (named === undefined) {
    return refuse({ kind: 'no-rule', policyVersion: policy.version });
  }
  const beyond = named === 'sprint' ? beyondSprint(policy, facts) : [];
  const lane = beyond.length > 0 ? 'marathon' : named;
  const asking = [...matched, ...beyond.map(toMarathon)];
  const steps = stepsOf(policy, asking);
  if (steps.length === 0) {
    return refuse({ kind: 'no-step', policyVersion: policy.version, lane });
  }
  return ok({
    policyId: policy.id,
    policyVersion: policy.version,
    lane,
    steps: withCounterOfficers(steps, facts.requesterRoles),
    requiredFields: requiredFieldsOf(policy, asking),
    reasons: asking.filter(({ verdict }) => verdict.kind !== 'lane' || verdict.lane === lane).map(reasonOf),
  });
}

function factsProblem(policy: PolicyDocument, facts: SpendFacts): PolicyRefusal | undefined {
  for (const field of ['annualised', 'totalContractValue'] as const) {
    const amount = facts[field];
    if (amount.currency !== policy.currency) {
      return { kind: 'currency-mismatch', expected: policy.currency, found: amount.currency };
    }
    if (isNegative(amount)) {
      return { kind: 'facts-invalid', field };
    }
  }
  const isTermValid = Number.isSafeInteger(facts.termMonths) && facts.termMonths >= 0;
  return isTermValid ? undefined : { kind: 'facts-invalid', field: 'termMonths' };
}

function strictestLane(matched: readonly PolicyRule[]): Lane | undefined {
  return LANES.findLast((lane) => matched.some(({ verdict }) => verdict.kind === 'lane' && verdict.lane === lane));
}

/** A limit that is passed asks for all that the marathon asks for, as a rule would. */
const toMarathon = ({ ruleId, text }: LimitPassed): PolicyRule => ({
  id: ruleId,
  when: { all: [] },
  verdict: { kind: 'lane', lane: 'marathon' },
  reason: text,
});

/** The steps that the matched rules ask for, directly or through their lanes, in the order of the policy. */
function stepsOf(policy: PolicyDocument, matched: readonly PolicyRule[]): RouteStep[] {
  const asked = matched.map((rule) => ({ rule, keys: stepKeysOf(policy, rule) }));
  const unknown = asked.flatMap(({ keys }) => keys).find((key) => !policy.steps.some((step) => step.key === key));
  if (unknown !== undefined) {
    throw new Error(
      `Policy ${policy.id} version ${policy.version} asks for a step that it does not define: ${unknown}`,
    );
  }
  return turnsOf(policy)
    .map((turn) => ({ ...turn, rules: asked.filter(({ keys }) => turn.steps.some(({ key }) => keys.includes(key))) }))
    .filter(({ rules }) => rules.length > 0)
    .flatMap(({ steps, approvals, rejection, rules }, index) =>
      steps.map(({ key, kind, role, label, people = 1 }) => ({
        ...{ key, kind, role, namedRole: role, label, people, turn: index + 1, approvals, rejection },
        reasons: rules.map(({ rule }) => reasonOf(rule)),
      })),
    );
}

/** The steps that a rule asks for when it holds, directly or through its lane. */
export function stepKeysOf(policy: PolicyDocument, { verdict }: PolicyRule): readonly string[] {
  switch (verdict.kind) {
    case 'lane':
      return policy.lanes[verdict.lane].steps;
    case 'step':
      return [verdict.step];
    case 'deny':
    case 'require':
      return [];
  }
}

function requiredFieldsOf(policy: PolicyDocument, matched: readonly PolicyRule[]): RequestField[] {
  const asked = matched.flatMap(({ verdict }) => {
    switch (verdict.kind) {
      case 'lane':
        return policy.lanes[verdict.lane].requiredFields;
      case 'require':
        return [verdict.field];
      case 'deny':
      case 'step':
        return [];
    }
  });
  return REQUEST_FIELDS.filter((field) => asked.includes(field));
}

function reasonOf(rule: PolicyRule): RouteReason {
  return { ruleId: rule.id, text: rule.reason };
}
