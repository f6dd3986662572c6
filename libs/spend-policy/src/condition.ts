import { type Money, compare } from '@tandem/money';
import { type OrderOperator } from './fact-fields';
import { type Role } from './roles';
import { type DataClass, type FundSource, type RequestKind, type SpendFacts, exposureOf } from './spend-facts';

/** One comparison of a fact with a constant. The operators that each field allows are in `FACT_FIELDS`. */
export type Comparison =
  | {
      readonly field: 'exposure' | 'annualised' | 'totalContractValue';
      readonly operator: OrderOperator;
      readonly value: Money;
    }
  | { readonly field: 'termMonths'; readonly operator: OrderOperator; readonly value: number }
  | { readonly field: 'fundSource'; readonly operator: 'in'; readonly value: readonly FundSource[] }
  | { readonly field: 'dataClass'; readonly operator: 'in'; readonly value: readonly DataClass[] }
  | { readonly field: 'requestKind'; readonly operator: 'in'; readonly value: readonly RequestKind[] }
  | { readonly field: 'unitId' | 'category'; readonly operator: 'in'; readonly value: readonly string[] }
  | { readonly field: 'requesterRoles'; readonly operator: 'includes'; readonly value: Role };

/** A comparison, or several joined. `{ all: [] }` always holds and `{ any: [] }` never does. */
export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/**
 * Whether a condition holds for the facts. A fact that is absent (no category) is in no list.
 * Throws when an amount of the condition has another currency than the facts.
 */
export function holds(condition: Condition, facts: SpendFacts): boolean {
  if ('all' in condition) {
    return condition.all.every((part) => holds(part, facts));
  }
  if ('any' in condition) {
    return condition.any.some((part) => holds(part, facts));
  }
  if ('not' in condition) {
    return !holds(condition.not, facts);
  }
  return comparisonHolds(condition, facts);
}

/** Every comparison inside a condition, from left to right. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) {
    return condition.all.flatMap(comparisonsOf);
  }
  if ('any' in condition) {
    return condition.any.flatMap(comparisonsOf);
  }
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
}

function comparisonHolds(comparison: Comparison, facts: SpendFacts): boolean {
  switch (comparison.field) {
    case 'exposure':
      return isInOrder(compare(exposureOf(facts), comparison.value), comparison.operator);
    case 'annualised':
    case 'totalContractValue':
      return isInOrder(compare(facts[comparison.field], comparison.value), comparison.operator);
    case 'termMonths':
      return isInOrder(facts.termMonths - comparison.value, comparison.operator);
    case 'requesterRoles':
      return facts.requesterRoles.includes(comparison.value);
    case 'fundSource':
      return comparison.value.includes(facts.fundSource);
    case 'dataClass':
      return comparison.value.includes(facts.dataClass);
    case 'requestKind':
      return comparison.value.includes(facts.requestKind);
    case 'unitId':
      return comparison.value.includes(facts.unitId);
    case 'category':
      return facts.category !== undefined && comparison.value.includes(facts.category);
  }
}

/** `difference` is negative when the fact is below the constant, positive when above. */
function isInOrder(difference: number, operator: OrderOperator): boolean {
  switch (operator) {
    case 'less-than':
      return difference < 0;
    case 'at-most':
      return difference <= 0;
    case 'at-least':
      return difference >= 0;
    case 'more-than':
      return difference > 0;
  }
}
