import { type CurrencyCode, type Money, money, subtract } from '@tandem/money';
import { matchingText } from './matching-text';
import type { NotPayment, PaymentRow, ReadingCounts, RefusedRow } from './reading';
import type { PrintedTotal } from './totals';

export interface Settled {
  readonly payments: readonly PaymentRow[];
  readonly notPayments: readonly NotPayment[];
  readonly refused: readonly RefusedRow[];
  readonly totals: readonly PrintedTotal[];
}

/** Counts and adds up what was read. Sums are exact; amounts of different currencies are never added. */
export function countsOf(settled: Settled, currency: CurrencyCode, keepsOriginals: boolean): ReadingCounts {
  const { payments, notPayments, refused } = settled;
  const sums = sumsByCurrency(payments, currency);
  const [sum = money(0n, currency)] = sums;
  const credits = payments.filter(({ amountMinor }) => amountMinor < 0n);
  const days = payments.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const suppliers = new Set(payments.map(({ supplier }) => matchingText(supplier)));
  suppliers.delete('');
  const printed = printedTotal(settled.totals, sum);
  return {
    rows: payments.length + notPayments.length + refused.length,
    payments: payments.length,
    notPayments: tally(notPayments.map(({ reason }) => reason)),
    refused: refused.length,
    refusedByReason: tally(refused.map(({ code }) => code)),
    sum,
    sums,
    credits: { count: credits.length, sum: sumsByCurrency(credits, currency)[0] ?? money(0n, currency) },
    firstDate: days[0] ?? null,
    lastDate: days.at(-1) ?? null,
    undated: payments.length - days.length,
    foreignCurrencyRows: keepsOriginals ? payments.filter(isForeign).length : null,
    distinctSuppliers: suppliers.size,
    printedTotal: printed,
    printedTotalDifference: printed === null ? null : subtract(printed, sum),
  };
}

function isForeign({ originalCurrency, currency }: PaymentRow): boolean {
  return originalCurrency !== undefined && originalCurrency !== currency;
}

/** One sum for each currency, the file's own first even when it is zero. */
function sumsByCurrency(payments: readonly PaymentRow[], own: CurrencyCode): Money[] {
  const sums = new Map<CurrencyCode, bigint>([[own, 0n]]);
  for (const { amountMinor, currency } of payments) {
    sums.set(currency, (sums.get(currency) ?? 0n) + amountMinor);
  }
  return [...sums].map(([currency, minor]) => money(minor, currency));
}

/** The printed total of the file: the one called so, or the one that agrees, or the first one printed. */
function printedTotal(totals: readonly PrintedTotal[], sum: Money): Money | null {
  const candidates = totals.filter(({ currency }) => currency === sum.currency);
  const total =
    candidates.find(({ isGrand }) => isGrand) ??
    candidates.find(({ amountMinor }) => amountMinor === sum.minor) ??
    candidates[0];
  return total === undefined ? null : money(total.amountMinor, total.currency);
}

function tally<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) {
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
