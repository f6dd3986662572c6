import type { HeadingSearch } from './heading-row';
import type { HeadingMeaning } from './heading-vocabulary';
import { type Recognition, recogniseHeading } from './heading-recognition';
import { type ColumnProfile, profileOf, sampleOf } from './column-profile';

export interface TableRow {
  /** Counted from 1 over all rows of the file, lead-in and heading included, as a spreadsheet numbers them. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** As printed; empty when the file has no heading. */
  readonly headings: readonly string[];
  /** The row number of the heading, or nothing. */
  readonly headingRow: number | undefined;
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly column: number;
  /** As printed, or "Column 3" where nothing is printed. */
  readonly heading: string;
  readonly profile: ColumnProfile;
  readonly recognitions: readonly Recognition[];
}

/** No ledger has more columns; a file that has is read, but what stands further right is not looked at. */
const MOST_COLUMNS = 512;

/** Divides the rows of a file into its heading and its data, and looks at what each column holds. */
export function tableOf(rows: readonly (readonly string[])[], heading: HeadingSearch): Table {
  const { index = -1 } = heading;
  const start = index < 0 ? 0 : index + heading.rows;
  const headings = index < 0 ? [] : joinedHeadings(rows.slice(index, start));
  const data = rows.slice(start).map((cells, index) => ({ rowNumber: start + index + 1, cells }));
  const sample = sampleOf(data).filter(({ cells }) => cells.length > 1);
  const widest = sample.reduce((width, { cells }) => Math.max(width, cells.length), headings.length);
  const columns = Array.from({ length: Math.min(widest, MOST_COLUMNS) }, (_, column): TableColumn => {
    const printed = headings[column] ?? '';
    const isNamed = /\S/.test(printed);
    return {
      column,
      heading: isNamed ? printed : `Column ${column + 1}`,
      profile: profileOf(sample.map(({ cells }) => cells[column] ?? '')),
      recognitions: isNamed ? recogniseHeading(printed) : [],
    };
  });
  return { headings, headingRow: index < 0 ? undefined : index + 1, rows: data, columns };
}

/** A heading in two rows reads like one in two lines: "Transaction" over "Date". */
function joinedHeadings(rows: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = rows;
  const widest = rows.reduce((width, { length }) => Math.max(width, length), 0);
  return others.length === 0
    ? first
    : Array.from({ length: widest }, (_, column) =>
        rows
          .map((row) => row[column] ?? '')
          .filter((cell) => /\S/.test(cell))
          .join('\n'),
      );
}

/** How surely a column's heading names a meaning, 0 when it does not. */
export function headingScore({ recognitions }: TableColumn, meaning: HeadingMeaning): number {
  return recognitions.find((recognition) => recognition.meaning === meaning)?.score ?? 0;
}

/** All cells of one column, top to bottom, blank where a row is shorter. */
export function cellsOf(table: Table, column: number): readonly string[] {
  return table.rows.map(({ cells }) => cells[column] ?? '');
}
