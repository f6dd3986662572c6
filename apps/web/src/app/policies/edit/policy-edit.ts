import { type Money, compare } from '@tandem/money';
import {
  type BoardDefinition,
  type Comparison,
  type Lane,
  type LaneLimits,
  type LocalisedText,
  type PeopleAsked,
  type PolicyDocument,
  type PolicyRule,
  REQUEST_FIELDS,
  type RequestField,
  type ServiceLevel,
  type StepDefinition,
  type Verdict,
  serviceLevelOf,
  turnsOf,
} from '@tandem/spend-policy';
import { type ConditionPath, partsOf, withComparison } from './condition-parts';

// Every edit of a policy is a function from one document to the next, so that what is on the screen is always whole.

/** Where a comparison stands. */
export interface Place {
  readonly ruleId: string;
  readonly path: ConditionPath;
}

/** The policy with another comparison at one place: another operator, another amount, other classes of data. */
export function editComparison(
  policy: PolicyDocument,
  { ruleId, path }: Place,
  comparison: Comparison,
): PolicyDocument {
  return editRule(policy, ruleId, (rule) => ({ ...rule, when: withComparison(rule.when, path, comparison) }));
}

/**
 * Where else the same limit stands: the same amount of the same fact in another rule. "Up to 10,000" and "more than
 * 10,000" are one limit, and a policy in which only one of them moves has a gap or a rule that does nothing.
 */
export function twinsOf(policy: PolicyDocument, place: Place): readonly Place[] {
  const limits = limitsOf(policy);
  const limit = limits.find((known) => isAt(known, place));
  return limits.filter(
    (other) =>
      limit !== undefined &&
      other.ruleId !== place.ruleId &&
      other.field === limit.field &&
      other.value.currency === limit.value.currency &&
      compare(other.value, limit.value) === 0,
  );
}

/** The policy with one amount at all of these places. */
export function editLimit(policy: PolicyDocument, places: readonly Place[], value: Money): PolicyDocument {
  return places.reduce((edited, place) => {
    const found = limitsOf(edited).find((limit) => isAt(limit, place));
    return found === undefined
      ? edited
      : editComparison(edited, place, { field: found.field, operator: found.operator, value });
  }, policy);
}

/** Whether the limit at a place is the cap of sprints as well: both say up to which cost a request is one. */
export function isCap(policy: PolicyDocument, place: Place): boolean {
  const limit = limitsOf(policy).find((known) => isAt(known, place));
  const cap = policy.lanes.sprint.limits?.cap;
  return limit?.field === 'exposure' && cap?.currency === limit.value.currency && compare(cap, limit.value) === 0;
}

/** The policy with other limits of sprints, or without any. */
export function editSprintLimits(policy: PolicyDocument, limits: LaneLimits | undefined): PolicyDocument {
  const { limits: _, ...sprint } = policy.lanes.sprint;
  return { ...policy, lanes: { ...policy.lanes, sprint: limits === undefined ? sprint : { ...sprint, limits } } };
}

export function editVerdict(policy: PolicyDocument, ruleId: string, verdict: Verdict): PolicyDocument {
  return editRule(policy, ruleId, (rule) => ({ ...rule, verdict }));
}

/** The policy with another sentence for the requester, in one language. */
export function editReason(
  policy: PolicyDocument,
  ruleId: string,
  said: Readonly<Partial<LocalisedText>>,
): PolicyDocument {
  return editRule(policy, ruleId, (rule) => ({ ...rule, reason: { ...rule.reason, ...said } }));
}

export function removeRule(policy: PolicyDocument, ruleId: string): PolicyDocument {
  return { ...policy, rules: policy.rules.filter(({ id }) => id !== ruleId) };
}

/** The policy with a rule one place further up or down; at either end it stays where it is. */
export function moveRule(policy: PolicyDocument, ruleId: string, by: -1 | 1): PolicyDocument {
  return {
    ...policy,
    rules: moved(
      policy.rules,
      policy.rules.findIndex(({ id }) => id === ruleId),
      by,
    ),
  };
}

/** The policy with a step one place earlier. The order is that of every lane. */
export function moveStepUp(policy: PolicyDocument, key: string): PolicyDocument {
  return {
    ...policy,
    steps: moved(
      policy.steps,
      policy.steps.findIndex((step) => step.key === key),
      -1,
    ),
  };
}

/** The policy with a step that a lane asks for, or asks for no more. A step that is not known yet becomes the last one. */
export function editLaneStep(
  policy: PolicyDocument,
  lane: Lane,
  { step, isOn }: { readonly step: StepDefinition; readonly isOn: boolean },
): PolicyDocument {
  const known = withStep(policy, step);
  const members = membersWith(known, step.key);
  const others = known.lanes[lane].steps.filter((key) => !members.includes(key));
  const asked = isOn ? [...others, step.key] : others;
  // In the order of the policy, so that a step that is taken away and put back leaves the very same text.
  return withLane(known, lane, { steps: known.steps.map(({ key }) => key).filter((key) => asked.includes(key)) });
}

/** Whether a lane asks for a step, or for one that is always asked with it. */
export function isAskedIn(policy: PolicyDocument, lane: Lane, key: string): boolean {
  return membersWith(policy, key).some((member) => policy.lanes[lane].steps.includes(member));
}

/** The steps that are taken at the same time as this one, itself among them. */
function membersWith(policy: PolicyDocument, key: string): readonly string[] {
  return policy.boards?.find(({ steps }) => steps.includes(key))?.steps ?? [key];
}

