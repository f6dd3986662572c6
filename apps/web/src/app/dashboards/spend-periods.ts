import { type ConsolidatedMonth, type Drill, type Figure, type FiscalYearRef } from '@tandem/api-client';
import { addDays, addMonths, monthOf } from '@tandem/money';
import { type StackedPeriod } from '@tandem/ui';
import { type Formatter, type FundSource, type Texts } from '../platform';
import { total } from './exact';
import { rowsBehind } from './rows-behind';

const SOURCES: readonly FundSource[] = ['it', 'marketing', 'shadow'];
const MOST_PERIODS = 8;
const MONTHS_PER_QUARTER = 3;

/** A stretch of a fiscal year with its spend by source. */
export interface SpendPeriod extends Readonly<Record<FundSource | 'total', Figure>> {
  readonly key: string;
  readonly label: string;
}

interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** The months of a year as periods; those outside the year, in which its lines were charged as well, name their year. */
export function monthPeriods(months: readonly ConsolidatedMonth[], { format }: Words): readonly SpendPeriod[] {
  return months.map((month) => ({ ...month, key: month.month, label: format.month(month.month) }));
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
    return months.map((month) => ({ ...month, key: month.month, label: words.format.monthName(month.month) }));
  }
  const within = months.filter(({ month }) => month >= monthOf(year.startsOn) && month <= monthOf(year.endsOn));
  const outside = months.filter((month) => !within.includes(month));
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

export function areQuarters(months: readonly ConsolidatedMonth[]): boolean {
  return months.length > MOST_PERIODS;
}

/** The periods as the chart takes them. */
export function stackedPeriods(periods: readonly SpendPeriod[]): readonly StackedPeriod[] {
  const band = (figure: Figure) => ({ amount: figure.amount, link: rowsBehind(figure) });
  return periods.map((period) => ({
    key: period.key,
    label: period.label,
    bands: { it: band(period.it), marketing: band(period.marketing), shadow: band(period.shadow) },
    total: band(period.total),
  }));
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
  const from = `${first}-01`;
  return { path, params: { ...others, from, to: addDays(addMonths(`${last}-01`, 1), -1) } };
}
