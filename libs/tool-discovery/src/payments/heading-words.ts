import { ALIASES } from './heading-aliases';

/** Words that carry no meaning in a heading, in the languages of the vocabulary. */
const FILLERS = new Set(
  (
    'of the for and or a an to from per by on is fin label internal summary ' +
    'de del la el los las y en le les du des et au der die das den dem von fur und im di da do dos e het van'
  )
    .split(' ')
    .filter((word) => word !== ''),
);

const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * The words of a heading in one canonical English vocabulary: "Trx. Amt (£)" and "Importe operación" both become
 * "transaction" and "amount" words. Case, accents, punctuation and line breaks do not matter.
 */
export function headingWords(heading: string): string[] {
  return plainWords(heading)
    .flatMap((word) => (Object.hasOwn(ALIASES, word) ? (ALIASES[word] ?? '').split(' ') : [word]))
    .filter((word) => !FILLERS.has(word));
}

/** The printed words themselves, folded but not translated; two headings that differ only in form are equal in these. */
export function plainWords(heading: string): string[] {
  return heading
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[nN][°º]|№|#/g, ' number ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßøæœłđı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/\bg\s?\/\s?l\b/g, 'gl')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Whether two headings are the same apart from case, accents, spaces and punctuation. */
export function sameHeading(left: string, right: string): boolean {
  return headingKey(left) === headingKey(right);
}

/** Headings in other scripts have no words here; they are compared as they stand. */
function headingKey(heading: string): string {
  const words = plainWords(heading);
  return words.length === 0 ? heading.replace(/\s+/g, ' ').trim() : words.join(' ');
}

/** Whether a printed word is a known one with one letter wrong, or two in a long word; short words must be exact. */
export function isMisspelling(word: string, known: string): boolean {
  const shorter = Math.min(word.length, known.length);
  if (shorter < 5 || word === known) {
    return false;
  }
  const allowed = shorter >= 9 ? 2 : 1;
  return Math.abs(word.length - known.length) <= allowed && editDistance(word, known) <= allowed;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two short words. */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
        isSwap ? (beforePrevious[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
