import { type Money, money, zero } from '@tandem/money';
import { type Comparison, comparisonsOf } from './condition';
import { evaluate } from './evaluate';
import { type FactField } from './fact-fields';
import { type PolicyDocument } from './policy-document';
import { type Role } from './roles';
import { DATA_CLASSES, FUND_SOURCES, REQUEST_KINDS, type SpendFacts } from './spend-facts';

/** A request for which the policy gives neither a lane nor a denial. */
export type UncoveredCase = SpendFacts;

export type Coverage =
  | { readonly kind: 'covered' }
  | { readonly kind: 'uncovered'; readonly example: UncoveredCase }
  | { readonly kind: 'too-many-cases' };

/** About a second of work; a policy with more cases than this is beyond what its signers can oversee as well. */
const MAX_CASES = 50_000;

/**
 * Looks for a request that no lane rule and no denial covers. This is a proof and not a sample: conditions compare
 * facts with constants only, so between two neighbouring constants nothing can change, and it is enough to try every
 * constant, its neighbours and every member of the closed lists, in all combinations.
 */
export function findUncovered(policy: PolicyDocument): Coverage {
  const deciding = policy.rules.filter(({ verdict }) => verdict.kind === 'lane' || verdict.kind === 'deny');
  const axes = axesOf(
    policy,
    deciding.flatMap((rule) => comparisonsOf(rule.when)),
  );
  if (axes.reduce((cases, axis) => cases * axis.length, 1) > MAX_CASES) {
    return { kind: 'too-many-cases' };
  }
  const decidingPolicy = { ...policy, rules: deciding };
  const example = firstCase(simplestCase(policy), axes, (facts) => {
    const answer = evaluate(decidingPolicy, facts);
    return !answer.ok && answer.refusal.kind === 'no-rule';
  });
  return example === undefined ? { kind: 'covered' } : { kind: 'uncovered', example };
}

/** The values worth trying of one fact, or of several that move together. */
type Axis = readonly Partial<SpendFacts>[];
type MoneyField = 'exposure' | 'annualised' | 'totalContractValue';

const AXES: Readonly<Record<Exclude<FactField, MoneyField>, (comparisons: readonly Comparison[]) => Axis>> = {
  termMonths: (comparisons) => termsOf(comparisons).map((termMonths) => ({ termMonths })),
  fundSource: () => FUND_SOURCES.map((fundSource) => ({ fundSource })),
  dataClass: () => DATA_CLASSES.map((dataClass) => ({ dataClass })),
  requestKind: () => REQUEST_KINDS.map((requestKind) => ({ requestKind })),
  unitId: (comparisons) => textsOf(comparisons, 'unitId').map((unitId) => ({ unitId })),
  category: (comparisons) => textsOf(comparisons, 'category').map((category) => ({ category })),
  requesterRoles: (comparisons) => roleSetsOf(comparisons).map((requesterRoles) => ({ requesterRoles })),
};

/** Only facts that a rule mentions are varied; the others cannot change the answer. */
function axesOf(policy: PolicyDocument, comparisons: readonly Comparison[]): Axis[] {
  const others = Object.entries(AXES).filter(([field]) => comparisons.some((comparison) => comparison.field === field));
  return [...moneyAxes(policy, comparisons), ...others.map(([, axis]) => axis(comparisons))];
}

/** One axis when rules look at the exposure alone, two when they tell the yearly cost from the whole contract. */
function moneyAxes({ currency }: PolicyDocument, comparisons: readonly Comparison[]): Axis[] {
  const limits = comparisons.flatMap((comparison) => (isAboutMoney(comparison) ? [comparison.value.minor] : []));
  const minors = [0n, ...limits.flatMap((limit) => [limit - 1n, limit, limit + 1n])].filter((minor) => minor >= 0n);
  const amounts: Money[] = distinct(minors).map((minor) => money(minor, currency));
  const isSplit = comparisons.some(({ field }) => field === 'annualised' || field === 'totalContractValue');
  return isSplit
    ? [amounts.map((annualised) => ({ annualised })), amounts.map((totalContractValue) => ({ totalContractValue }))]
    : [amounts.map((amount) => ({ annualised: amount, totalContractValue: amount }))];
}

function isAboutMoney(comparison: Comparison): comparison is Extract<Comparison, { readonly field: MoneyField }> {
  return ['exposure', 'annualised', 'totalContractValue'].includes(comparison.field);
}

function termsOf(comparisons: readonly Comparison[]): number[] {
  const limits = comparisons.flatMap((comparison) => (comparison.field === 'termMonths' ? [comparison.value] : []));
  return distinct([0, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])].filter((months) => months >= 0));
}

/** The texts that rules mention, and one that stands for all others: it is longer than any of them. */
function textsOf(comparisons: readonly Comparison[], field: 'unitId' | 'category'): string[] {
  const mentioned = comparisons.flatMap((comparison) => (comparison.field === field ? comparison.value : []));
  return [...distinct(mentioned), `other than ${mentioned.join(', ')}`];
}

/** Every subset of the roles that rules mention. */
function roleSetsOf(comparisons: readonly Comparison[]): Role[][] {
  const mentioned = comparisons.flatMap(({ field, value }) => (field === 'requesterRoles' ? [value] : []));
  return distinct(mentioned).reduce<Role[][]>((sets, role) => [...sets, ...sets.map((set) => [...set, role])], [[]]);
}

function simplestCase({ currency }: PolicyDocument): SpendFacts {
  return {
    annualised: zero(currency),
    totalContractValue: zero(currency),
    fundSource: 'it',
    dataClass: 'none',
    requestKind: 'new-tool',
    termMonths: 12,
    requesterRoles: [],
    unitId: 'any',
  };
}

function firstCase(
  facts: SpendFacts,
  axes: readonly Axis[],
  isUncovered: (facts: SpendFacts) => boolean,
): SpendFacts | undefined {
  const [axis, ...otherAxes] = axes;
  if (axis === undefined) {
    return isUncovered(facts) ? facts : undefined;
  }
  for (const values of axis) {
    const found = firstCase({ ...facts, ...values }, otherAxes, isUncovered);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
