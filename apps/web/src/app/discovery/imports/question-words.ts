import { type ImportQuestion, type ImportView } from '@tandem/api-client';
import { type Texts } from '../../platform';

export interface QuestionChoice {
  readonly value: string;
  readonly label: string;
}

/** A question about a file as it is asked: in words, with what each answer means. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly QuestionChoice[];
}

const KNOWN = ['column.amount', 'column.supplier', 'date-order', 'number-style', 'amount-sign'] as const;
type KnownQuestion = (typeof KNOWN)[number];

/** The questions of a file in the language of the page; one that has no words here is asked as the API asks it. */
export function askedQuestions(questions: readonly ImportQuestion[], texts: Texts): readonly AskedQuestion[] {
  return questions.map((question) => {
    const known = KNOWN.find((id) => id === question.id);
    return {
      id: question.id,
      text:
        known === undefined
          ? texts.local({ en: question.text, es: question.textEs })
          : texts.t(`discovery.question.${known}.text`),
      choices: question.choices.map((value) => ({ value, label: choiceWords(known, value, texts) })),
    };
  });
}

/** Why an import cannot be published yet; nothing when it can. */
export function publishingWaits(
  { questions, counts }: Pick<ImportView, 'questions' | 'counts'>,
  texts: Texts,
): string | undefined {
  if (questions.length > 0) {
    return texts.plural('discovery.publish.waits', questions.length);
  }
  return counts.payments === 0 ? texts.t('discovery.publish.nothing') : undefined;
}

/** The answers that are still missing, by the id of their question. */
export function unanswered(
  questions: readonly ImportQuestion[],
  answers: Readonly<Record<string, string>>,
): readonly string[] {
  return questions.filter(({ id, choices }) => !choices.includes(answers[id] ?? '')).map(({ id }) => id);
}

function choiceWords(question: KnownQuestion | undefined, choice: string, texts: Texts): string {
  switch (question) {
    case 'date-order':
      return choice === 'dmy' || choice === 'mdy' || choice === 'ymd'
        ? texts.t(`discovery.dialect.dates.${choice}`)
        : choice;
    case 'number-style':
      return choice === 'comma' || choice === 'point' ? texts.t(`discovery.dialect.numbers.${choice}`) : choice;
    case 'amount-sign':
      return choice === 'as-printed' || choice === 'reversed'
        ? texts.t(`discovery.question.amount-sign.${choice}`)
        : choice;
    case 'column.supplier':
      return choice === 'none' ? texts.t('discovery.question.column.supplier.none') : choice;
    case 'column.amount':
    case undefined:
      return choice;
  }
}
