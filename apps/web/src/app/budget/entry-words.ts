import { type BudgetEntryView, type EntryKind, type MoneyView, type Place } from '@tandem/api-client';
import { type Formatter, type Texts } from '../platform';

export const ENTRY_KINDS: readonly EntryKind[] = [
  'original',
  'supplement',
  'cut',
  'transfer-in',
  'transfer-out',
  'reserve',
  'release',
  'commit',
  'commit-extra',
  'decommit',
  'liquidate',
  'actual',
  'credit',
];

export const PLACES: readonly Place[] = ['actual', 'committed', 'reserved', 'funded', 'available'];

/** The places an entry can move money between, in the order of the equation of a line. */
const MOVED = ['funded', 'actual', 'committed', 'reserved'] as const;

export interface EntryWords {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** What kind of entry it is; one that takes another back says so. */
export function kindWords(entry: Pick<BudgetEntryView, 'kind' | 'reverses'>, texts: Texts): string {
  const kind = texts.t(`budget.kind.${entry.kind}`);
  return entry.reverses === null ? kind : texts.t('budget.entry.reversalOf', { kind: kind.toLowerCase() });
}

export interface EntryMove {
  readonly place: Place;
  /** "committed −3,000.00 EUR" */
  readonly words: string;
}

/** What an entry did to each place of its line, signed; places that it left alone are left out. */
export function entryMoves({ effect }: BudgetEntryView, { texts, format }: EntryWords): readonly EntryMove[] {
  return MOVED.filter((place) => !isNothing(effect[place])).map((place) => ({
    place,
    words: `${texts.t(`budget.place.${place}`)} ${format.change(effect[place])}`,
  }));
}

/** Where a rate came from. What the product notes itself about a card is worded; a source that people stated is as stated. */
function sourceWords(source: string | null, { texts }: EntryWords): string | null {
  return source === 'card statement' ? texts.t('budget.entry.cardStatement') : source;
}

/** How an amount was converted: "1,180.00 USD at 0.92068, ECB, 31 Oct 2026"; empty where nothing was. */
export function originalWords({ original }: BudgetEntryView, words: EntryWords): string {
  if (original === null) {
    return '';
  }
  const { texts, format } = words;
  const said = texts.t('budget.entry.original', {
    amount: format.money(original.amount),
    rate: rateWords(original.rate, format),
  });
  const day = original.rateDate === null ? null : format.day(original.rateDate);
  return [said, sourceWords(original.rateSource, words), day].filter((part) => part !== null && part !== '').join(', ');
}

/** The rate into the currency of the company: "1 USD = 0.92068 EUR, ECB, 31 Oct 2026"; empty where none was needed. */
export function conversionWords({ conversion }: BudgetEntryView, words: EntryWords): string {
  if (conversion === null) {
    return '';
  }
  const { texts, format } = words;
  const { from, to, rate, source, date } = conversion;
  const said = texts.t('budget.entry.conversion', { from, to, rate: rateWords(rate, format) });
  return [said, sourceWords(source, words), format.day(date)].filter((part) => part !== '').join(', ');
}

/** The rate to its last digit, for those who want to reckon themselves; empty where what is shown is all of it. */
export function exactRate({ original, conversion }: BudgetEntryView, format: Formatter): string {
  const rate = original?.rate ?? conversion?.rate ?? '';
  const exact = rate === '' ? '' : format.amount({ amount: withoutNoughts(rate) });
  return rate === '' || exact === rateWords(rate, format) ? '' : exact;
}

const READABLE_DECIMALS = 6;

/** "0.92068": a rate without the noughts that the books pad it with, to six decimals. */
export function rateWords(rate: string, format: Formatter): string {
  return format.amount({ amount: withoutNoughts(rounded(rate)) });
}

const withoutNoughts = (rate: string): string => rate.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** Half away from nought; rates are never negative. A rate too small for six decimals keeps all of its digits. */
function rounded(rate: string): string {
  const [whole = '', fraction = ''] = rate.split('.');
  if (fraction.length <= READABLE_DECIMALS) {
    return rate;
  }
  const up = (fraction[READABLE_DECIMALS] ?? '0') >= '5' ? 1n : 0n;
  const digits = BigInt(whole + fraction.slice(0, READABLE_DECIMALS)) + up;
  const text = digits.toString().padStart(READABLE_DECIMALS + 1, '0');
  return digits === 0n ? rate : `${text.slice(0, -READABLE_DECIMALS)}.${text.slice(-READABLE_DECIMALS)}`;
}

/** Money that nobody on record authorised: it is hatched wherever it stands. */
export function isShadow({ line, kind, accountability }: BudgetEntryView): boolean {
  return line.fundSource === 'shadow' || (kind === 'actual' && accountability.authorisedBy === null);
}

export function isNothing(amount: Pick<MoneyView, 'amount'>): boolean {
  return !/[1-9]/.test(amount.amount);
}
