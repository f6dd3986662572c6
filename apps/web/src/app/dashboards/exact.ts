import { type Money, fromJson, sumOf, toJson } from '@tandem/money';
import { type MoneyView } from '../platform';

/** An amount of the API to calculate with, in whole minor units. Throws on what the API never sends. */
export function exact(amount: MoneyView): Money {
  const read = fromJson(amount);
  if (!read.ok) {
    throw new Error(`Not an amount: ${amount.amount} ${amount.currency}`);
  }
  return read.value;
}

export function isNothing(amount: Pick<MoneyView, 'amount'>): boolean {
  return !/[1-9]/.test(amount.amount);
}

/** The exact sum of amounts of one currency. */
export function total(amounts: readonly MoneyView[], currency: string): MoneyView {
  return toJson(sumOf(amounts.map(exact), currency));
}

/** What percentages with one decimal add up to. */
export function sumOfShares(shares: readonly number[]): number {
  return shares.reduce((tenths, share) => tenths + Math.round(share * 10), 0) / 10;
}

/**
 * How many percent `part` is of `whole`, to one decimal and half away from zero; null where nothing can be compared
 * with. Only the ratio becomes a number: the amounts stay whole minor units.
 */
export function percentOf(part: Money, whole: Money): number | null {
  if (whole.minor <= 0n || part.currency !== whole.currency) {
    return null;
  }
  const size = part.minor < 0n ? -part.minor : part.minor;
  const tenths = (size * 2_000n + whole.minor) / (whole.minor * 2n);
  return Number(part.minor < 0n ? -tenths : tenths) / 10;
}
