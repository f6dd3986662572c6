import { type FieldProblem, type ProblemError, type ProblemTexts, type Texts } from '../../platform';
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

interface Words {
  readonly texts: Texts;
  readonly problems: ProblemTexts;
}

/** What the API refused of the answers; what is missing is asked for as the form itself asks for it. */
export function refusedAnswers(problem: ProblemError, model: DraftModel, words: Words): RefusedAnswers {
  return Object.fromEntries(
    problem.fields.flatMap((refused) => {
      const field = fieldOf(refused.pointer);
      return field === null ? [] : [[field, { value: model[field], message: messageOf(field, refused, words) }]];
    }),
  );
}

function messageOf(field: DraftField, refused: FieldProblem, { texts, problems }: Words): string {
  const asked = ASKED_FOR.find((known) => known === field);
  return refused.code === 'required' && asked !== undefined
    ? texts.t(`approvals.missing.${asked}`)
    : problems.field(refused);
}
