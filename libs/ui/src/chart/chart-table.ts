import { type UiLink } from '../texts/ui-shapes';

/** The table twin of a chart: the accessible and printable truth, in exact amounts. */
export interface ChartTable {
  readonly columns: readonly { readonly header: string; readonly isNumber?: boolean }[];
  readonly rows: readonly ChartTableRow[];
}

export interface ChartTableRow {
  readonly key: string;
  readonly cells: readonly ChartTableCell[];
  /** A sum, set off from what it sums. */
  readonly isTotal?: boolean;
}

export interface ChartTableCell {
  readonly text: string;
  /** The rows that make the figure up. */
  readonly link?: UiLink;
}

/** The head of a column of amounts that are all of one currency: it is named once, and not in every cell. */
export function amountHeader(header: string, currency: string | undefined): string {
  return currency === undefined ? header : `${header}, ${currency}`;
}

/** A mark of a chart in drawing order: what it is called and where its rows are. */
export interface ChartMark {
  readonly words: string;
  readonly link: UiLink | null;
}
