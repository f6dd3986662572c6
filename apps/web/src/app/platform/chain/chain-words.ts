import { QUESTIONS, type Question, STRENGTHS, type Strength } from '@tandem/accountability';
import { type LineChain } from '@tandem/api-client';
import { type Formatter } from '@tandem/formatting';
import { type Texts } from '../i18n/texts';

/** "Who authorised it". */
export const questionWords = (question: Question, texts: Texts): string => texts.t(`app.chain.question.${question}`);

/** "only declared". */
export const strengthWords = (strength: Strength, texts: Texts): string => texts.t(`app.chain.answer.${strength}`);

/** "61.4% of the money has a full chain; score 72 of 100.", or that nothing was spent. */
export function lineSentence(
  { score, provenShare }: Pick<LineChain, 'score' | 'provenShare'>,
  texts: Texts,
  format: Formatter,
): string {
  return score === null || provenShare === null
    ? texts.t('app.chain.nothing')
    : texts.t('app.chain.spend', { share: format.percent(provenShare), score: format.count(score) });
}

/** A filter by chain: "with a full chain", "who authorised it: nothing on record"; empty for what is none. */
export function chainPhrase(filter: string, texts: Texts): string {
  if (filter === 'proven' || filter === 'unproven') {
    return texts.t(`app.chain.filter.${filter}`);
  }
  const [asked, restsOn] = filter.split(':');
  const question = QUESTIONS.find((known) => known === asked);
  const strength = STRENGTHS.find((known) => known === restsOn);
  return question === undefined || strength === undefined
    ? ''
    : texts.t('app.chain.filter.answer', {
        question: questionWords(question, texts),
        answer: strengthWords(strength, texts),
      });
}
