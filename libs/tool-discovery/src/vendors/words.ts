/** One word of a supplier text and what stood between it and the word before. */
export interface Word {
  /** Lower case, without accents or apostrophes. */
  readonly text: string;
  /** The punctuation in front, without blanks; '' when only blanks or nothing stood there. */
  readonly glue: string;
}

const APOSTROPHES = /['\u2018\u2019\u201b`\u00b4]/g;
const ACCENTS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const LETTERS_THEN_NUMBER = /^(\p{L}{2,})(\d{4,}.*)$/u;

/** One form for all spellings: upper and lower case, accents, curly quotes and unusual blanks become equal. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, '');

const glueBetween = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\s+/g, '');

/** The words of a supplier text. A long number glued behind letters becomes a word of its own. */
export const splitWords = (text: string): Word[] => {
  const folded = foldText(text);
  const words: Word[] = [];
  let end = 0;
  for (const match of folded.matchAll(WORD)) {
    const glue = glueBetween(folded, end, match.index);
    const parts = LETTERS_THEN_NUMBER.exec(match[0]);
    words.push({ text: parts?.[1] ?? match[0], glue });
    if (parts?.[2] !== undefined) words.push({ text: parts[2], glue: '' });
    end = match.index + match[0].length;
  }
  return words;
};

/** The words written as one, so that "Survey Monkey" and "surveymonkey" meet. */
export const joinWords = (words: readonly Word[]): string => words.map((word) => word.text).join('');

const VOWEL = /[aeiouy]/g;

/** A run of letters that no language would write: long and with next to no vowels. */
export const looksRandom = (text: string): boolean =>
  text.length >= 7 && (text.match(VOWEL)?.length ?? 0) / text.length < 0.2;

const DIGITS = /\d/g;

/**
 * Whether a word is a charge, invoice, order, store or telephone number instead of a part of the name.
 * Behind a star shorter codes are believed than in plain text, because card systems put them there.
 */
export const isCode = (word: Word): boolean => {
  const { text } = word;
  const digits = text.match(DIGITS)?.length ?? 0;
  const afterStar = word.glue.includes('*');
  if (digits === text.length) return digits >= 3 || word.glue.includes('#');
  if (digits === 0) return afterStar && looksRandom(text);
  if (afterStar && text.length >= 3 && digits >= 1) return true;
  return text.length >= 7 && digits >= 2 && !/^\p{L}+\d{1,4}$/u.test(text) && !/^\d{1,4}\p{L}{4,}$/u.test(text);
};
