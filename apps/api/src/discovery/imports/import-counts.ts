import { type Money, type MoneyJson, money, sumOf, toJson } from '@tandem/money';
import type { ReadingCounts } from '@tandem/tool-discovery';
import { type Outcome, OUTCOMES } from '../postings/plan-postings';

/** What an import holds, as it is stored and shown; every row of the file is counted exactly once. */
export interface ImportCounts {
  readonly rows: number;
  readonly payments: number;
  readonly notPayments: Readonly<Record<string, number>>;
  readonly refused: number;
  readonly refusedByReason: Readonly<Record<string, number>>;
  readonly sum: MoneyJson;
  /** One sum for each currency; they are never added. */
  readonly sums: readonly MoneyJson[];
  readonly credits: { readonly count: number; readonly sum: MoneyJson };
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly undated: number;
  readonly foreignCurrencyRows: number | null;
  readonly distinctSuppliers: number;
  readonly printedTotal: MoneyJson | null;
  readonly printedTotalDifference: MoneyJson | null;
  /** Payments that an earlier published import holds as well; they are among the payments and posted once. */
  readonly alreadyRecorded: { readonly count: number; readonly sum: MoneyJson };
  /** How many payments ended where; they add up to the payments. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export interface CountedPayment {
  readonly amount: Money;
  readonly outcome: Outcome;
  readonly isRecordedAlready: boolean;
}

/** The part of the counts that depends on the register and on earlier imports, not on the file alone. */
export type OutcomeCounts = Pick<ImportCounts, 'alreadyRecorded' | 'outcomes'>;

export function outcomeCounts(payments: readonly CountedPayment[], currency: string): OutcomeCounts {
  const recorded = payments.filter(({ isRecordedAlready }) => isRecordedAlready);
  const inCurrency = recorded.filter(({ amount }) => amount.currency === currency);
  const counted = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome } of payments) counted[outcome] += 1;
  return {
    alreadyRecorded: {
      count: recorded.length,
      sum: toJson(
        sumOf(
          inCurrency.map(({ amount }) => amount),
          currency,
        ),
      ),
    },
    outcomes: counted,
  };
}

export function importCounts(read: ReadingCounts, outcomes: OutcomeCounts): ImportCounts {
  const { sum, sums, credits, printedTotal, printedTotalDifference, ...plain } = read;
  return {
    ...plain,
    notPayments: { ...plain.notPayments },
    refusedByReason: { ...plain.refusedByReason },
    sum: toJson(sum),
    sums: sums.map(toJson),
    credits: { count: credits.count, sum: toJson(credits.sum) },
    printedTotal: printedTotal && toJson(printedTotal),
    printedTotalDifference: printedTotalDifference && toJson(printedTotalDifference),
    ...outcomes,
  };
}

/**
 * Which payments earlier imports hold already: of a key that occurs three times here and twice there, two are known and
 * one is new. Whether a key occurs at all says nothing, because equal rows of one file are different payments.
 */
export function recordedAlready(keys: readonly (string | null)[], recorded: ReadonlyMap<string, number>): boolean[] {
  const left = new Map(recorded);
  return keys.map((key) => {
    const count = key === null ? 0 : (left.get(key) ?? 0);
    if (key === null || count === 0) return false;
    left.set(key, count - 1);
    return true;
  });
}

/** An amount of the database as a domain value. */
export const amountOf = (row: { readonly amount_minor: bigint; readonly currency: string }): Money =>
  money(row.amount_minor, row.currency);
