import { matchingText } from './matching-text';
import type { PaymentRow } from './reading';

/**
 * What makes a payment the same payment in another file. With a transaction number it is the number with date, amount,
 * currency and supplier, for a number may cover several lines. Without one it is everything the row says; then two equal
 * rows of one file are two payments, so the caller compares how often a key occurs, never only whether it does.
 */
export function identityKey(payment: PaymentRow): string {
  const { transactionId, date, amountMinor, currency, supplier } = payment;
  const parts =
    transactionId === undefined
      ? ['row', ...withoutEmptyEnd(payment.cells.map(matchingText))]
      : ['id', matchingText(transactionId), date ?? '', String(amountMinor), currency, matchingText(supplier)];
  return JSON.stringify(parts);
}

/** Publishers add and drop empty columns at the end of their rows from month to month. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
