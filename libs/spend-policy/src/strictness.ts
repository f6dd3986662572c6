import { brokenParts } from './check-policy';
import { comparisonsOf } from './condition';
import { powerLost, repeat } from './deciding-power';
import { type Route, evaluate } from './evaluate';
import { casesToldApart } from './fact-cases';
import { limitComparisons, loosensLimits } from './lane-limits';
import { LANES, type Lane, type PolicyDocument, coolDownDaysOf } from './policy-document';
import { type RequestField } from './request-fields';
import { type DecidingRole } from './roles';
import { type SpendFacts } from './spend-facts';

/** What a policy asks of one request. */
export interface AskedOfRequest {
  /** `null` when the request is refused. */
  readonly lane: Lane | null;
  /** The roles that the policy names, in the order of its steps. */
  readonly roles: readonly DecidingRole[];
  readonly requiredFields: readonly RequestField[];
}

export type LooseningKind =
  | 'refusal-lifted'
  | 'looser-lane'
  | 'step-less'
  /** Fewer of the same people have to agree: somebody can be outvoted, or left out. */
  | 'approval-less'
  /** The rejection of somebody no longer ends the request. */
  | 'veto-less'
  | 'answer-less';

/** A request of which the later policy asks less than the earlier one. */
export interface Loosening {
  readonly facts: SpendFacts;
  /** In what it asks less; never empty. */
  readonly kinds: readonly LooseningKind[];
  readonly before: AskedOfRequest;
  readonly after: AskedOfRequest;
}

export interface Strictness {
  /** Whether the later policy asks less of any request, waits less for the next change, or might do so. */
  readonly loosens: boolean;
  /** Requests that get something less, the simplest of each sort; at most as many as were wanted. */
  readonly examples: readonly Loosening[];
  readonly shortensCoolDown: boolean;
  /** A sprint may be larger, longer, or touch more. */
  readonly loosensLimits: boolean;
  /**
   * Whether every case was tried. Where that is not possible, because there are too many or because a policy is broken
   * or counts in another currency, nobody can promise that nothing loosens, so it counts as loosening.
   */
  readonly comparison: 'every-case' | 'too-many-cases' | 'not-comparable';
}

const MOST_EXAMPLES = 5;

/**
 * Whether a policy is looser than the one before it, with examples. Tries every request that the rules of the two can
 * tell apart: a refusal lifted, a looser lane, a step, an approval or a veto less of any role or a mandatory answer less is
 * a loosening, even where something else was tightened in exchange.
 */
export function loosenings(before: PolicyDocument, after: PolicyDocument, mostExamples = MOST_EXAMPLES): Strictness {
  const shortensCoolDown = coolDownDaysOf(after) < coolDownDaysOf(before);
  const areComparable = before.currency === after.currency;
  const limits = areComparable && loosensLimits(before.lanes.sprint.limits, after.lanes.sprint.limits);
  const alone = { shortensCoolDown, loosensLimits: limits };
  const cases = casesOfBoth(before, after);
  if (typeof cases === 'string') {
    return { loosens: true, examples: [], ...alone, comparison: cases };
  }
  const examples = firstOfEachSort(looserCases(before, after, cases), mostExamples);
  const loosens = shortensCoolDown || limits || examples.length > 0;
  return { loosens, examples, ...alone, comparison: 'every-case' };
}

function casesOfBoth(
  before: PolicyDocument,
  after: PolicyDocument,
): Iterable<SpendFacts> | 'too-many-cases' | 'not-comparable' {
  const both = [before, after];
  if (before.currency !== after.currency || both.some((policy) => brokenParts(policy).length > 0)) {
    return 'not-comparable';
  }
  return casesToldApart(
    before.currency,
    both.flatMap((policy) => [
      ...policy.rules.flatMap((rule) => comparisonsOf(rule.when)),
      ...limitComparisons(policy),
    ]),
  );
}

function* looserCases(
  before: PolicyDocument,
  after: PolicyDocument,
  cases: Iterable<SpendFacts>,
): Generator<Loosening> {
  for (const facts of cases) {
    const routes = [before, after].map((policy) => routeOf(policy, facts));
    const [asked = NOTHING, askedLater = NOTHING] = routes.map(askedOf);
    const [steps = [], laterSteps = []] = routes.map((route) => route?.steps ?? []);
    const kinds = kindsOfLoosening(asked, askedLater, powerLost(steps, laterSteps));
    if (kinds.length > 0) {
      yield { facts, kinds, before: asked, after: askedLater };
    }
  }
}

const NOTHING: AskedOfRequest = { lane: null, roles: [], requiredFields: [] };

function routeOf(policy: PolicyDocument, facts: SpendFacts): Route | undefined {
  const answer = evaluate(policy, facts);
  return answer.ok ? answer.value : undefined;
}

function askedOf(route: Route | undefined): AskedOfRequest {
  if (route === undefined) {
    return NOTHING;
  }
  const { lane, steps, requiredFields } = route;
  const roles = steps.flatMap(({ namedRole, people }) => repeat(namedRole, people === 'everyone' ? 1 : people));
  return { lane, roles, requiredFields };
}

function kindsOfLoosening(
  before: AskedOfRequest,
  after: AskedOfRequest,
  lost: 'approval-less' | 'veto-less' | undefined,
): LooseningKind[] {
  if (after.lane === null) {
    return [];
  }
  if (before.lane === null) {
    return ['refusal-lifted'];
  }
  const isStepLess = lacksAny(before.roles, after.roles);
  return [
    ...(LANES.indexOf(after.lane) < LANES.indexOf(before.lane) ? ['looser-lane' as const] : []),
    ...(isStepLess ? ['step-less' as const] : []),
    ...(lost === undefined || isStepLess ? [] : [lost]),
    ...(lacksAny(before.requiredFields, after.requiredFields) ? ['answer-less' as const] : []),
  ];
}

/** Whether something was asked for more often before than after: two steps of one role are two people. */
function lacksAny<T>(before: readonly T[], after: readonly T[]): boolean {
  const times = (values: readonly T[], sought: T): number => values.filter((value) => value === sought).length;
  return before.some((value) => times(after, value) < times(before, value));
}

/** Cases that lose the same thing are one sort; the second of a sort would teach the signers nothing. */
function firstOfEachSort(loosened: Iterable<Loosening>, most: number): Loosening[] {
  const sorts = new Map<string, Loosening>();
  for (const loosening of loosened) {
    const sort = JSON.stringify([loosening.before, loosening.after]);
    if (!sorts.has(sort)) {
      sorts.set(sort, loosening);
    }
    if (sorts.size >= most) {
      break;
    }
  }
  return [...sorts.values()];
}
