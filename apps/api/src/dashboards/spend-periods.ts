import { allocate, lastDayOfMonth, type Money, monthOf, monthsBetween } from '@tandem/money';
import type { FiscalYearRef } from './consolidated.dto';

/** More bars than this nobody compares. */
const MOST_PERIODS = 8;
const MONTHS_PER_QUARTER = 3;

/** A stretch of time that spend is told of: a quarter of a fiscal year, or a month where it is of none. */
export interface Stretch {
  readonly quarter: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The months of the fiscal year in it: those that a plan is spread over. */
  readonly months: number;
}

export const monthsOf = ({ startsOn, endsOn }: FiscalYearRef): string[] => monthsBetween(startsOn, endsOn);

/** The quarters of a fiscal year, whenever it begins; the last one is shorter where the year has months left over. */
export function quartersOf(year: FiscalYearRef): Stretch[] {
  const months = monthsOf(year);
  return Array.from({ length: Math.ceil(months.length / MONTHS_PER_QUARTER) }, (_, index) => {
    const [first, ...others] = months.slice(index * MONTHS_PER_QUARTER, (index + 1) * MONTHS_PER_QUARTER);
    if (first === undefined) throw new Error('A quarter has months.');
    const startsOn = `${first}-01`;
    return { quarter: index + 1, startsOn, endsOn: lastDayOfMonth(others.at(-1) ?? first), months: 1 + others.length };
  });
}

/**
 * What a chart shows: the months while there is room for them, the quarters of the year otherwise, and months outside of
 * the year each by itself.
 */
export function periodsOf(months: readonly string[], year: FiscalYearRef): Stretch[] {
  const own = new Set(monthsOf(year));
  const asStretch = (month: string): Stretch => ({
    ...{ quarter: null, startsOn: `${month}-01`, endsOn: lastDayOfMonth(month) },
    months: own.has(month) ? 1 : 0,
  });
  if (months.length <= MOST_PERIODS) return months.map(asStretch);
  const outside = months.filter((month) => !own.has(month));
  return [
    ...outside.filter((month) => month < monthOf(year.startsOn)).map(asStretch),
    ...quartersOf(year),
    ...outside.filter((month) => month > monthOf(year.endsOn)).map(asStretch),
  ];
}

/**
 * What was planned for each stretch. Nobody states when a limit is to be spent, so that it is an even share of it for each
 * month of the year; those of a whole year add up to the limit. Null where there is no limit, or no month of the year.
 */
export function plansOf(limit: Money, stretches: readonly Stretch[]): (Money | null)[] {
  const weights = stretches.map(({ months }) => BigInt(months));
  if (limit.minor === 0n || weights.every((weight) => weight === 0n)) return stretches.map(() => null);
  return allocate(limit, weights).map((share, index) => (weights[index] === 0n ? null : share));
}
