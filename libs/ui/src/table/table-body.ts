import { type UiLink } from '../texts/ui-shapes';
import { type RowLink, type TableColumn, cellParts, isUnbroken } from './table-column';

export interface BodyCell<Row> {
  readonly column: TableColumn<Row>;
  readonly text: string;
  /** The text between whose parts its line may break. */
  readonly parts: readonly string[];
  readonly isUnbroken: boolean;
  readonly note: string | undefined;
}

export interface BodyRow<Row> {
  readonly row: Row;
  readonly key: string;
  /** What the row is drawn as. Under another order each is drawn anew, since one that is moved counts as a jump. */
  readonly identity: string;
  readonly link: UiLink | null;
  /** Undefined where the text of the first cell tells the row apart. */
  readonly linkName: string | undefined;
  readonly cells: readonly BodyCell<Row>[];
}

/** What the rows of a table say, worked out once for as long as rows and columns are the same. */
export function bodyOf<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  {
    keyOf,
    linkOf,
    order,
  }: { readonly keyOf: (row: Row) => string; readonly linkOf: RowLink<Row>; readonly order: string },
): readonly BodyRow<Row>[] {
  return rows.map((row) => ({
    row,
    key: keyOf(row),
    identity: `${order} ${keyOf(row)}`,
    link: linkOf(row),
    linkName: columns[0]?.linkName?.(row),
    cells: columns.map((column) => {
      const text = column.text(row);
      return { column, text, parts: cellParts(text), isUnbroken: isUnbroken(text), note: column.note?.(row) };
    }),
  }));
}
