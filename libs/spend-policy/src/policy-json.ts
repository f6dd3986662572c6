import { type Result, isCurrency, ok, refuse, toJson } from '@tandem/money';
import { conditionToJson, readCondition, readMoney } from './condition-json';
import {
  type Located,
  type PolicyJsonRefusal,
  UnreadableJson,
  keysOf,
  propertyOf,
  readChoice,
  readFlag,
  readList,
  readObject,
  readText,
  readWholeNumber,
  unreadable,
} from './json-reader';
import { type LocalisedText } from './localised-text';
import {
  type BoardDefinition,
  LANES,
  MAX_COOL_DOWN_DAYS,
  MAX_SPRINT_DAYS,
  MOST_PEOPLE,
  MOST_WORKING_DAYS,
  MOST_WORKING_HOURS,
  type LaneDefinition,
  type LaneLimits,
  type PeopleAsked,
  type PolicyDocument,
  type PolicyRule,
  type Quorum,
  REJECTIONS,
  type ServiceLevel,
  type SprintDefinition,
  type StepDefinition,
  type Verdict,
} from './policy-document';
import { REQUEST_FIELDS } from './request-fields';
import { DECIDING_ROLES } from './roles';
import { DATA_CLASSES } from './spend-facts';

/**
 * Reads a policy from JSON that nobody vouches for. Unknown properties, fields and operators are refused, and amounts
 * must be decimal texts. What comes out is well formed; whether it is complete is the question of `checkPolicy`.
 */
export function policyFromJson(json: unknown): Result<PolicyDocument, PolicyJsonRefusal> {
  try {
    return ok(readPolicy({ value: json, path: '' }));
  } catch (error) {
    if (error instanceof UnreadableJson) {
      return refuse(error.refusal);
    }
    throw error;
  }
}

/** The whole content of a policy as plain JSON values; `policyFromJson` reads it back unchanged. */
export function policyToJson(policy: PolicyDocument): unknown {
  const { sprint, marathon } = policy.lanes;
  const { limits } = sprint;
  return {
    ...policy,
    rules: policy.rules.map((rule) => ({ ...rule, when: conditionToJson(rule.when) })),
    lanes: { sprint: limits ? { ...sprint, limits: { ...limits, cap: toJson(limits.cap) } } : sprint, marathon },
  };
}

function readPolicy(at: Located): PolicyDocument {
  const policy = readObject(
    at,
    ['id', 'version', 'name', 'currency', 'rules', 'steps', 'lanes', 'singleOfficerMode'],
    ['boards', 'coolDownDays'],
  );
  const lanes = readObject(policy.lanes, LANES);
  return {
    id: readText(policy.id),
    version: readWholeNumber(policy.version, 1),
    name: readText(policy.name),
    currency: isCurrency(policy.currency.value) ? policy.currency.value : unreadable(policy.currency, 'a currency'),
    rules: readList(policy.rules, readRule),
    steps: readList(policy.steps, readStep),
    ...(policy.boards && { boards: readList(policy.boards, readBoard) }),
    lanes: { sprint: readSprint(lanes.sprint), marathon: readLane(lanes.marathon) },
    singleOfficerMode: readFlag(policy.singleOfficerMode),
    ...(policy.coolDownDays && { coolDownDays: readWholeNumber(policy.coolDownDays, 0, MAX_COOL_DOWN_DAYS) }),
  };
}

function readRule(at: Located): PolicyRule {
  const rule = readObject(at, ['id', 'when', 'verdict', 'reason']);
  return {
    id: readText(rule.id),
    when: readCondition(rule.when),
    verdict: readVerdict(rule.verdict),
    reason: readLocalisedText(rule.reason),
  };
}

function readVerdict(at: Located): Verdict {
  const kind = readChoice(propertyOf(at, 'kind'), ['deny', 'lane', 'step', 'require']);
  switch (kind) {
    case 'deny':
      readObject(at, ['kind']);
      return { kind };
    case 'lane':
      return { kind, lane: readChoice(readObject(at, ['kind', 'lane']).lane, LANES) };
    case 'step':
      return { kind, step: readText(readObject(at, ['kind', 'step']).step) };
    case 'require':
      return { kind, field: readChoice(readObject(at, ['kind', 'field']).field, REQUEST_FIELDS) };
  }
}

function readStep(at: Located): StepDefinition {
  const step = readObject(at, ['key', 'kind', 'role', 'label'], ['people', 'sla']);
  return {
    key: readText(step.key),
    kind: readChoice(step.kind, ['approve']),
    role: readChoice(step.role, DECIDING_ROLES),
    label: readLocalisedText(step.label),
    ...(step.people && { people: readPeople(step.people) }),
    ...(step.sla && { sla: readServiceLevel(step.sla) }),
  };
}

function readPeople(at: Located): PeopleAsked {
  return at.value === 'everyone' ? at.value : readWholeNumber(at, 2, MOST_PEOPLE);
}

function readBoard(at: Located): BoardDefinition {
  const board = readObject(at, ['steps', 'approvals', 'rejection']);
  return {
    steps: readList(board.steps, readText),
    approvals: readQuorum(board.approvals),
    rejection: readChoice(board.rejection, REJECTIONS),
  };
}

function readQuorum(at: Located): Quorum {
  if (keysOf(at).includes('percent')) {
    return { percent: readWholeNumber(readObject(at, ['percent']).percent, 1, 100) };
  }
  return { count: readWholeNumber(readObject(at, ['count']).count, 1) };
}

type LaneJson = Record<'steps' | 'requiredFields', Located> & Partial<Record<'sla', Located>>;

function readLane(at: Located): LaneDefinition {
  return laneOf(readObject(at, ['steps', 'requiredFields'], ['sla']));
}

function laneOf(lane: LaneJson): LaneDefinition {
  return {
    steps: readList(lane.steps, readText),
    requiredFields: readList(lane.requiredFields, (field) => readChoice(field, REQUEST_FIELDS)),
    ...(lane.sla && { sla: readServiceLevel(lane.sla) }),
  };
}

function readSprint(at: Located): SprintDefinition {
  const sprint = readObject(at, ['steps', 'requiredFields'], ['limits', 'sla']);
  return { ...laneOf(sprint), ...(sprint.limits && { limits: readLimits(sprint.limits) }) };
}

function readLimits(at: Located): LaneLimits {
  const limits = readObject(at, ['cap', 'maxDays', 'dataClasses']);
  return {
    cap: readMoney(limits.cap),
    maxDays: readWholeNumber(limits.maxDays, 1, MAX_SPRINT_DAYS),
    dataClasses: readList(limits.dataClasses, (item) => readChoice(item, DATA_CLASSES)),
  };
}

function readServiceLevel(at: Located): ServiceLevel {
  if (keysOf(at).includes('hours')) {
    return { hours: readWholeNumber(readObject(at, ['hours']).hours, 1, MOST_WORKING_HOURS) };
  }
  return { workingDays: readWholeNumber(readObject(at, ['workingDays']).workingDays, 1, MOST_WORKING_DAYS) };
}

function readLocalisedText(at: Located): LocalisedText {
  const text = readObject(at, ['en', 'es']);
  return { en: readText(text.en), es: readText(text.es) };
}
