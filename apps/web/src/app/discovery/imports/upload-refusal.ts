import { type ProblemError, type ProblemTexts, type Texts } from '../../platform';
import { type Words } from './import-words';

/** Why a file was not taken in, what to do about it, and the import that holds it already. */
export interface UploadRefusal {
  readonly sentence: string;
  readonly advice: string;
  /** The way to the import that holds the same file. */
  readonly earlier: { readonly path: string; readonly label: string } | null;
}

const NOT_A_TABLE = ['empty', 'binary', 'spreadsheet', 'not-a-table'] as const;

export function uploadRefusal(
  problem: ProblemError,
  words: Words & { readonly problems: ProblemTexts },
): UploadRefusal {
  const { texts, problems } = words;
  if (problem.code === 'import.duplicate') {
    return duplicate(problem, words);
  }
  if (problem.code === 'import.not_a_table') {
    return { ...notATable(problem, texts), earlier: null };
  }
  if (problem.code === 'import.too_large') {
    const advice = texts.t('discovery.upload.tooLargeAdvice');
    return { sentence: texts.t('discovery.upload.tooLarge'), advice, earlier: null };
  }
  return {
    sentence: problems.sentence(problem),
    advice: problem.fields.map((field) => problems.field(field)).join(' '),
    earlier: null,
  };
}

function duplicate(problem: ProblemError, { texts, format }: Words): UploadRefusal {
  const { importId, fileName, importedAt } = problem.extensions;
  const isKnown = typeof importId === 'string' && typeof fileName === 'string' && typeof importedAt === 'string';
  return {
    sentence: isKnown
      ? texts.t('discovery.upload.duplicate', { file: fileName, when: format.instant(importedAt) })
      : texts.t('app.problem.import.duplicate'),
    advice: texts.t('discovery.upload.duplicateAdvice'),
    earlier: isKnown
      ? { path: `/discovery/imports/${importId}`, label: texts.t('discovery.upload.openEarlier', { file: fileName }) }
      : null,
  };
}

function notATable(problem: ProblemError, texts: Texts): Pick<UploadRefusal, 'sentence' | 'advice'> {
  const reason = NOT_A_TABLE.find((known) => known === problem.extensions['reason']) ?? 'not-a-table';
  return {
    sentence: texts.t(`discovery.upload.refused.${reason}`),
    advice: texts.t(`discovery.upload.advice.${reason}`),
  };
}
