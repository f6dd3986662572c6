import { type CurrencyCode, isCurrency } from '@tandem/money';
import { currencyOfCell, currencyOfHeading, currencyOfMark } from './currency-mark';
import type { Mapping } from './meanings';
import { printedNumber } from './printed-number';
import type { CurrencyBasis, PaymentsOptions } from './reading';
import type { Table, TableRow } from './table';

export interface FileCurrency {
  /** The currency of most rows; of rows that do not say, it is the currency. */
  readonly currency: CurrencyCode;
  readonly basis: CurrencyBasis;
}

/**
 * The currency of a file: what its currency column says, or else the signs in the cells or the heading of the amount, or
 * else what somebody said, or else the organisation's own. It is never a question, but how it was found is always told.
 */
export function fileCurrency(table: Table, mapping: Mapping, options: PaymentsOptions): FileCurrency {
  const own = options.currency ?? options.defaultCurrency;
  const inColumn = mostUsual(table.rows, (row) => columnCurrency(row.cells, mapping, own));
  if (inColumn !== undefined) {
    return { currency: inColumn, basis: 'column' };
  }
  const bySign = mostUsual(table.rows, (row) => signCurrency(row.cells, mapping, own)) ?? headingCurrency(mapping, own);
  if (bySign !== undefined) {
    return { currency: bySign, basis: 'sign' };
  }
  return { currency: own, basis: options.currency === undefined ? 'default' : 'answer' };
}

/** The currency of one row: its own where it says one, otherwise that of the file. */
export function rowCurrency(cells: readonly string[], mapping: Mapping, file: FileCurrency): string {
  const inColumn = columnCurrency(cells, mapping, file.currency);
  return inColumn ?? signCurrency(cells, mapping, file.currency) ?? file.currency;
}

function columnCurrency(cells: readonly string[], { currency }: Mapping, own: CurrencyCode): string | undefined {
  return currency === undefined ? undefined : currencyOfCell(cells[currency.column] ?? '', own);
}

function signCurrency(cells: readonly string[], mapping: Mapping, own: CurrencyCode): string | undefined {
  for (const column of [mapping.amount, mapping.debit, mapping.credit]) {
    const cell = column === undefined ? '' : (cells[column.column] ?? '');
    // Most cells are bare numbers; only the others are worth taking apart.
    const mark = /^[\s0-9.,-]*$/.test(cell) ? undefined : printedNumber(cell)?.currencyMark;
    if (mark !== undefined) {
      return currencyOfMark(mark, own);
    }
  }
  return undefined;
}

function headingCurrency(mapping: Mapping, own: CurrencyCode): CurrencyCode | undefined {
  const heading = (mapping.amount ?? mapping.debit ?? mapping.credit)?.heading;
  return heading === undefined ? undefined : currencyOfHeading(heading, own);
}

function mostUsual(rows: readonly TableRow[], currencyIn: (row: TableRow) => string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const currency = currencyIn(row);
    if (currency !== undefined) {
      counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  const [first] = [...counts].filter(([code]) => isCurrency(code)).sort((left, right) => right[1] - left[1]);
  return first?.[0];
}
