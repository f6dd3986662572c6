import { type Money, fromJson, toJson } from '@tandem/money';
import { type Comparison, type Condition } from './condition';
import { type FieldDefinition, fieldDefinition } from './fact-fields';
import {
  type Located,
  keysOf,
  readChoice,
  readList,
  readObject,
  readText,
  readWholeNumber,
  unreadable,
} from './json-reader';

/** Deep enough for any rule that people can read, shallow enough that a hostile document cannot exhaust the stack. */
const MAX_DEPTH = 10;

/** Reads a condition; only the fields and operators of `FACT_FIELDS` exist. */
export function readCondition(at: Located, depth = 1): Condition {
  if (depth > MAX_DEPTH) {
    return unreadable(at, `at most ${MAX_DEPTH} conditions inside each other`);
  }
  const [onlyKey, ...otherKeys] = keysOf(at);
  const readPart = (part: Located): Condition => readCondition(part, depth + 1);
  if (otherKeys.length > 0 || onlyKey === undefined) {
    return readComparison(at);
  }
  switch (onlyKey) {
    case 'all':
      return { all: readList(readObject(at, ['all']).all, readPart) };
    case 'any':
      return { any: readList(readObject(at, ['any']).any, readPart) };
    case 'not':
      return { not: readPart(readObject(at, ['not']).not) };
    default:
      return unreadable(at, 'all, any, not, or a comparison');
  }
}

/** The same condition as plain JSON, with amounts as decimal texts. */
export function conditionToJson(condition: Condition): unknown {
  if ('all' in condition) {
    return { all: condition.all.map(conditionToJson) };
  }
  if ('any' in condition) {
    return { any: condition.any.map(conditionToJson) };
  }
  if ('not' in condition) {
    return { not: conditionToJson(condition.not) };
  }
  const { field, operator, value } = condition;
  return { field, operator, value: typeof value === 'object' && 'minor' in value ? toJson(value) : value };
}

function readComparison(at: Located): Comparison {
  const { field, operator, value } = readObject(at, ['field', 'operator', 'value']);
  const name = readText(field);
  const definition = fieldDefinition(name);
  if (definition === undefined) {
    return unreadable(field, 'a field that policies can look at');
  }
  // Field, operator and value are each read against the definition of the field, which is what `Comparison` states.
  return {
    field: name,
    operator: readChoice(operator, definition.operators),
    value: readValue(value, definition),
  } as Comparison;
}

function readValue(at: Located, definition: FieldDefinition): Money | number | string | string[] {
  switch (definition.kind) {
    case 'money':
      return readMoney(at);
    case 'months':
      return readWholeNumber(at, 0);
    case 'choice':
      return readList(at, (item) => readChoice(item, definition.choices));
    case 'text':
      return readList(at, readText);
    case 'roles':
      return readChoice(at, definition.choices);
  }
}

export function readMoney(at: Located): Money {
  const { amount, currency } = readObject(at, ['amount', 'currency']);
  const read = fromJson({ amount: amount.value, currency: currency.value });
  return read.ok ? read.value : unreadable(at, 'an amount as a decimal text, with its currency');
}
