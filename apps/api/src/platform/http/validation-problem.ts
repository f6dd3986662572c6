import type { ValidationError } from '@nestjs/common';
import { type FieldError, Problem } from '../problems/problem';

/** class-validator's tree of errors as one problem whose errors point at the fields. */
export function validationProblem(errors: ValidationError[]): Problem {
  const fields = errors.flatMap((error) => fieldErrors(error, ''));
  const isMoney = fields.some((field) => field.code === 'isMoney');
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
  const own = Object.entries(error.constraints ?? {}).map(([code, detail]) => ({ pointer, code, detail }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}
