import { isBlank, isNumber } from './column-profile';
import { namesAMeaning } from './heading-recognition';
import { printedDate } from './printed-date';

type Row = readonly string[];

export interface HeadingSearch {
  /** The heading's place among the rows, or nothing when the file starts with data. */
  readonly index: number | undefined;
  /** How many rows the heading takes up. */
  readonly rows: number;
  /** How many different things its cells name. */
  readonly recognised: number;
}

/** A heading stands near the top; publishers put up to some dozens of lines of title and notes above it. */
const SEARCHED_ROWS = 60;
const LONGEST_HEADING_CELL = 120;
/** Reports are wider than any ledger only by accident; looking at every cell of such a row would cost time for nothing. */
const SEARCHED_CELLS = 200;

/**
 * Finds the row that names the columns: the one whose cells name most of what a ledger has, at least two things. In a
 * language that is not known, the heading is the first row of words above rows that hold dates or numbers.
 */
export function findHeadingRow(rows: readonly Row[]): HeadingSearch {
  let best = { index: -1, recognised: 1 };
  rows.slice(0, SEARCHED_ROWS).forEach((row, index) => {
    const recognised = meaningsIn(row);
    if (recognised > best.recognised) {
      best = { index, recognised };
    }
  });
  if (best.index < 0) {
    return { index: firstRowOfWords(rows), rows: 1, recognised: 0 };
  }
  return { ...best, rows: continuesHeading(rows, best.index + 1) ? 2 : 1 };
}

/**
 * "Transaction | Merchant" over "Date | Name": a second row of words that fills most columns, names some of them, and says
 * more together with the first row than that says alone. A heading that is complete by itself is never continued.
 */
function continuesHeading(rows: readonly Row[], index: number): boolean {
  const [heading = [], row = [], next = []] = rows.slice(index - 1, index + 2);
  if (!isRowOfWords(row) || row.some((cell) => /[0-9]/.test(cell)) || !filledCells(next).some(isValue)) {
    return false;
  }
  const joined = heading.map((cell, column) => `${cell} ${row[column] ?? ''}`);
  return width(row) * 2 > width(heading) && meaningsIn(row) >= 2 && meaningsIn(joined) > meaningsIn(heading);
}

function meaningsIn(row: Row): number {
  const cells = filledCells(row);
  // A heading may hold a year; a row of data holds a date and an amount at least.
  if (cells.filter(isValue).length * 4 > cells.length) {
    return 0;
  }
  const meanings = cells.filter((cell) => cell.length <= LONGEST_HEADING_CELL).map((cell) => namesAMeaning(cell));
  return new Set(meanings.filter((meaning) => meaning !== undefined)).size;
}

function firstRowOfWords(rows: readonly Row[]): number | undefined {
  const searched = rows.slice(0, SEARCHED_ROWS);
  const index = searched.findIndex((row, at) => {
    const next = searched[at + 1];
    return isRowOfWords(row) && next !== undefined && filledCells(next).some(isValue) && width(next) >= width(row) / 2;
  });
  return index < 0 ? undefined : index;
}

function isRowOfWords(row: Row): boolean {
  const cells = filledCells(row);
  return cells.length >= 2 && !cells.some((cell) => isValue(cell) || cell.length > LONGEST_HEADING_CELL);
}

function filledCells(row: Row): string[] {
  return row.slice(0, SEARCHED_CELLS).filter((cell) => !isBlank(cell));
}

function width(row: Row): number {
  return filledCells(row).length;
}

function isValue(cell: string): boolean {
  return isNumber(cell) || printedDate(cell) !== undefined;
}
