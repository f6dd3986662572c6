import { type AmountTier, amountWords } from './amount-words';
import { HEADING_PHRASES, type HeadingMeaning } from './heading-vocabulary';
import { headingWords, isMisspelling } from './heading-words';

/** One thing a heading may mean, and how surely: 3 for the usual name and less for looser ones, up to 1 for coverage. */
export interface Recognition {
  readonly meaning: HeadingMeaning;
  readonly score: number;
  /** Only for amounts. */
  readonly tier?: AmountTier;
}

interface Phrase {
  readonly meaning: HeadingMeaning;
  readonly words: readonly string[];
  readonly weight: number;
  readonly never: ReadonlySet<string>;
}

const WEIGHTS = { usual: 3, loose: 2, faint: 1 } as const;

const PHRASES: readonly Phrase[] = HEADING_PHRASES.flatMap((entry) => {
  const never = new Set((entry.never ?? '').split(' '));
  return (['usual', 'loose', 'faint'] as const).flatMap((strength) =>
    (entry[strength] ?? '')
      .split('|')
      .filter((phrase) => phrase !== '')
      .map((phrase) => ({ meaning: entry.meaning, words: phrase.split(' '), weight: WEIGHTS[strength], never })),
  );
});

const KNOWN_WORDS: readonly string[] = [...new Set(PHRASES.flatMap(({ words }) => words))];
const IS_KNOWN = new Set(KNOWN_WORDS);

/**
 * What a printed heading may mean. The longest phrase found in it wins, so "Original Currency Amount" is no currency and
 * "Merchant Type Description" no description; several meanings are given only when equally long phrases name them.
 * A misspelt word is read as the known word it is closest to.
 */
export function recogniseHeading(heading: string): readonly Recognition[] {
  return recogniseWords(headingWords(heading).map(corrected));
}

/** Like `recogniseHeading`, but takes words only as they are spelt: for telling a heading row from rows of data. */
export function namesAMeaning(cell: string): HeadingMeaning | undefined {
  const words = headingWords(cell);
  const [best] = words.length > 10 ? [] : recogniseWords(words);
  return best?.meaning;
}

function recogniseWords(words: readonly string[]): Recognition[] {
  const found = new Map<HeadingMeaning, Recognition & { readonly length: number }>();
  const consider = (length: number, weight: number, candidate: Pick<Recognition, 'meaning' | 'tier'>): void => {
    const score = weight + length / words.length;
    const known = found.get(candidate.meaning);
    if (known === undefined || length > known.length || (length === known.length && score > known.score)) {
      found.set(candidate.meaning, { ...candidate, score, length });
    }
  };
  for (const { meaning, words: phrase, weight, never } of PHRASES) {
    if (phrase.every((word) => words.includes(word)) && !words.some((word) => never.has(word))) {
      consider(phrase.length, weight, { meaning });
    }
  }
  const money = amountWords(words);
  if (money !== undefined) {
    consider(money.length, WEIGHTS.usual, { meaning: 'amount', tier: money.tier });
  }
  const longest = Math.max(0, ...[...found.values()].map(({ length }) => length));
  return [...found.values()].filter(({ length }) => length === longest).sort((left, right) => right.score - left.score);
}

function corrected(word: string): string {
  if (IS_KNOWN.has(word) || word.length < 5) {
    return word;
  }
  return KNOWN_WORDS.find((known) => isMisspelling(word, known)) ?? word;
}
