import { Injectable, inject } from '@angular/core';
import { type SummaryError } from '@tandem/ui';
import { type ProblemError, ProblemTexts } from '../../platform';
import { shortageWords } from '../shortage';
import { DraftStore } from './draft.store';
import { type DraftField, type QuestionStep, fieldOf, stepOf } from './wizard-steps';

const FIELDS = [
  'toolName',
  'vendorName',
  'whatFor',
  'successMeasure',
  'whyNotExisting',
  'price',
  'termMonths',
  'budgetLineId',
  'benefitUnitIds',
  'dataClass',
] as const satisfies readonly DraftField[];

/** What has to be corrected in the wizard, each with the way to its field. */
@Injectable()
export class WizardErrors {
  private readonly store = inject(DraftStore);
  private readonly problems = inject(ProblemTexts);

  /** What is wrong with the answers of a topic. They count as visited from now on. */
  ofStep(step: QuestionStep): readonly SummaryError[] {
    return FIELDS.filter((field) => stepOf(field) === step).flatMap((field) => {
      const state = this.store.form[field]();
      state.markAsTouched();
      const message = state.errors()[0]?.message;
      return message === undefined ? [] : [{ text: message, focus: () => this.focus(field) }];
    });
  }

  /** What the API refused: at its fields where it names them, otherwise in one sentence. */
  ofProblem(show: (field: DraftField) => void = (field) => this.focus(field)): readonly SummaryError[] {
    const problem = this.store.problem();
    if (problem === undefined) {
      return [];
    }
    const named = problem.fields.flatMap((refused) => {
      const field = FIELDS.find((known) => known === fieldOf(refused.pointer));
      if (field === undefined) {
        return [{ text: this.problems.field(refused) }];
      }
      this.store.form[field]().markAsTouched();
      const message = this.store.form[field]().errors()[0]?.message ?? this.problems.field(refused);
      return [{ text: message, focus: () => show(field) }];
    });
    return named.length > 0 ? named : [this.general(problem, show)];
  }

  focus(field: DraftField): void {
    const state = FIELDS.find((known) => known === field);
    if (field === 'benefitUnitIds') {
      document.getElementById('benefit-units')?.focus();
    } else if (state !== undefined) {
      this.store.form[state]().focusBoundControl();
    }
  }

  private general(problem: ProblemError, show: (field: DraftField) => void): SummaryError {
    const { texts, line, saved } = this.store;
    const shortage = shortageWords(problem, line()?.code ?? saved()?.budgetLine?.code, {
      texts,
      format: this.store.format(),
    });
    return shortage === ''
      ? { text: this.problems.sentence(problem) }
      : { text: shortage, focus: () => show('budgetLineId') };
  }
}
