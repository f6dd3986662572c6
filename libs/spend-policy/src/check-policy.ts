import { type CurrencyCode, isCurrency } from '@tandem/money';
import { type Comparison, comparisonsOf } from './condition';
import { type UncoveredCase, findUncovered } from './coverage';
import { fieldDefinition } from './fact-fields';
import { LANGUAGES, type LocalisedText } from './localised-text';
import {
  type BoardDefinition,
  LANES,
  type Lane,
  MAX_SPRINT_DAYS,
  type PolicyDocument,
  type PolicyRule,
  type StepDefinition,
} from './policy-document';
import { approvalsNeeded, seatKey } from './turns';

/** Something that keeps a policy from being signed. `checkPolicy` finds them all, so that they can be shown together. */
export type PolicyProblem =
  | { readonly kind: 'currency-invalid'; readonly currency: string }
  | { readonly kind: 'foreign-amount'; readonly ruleId: string; readonly currency: CurrencyCode }
  | { readonly kind: 'duplicate-rule'; readonly ruleId: string }
  | { readonly kind: 'duplicate-step'; readonly step: string }
  | { readonly kind: 'unknown-comparison'; readonly ruleId: string; readonly field: string; readonly operator: string }
  | { readonly kind: 'unknown-step'; readonly step: string; readonly askedBy: string }
  | { readonly kind: 'lane-without-approval'; readonly lane: Lane }
  /** A board that could not sit, by its place in the list, counted from 1. */
  | { readonly kind: 'board-unfit'; readonly board: number; readonly because: BoardFault }
  /** Limits under which no request could be a sprint, or that nobody could count. */
  | { readonly kind: 'limits-unfit'; readonly because: LimitFault }
  | { readonly kind: 'reason-missing'; readonly ruleId: string; readonly language: keyof LocalisedText }
  /** A request like this would find no lane. */
  | { readonly kind: 'not-covered'; readonly example: UncoveredCase }
  /** The conditions distinguish too many cases to try them all, so that nobody can promise that all are covered. */
  | { readonly kind: 'too-many-cases' };

export type LimitFault = 'foreign-cap' | 'no-cap' | 'days' | 'no-data';
export type BoardFault = 'no-step' | 'unknown-step' | 'step-twice' | 'steps-apart' | 'too-many-approvals';

/**
 * What is wrong with a policy; an empty list means that it can be signed. Whether every amount is covered is only
 * examined once everything else is right, because a broken rule cannot be tried out.
 */
export function checkPolicy(policy: PolicyDocument): PolicyProblem[] {
  const problems = brokenParts(policy);
  return problems.length > 0 ? problems : coverageProblems(policy);
}

/** Everything wrong with the parts of a policy; as long as there is something, no request can be tried under it. */
export function brokenParts(policy: PolicyDocument): PolicyProblem[] {
  return [
    ...currencyProblems(policy),
    ...repeated(policy.rules.map((rule) => rule.id)).map((ruleId) => ({ kind: 'duplicate-rule' as const, ruleId })),
    ...repeated(policy.steps.flatMap(keysTaken)).map((step) => ({ kind: 'duplicate-step' as const, step })),
    ...policy.rules.flatMap((rule) => [...comparisonProblems(policy, rule), ...reasonProblems(rule)]),
    ...stepProblems(policy),
    ...boardProblems(policy),
    ...limitProblems(policy),
  ];
}

function currencyProblems({ currency }: PolicyDocument): PolicyProblem[] {
  return isCurrency(currency) ? [] : [{ kind: 'currency-invalid', currency }];
}

function comparisonProblems(policy: PolicyDocument, rule: PolicyRule): PolicyProblem[] {
  return comparisonsOf(rule.when).flatMap((comparison) => comparisonProblem(policy, rule.id, comparison));
}

function comparisonProblem(policy: PolicyDocument, ruleId: string, comparison: Comparison): PolicyProblem[] {
  const { field, operator, value } = comparison;
  const operators: readonly string[] = fieldDefinition(field)?.operators ?? [];
  if (!operators.includes(operator)) {
    return [{ kind: 'unknown-comparison', ruleId, field, operator }];
  }
  const isForeign = typeof value === 'object' && 'currency' in value && value.currency !== policy.currency;
  return isForeign ? [{ kind: 'foreign-amount', ruleId, currency: value.currency }] : [];
}

