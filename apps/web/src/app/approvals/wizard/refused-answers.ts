import { type ProblemError, type Texts } from '../../platform';
import { type RefusedAnswers } from './draft-form';
import { type DraftModel } from './draft-model';
import { type DraftField, fieldOf } from './wizard-steps';

const ASKED_FOR = [
  'toolName',
  'whatFor',
  'successMeasure',
  'price',
  'termMonths',
  'budgetLineId',
  'benefitUnitIds',
  'dataClass',
] as const satisfies readonly DraftField[];

/** What the API refused of the answers, in the words of the interface where it only says that one is missing. */
export function refusedAnswers(problem: ProblemError, model: DraftModel, texts: Texts): RefusedAnswers {
  return Object.fromEntries(
    problem.fields.flatMap(({ pointer, code, detail }) => {
      const field = fieldOf(pointer);
      if (field === null) {
        return [];
      }
      const asked = ASKED_FOR.find((known) => known === field);
      const message = code === 'required' && asked !== undefined ? texts.t(`approvals.missing.${asked}`) : detail;
      return [[field, { value: model[field], message }]];
    }),
  );
}
