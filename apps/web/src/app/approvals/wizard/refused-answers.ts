import { type ProblemError, type TextKey, type Texts } from '../../platform';
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

/** What is refused for the same reason wherever it is asked for. */
const PROBLEMS: Readonly<Partial<Record<string, TextKey>>> = {
  year_ended: 'app.problem.budget.year_ended',
  finding_status: 'app.problem.finding.status',
};

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
  const known = PROBLEMS[code];
  if (known !== undefined) {
    return texts.t(known);
  }
  const asked = ASKED_FOR.find((known) => known === field);
  return code === 'required' && asked !== undefined ? texts.t(`approvals.missing.${asked}`) : undefined;
}