function reasonProblems(rule: PolicyRule): PolicyProblem[] {
  return LANGUAGES.filter((language) => rule.reason[language].trim() === '').map((language) => ({
    kind: 'reason-missing',
    ruleId: rule.id,
    language,
  }));
}

function stepProblems(policy: PolicyDocument): PolicyProblem[] {
  const asked = [
    ...LANES.flatMap((lane) => policy.lanes[lane].steps.map((step) => ({ step, askedBy: lane }))),
    ...policy.rules.flatMap(({ id, verdict }) =>
      verdict.kind === 'step' ? [{ step: verdict.step, askedBy: id }] : [],
    ),
  ];
  const isKnown = (key: string): boolean => policy.steps.some((step) => step.key === key);
  const unknown = asked.filter(({ step }) => !isKnown(step));
  const idle = LANES.filter((lane) => !policy.lanes[lane].steps.some(isKnown));
  return [
    ...unknown.map(({ step, askedBy }) => ({ kind: 'unknown-step' as const, step, askedBy })),
    ...idle.map((lane) => ({ kind: 'lane-without-approval' as const, lane })),
  ];
}

const MORE_THAN_EVERYONE = 99;

/** The keys under which the people of a step are asked. */
function keysTaken({ key, people = 1 }: StepDefinition): string[] {
  return Array.from({ length: people === 'everyone' ? MORE_THAN_EVERYONE : people }, (_, index) => seatKey(key, index));
}

function boardProblems(policy: PolicyDocument): PolicyProblem[] {
  const { boards = [] } = policy;
  return boards.flatMap((board, index) =>
    boardFaults(policy, board).map((because) => ({ kind: 'board-unfit' as const, board: index + 1, because })),
  );
}

function limitProblems({ currency, lanes }: PolicyDocument): PolicyProblem[] {
  const { limits } = lanes.sprint;
  if (limits === undefined) {
    return [];
  }
  const { cap, maxDays, dataClasses } = limits;
  const faults: readonly (readonly [LimitFault, boolean])[] = [
    ['foreign-cap', cap.currency !== currency],
    ['no-cap', cap.minor <= 0n],
    ['days', !Number.isSafeInteger(maxDays) || maxDays < 1 || maxDays > MAX_SPRINT_DAYS],
    ['no-data', dataClasses.length === 0],
  ];
  return faults.filter(([, applies]) => applies).map(([because]) => ({ kind: 'limits-unfit', because }));
}

function boardFaults({ steps, boards = [] }: PolicyDocument, board: BoardDefinition): BoardFault[] {
  const places = board.steps.map((key) => steps.findIndex((step) => step.key === key));
  const seated = boards.flatMap((other) => other.steps);
  const people = steps.filter(({ key }) => board.steps.includes(key)).map((step) => step.people ?? 1);
  const seats = people.reduce<number>((sum, each) => sum + (each === 'everyone' ? Infinity : each), 0);
  const span = Math.max(...places) - Math.min(...places) + 1;
  const faults: readonly (readonly [BoardFault, boolean])[] = [
    ['no-step', board.steps.length === 0],
    ['unknown-step', places.includes(-1)],
    ['step-twice', repeated(seated).some((key) => board.steps.includes(key))],
    ['steps-apart', !places.includes(-1) && span > new Set(places).size],
    ['too-many-approvals', approvalsNeeded(board.approvals, seats) > seats],
  ];
  return faults.filter(([, applies]) => applies).map(([fault]) => fault);
}

function coverageProblems(policy: PolicyDocument): PolicyProblem[] {
  const coverage = findUncovered(policy);
  switch (coverage.kind) {
    case 'covered':
      return [];
    case 'uncovered':
      return [{ kind: 'not-covered', example: coverage.example }];
    case 'too-many-cases':
      return [{ kind: 'too-many-cases' }];
  }
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
