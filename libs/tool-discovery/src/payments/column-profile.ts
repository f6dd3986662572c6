import { currencyOfCell } from './currency-mark';
import { daySerial, printedDate } from './printed-date';
import { decimalText, printedNumber } from './printed-number';

/** What the cells of a column look like, as shares from 0 to 1 of the cells that are filled. */
export interface ColumnProfile {
  /** The share of all sampled rows that have something in this column. */
  readonly filled: number;
  readonly dates: number;
  readonly daySerials: number;
  readonly numbers: number;
  /** Numbers that show decimals. */
  readonly decimals: number;
  readonly currencies: number;
  /** Words that say debit or credit. */
  readonly directions: number;
  /** Cells with a letter that are neither date nor number. */
  readonly texts: number;
  /** Different values among the filled cells. */
  readonly distinct: number;
}

const SAMPLE = 400;

/** Rows spread evenly over a file, enough to tell what its columns hold. */
export function sampleOf<T>(rows: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE));
  return rows.filter((_, index) => index % step === 0);
}

export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || !/\S/.test(cell);
}

/** Whether a cell shows a number in either style. */
export function isNumber(cell: string): boolean {
  const printed = printedNumber(cell);
  return (
    printed !== undefined &&
    (decimalText(printed, 'point') !== undefined || decimalText(printed, 'comma') !== undefined)
  );
}

/** A word that ledgers print where there is nothing: it says that a cell is empty, not that it is text. */
export function isPlaceholder(cell: string): boolean {
  return /^\s*(?:n\/?a|n\.a\.|nil|null|nan|nat|none|nul|tbc|tba|keine?|nada|-+|–|—|\.+)\s*$/i.test(cell);
}

/** What a debit/credit column says about its row: money out (debit) or back in (credit). */
export function directionOf(cell: string): 'debit' | 'credit' | undefined {
  const word = cell.trim().toLowerCase();
  if (['d', 'dr', 'db', 'debit', 'dbit', 'debe', 'cargo', 'soll', 's', 'af'].includes(word)) {
    return 'debit';
  }
  return ['c', 'cr', 'credit', 'crdt', 'haber', 'abono', 'haben', 'h', 'bij'].includes(word) ? 'credit' : undefined;
}

export function profileOf(cells: readonly string[]): ColumnProfile {
  const filled = cells.filter((cell) => !isBlank(cell) && !isPlaceholder(cell));
  const share = (matches: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(matches).length / filled.length;
  const isDate = (cell: string): boolean => printedDate(cell) !== undefined;
  return {
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    dates: share(isDate),
    daySerials: share((cell) => daySerial(cell) !== undefined),
    numbers: share((cell) => isNumber(cell) && !isDate(cell)),
    decimals: share((cell) => /[0-9][.,][0-9]{1,2}(?![0-9])/.test(cell) && isNumber(cell)),
    currencies: share((cell) => currencyOfCell(cell, 'EUR') !== undefined),
    directions: share((cell) => directionOf(cell) !== undefined),
    texts: share((cell) => /\p{L}/u.test(cell) && !isNumber(cell) && !isDate(cell)),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  };
}
