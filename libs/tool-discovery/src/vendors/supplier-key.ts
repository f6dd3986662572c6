import { readDescriptor } from './descriptor';
import { isCurrency, isLegalForm, isWebEnding } from './vocabulary';
import { isCode, type Word } from './words';

const isWebEndingWord = (word: Word): boolean => word.glue === '.' && isWebEnding(word.text);

/** "S.L." and "B.V." arrive as single letters with a dot before the later one. */
const isDottedLetter = (word: Word, next: Word | undefined): boolean =>
  word.text.length === 1 && (word.glue === '.' || (next?.text.length === 1 && next.glue === '.'));

/** A payee without codes, and without the legal form and the currency at its end. The first word always stays. */
export const withoutEndings = (payee: readonly Word[]): readonly Word[] => {
  const named = payee.filter((word, at) => at === 0 || isWebEndingWord(word) || !isCode(word));
  let end = named.length;
  for (; end > 1; end -= 1) {
    const last = named[end - 1];
    if (!last || isWebEndingWord(last)) break;
    if (!isLegalForm(last.text) && !isCurrency(last.text) && !isDottedLetter(last, named[end])) break;
  }
  return named.slice(0, end);
};

const spelled = (word: Word, at: number): string =>
  at > 0 && isWebEndingWord(word) ? `.${word.text}` : ` ${word.text}`;

/** The supplier key of words that were taken apart before. */
export const keyOfPayee = (payee: readonly Word[]): string =>
  withoutEndings(payee).map(spelled).join('').trim().toUpperCase();

/**
 * One stable form for the spellings of one supplier: upper case, single blanks, without payment services, per-charge
 * codes, telephone and store numbers, legal forms and currencies. The key of a key is the key. Empty only when the
 * text has no letter or digit.
 */
export const supplierKey = (text: string): string => {
  const key = keyOfPayee(readDescriptor(text).payee);
  return key.length < text.length ? supplierKey(key) : key;
};
