import type { ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FieldCode } from '../problems/field-code';
import { type FieldError, Problem } from '../problems/problem';

type Constraints = readonly unknown[];
type Reason = Pick<FieldError, 'code' | 'values'>;

/** The constraints of class-validator and of our own decorators that a person can be told something particular about. */
const REASONS: Readonly<Record<string, (limits: Constraints, value: unknown) => Reason>> = {
  whitelistValidation: () => ({ code: 'unexpected' }),
  isLength: ([min, max], value) =>
    typeof value === 'string' && value.length < Number(min)
      ? limited('too_short', { min })
      : limited('too_long', { max }),
  maxLength: ([max]) => limited('too_long', { max }),
  arrayMinSize: ([min]) => limited('too_few', { min }),
  arrayMaxSize: ([max]) => limited('too_many', { max }),
  arrayUnique: () => ({ code: 'repeated' }),
  min: ([min]) => limited('too_small', { min }),
  max: ([max]) => limited('too_large', { max }),
  isInt: () => ({ code: 'not_whole' }),
  isIn: () => ({ code: 'not_listed' }),
  isUuid: () => ({ code: 'unknown' }),
  isEmail: () => ({ code: 'email' }),
  isUrl: () => ({ code: 'url' }),
  isDay: () => ({ code: 'day' }),
  isCurrencyCode: () => ({ code: 'currency_code' }),
  isMoney: () => ({ code: 'money' }),
};

/** A limit that is not known cannot be told, so the general sentence is. */
function limited(code: FieldCode, limit: Readonly<Record<string, unknown>>): Reason {
  const values = Object.entries(limit).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : []));
  return values.length === 0
    ? { code: 'invalid' }
    : { code, values: Object.fromEntries(values) as FieldError['values'] };
}

/** class-validator's tree of errors as one problem whose errors point at the fields. */
export function validationProblem(errors: ValidationError[]): Problem {
  const fields = errors.flatMap((error) => fieldErrors(error, ''));
  const isMoney = fields.some((field) => field.code === 'money');
  return new Problem(
    isMoney ? 'money.invalid' : 'validation.failed',
    fields[0]?.detail ?? 'A field needs another value.',
    {
      errors: fields,
    },
  );
}

function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, detail]) => ({
    pointer,
    detail,
    ...reasonOf(error, constraint),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

/** Whatever was broken, a field that holds nothing is told to be filled in; a decorator can name the code itself. */
function reasonOf(error: ValidationError, constraint: string): Reason {
  const named = (error.contexts?.[constraint] as { readonly code?: FieldCode } | undefined)?.code;
  if (constraint !== 'whitelistValidation' && isNothing(error.value)) return { code: 'required' };
  if (named) return { code: named };
  return REASONS[constraint]?.(limitsOf(error, constraint), error.value) ?? { code: 'invalid' };
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What the decorator was given, such as the shortest and the longest text. */
function limitsOf({ target, property }: ValidationError, constraint: string): Constraints {
  if (!target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const rule = rules.find(({ propertyName, name }) => propertyName === property && name === constraint);
  return (rule?.constraints as Constraints | undefined) ?? [];
}
