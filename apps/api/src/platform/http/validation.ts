import { type Type, ValidationPipe, type ValidationPipeOptions } from '@nestjs/common';
import { validationProblem } from './validation-problem';

/** How everything that comes in is checked: nothing unknown, nothing half right. */
export const VALIDATION: ValidationPipeOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: true,
  // The limits that a refusal names are read from the class of the body; the body itself is never sent back.
  validationError: { target: true },
  exceptionFactory: validationProblem,
};

const pipe = new ValidationPipe(VALIDATION);

/**
 * Query parameters that came in a body, checked as if they stood in the address of the list they belong to.
 *
 * @throws Problem `validation.failed`, the same as the list's own
 */
export async function validQuery<T extends object>(type: Type<T>, query: Readonly<Record<string, string>>): Promise<T> {
  return (await pipe.transform({ ...query }, { type: 'query', metatype: type })) as T;
}
