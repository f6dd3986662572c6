import { type ProblemError, type ProblemTexts, type Texts } from '../../platform';
import { type FormFailure, type ServerFields, formFailure } from '../../platform/forms';

/** The tool of the same name and vendor that the register has already, where the API names it. */
export function existingTool(problem: ProblemError): string | null {
  const { slug } = problem.extensions;
  return problem.code === 'duplicate' && typeof slug === 'string' ? slug : null;
}

interface Words {
  readonly texts: Texts;
  readonly problems: ProblemTexts;
}

/** Why a tool was not saved, at the fields that have to change. A namesake of the same vendor is told at the name. */
export function toolFailure(problem: ProblemError, fields: ServerFields, { texts, problems }: Words): FormFailure {
  const name = fields['/name'];
  if (problem.code === 'duplicate' && name !== undefined) {
    return {
      fields: [{ kind: 'server', message: texts.t('registry.form.duplicate'), fieldTree: name }],
      general: [],
    };
  }
  if (problem.code === 'permission.denied') {
    return { fields: [], general: [{ text: texts.t('registry.form.notAllowed') }] };
  }
  return formFailure(problem, fields, problems);
}
