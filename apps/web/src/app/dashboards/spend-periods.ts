import { type ConsolidatedMonth, type Drill, type Figure, type FiscalYearRef } from '@tandem/api-client';
import { addDays, addMonths, allocate, monthOf, toJson } from '@tandem/money';
import { type StackedPeriod } from '@tandem/ui';
import { type Formatter, type FundSource, type MoneyView, type Texts } from '../platform';
import { exact, isNothing, total } from './exact';
import { rowsBehind } from './rows-behind';

const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];
const MOST_PERIODS = 8;
const MONTHS_PER_QUARTER = 3;

/** A stretch of a fiscal year with its spend by source. */
export interface SpendPeriod extends Readonly<Record<FundSource | 'total', Figure>> {
  readonly key: string;
  readonly label: string;
  /** The last day of it. */
  readonly endsOn: string;
  /** The months of the fiscal year in it: those that a plan is spread over. */
  readonly months: number;
}

interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** The months of a year as periods; those outside the year, in which its lines were charged as well, name their year. */
export function monthPeriods(months: readonly ConsolidatedMonth[], { format }: Words): readonly SpendPeriod[] {
  return months.map((month) => monthPeriod(month, format.month(month.month)));
}

/**
 * What a chart shows: months while they fit, quarters of the fiscal year otherwise, and months outside the year each by
 * itself. Sums are exact, and the rows of a quarter are those of its months, from its first day to its last.
 */
export function chartPeriods(
  months: readonly ConsolidatedMonth[],
  year: FiscalYearRef,
  words: Words,
): readonly SpendPeriod[] {
  if (months.length <= MOST_PERIODS) {
    return months.map((month) => ({
      ...monthPeriod(month, words.format.monthName(month.month)),
      months: isWithin(month, year) ? 1 : 0,
    }));
  }
  const within = months.filter((month) => isWithin(month, year));
  const outside = months.filter((month) => !isWithin(month, year));
  const quarters = Array.from({ length: Math.ceil(within.length / MONTHS_PER_QUARTER) }, (_, index) =>
    within.slice(index * MONTHS_PER_QUARTER, (index + 1) * MONTHS_PER_QUARTER),
  );
  return [
    ...monthPeriods(
      outside.filter(({ month }) => month < monthOf(year.startsOn)),
      words,
    ),
    ...quarters.map((quarter, index) => quarterPeriod(quarter, index + 1, words.texts)),
    ...monthPeriods(
      outside.filter(({ month }) => month > monthOf(year.endsOn)),
      words,
    ),
  ];
}

function monthPeriod(month: ConsolidatedMonth, label: string): SpendPeriod {
  const { it, marketing, shadow, total: all } = month;
  return { key: month.month, label, endsOn: lastDayOf(month.month), months: 0, it, marketing, shadow, total: all };
}

const isWithin = ({ month }: ConsolidatedMonth, { startsOn, endsOn }: FiscalYearRef): boolean =>
  month >= monthOf(startsOn) && month <= monthOf(endsOn);

const lastDayOf = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1);

export function areQuarters(months: readonly ConsolidatedMonth[]): boolean {
  return months.length > MOST_PERIODS;
}

/**
 * The periods as the chart takes them. Nobody states when a limit is to be spent, so the plan of a period is an even share
 * of the limits for each of its months; the shares of a year add up to the limits to the cent.
 */
export function stackedPeriods(
  periods: readonly SpendPeriod[],
  limit: MoneyView | null = null,
): readonly StackedPeriod[] {
  const band = (figure: Figure) => ({ amount: figure.amount, link: rowsBehind(figure) });
  const plans = limit === null ? [] : evenShares(limit, periods);
  return periods.map((period, index) => ({
    plan: period.months === 0 ? null : (plans[index] ?? null),
    key: period.key,
    label: period.label,
    bands: { it: band(period.it), marketing: band(period.marketing), shadow: band(period.shadow) },
    total: band(period.total),
  }));
}

/** An even share of an amount for each month of the fiscal year, by period. */
export function evenShares(limit: MoneyView, periods: readonly SpendPeriod[]): readonly MoneyView[] {
  const weights = periods.map(({ months }) => BigInt(months));
  return isNothing(limit) || weights.every((weight) => weight === 0n)
    ? []
    : allocate(exact(limit), weights).map((share) => toJson(share));
}

function quarterPeriod(months: readonly ConsolidatedMonth[], number: number, texts: Texts): SpendPeriod {
  const figure = (part: FundSource | 'total'): Figure => sumOfMonths(months, part);
  const [it, marketing, shadow] = SOURCES.map(figure);
  if (it === undefined || marketing === undefined || shadow === undefined) {
    throw new Error('A period has three sources.');
  }
  return {
    key: `q${number}`,
    label: texts.t('dashboards.spend.quarter', { number }),
    endsOn: lastDayOf(months.at(-1)?.month ?? ''),
    months: months.length,
    it,
    marketing,
    shadow,
    total: figure('total'),
  };
}

function sumOfMonths(months: readonly ConsolidatedMonth[], part: FundSource | 'total'): Figure {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) {
    throw new Error('A quarter has months.');
  }
  return {
    amount: total(
      months.map((month) => month[part].amount),
      first[part].amount.currency,
    ),
    drill: fromTo(first[part].drill, first.month, last.month),
  };
}

/** The rows of one month widened to those of the months up to another: all else that cuts the figure stays. */
function fromTo({ path, params: { month: _, ...others } }: Drill, first: string, last: string): Drill {
  return { path, params: { ...others, from: `${first}-01`, to: lastDayOf(last) } };
}
