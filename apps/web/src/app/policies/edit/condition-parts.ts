import { type Comparison, type Condition, type OrderOperator } from '@tandem/spend-policy';

/** The way down into a condition: which part of each list, 0 through a negation. */
export type ConditionPath = readonly number[];

/** A condition in the order in which somebody would say it: comparisons, and the words that join them. */
export type ConditionPart =
  | { readonly kind: 'join'; readonly word: 'and' | 'or' | 'not' | 'open' | 'close' | 'never' }
  | {
      readonly kind: 'comparison';
      readonly path: ConditionPath;
      readonly comparison: Comparison;
      /** It stands under a negation that is said by the opposite operator: "not at most" is "more than". */
      readonly isTurned: boolean;
    };

const OPPOSITE: Readonly<Record<OrderOperator, OrderOperator>> = {
  'less-than': 'at-least',
  'at-most': 'more-than',
  'at-least': 'less-than',
  'more-than': 'at-most',
};

/** What a turned operator says, and back again. */
export const opposite = (operator: OrderOperator): OrderOperator => OPPOSITE[operator];

export type OrderedComparison = Extract<Comparison, { readonly operator: OrderOperator }>;

export function isOrdered(comparison: Comparison): comparison is OrderedComparison {
  return comparison.operator !== 'in' && comparison.operator !== 'includes';
}

/** Nothing at all for a condition that always holds. */
export function partsOf(condition: Condition, path: ConditionPath = [], isInner = false): readonly ConditionPart[] {
  if ('all' in condition) {
    return joined(condition.all, 'and', { path, isInner });
  }
  if ('any' in condition) {
    return condition.any.length === 0
      ? [{ kind: 'join', word: 'never' }]
      : joined(condition.any, 'or', { path, isInner });
  }
  if (!('not' in condition)) {
    return [{ kind: 'comparison', path, comparison: condition, isTurned: false }];
  }
  const inner = condition.not;
  return 'field' in inner && isOrdered(inner)
    ? [{ kind: 'comparison', path: [...path, 0], comparison: inner, isTurned: true }]
    : [{ kind: 'join', word: 'not' }, ...partsOf(inner, [...path, 0], true)];
}

function joined(
  conditions: readonly Condition[],
  word: 'and' | 'or',
  { path, isInner }: { readonly path: ConditionPath; readonly isInner: boolean },
): readonly ConditionPart[] {
  const said = conditions
    .map((part, index) => partsOf(part, [...path, index], conditions.length > 1))
    .filter((parts) => parts.length > 0);
  const parts = said.flatMap((each, index): readonly ConditionPart[] =>
    index === 0 ? each : [{ kind: 'join', word }, ...each],
  );
  // "A and (B or C)": without them nobody could tell what belongs together.
  return isInner && said.length > 1
    ? [{ kind: 'join', word: 'open' }, ...parts, { kind: 'join', word: 'close' }]
    : parts;
}

/** The condition with another comparison at one place. A path that leads nowhere changes nothing. */
export function withComparison(condition: Condition, path: ConditionPath, comparison: Comparison): Condition {
  const [step, ...rest] = path;
  if (step === undefined) {
    return 'field' in condition ? comparison : condition;
  }
  const inList = (parts: readonly Condition[]): readonly Condition[] =>
    parts.map((part, index) => (index === step ? withComparison(part, rest, comparison) : part));
  if ('all' in condition) {
    return { all: inList(condition.all) };
  }
  if ('any' in condition) {
    return { any: inList(condition.any) };
  }
  return 'not' in condition ? { not: withComparison(condition.not, rest, comparison) } : condition;
}
