import type { NameHit } from './name-index';
import { isCurrency, isCutOfHarmlessWord, isWebEnding, roleOf } from './vocabulary';
import { isCode, type Word } from './words';

/** What stands around a known name in a payee. */
export interface Surroundings {
  /** A word that an ordinary supplier would not add: a web ending, a plan, "software". */
  readonly sign: string | null;
  /** A word of another trade. */
  readonly trade: string | null;
  /** A word of another trade right beside the name. */
  readonly adjoiningTrade: string | null;
  /** Words that say nothing we know. */
  readonly unknown: readonly string[];
}

const EMPTY: Surroundings = { sign: null, trade: null, adjoiningTrade: null, unknown: [] };

const isDotted = (word: Word): boolean =>
  word.glue === '.' && ((isWebEnding(word.text) && word.text !== 'co') || isCurrency(word.text) || word.text === 'co');

const isSign = (word: Word, right: boolean): boolean => {
  if (right && isDotted(word)) return true;
  const role = roleOf(word.text);
  return role === 'billing' || role === 'software';
};

/** A mixed code is printed for charges over the web; tills print plain numbers. */
const isChargeCode = (word: Word): boolean => isCode(word) && /\p{L}/u.test(word.text) && /\d/.test(word.text);

/** Numbers, single letters, codes and (at the end) cut harmless words carry no meaning of their own. */
const isNoise = (word: Word, last: boolean): boolean =>
  isCode(word) || /^\d+$/.test(word.text) || word.text.length === 1 || (last && isCutOfHarmlessWord(word.text));

/** Reads the words before and after a known name; without a name there is nothing to read. */
export const readSurroundings = (payee: readonly Word[], hit: NameHit | null): Surroundings => {
  if (!hit || hit.how === 'own-prefix') return EMPTY;
  let sign: string | null = null;
  let trade: string | null = null;
  let adjoiningTrade: string | null = null;
  const unknown: string[] = [];
  payee.forEach((word, at) => {
    if (at >= hit.from && at < hit.to) return;
    const right = at >= hit.to;
    if (right && isChargeCode(word)) sign ??= word.text;
    else if (isSign(word, right)) sign ??= right && isDotted(word) ? `.${word.text}` : word.text;
    else if (isNoise(word, at === payee.length - 1)) return;
    else if (roleOf(word.text) === 'trade') {
      trade ??= word.text;
      if (at === hit.to || at === hit.from - 1) adjoiningTrade ??= word.text;
    } else if (roleOf(word.text) === 'unknown') unknown.push(word.text);
  });
  return { sign, trade, adjoiningTrade, unknown };
};
