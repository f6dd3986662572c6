import Papa from 'papaparse';
import type { Cell, Table } from './cell';
import { neutralText } from './neutral-text';
import { localIso } from './wall-clock';

export interface CsvStyle {
  readonly decimal: string;
  readonly timeZone: string;
}

/** Spreadsheets take a file without this mark for an old code page and spoil every accent. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV: UTF-8 with its mark, lines that end as RFC 4180 wants, a semicolon where the comma is the decimal mark.
 * Numbers are written with a hyphen for a minus and without grouping, days and instants as ISO 8601.
 */
export async function* csv({ headers, rows }: Table, style: CsvStyle): AsyncGenerator<Buffer> {
  const delimiter = style.decimal === ',' ? ';' : ',';
  const lines = (values: string[][]): string => `${Papa.unparse(values, { delimiter, newline: '\r\n' })}\r\n`;
  yield Buffer.from(BYTE_ORDER_MARK + lines([headers.map(neutralText)]));
  for await (const part of rows) {
    if (part.length > 0) yield Buffer.from(lines(part.map((cells) => cells.map((cell) => valueOf(cell, style)))));
  }
}

function valueOf(cell: Cell, { decimal, timeZone }: CsvStyle): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return neutralText(cell.text);
    case 'number':
    case 'amount':
      return cell.digits.replace('.', decimal);
    case 'day':
      return cell.day;
    case 'instant':
      return localIso(cell.at, timeZone);
  }
}
