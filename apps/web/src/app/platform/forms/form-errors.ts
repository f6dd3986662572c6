import { type FieldTree, type ValidationError } from '@angular/forms/signals';
import { type SummaryError } from '@tandem/ui';
import { type ProblemError } from '../api/problem';
import { type ProblemTexts } from '../api/problem-texts';

/** The fields of a form by the JSON pointers of the API: `{ '/amount': form.amount }`. */
export type ServerFields = Readonly<Record<string, FieldTree<string> | FieldTree<string | null> | FieldTree<number>>>;

/** What a refused form shows: errors at its fields, and sentences for what belongs to no field. */
export interface FormFailure {
  readonly fields: ValidationError.WithOptionalFieldTree[];
  readonly general: readonly SummaryError[];
}

/** The errors of a form for its summary, in the order of its fields. */
export function summaryOf(form: FieldTree<unknown>): readonly SummaryError[] {
  return form()
    .errorSummary()
    .flatMap((error) =>
      error.message === undefined || error.message === ''
        ? []
        : [{ text: error.message, focus: () => error.fieldTree().focusBoundControl() }],
    );
}

/** Sorts a refusal of the API: what it says about a known field goes there, anything else to the summary. */
export function formFailure(problem: ProblemError, known: ServerFields, words: ProblemTexts): FormFailure {
  const fields = problem.fields.flatMap((field) => {
    const fieldTree = known[field.pointer];
    return fieldTree === undefined ? [] : [{ kind: 'server', message: words.field(field), fieldTree }];
  });
  const strangers = problem.fields.filter(({ pointer }) => known[pointer] === undefined);
  const general = fields.length === 0 ? [{ text: words.withReference(problem) }] : [];
  return { fields, general: [...general, ...strangers.map((field) => ({ text: words.field(field) }))] };
}
