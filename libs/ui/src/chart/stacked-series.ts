import { type UiAmount, type UiFundSource, type UiLink } from '../texts/ui-shapes';
import { type UiFormat, type UiTexts } from '../texts/ui-texts';
import { type ChartMark, type ChartTable } from './chart-table';

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
}

/** Bottom to top: only the bottom band shares a base line, and shadow is the one that people compare. */
export const STACK_ORDER: readonly UiFundSource[] = ['shadow', 'marketing', 'it'];

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

/** The twin in the reading order of the product: total, then IT, marketing and shadow. */
export function stackedTable(
  periods: readonly StackedPeriod[],
  periodHeader: string,
  texts: UiTexts,
  format: UiFormat,
): ChartTable {
  const sources = [...STACK_ORDER].reverse();
  const cell = (band: StackedBand) => ({
    text: format.money(band.amount),
    ...(band.link === null ? {} : { link: band.link }),
  });
  return {
    columns: [
      { header: periodHeader },
      { header: texts.totals, isNumber: true },
      ...sources.map((source) => ({ header: texts.source(source), isNumber: true })),
    ],
    rows: periods.map((period) => ({
      key: period.key,
      cells: [{ text: period.label }, cell(period.total), ...sources.map((source) => cell(period.bands[source]))],
    })),
  };
}
