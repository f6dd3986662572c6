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

/** What the API refused of the answers, in the words of the interface where it has some for it. */
export function refusedAnswers(problem: ProblemError, model: DraftModel, texts: Texts): RefusedAnswers {
  return Object.fromEntries(
    problem.fields.flatMap(({ pointer, code, detail }) => {
      const field = fieldOf(pointer);
      if (field === null) {
        return [];
      }
      return [[field, { value: model[field], message: messageOf(field, code, texts) ?? detail }]];
    }),
  );
}

function messageOf(field: DraftField, code: string, texts: Texts): string | undefined {
  if (code === 'year_ended') {
    return texts.t('app.problem.budget.year_ended');
  }
  const asked = ASKED_FOR.find((known) => known === field);
  return code === 'required' && asked !== undefined ? texts.t(`approvals.missing.${asked}`) : undefined;
}
