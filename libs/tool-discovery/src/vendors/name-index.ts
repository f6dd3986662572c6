import type { AliasKind, AliasStrength } from './catalogue/catalogue-types';
import { withoutGluedFront } from './payment-channels';
import { isCutOfHarmlessWord, roleOf } from './vocabulary';
import { isCode, joinWords, looksRandom, splitWords, type Word } from './words';

/** What a known name stands for. */
export type NameTarget =
  | { readonly type: 'tool'; readonly vendorId: string; readonly productId: string | null }
  | { readonly type: 'software-reseller'; readonly name: string }
  | { readonly type: 'not-a-tool'; readonly trade: string };

export interface KnownName {
  readonly text: string;
  /** The name written as one word. */
  readonly joined: string;
  readonly wordCount: number;
  readonly strength: AliasStrength;
  readonly kind: AliasKind;
  readonly target: NameTarget;
}

export interface NameHit {
  readonly name: KnownName;
  /** The words that the name covers: from (included) to (excluded). */
  readonly from: number;
  readonly to: number;
  readonly how: 'whole' | 'cut' | 'glued' | 'glued-unsure' | 'own-prefix';
}

export interface NameIndex {
  readonly byJoined: ReadonlyMap<string, KnownName>;
  readonly prefixes: ReadonlyMap<string, KnownName>;
  /** Joined forms that may be recognised from a cut text, sorted. */
  readonly sorted: readonly KnownName[];
}

export const knownName = (text: string, strength: AliasStrength, kind: AliasKind, target: NameTarget): KnownName => {
  const words = splitWords(text);
  return { text, joined: joinWords(words), wordCount: words.length, strength, kind, target };
};

const RANK: Readonly<Record<AliasStrength, number>> = { coined: 3, shared: 2, ordinary: 1, look: 0 };

const sameTarget = (a: NameTarget, b: NameTarget): boolean =>
  a.type === 'tool' && b.type === 'tool' && a.vendorId === b.vendorId && a.productId === b.productId;

/** Two spellings of one name ("dropbox", "drop box") become one that allows the wider spacing. */
const merged = (present: KnownName, next: KnownName): KnownName => {
  if (RANK[next.strength] > RANK[present.strength]) return next;
  const wider = next.strength === present.strength && sameTarget(present.target, next.target);
  return wider && next.kind !== 'domain'
    ? { ...present, wordCount: Math.max(present.wordCount, next.wordCount) }
    : present;
};

/** The first name given wins, except that a stronger claim to the same letters replaces a weaker one. */
export const indexNames = (names: readonly KnownName[]): NameIndex => {
  const byJoined = new Map<string, KnownName>();
  const prefixes = new Map<string, KnownName>();
  for (const name of names) {
    const table = name.kind === 'own-prefix' ? prefixes : byJoined;
    const present = table.get(name.joined);
    table.set(name.joined, present ? merged(present, name) : name);
  }
  const sorted = [...byJoined.values()]
    .filter(
      (name) => name.kind !== 'domain' && name.joined.length >= 8 && (name.strength === 'coined' || name.wordCount > 1),
    )
    .sort((a, b) => (a.joined < b.joined ? -1 : 1));
  return { byJoined, prefixes, sorted };
};

const LONGEST_NAME_IN_WORDS = 6;
const LATEST_START = 10;

/** Long coined names may be spaced in any way; short ones and web addresses only as they are written. */
const spacingFits = (name: KnownName, wordsCovered: number): boolean => {
  if (name.strength === 'coined' && name.joined.length >= 8) return true;
  return name.kind === 'domain' ? wordsCovered === name.wordCount : wordsCovered <= name.wordCount;
};

const wholeNameAt = (words: readonly Word[], from: number, index: NameIndex): NameHit | null => {
  let joined = '';
  let best: NameHit | null = null;
  for (let to = from + 1; to <= words.length && to <= from + LONGEST_NAME_IN_WORDS; to += 1) {
    joined += words[to - 1]?.text ?? '';
    const name = index.byJoined.get(joined);
    if (name && spacingFits(name, to - from)) best = { name, from, to, how: 'whole' };
  }
  return best;
};

/** A reader starts anew after "trading as", "t/a" or a star. */
const startsAnew = (words: readonly Word[], at: number, index: NameIndex): boolean => {
  if (at === 0) return true;
  const before = words[at - 1]?.text;
  const earlier = words[at - 2]?.text;
  if (before === 'as' && earlier === 'trading') return true;
  if (before === 'a' && earlier === 't') return true;
  if (at === 1 && (before === 'the' || index.prefixes.has(before ?? ''))) return true;
  return words[at]?.glue.includes('*') === true;
};

