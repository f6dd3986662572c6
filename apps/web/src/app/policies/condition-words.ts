import {
  type Comparison,
  type Condition,
  type DataClass,
  type OrderOperator,
  REQUEST_KINDS,
  ROLES,
} from '@tandem/spend-policy';
import { type Money, toJson } from '@tandem/money';
import { type Formatter, type FundSource, type Texts } from '../platform';

export interface PolicyWords {
  readonly texts: Texts;
  readonly format: Formatter;
}

const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];

const OPPOSITE: Readonly<Record<OrderOperator, OrderOperator>> = {
  'less-than': 'at-least',
  'at-most': 'more-than',
  'at-least': 'less-than',
  'more-than': 'at-most',
};

/** A condition that always holds, in whatever way it was written. */
export function isAlways(condition: Condition): boolean {
  return 'all' in condition && condition.all.every(isAlways);
}

/** A condition as somebody would say it: "the cost is at most 10,000.00 EUR and the data is internal". */
export function conditionWords(condition: Condition, words: PolicyWords): string {
  if ('all' in condition) {
    return isAlways(condition)
      ? words.texts.t('policies.condition.always')
      : joined(
          condition.all.filter((part) => !isAlways(part)),
          'conjunction',
          words,
        );
  }
  if ('any' in condition) {
    return condition.any.length === 0
      ? words.texts.t('policies.condition.never')
      : joined(condition.any, 'disjunction', words);
  }
  return 'not' in condition ? negated(condition.not, words) : comparisonWords(condition, words);
}

/** "Not at most" is "more than": a reader should not have to turn a sentence round. */
function negated(condition: Condition, words: PolicyWords): string {
  if ('field' in condition && isOrdered(condition)) {
    return comparisonWords({ ...condition, operator: OPPOSITE[condition.operator] }, words);
  }
  return 'not' in condition
    ? conditionWords(condition.not, words)
    : words.texts.t('policies.condition.not', { what: conditionWords(condition, words) });
}

type Ordered = Extract<Comparison, { readonly operator: OrderOperator }>;

function isOrdered(comparison: Comparison): comparison is Ordered {
  return comparison.operator !== 'in' && comparison.operator !== 'includes';
}

function comparisonWords(comparison: Comparison, words: PolicyWords): string {
  const { texts, format } = words;
  switch (comparison.field) {
    case 'exposure':
    case 'annualised':
    case 'totalContractValue':
      return texts.t(`policies.condition.${comparison.field}`, {
        limit: texts.t(`policies.operator.${comparison.operator}`, { value: amountWords(comparison.value, format) }),
      });
    case 'termMonths':
      return texts.t('policies.condition.termMonths', {
        limit: texts.t(`policies.operator.${comparison.operator}`, {
          value: texts.plural('policies.months', comparison.value),
        }),
      });
    case 'requesterRoles':
      return texts.t('policies.condition.requesterRoles', { role: roleWords(comparison.value, texts) });
    case 'dataClass':
      return dataWords(comparison.value, texts);
    case 'fundSource':
    case 'requestKind':
    case 'unitId':
    case 'category':
      return texts.t(`policies.condition.${comparison.field}`, {
        values: listed(
          comparison.value.map((value) => choiceWords(comparison.field, value, texts)),
          'disjunction',
          texts,
        ),
      });
  }
}

/** "No data" is no kind of data that a tool could handle, so it is said apart from the kinds. */
function dataWords(classes: readonly DataClass[], texts: Texts): string {
  const kinds = classes.filter((data) => data !== 'none').map((data) => texts.t(`policies.data.${data}`));
  const values = listed(kinds, 'disjunction', texts);
  if (kinds.length === classes.length) {
    return texts.t('policies.condition.dataClass', { values });
  }
  return kinds.length === 0 ? texts.t('policies.condition.noData') : texts.t('policies.condition.noDataOr', { values });
}

export function roleWords(value: string, texts: Texts): string {
  const role = ROLES.find((known) => known === value);
  return role === undefined ? value : texts.t(`app.role.${role}`);
}

function choiceWords(field: string, value: string, texts: Texts): string {
  const source = SOURCES.find((known) => known === value);
  const kind = REQUEST_KINDS.find((known) => known === value);
  if (field === 'fundSource' && source !== undefined) {
    return texts.t(`app.source.${source}`);
  }
  return field === 'requestKind' && kind !== undefined ? texts.t(`policies.kind.${kind}`) : value;
}

function amountWords(amount: Money, format: Formatter): string {
  return format.money(toJson(amount));
}

function joined(parts: readonly Condition[], type: 'conjunction' | 'disjunction', words: PolicyWords): string {
  return listed(
    parts.map((part) => conditionWords(part, words)),
    type,
    words.texts,
  );
}

function listed(parts: readonly string[], type: 'conjunction' | 'disjunction', texts: Texts): string {
  return new Intl.ListFormat(texts.language(), { type }).format(parts);
}