/** The policy with an answer that a lane makes mandatory, or leaves free. */
export function editLaneField(
  policy: PolicyDocument,
  lane: Lane,
  { field, isOn }: { readonly field: RequestField; readonly isOn: boolean },
): PolicyDocument {
  const others = policy.lanes[lane].requiredFields.filter((known) => known !== field);
  const asked = isOn ? [...others, field] : others;
  return withLane(policy, lane, { requiredFields: REQUEST_FIELDS.filter((known) => asked.includes(known)) });
}

/** The policy that knows a step, so that lanes and rules may ask for it. */
export function withStep(policy: PolicyDocument, step: StepDefinition): PolicyDocument {
  return policy.steps.some(({ key }) => key === step.key) ? policy : { ...policy, steps: [...policy.steps, step] };
}

/** The policy with as many people asked for a step. One is how every step begins, and is not written. */
export function editPeople(policy: PolicyDocument, key: string, people: PeopleAsked): PolicyDocument {
  const steps = policy.steps.map((step) => {
    if (step.key !== key) {
      return step;
    }
    const { people: _, ...alone } = step;
    return people === 1 ? alone : { ...alone, people };
  });
  return { ...policy, steps };
}

/** The policy with another time for a lane. What a lane has anyway is not written. */
export function editLaneTime(policy: PolicyDocument, lane: Lane, sla: ServiceLevel): PolicyDocument {
  const { sla: _, ...bare } = policy.lanes[lane];
  const unsaid = { ...policy, lanes: { ...policy.lanes, [lane]: bare } };
  const isUsual = JSON.stringify(serviceLevelOf(unsaid, lane)) === JSON.stringify(sla);
  return isUsual ? unsaid : { ...policy, lanes: { ...policy.lanes, [lane]: { ...bare, sla } } };
}

/** The policy with a time of its own for a step, or with a share of that of its lane again. */
export function editStepTime(policy: PolicyDocument, key: string, sla: ServiceLevel | null): PolicyDocument {
  const steps = policy.steps.map((step) => {
    if (step.key !== key) {
      return step;
    }
    const { sla: _, ...sharing } = step;
    return sla === null ? sharing : { ...sharing, sla };
  });
  return { ...policy, steps };
}

const EVERYBODY: Omit<BoardDefinition, 'steps'> = { approvals: { percent: 100 }, rejection: 'ends' };

/** The policy in which a step is taken at the same time as the one before it, or after it again. */
export function editTogether(policy: PolicyDocument, key: string, isTogether: boolean): PolicyDocument {
  const turns = turnsOf(policy).map(({ steps, ...rest }) => ({ ...rest, steps: steps.map((step) => step.key) }));
  const at = turns.findIndex(({ steps }) => steps.includes(key));
  const [turn, before] = [turns[at], turns[at - 1]];
  if (turn === undefined) {
    return policy;
  }
  if (isTogether) {
    const joined = before === undefined ? [] : [{ ...before, steps: [...before.steps, ...turn.steps] }];
    return withBoards(policy, [...turns.slice(0, at - 1), ...joined, ...turns.slice(at + 1)]);
  }
  const place = turn.steps.indexOf(key);
  const parts = [turn.steps.slice(0, place), turn.steps.slice(place)].map((steps) => ({ ...EVERYBODY, steps }));
  return withBoards(policy, [...turns.slice(0, at), ...parts, ...turns.slice(at + 1)]);
}

/** The policy in which those who are asked with a step are settled in another way. */
export function editBoard(
  policy: PolicyDocument,
  key: string,
  changes: Partial<Omit<BoardDefinition, 'steps'>>,
): PolicyDocument {
  const boards = turnsOf(policy).map(({ steps, approvals, rejection }) => {
    const board = { steps: steps.map((step) => step.key), approvals, rejection };
    return board.steps.includes(key) ? { ...board, ...changes } : board;
  });
  return withBoards(policy, boards);
}

/** What every step has that is taken alone is not written, so that what is put back leaves the very same text. */
function withBoards(policy: PolicyDocument, boards: readonly BoardDefinition[]): PolicyDocument {
  const { boards: _, ...alone } = policy;
  const written = boards.filter(
    ({ steps, approvals, rejection }) =>
      steps.length > 1 || rejection !== 'ends' || !('percent' in approvals) || approvals.percent !== 100,
  );
  return written.length === 0 ? alone : { ...alone, boards: written };
}

type Limit = Place & Extract<Comparison, { readonly value: Money }>;

function limitsOf(policy: PolicyDocument): readonly Limit[] {
  return policy.rules.flatMap(({ id, when }) =>
    partsOf(when).flatMap((part): readonly Limit[] => {
      if (part.kind !== 'comparison') {
        return [];
      }
      const { comparison, path } = part;
      return isLimit(comparison) ? [{ ...comparison, ruleId: id, path }] : [];
    }),
  );
}

export function isLimit(comparison: Comparison): comparison is Extract<Comparison, { readonly value: Money }> {
  return typeof comparison.value === 'object' && 'minor' in comparison.value;
}

function isAt(place: Place, other: Place): boolean {
  return place.ruleId === other.ruleId && place.path.join() === other.path.join();
}

function editRule(policy: PolicyDocument, ruleId: string, edit: (rule: PolicyRule) => PolicyRule): PolicyDocument {
  return { ...policy, rules: policy.rules.map((rule) => (rule.id === ruleId ? edit(rule) : rule)) };
}

function withLane(policy: PolicyDocument, lane: Lane, changes: Partial<PolicyDocument['lanes'][Lane]>): PolicyDocument {
  return { ...policy, lanes: { ...policy.lanes, [lane]: { ...policy.lanes[lane], ...changes } } };
}

function moved<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const item = items[index];
  const other = items[index + by];
  return item === undefined || other === undefined
    ? items
    : items.map((each) => (each === item ? other : each === other ? item : each));
}
