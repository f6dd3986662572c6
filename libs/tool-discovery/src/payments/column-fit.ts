import type { ColumnProfile } from './column-profile';
import { DATE_MEANINGS, type Meaning } from './meanings';

const IS_DATE: ReadonlySet<string> = new Set(DATE_MEANINGS);

/**
 * How well what a column holds agrees with what its heading says, from 0 (it cannot be that) to 1. An empty column fits
 * a little: a ledger may have a column for suppliers and name none.
 */
export function fitOf(profile: ColumnProfile, meaning: Meaning): number {
  if (profile.filled === 0) {
    return isMeasured(meaning) ? 0 : 0.05;
  }
  if (IS_DATE.has(meaning)) {
    return atLeast(Math.max(profile.dates, profile.daySerials), 0.5);
  }
  if (isMoney(meaning)) {
    return atLeast(profile.numbers, 0.5);
  }
  if (meaning === 'currency' || meaning === 'originalCurrency') {
    return atLeast(profile.currencies, 0.6);
  }
  if (meaning === 'direction') {
    return atLeast(profile.directions, 0.95);
  }
  if (meaning === 'supplier') {
    return atLeast(profile.texts, 0.4);
  }
  if (profile.dates > 0.8) {
    return meaning === 'transactionId' && profile.texts === 0 ? 0.2 : 0;
  }
  if (meaning === 'transactionId') {
    return 0.4 + 0.6 * profile.distinct;
  }
  return meaning === 'costCentre' ? 1 : 0.3 + 0.7 * profile.texts;
}

function isMoney(meaning: Meaning): boolean {
  return ['amount', 'originalAmount', 'debit', 'credit'].includes(meaning);
}

function isMeasured(meaning: Meaning): boolean {
  return (
    IS_DATE.has(meaning) || ['amount', 'originalAmount', 'currency', 'originalCurrency', 'direction'].includes(meaning)
  );
}

function atLeast(share: number, least: number): number {
  return share < least ? 0 : share;
}
