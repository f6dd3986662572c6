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

/** How an amount was converted: "1,180.00 USD at 0.92068, ECB, 31 Oct 2026"; empty where nothing was. */
export function originalWords({ original }: BudgetEntryView, { texts, format }: EntryWords): string {
  if (original === null) {
    return '';
  }
  const said = texts.t('budget.entry.original', {
    amount: format.money(original.amount),
    rate: rateWords(original.rate, format),
  });
  const day = original.rateDate === null ? null : format.day(original.rateDate);
  return [said, original.rateSource, day].filter((part) => part !== null && part !== '').join(', ');
}

/** "0.92068": a rate without the noughts that the books pad it with. */
export function rateWords(rate: string, format: Formatter): string {
  return format.amount({ amount: rate.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') });
}

export function isNothing(amount: Pick<MoneyView, 'amount'>): boolean {
  return !/[1-9]/.test(amount.amount);
}
