import { type FieldTree, type ValidationError } from '@angular/forms/signals';
import { type SummaryError } from './error-summary';

/** The errors of a form for its summary, in the order of its fields. */
export function summaryOf(form: FieldTree<unknown>): readonly SummaryError[] {
  return form()
    .errorSummary()
    .flatMap((error) =>
      error.message === undefined ? [] : [{ text: error.message, focus: () => error.fieldTree().focusBoundControl() }],
    );
}

/** A refusal of one field that came from the server, fit for the action of `submit`. */
export interface ServerFieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** Hangs what the server refused on the fields it named; what it named otherwise stays with the caller. */
export function serverErrors(
  refused: readonly ServerFieldError[],
  fields: Readonly<Record<string, FieldTree<never> | FieldTree<string>>>,
): ValidationError.WithOptionalFieldTree[] {
  return refused.flatMap(({ pointer, detail }) => {
    const fieldTree = fields[pointer];
    return fieldTree === undefined ? [] : [{ kind: 'server', message: detail, fieldTree }];
  });
}
