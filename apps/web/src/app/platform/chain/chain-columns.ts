import { QUESTIONS } from '@tandem/accountability';
import { type BudgetLineView, type ToolView } from '@tandem/api-client';
import { type Formatter } from '@tandem/formatting';
import { type Texts } from '../i18n/texts';
import { type FileColumn, type ListColumn, codeWords } from '../listing';
import { questionWords } from './chain-words';

const missingColumn = (texts: Texts): FileColumn => ({
  key: 'missing',
  header: texts.t('app.chain.column.missing'),
  words: codeWords(QUESTIONS, (question) => questionWords(question, texts)),
});

/** How well it is known who answers for a tool, in points of a hundred; a file has what is missing as well. */
export function toolChainColumn(texts: Texts, format: Formatter): ListColumn<ToolView> {
  const header = texts.t('app.chain.column.score');
  return {
    key: 'score',
    header,
    text: ({ chain }) => format.count(chain.score),
    isNumber: true,
    explanation: texts.t('app.chain.column.explained'),
    file: [{ key: 'score', header }, missingColumn(texts)],
  };
}

/** The same for what a line was charged, weighted by money; a line that was charged nothing has none. */
export function lineChainColumn(texts: Texts, format: Formatter): ListColumn<BudgetLineView> {
  const header = texts.t('app.chain.column.score');
  return {
    key: 'score',
    header,
    text: ({ chain }) => (chain.score === null ? '–' : format.count(chain.score)),
    isNumber: true,
    explanation: texts.t('app.chain.column.weighted'),
    file: [
      { key: 'score', header },
      { key: 'provenShare', header: texts.t('app.chain.column.proven') },
      missingColumn(texts),
    ],
  };
}
