import { readDescriptor } from './descriptor';
import { isCurrency, isLegalForm, isWebEnding } from './vocabulary';
import { isCode, type Word } from './words';

const isWebEndingWord = (word: Word): boolean => word.glue === '.' && isWebEnding(word.text);

const tellsApart = (word: Word, at: number): boolean => {
  if (at === 0 || isWebEndingWord(word)) return true;
  return !isCode(word) && !isLegalForm(word.text) && !isCurrency(word.text);
};

const spelled = (word: Word, at: number): string =>
  at > 0 && isWebEndingWord(word) ? `.${word.text}` : ` ${word.text}`;

/** The supplier key of words that were taken apart before. */
export const keyOfPayee = (payee: readonly Word[]): string =>
  payee.filter(tellsApart).map(spelled).join('').trim().toUpperCase();

/**
 * One stable form for the spellings of one supplier: upper case, single blanks, without payment services, per-charge
 * codes, telephone and store numbers, legal forms and currencies. The key of a key is the key. Empty only when the
 * text has no letter or digit.
 */
export const supplierKey = (text: string): string => {
  const key = keyOfPayee(readDescriptor(text).payee);
  return key.length < text.length ? supplierKey(key) : key;
};
