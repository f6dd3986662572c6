import { type UiLink } from '../texts/ui-shapes';

/** One column of a table: what it is called, how it sorts and what a cell says. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly header: string;
  /** The text of the cell. A `tndCell` template for the same key draws it instead; the text then stays for printing and copying. */
  readonly text: (row: Row) => string;
  /** What the link of the row is called where several rows say the same in their first cell. It begins with that text. */
  readonly linkName?: (row: Row) => string;
  /** A second, quieter line in the cell. */
  readonly note?: (row: Row) => string;
  /** Amounts and counts stand at the end, in tabular figures. */
  readonly isNumber?: boolean;
  /** The name the API sorts by; a column without one does not sort. */
  readonly sort?: string;
  /** Which way the first press sorts: names ascending, amounts descending. */
  readonly sortFirst?: 'ascending' | 'descending';
  /** CSS width below which the column does not shrink. */
  readonly minWidth?: string;
  /** Not on the screen until somebody chooses it. */
  readonly startsHidden?: boolean;
  /** A short name that people say to each other, such as REQ-0142: it gets a button that copies it. */
  readonly isReference?: boolean;
  /** What a short header stands for, said where the pointer is. */
  readonly explanation?: string;
}

const LONGEST_FIGURE = 20;

/** A date, a time, a code or a short name with a figure in it: broken in two it could not be read in one look. */
export function isUnbroken(text: string): boolean {
  return text.length <= LONGEST_FIGURE && /\d/.test(text);
}

/** What a cell says, in the parts between which its line may break: a day and its time stand below each other if they must. */
export function cellParts(text: string): readonly string[] {
  return isUnbroken(text) ? text.split(/(?<=, )/) : [text];
}

/** Where the first cell of a row leads, if anywhere. */
export type RowLink<Row> = (row: Row) => UiLink | null;

export type SortDirection = 'ascending' | 'descending';

/** '-amount' sorts by amount descending. */
export function sortDirection(sort: string, column: { readonly sort?: string }): SortDirection | null {
  if (column.sort === undefined || sort.replace(/^-/, '') !== column.sort) {
    return null;
  }
  return sort.startsWith('-') ? 'descending' : 'ascending';
}

/** What to sort by after a press on a column: the other way round, or the column's own way when it was not sorted by. */
export function nextSort(sort: string, column: { readonly sort: string; readonly sortFirst?: SortDirection }): string {
  const current = sortDirection(sort, column);
  const next =
    current === null ? (column.sortFirst ?? 'ascending') : current === 'ascending' ? 'descending' : 'ascending';
  return next === 'descending' ? `-${column.sort}` : column.sort;
}
