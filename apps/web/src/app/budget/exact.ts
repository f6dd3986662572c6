import { type Money, fromJson } from '@tandem/money';
import { type MoneyView } from '../platform';

/** An amount of the API to calculate with, in whole minor units. Throws on what the API never sends. */
export function exact(amount: MoneyView): Money {
  const read = fromJson(amount);
  if (!read.ok) {
    throw new Error(`Not an amount: ${amount.amount} ${amount.currency}`);
  }
  return read.value;
}
