import { type ProblemError, type ProblemTexts, type Texts } from '../../platform';
import { type FormFailure, type ServerFields, formFailure } from '../../platform/forms';

export const CODE_LENGTH = 20;
export const NAME_LENGTH = 120;

interface Words {
  readonly texts: Texts;
  readonly problems: ProblemTexts;
}

/** Why a unit or a cost centre was not added; a code that is taken is told at the code. */
export function codeFailure(problem: ProblemError, fields: ServerFields, { texts, problems }: Words): FormFailure {
  const code = fields['/code'];
  return problem.code === 'duplicate' && code !== undefined
    ? {
        fields: [{ kind: 'server', message: texts.t('organisation.units.codeTaken'), fieldTree: code }],
        general: [],
      }
    : formFailure(problem, fields, problems);
}
