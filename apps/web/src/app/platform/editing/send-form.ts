import { type FieldTree, submit } from '@angular/forms/signals';
import { type SummaryError } from '@tandem/ui';
import { type ProblemError, asProblem } from '../api/problem';
import { type FormFailure, summaryOf } from '../forms';

export interface Sending {
  /** The call of the API. It is only made when the form itself has nothing against it. */
  readonly work: () => Promise<unknown>;
  /** Where a refusal belongs: at fields, or to the form as a whole. */
  readonly failure: (problem: ProblemError) => FormFailure | Promise<FormFailure>;
}

/**
 * Sends a form once everything in it is right. What comes back is what to correct; nothing means that it was done. What
 * was typed stays in the form in either case.
 */
export async function sendForm<Draft>(form: FieldTree<Draft>, sending: Sending): Promise<readonly SummaryError[]> {
  let general: readonly SummaryError[] = [];
  await submit(form, async () => {
    try {
      await sending.work();
      return undefined;
    } catch (error) {
      const failure = await sending.failure(asProblem(error));
      general = failure.general;
      return failure.fields;
    }
  });
  return [...general, ...summaryOf(form)];
}
