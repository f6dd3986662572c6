import { toJson } from '@tandem/money';
import {
  type Lane,
  LANES,
  type PolicyDocument,
  type PolicyRule,
  REQUEST_FIELDS,
  type Verdict,
  coolDownDaysOf,
  policyFromJson,
  serviceLevelOf,
  turnsOf,
} from '@tandem/spend-policy';
import { type Texts } from '../platform';
import { type PolicyWords, conditionWords, isAlways } from './condition-words';
import { timeWords, turnWords } from './turn-words';

export interface RuleWords {
  readonly id: string;
  /** When the rule holds and what it then says, in one sentence. */
  readonly sentence: string;
  /** What the requester is told, word for word. */
  readonly reason: string;
}

export interface LaneWords {
  readonly lane: Lane;
  /** Any of these puts a request into the lane. */
  readonly conditions: readonly string[];
  /** In the order in which they are taken; those who decide at the same time are one of them. */
  readonly steps: readonly { readonly key: string; readonly said: string }[];
  readonly requiredFields: readonly string[];
  /** What it may cost and touch, and how long it lasts; nothing for a lane without limits. */
  readonly limits: readonly string[];
  /** How long all of it may take together. */
  readonly time: string;
}

/** The rules in the order of the document. All that hold apply; none of them undoes another. */
export function ruleWords(policy: PolicyDocument, words: PolicyWords): readonly RuleWords[] {
  return policy.rules.map((rule) => ({
    id: rule.id,
    sentence: ruleSentence(rule, policy, words),
    reason: words.texts.local(rule.reason),
  }));
}

/** What each lane is for, from the loosest to the strictest, and what it asks. */
export function laneWords(policy: PolicyDocument, words: PolicyWords): readonly LaneWords[] {
  return LANES.map((lane) => ({
    lane,
    conditions: policy.rules
      .filter(({ verdict }) => verdict.kind === 'lane' && verdict.lane === lane)
      .map(({ when }) => conditionWords(when, words)),
    steps: turnsOf(policy)
      .filter(({ steps }) => steps.some(({ key }) => policy.lanes[lane].steps.includes(key)))
      .map((turn) => ({ key: turn.steps.map(({ key }) => key).join(), said: turnWords(turn, words) })),
    requiredFields: policy.lanes[lane].requiredFields.map((field) => words.texts.t(`policies.field.${field}`)),
    limits: lane === 'sprint' ? limitWords(policy, words) : [],
    time: timeWords(serviceLevelOf(policy, lane), words.texts),
  }));
}

function limitWords({ lanes }: PolicyDocument, { texts, format }: PolicyWords): readonly string[] {
  const { limits } = lanes.sprint;
  return limits === undefined
    ? []
    : [
        texts.t('policies.limits.capWords', { cap: format.money(toJson(limits.cap)) }),
        texts.plural('policies.limits.daysWords', limits.maxDays),
        texts.t('policies.limits.dataWords', {
          data: format.list(limits.dataClasses.map((dataClass) => texts.t(`policies.data.${dataClass}`))),
        }),
      ];
}

/** The words of the answers that a policy can make mandatory; one without words is shown by its name. */
export function requiredFieldWords(fields: readonly string[], texts: Texts): readonly string[] {
  return fields.map((field) => {
    const known = REQUEST_FIELDS.find((candidate) => candidate === field);
    return known === undefined ? field : texts.t(`policies.field.${known}`);
  });
}

export interface PolicyDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string;
  readonly after: string;
}

/** What changed from one version to the next, rule by rule and lane by lane, in the words of both. */
export function differences(
  before: PolicyDocument,
  after: PolicyDocument,
  words: PolicyWords,
): readonly PolicyDifference[] {
  return [
    ...changed(ruleSentences(before, words), ruleSentences(after, words)),
    ...changed(laneSentences(before, words), laneSentences(after, words)),
    ...changed(wholeSentences(before, words), wholeSentences(after, words)),
  ];
}

function changed(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): readonly PolicyDifference[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): readonly PolicyDifference[] => {
    const old = was.get(id) ?? '';
    const current = is.get(id) ?? '';
    if (old === current) {
      return [];
    }
    const kind = old === '' ? 'added' : current === '' ? 'removed' : 'changed';
    return [{ kind, before: old, after: current }];
  });
}

const ruleSentences = (policy: PolicyDocument, words: PolicyWords): ReadonlyMap<string, string> =>
  new Map(ruleWords(policy, words).map(({ id, sentence }) => [id, sentence]));

const laneSentences = (policy: PolicyDocument, words: PolicyWords): ReadonlyMap<string, string> =>
  new Map(LANES.map((lane) => [lane, laneSentence(policy, lane, words)]));

/** Who decides in a lane and what a request there has to state. Its conditions are rules, which are told by themselves. */
export function laneSentence(policy: PolicyDocument, lane: Lane, words: PolicyWords): string {
  const { texts, format } = words;
  const said = laneWords(policy, words).find((known) => known.lane === lane);
  const steps = said?.steps ?? [];
  const fields = said?.requiredFields ?? [];
  const sentence = texts.t('policies.changes.lane', {
    lane: texts.t(`app.ui.lane.${lane}`),
    steps: steps.length === 0 ? texts.t('policies.changes.noSteps') : steps.map(({ said }) => said).join(' → '),
    fields: fields.length === 0 ? texts.t('policies.changes.noFields') : format.list(fields),
    time: said?.time ?? '',
  });
  const limits = said?.limits ?? [];
  return limits.length === 0
    ? sentence
    : `${sentence} ${texts.t('policies.changes.limits', { limits: limits.join('; ') })}`;
}

/** What holds for the policy as a whole: how long its loosening waits, and whether one person is both officers. */
const wholeSentences = (policy: PolicyDocument, { texts }: PolicyWords): ReadonlyMap<string, string> =>
  new Map([
    ['coolDown', texts.plural('policies.changes.coolDown', coolDownDaysOf(policy))],
    ['mode', texts.t(policy.singleOfficerMode ? 'policies.changes.singleOfficer' : 'policies.changes.twoOfficers')],
  ]);

function ruleSentence(rule: PolicyRule, policy: PolicyDocument, words: PolicyWords): string {
  const verdict = verdictWords(rule.verdict, policy, words.texts);
  return isAlways(rule.when)
    ? words.texts.t('policies.rule.always', { verdict })
    : words.texts.t('policies.rule.when', { condition: conditionWords(rule.when, words), verdict });
}

function verdictWords(verdict: Verdict, policy: PolicyDocument, texts: Texts): string {
  switch (verdict.kind) {
    case 'deny':
      return texts.t('policies.verdict.deny');
    case 'lane':
      return texts.t('policies.verdict.lane', { lane: texts.t(`app.ui.lane.${verdict.lane}`) });
    case 'step': {
      const step = policy.steps.find(({ key }) => key === verdict.step);
      return texts.t('policies.verdict.step', { step: step === undefined ? verdict.step : texts.local(step.label) });
    }
    case 'require':
      return texts.t('policies.verdict.require', { field: texts.t(`policies.field.${verdict.field}`) });
  }
}

/** The text of a policy. The server keeps none that cannot be read. */
export function readPolicy(document: unknown): PolicyDocument {
  const reading = policyFromJson(document);
  if (!reading.ok) {
    throw new Error(`The policy cannot be read at ${reading.refusal.path}.`);
  }
  return reading.value;
}
