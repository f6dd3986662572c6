/** What goes before, and what came after it: any two things that have an order. */
export type Pair = readonly [before: Ordered, after: Ordered];
export type Ordered = number | bigint;

/**
 * Spearman's rank correlation: how far pairs are in one order by both of their values, from −1 (in opposite orders) over 0 to
 * 1 (in the same one). Alike values share the average of their ranks, which makes it Pearson's correlation of the ranks.
 * Null where one of the two is the same in all pairs, or there are fewer than two: then there is no order to compare.
 *
 * Only the order of the values counts, so that minor units and working days go together without being converted, and one
 * month out of all proportion weighs no more than its place.
 *
 * Source: C. Spearman, The proof and measurement of association between two things, 1904; ties as in M. G. Kendall, Rank
 * Correlation Methods, 1948.
 */
export function rankCorrelation(pairs: readonly Pair[]): number | null {
  const left = twiceCentredRanks(pairs.map(([before]) => before));
  const right = twiceCentredRanks(pairs.map(([, after]) => after));
  const together = sum(left.map((rank, index) => rank * (right[index] ?? 0)));
  const spread = sum(left.map(square)) * sum(right.map(square));
  return spread === 0 ? null : Math.max(-1, Math.min(1, together / Math.sqrt(spread)));
}

/**
 * Ranks less their average, times two: whole numbers, since average ranks are halves at most. So sums of them are exact, and
 * whether all are alike is asked of nought and not of a rounding.
 */
function twiceCentredRanks(values: readonly Ordered[]): number[] {
  const sorted = values.toSorted((one, other) => (one < other ? -1 : Number(one > other)));
  const ranks = new Map<Ordered, number>();
  for (const [index, value] of sorted.entries()) {
    // A value's ranks run from its first place to its last; the average of them is that of these two.
    const first = ranks.has(value) ? (ranks.get(value) ?? 0) - index : index + 1;
    ranks.set(value, first + index + 1);
  }
  return values.map((value) => (ranks.get(value) ?? 0) - (values.length + 1));
}

const square = (value: number): number => value * value;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
