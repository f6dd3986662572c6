import { ROLES } from './roles';
import { DATA_CLASSES, FUND_SOURCES, REQUEST_KINDS } from './spend-facts';

export const ORDER_OPERATORS = ['less-than', 'at-most', 'at-least', 'more-than'] as const;
export type OrderOperator = (typeof ORDER_OPERATORS)[number];

/** What kind of values a field has, and from which it may choose when the values are a closed list. */
export type FieldDefinition =
  | { readonly kind: 'money' | 'months'; readonly operators: readonly OrderOperator[] }
  | { readonly kind: 'choice'; readonly operators: readonly ['in']; readonly choices: readonly string[] }
  | { readonly kind: 'text'; readonly operators: readonly ['in'] }
  | { readonly kind: 'roles'; readonly operators: readonly ['includes']; readonly choices: readonly string[] };

/**
 * The closed set of fields that a rule can look at, with the operators each allows. A policy editor offers exactly
 * this table, and a policy that uses anything else is refused.
 */
export const FACT_FIELDS = {
  exposure: { kind: 'money', operators: ORDER_OPERATORS },
  annualised: { kind: 'money', operators: ORDER_OPERATORS },
  totalContractValue: { kind: 'money', operators: ORDER_OPERATORS },
  termMonths: { kind: 'months', operators: ORDER_OPERATORS },
  fundSource: { kind: 'choice', operators: ['in'], choices: FUND_SOURCES },
  dataClass: { kind: 'choice', operators: ['in'], choices: DATA_CLASSES },
  requestKind: { kind: 'choice', operators: ['in'], choices: REQUEST_KINDS },
  unitId: { kind: 'text', operators: ['in'] },
  category: { kind: 'text', operators: ['in'] },
  requesterRoles: { kind: 'roles', operators: ['includes'], choices: ROLES },
} as const satisfies Readonly<Record<string, FieldDefinition>>;

export type FactField = keyof typeof FACT_FIELDS;

/** The definition of a field, or `undefined` for a name that is not in the closed set. */
export function fieldDefinition(name: string): FieldDefinition | undefined {
  return isFactField(name) ? FACT_FIELDS[name] : undefined;
}

export function isFactField(name: string): name is FactField {
  return Object.hasOwn(FACT_FIELDS, name);
}