const STRONG_BREAK = /[-/(:,|]/;

/** One coined word counts anywhere; several words, or a word written apart, only where a name may begin. */
const mayStandAt = (words: readonly Word[], hit: NameHit, index: NameIndex): boolean => {
  if (startsAnew(words, hit.from, index)) return true;
  if (hit.name.strength !== 'coined') return false;
  return hit.to - hit.from === 1 || hit.name.kind === 'domain' || STRONG_BREAK.test(words[hit.from]?.glue ?? '');
};

const betterOf = (a: NameHit | null, b: NameHit | null): NameHit | null => {
  if (!a || !b) return a ?? b;
  if (b.name.joined.length !== a.name.joined.length) return b.name.joined.length > a.name.joined.length ? b : a;
  return a;
};

const wholeName = (words: readonly Word[], index: NameIndex): NameHit | null => {
  let best: NameHit | null = null;
  for (let from = 0; from < words.length && from < LATEST_START; from += 1) {
    const hit = wholeNameAt(words, from, index);
    if (hit && mayStandAt(words, hit, index)) best = betterOf(best, hit);
  }
  return best;
};

const SHORTEST_GLUED = 5;
const LONG_ENOUGH_TO_ASK = 9;

const tailSpeaksForCode = (tail: string): boolean => {
  if (/\d/.test(tail) || looksRandom(tail)) return true;
  return tail.length >= 2 && (['billing', 'software', 'harmless'].includes(roleOf(tail)) || isCutOfHarmlessWord(tail));
};

const gluedNameIn = (word: string, index: NameIndex): { name: KnownName; sure: boolean } | null => {
  for (let length = word.length - 1; length >= SHORTEST_GLUED; length -= 1) {
    const name = index.byJoined.get(word.slice(0, length));
    if (name?.strength !== 'coined' || name.kind === 'domain') continue;
    const sure = tailSpeaksForCode(word.slice(length));
    if (sure || length >= LONG_ENOUGH_TO_ASK) return { name, sure };
  }
  return null;
};

/** "DROPBOXCXWWV…" and "STKSHUTTERSTOCK": a name with a code behind it, or with a bank's letters in front. */
const gluedName = (words: readonly Word[], index: NameIndex): NameHit | null => {
  const first = words[0];
  if (!first) return null;
  for (const rest of withoutGluedFront(first.text)) {
    const exact = index.byJoined.get(rest);
    if (exact?.strength === 'coined') return { name: exact, from: 0, to: 1, how: 'glued' };
    const longer = gluedNameIn(rest, index);
    if (longer?.sure === true) return { name: longer.name, from: 0, to: 1, how: 'glued' };
  }
  const glued = gluedNameIn(first.text, index);
  return glued ? { name: glued.name, from: 0, to: 1, how: glued.sure ? 'glued' : 'glued-unsure' } : null;
};

const firstNotBefore = (sorted: readonly KnownName[], joined: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.joined ?? '') < joined) low = middle + 1;
    else high = middle;
  }
  return low;
};

const SHORTEST_CUT = 7;
/** No bank's column is shorter than this, so a shorter text was not cut. */
const SHORTEST_COLUMN = 14;
const SHARE_LEFT_BY_A_CUT = 0.6;

/** "CAMPAIGN MONITO": the column of a bank ended before the name did. Two vendors with the same start prove nothing. */
const cutName = (words: readonly Word[], raw: readonly Word[], index: NameIndex): NameHit | null => {
  const star = words.findIndex((word, at) => at > 0 && word.glue.startsWith('*'));
  const joined = joinWords(star > 0 ? words.slice(0, star) : words);
  const printed = joinWords(raw).length + raw.length - 1;
  if (joined.length < SHORTEST_CUT || printed < SHORTEST_COLUMN) return null;
  const at = firstNotBefore(index.sorted, joined);
  const name = index.sorted[at];
  if (!name?.joined.startsWith(joined) || joined.length < name.joined.length * SHARE_LEFT_BY_A_CUT) return null;
  const next = index.sorted[at + 1];
  const another = next?.joined.startsWith(joined) === true && !sameOwner(name.target, next.target);
  return another ? null : { name, from: 0, to: star > 0 ? star : words.length, how: 'cut' };
};

const sameOwner = (a: NameTarget, b: NameTarget): boolean =>
  a.type === b.type && (a.type !== 'tool' || b.type !== 'tool' || a.vendorId === b.vendorId);

const ownPrefix = (words: readonly Word[], index: NameIndex): NameHit | null => {
  const [first, second] = words;
  const name = index.prefixes.get(first?.text ?? '');
  if (!name || !second) return null;
  const announced = second.glue.includes('*') || (name.joined.length >= 4 && isCode(second));
  return announced ? { name, from: 0, to: 1, how: 'own-prefix' } : null;
};

/** The best known name in the words of a payee; `raw` are the words before payment services were taken off. */
export const findName = (payee: readonly Word[], raw: readonly Word[], index: NameIndex): NameHit | null => {
  const whole = wholeName(payee, index);
  if (whole && whole.name.strength === 'coined') return whole;
  const prefix = ownPrefix(raw, index);
  return prefix ?? betterOf(whole, gluedName(payee, index) ?? cutName(payee, raw, index));
};
