import { type SchemaPathTree, maxLength, required } from '@angular/forms/signals';
import { type ProblemError, type ProblemTexts, type Texts } from '../../platform';
import { type FormFailure, type ServerFields, formFailure } from '../../platform/forms';

const CODE_LENGTH = 20;
const NAME_LENGTH = 120;

interface CodeAndName {
  readonly code: string;
  readonly name: string;
}

interface Words {
  readonly texts: Texts;
  readonly problems: ProblemTexts;
}

/** What units and cost centres are known by is there, and not too long. */
export function codeAndNameRules(path: SchemaPathTree<CodeAndName>, texts: Texts): void {
  required(path.code, { message: () => texts.t('organisation.units.codeMissing') });
  required(path.name, { message: () => texts.t('organisation.units.nameMissing') });
  maxLength(path.code, CODE_LENGTH, { message: () => texts.t('organisation.tooLong', { length: CODE_LENGTH }) });
  maxLength(path.name, NAME_LENGTH, { message: () => texts.t('organisation.tooLong', { length: NAME_LENGTH }) });
}

/** What would be lost by leaving: the name, or the code as long as there is none. */
export const nameOrCode = ({ code, name }: CodeAndName): string => name.trim() || code.trim();

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
