import { type ConsolidatedMonth, type ConsolidatedPeriod, type Figure } from '@tandem/api-client';
import { lastDayOfMonth } from '@tandem/money';
import { type StackedPeriod } from '@tandem/ui/chart';
import { type Formatter, type FundSource, type MoneyView, type Texts } from '../platform';
import { type FiledColumn } from '../platform/listing';
import { rowsBehind } from './rows-behind';
import { SOURCES } from './spend-filters';

/** A stretch of a fiscal year with its spend by source. */
export interface SpendPeriod extends Readonly<Record<FundSource | 'total', Figure>> {
  readonly key: string;
  readonly label: string;
  /** The last day of it. */
  readonly endsOn: string;
  /** The months of the fiscal year in it: those that a plan is spread over. */
  readonly months: number;
  /** What was planned for it: an even share of the limits; null where there is none. */
  readonly plan: MoneyView | null;
}

interface Words {
  readonly texts: Texts;
  readonly format: Formatter;
}

/** The months of a year as periods; those outside the year, in which its lines were charged as well, name their year. */
export function monthPeriods(months: readonly ConsolidatedMonth[], { format }: Words): readonly SpendPeriod[] {
  return months.map(({ month, it, marketing, shadow, total }) => ({
    ...{ key: month, label: format.month(month), endsOn: lastDayOfMonth(month), months: 0, plan: null },
    ...{ it, marketing, shadow, total },
  }));
}

/** What the chart shows, by its names: a month says its year where it stands beside quarters, outside of the year. */
export function chartPeriods(periods: readonly ConsolidatedPeriod[], { texts, format }: Words): readonly SpendPeriod[] {
  const monthName = (month: string): string => (areQuarters(periods) ? format.month(month) : format.monthName(month));
  return periods.map(({ quarter, startsOn, ...period }) => {
    const month = startsOn.slice(0, 'YYYY-MM'.length);
    return quarter === null
      ? { ...period, key: month, label: monthName(month) }
      : { ...period, key: `q${quarter}`, label: texts.t('dashboards.spend.quarter', { number: quarter }) };
  });
}

export function areQuarters(periods: readonly ConsolidatedPeriod[]): boolean {
  return periods.some(({ quarter }) => quarter !== null);
}

/** The periods as the chart takes them. */
export function stackedPeriods(periods: readonly SpendPeriod[]): readonly StackedPeriod[] {
  const band = (figure: Figure) => ({ amount: figure.amount, link: rowsBehind(figure) });
  return periods.map(({ key, label, plan, it, marketing, shadow, total }) => ({
    ...{ key, label, plan },
    bands: { it: band(it), marketing: band(marketing), shadow: band(shadow) },
    total: band(total),
  }));
}

/** The columns of a file of periods: the periods by their names, and what was spent of each source. */
export function bySourceColumns(
  key: 'month' | 'period',
  header: string,
  periods: readonly StackedPeriod[],
  texts: Texts,
): readonly FiledColumn[] {
  const words = Object.fromEntries(periods.map((period) => [period.key, period.label]));
  return [
    { key, header, file: [{ key, header, words }] },
    { key: 'total', header: texts.t('app.ui.totals') },
    ...SOURCES.map((source) => ({ key: source, header: texts.t(`app.source.${source}`) })),
    ...(periods.some(({ plan }) => plan) ? [{ key: 'plan', header: texts.t('dashboards.spend.plan') }] : []),
  ];
}
