import { type UiAmount, type UiFundSource, type UiLink } from '../texts/ui-shapes';
import { type UiFormat, type UiTexts } from '../texts/ui-texts';
import { plotValue } from '../figures/plot-value';
import { type ChartMark, type ChartTable, amountHeader } from './chart-table';

export interface StackedBand {
  readonly amount: UiAmount;
  readonly link: UiLink | null;
}

/** One bar: a period with its three bands and the total, each with the rows behind it. */
export interface StackedPeriod {
  readonly key: string;
  readonly label: string;
  readonly bands: Readonly<Record<UiFundSource, StackedBand>>;
  readonly total: StackedBand;
  /** What was planned for the period, where there is a plan. */
  readonly plan?: UiAmount | null;
}

/** What is drawn over a bar: its total, where there is room for it, and the tick of the plan. */
export interface StackedLabel {
  readonly key: string;
  /** The value that the bar reaches up to. */
  readonly top: number;
  readonly total: string;
  readonly plan: number | null;
}

/** Bottom to top: only the bottom band shares a base line, and shadow is the one that people compare. */
export const STACK_ORDER: readonly UiFundSource[] = ['shadow', 'marketing', 'it'];

/** The value that a bar reaches up to: bands of money that came back go down from nought instead. */
export function topOf({ bands }: StackedPeriod): number {
  return STACK_ORDER.reduce((sum, source) => sum + Math.max(0, plotValue(bands[source].amount)), 0);
}

/** The value that a bar reaches down to. */
export function bottomOf({ bands }: StackedPeriod): number {
  return STACK_ORDER.reduce((sum, source) => sum + Math.min(0, plotValue(bands[source].amount)), 0);
}

/** The marks in the order the library draws them: period by period, each from the bottom to the top. */
export function stackedSeries(
  periods: readonly StackedPeriod[],
  texts: UiTexts,
  format: UiFormat,
): readonly ChartMark[] {
  return periods.flatMap((period) =>
    STACK_ORDER.map((source) => ({
      words: `${period.label}, ${texts.source(source)}: ${format.money(period.bands[source].amount)}`,
      link: period.bands[source].link,
    })),
  );
}

/** The twin in the reading order of the product: total, then IT, marketing and shadow. All are of one currency. */
export function stackedTable(
  periods: readonly StackedPeriod[],
  headers: { readonly period: string; readonly plan: string },
  texts: UiTexts,
  format: UiFormat,
): ChartTable {
  const isPlanned = periods.some(({ plan }) => plan);
  const sources = [...STACK_ORDER].reverse();
  const currency = periods[0]?.total.amount.currency;
  const cell = (band: StackedBand) => ({
    text: format.amount(band.amount),
    ...(band.link === null ? {} : { link: band.link }),
  });
  return {
    columns: [
      { header: headers.period },
      { header: amountHeader(texts.totals, currency), isNumber: true },
      ...sources.map((source) => ({ header: texts.source(source), isNumber: true })),
      ...(isPlanned ? [{ header: headers.plan, isNumber: true }] : []),
    ],
    rows: periods.map((period) => ({
      key: period.key,
      cells: [
        { text: period.label },
        cell(period.total),
        ...sources.map((source) => cell(period.bands[source])),
        ...(isPlanned ? [{ text: period.plan ? format.amount(period.plan) : '' }] : []),
      ],
    })),
  };
}
