import {
  type Comparison,
  DATA_CLASSES,
  FUND_SOURCES,
  ORDER_OPERATORS,
  type OrderOperator,
  REQUEST_KINDS,
  ROLES,
  type Condition,
} from '@tandem/spend-policy';
import { type Texts } from '../../platform';
import { type PolicyWords, conditionWords, roleWords } from '../condition-words';
import { around } from './around';
import {
  type ConditionPart,
  type ConditionPath,
  type OrderedComparison,
  isOrdered,
  opposite,
  partsOf,
} from './condition-parts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isOn: boolean;
}

type ListedField = 'fundSource' | 'dataClass' | 'requestKind';
export type ListComparison = Extract<Comparison, { readonly field: ListedField }>;
export type RoleComparison = Extract<Comparison, { readonly operator: 'includes' }>;

/** One piece of the sentence of a rule: words, or words with a field. */
export type SentencePart =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'order';
      readonly text: string;
      readonly path: ConditionPath;
      readonly comparison: OrderedComparison;
      readonly isTurned: boolean;
      readonly operators: readonly Choice[];
    }
  | {
      readonly kind: 'list';
      readonly text: string;
      readonly path: ConditionPath;
      readonly comparison: ListComparison;
      readonly choices: readonly Choice[];
    }
  | {
      readonly kind: 'role';
      readonly text: string;
      readonly path: ConditionPath;
      readonly comparison: RoleComparison;
      readonly choices: readonly Choice[];
    };

/** A condition as a sentence whose changeable parts are fields; nothing for one that always holds. */
export function sentenceOf(condition: Condition, words: PolicyWords): readonly SentencePart[] {
  return partsOf(condition).map((part) => sentencePart(part, words));
}

function sentencePart(part: ConditionPart, words: PolicyWords): SentencePart {
  if (part.kind === 'join') {
    return { kind: 'words', text: words.texts.t(`policies.join.${part.word}`) };
  }
  const { comparison, path, isTurned } = part;
  const { texts } = words;
  if (isOrdered(comparison)) {
    const { before } = around(texts, `policies.condition.${comparison.field}`, 'limit');
    const said = isTurned ? opposite(comparison.operator) : comparison.operator;
    const operators = ORDER_OPERATORS.map((operator) => ({
      value: operator,
      label: around(texts, `policies.operator.${operator}`, 'value').before,
      isOn: operator === said,
    }));
    return { kind: 'order', text: before, path, comparison, isTurned, operators };
  }
  switch (comparison.field) {
    case 'requesterRoles': {
      const { before } = around(texts, 'policies.condition.requesterRoles', 'role');
      const choices = ROLES.map((role) => ({
        value: role,
        label: roleWords(role, texts),
        isOn: role === comparison.value,
      }));
      return { kind: 'role', text: before, path, comparison, choices };
    }
    case 'unitId':
    case 'category':
      return { kind: 'words', text: conditionWords(comparison, words) };
    case 'fundSource':
    case 'dataClass':
    case 'requestKind': {
      const { before } = around(texts, `policies.condition.${comparison.field}`, 'values');
      return { kind: 'list', text: before, path, comparison, choices: choicesOf(comparison, texts) };
    }
  }
}

function choicesOf(comparison: ListComparison, texts: Texts): readonly Choice[] {
  const isOn = (value: string): boolean => comparison.value.some((chosen) => chosen === value);
  switch (comparison.field) {
    case 'fundSource':
      return FUND_SOURCES.map((value) => ({ value, label: texts.t(`app.source.${value}`), isOn: isOn(value) }));
    case 'dataClass':
      return DATA_CLASSES.map((value) => ({ value, label: texts.t(`policies.data.${value}`), isOn: isOn(value) }));
    case 'requestKind':
      return REQUEST_KINDS.map((value) => ({ value, label: texts.t(`policies.kind.${value}`), isOn: isOn(value) }));
  }
}

/** The comparison as it is said with this operator, whether or not it stands under a negation. */
export function withOperator(
  { comparison, isTurned }: { readonly comparison: OrderedComparison; readonly isTurned: boolean },
  said: OrderOperator,
): Comparison {
  return { ...comparison, operator: isTurned ? opposite(said) : said };
}

/** The comparison with one more value, or one less, in the order in which they are always listed. */
export function withChoice(comparison: ListComparison, changed: string, isOn: boolean): Comparison {
  const chosen = <Value extends string>(all: readonly Value[]): readonly Value[] =>
    all.filter((value) => (value === changed ? isOn : comparison.value.some((known) => known === value)));
  switch (comparison.field) {
    case 'fundSource':
      return { ...comparison, value: chosen(FUND_SOURCES) };
    case 'dataClass':
      return { ...comparison, value: chosen(DATA_CLASSES) };
    case 'requestKind':
      return { ...comparison, value: chosen(REQUEST_KINDS) };
  }
}
