import { type CurrencyCode, type Money, money, zero } from '@tandem/money';
import { type Comparison } from './condition';
import { type FactField } from './fact-fields';
import { type Role } from './roles';
import { DATA_CLASSES, FUND_SOURCES, REQUEST_KINDS, type SpendFacts } from './spend-facts';

/** About a second of work; a policy with more cases than this is beyond what its signers can oversee as well. */
const MAX_CASES = 50_000;

/**
 * Requests enough to tell apart everything that the comparisons can, the simplest first. Trying them all is a proof and
 * not a sample: conditions compare facts with constants only, so between two neighbouring constants nothing can change,
 * and it is enough to try every constant, its neighbours and every member of the closed lists, in all combinations.
 * A unit or category that no comparison mentions is called "other than …".
 */
export function casesToldApart(
  currency: CurrencyCode,
  comparisons: readonly Comparison[],
): Iterable<SpendFacts> | 'too-many-cases' {
  const axes = axesOf(currency, comparisons);
  const count = axes.reduce((cases, axis) => cases * axis.length, 1);
  return count > MAX_CASES ? 'too-many-cases' : combined(simplestCase(currency), axes);
}

function* combined(facts: SpendFacts, [axis, ...otherAxes]: readonly Axis[]): Generator<SpendFacts> {
  if (axis === undefined) {
    yield facts;
    return;
  }
  for (const values of axis) {
    yield* combined({ ...facts, ...values }, otherAxes);
  }
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

/** Only facts that a comparison mentions are varied; the others cannot change the answer. */
function axesOf(currency: CurrencyCode, comparisons: readonly Comparison[]): Axis[] {
  const others = Object.entries(AXES).filter(([field]) => comparisons.some((comparison) => comparison.field === field));
  return [...moneyAxes(currency, comparisons), ...others.map(([, axis]) => axis(comparisons))];
}

/** One axis when rules look at the exposure alone, two when they tell the yearly cost from the whole contract. */
function moneyAxes(currency: CurrencyCode, comparisons: readonly Comparison[]): Axis[] {
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

function simplestCase(currency: CurrencyCode): SpendFacts {
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

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
