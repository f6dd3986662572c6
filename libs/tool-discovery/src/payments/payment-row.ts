import { inMinorUnits } from './amount-reader';
import { isBlank, isPlaceholder } from './column-profile';
import { currencyOfCell } from './currency-mark';
import type { DateColumn } from './date-order';
import { rowCurrency } from './file-currency';
import { DATE_MEANINGS, type DateMeaning, type MappedColumn, type Meaning } from './meanings';
import { isPlausibleDay } from './plausible-day';
import { decimalText, printedNumber } from './printed-number';
import type { PaymentRow, RefusedRow, RowRefusalCode } from './reading';
import type { RowRules } from './row-rules';
import type { TableRow } from './table';

export interface PaymentDraft {
  readonly kind: 'payment';
  readonly payment: PaymentRow;
  readonly isRounded: boolean;
}

export interface RefusedDraft {
  readonly kind: 'refused';
  readonly refused: RefusedRow;
}

/** How much of an unreadable cell is kept, in characters. */
const VALUE_LENGTH = 80;

export function refusal(row: TableRow, code: RowRefusalCode, column = '', value = ''): RefusedDraft {
  const cut = [...value.slice(0, VALUE_LENGTH * 2)].slice(0, VALUE_LENGTH).join('');
  return { kind: 'refused', refused: { rowNumber: row.rowNumber, column, code, value: cut } };
}

/** The payment that a row shows, or why its currency, its size, its date or its place in the columns forbids to read it. */
export function paymentOf(row: TableRow, decimal: string, rules: RowRules): PaymentDraft | RefusedDraft {
  const { cells, rowNumber } = row;
  const { mapping } = rules;
  if (isShifted(cells, decimal, rules)) {
    return refusal(row, 'cells-shifted', mapping.amount?.heading, decimal);
  }
  const named = mapping.currency === undefined ? '' : (cells[mapping.currency.column] ?? '');
  const isNamed = !isBlank(named) && !isPlaceholder(named);
  const currency = rowCurrency(cells, mapping, rules.currency);
  const amount = inMinorUnits(decimal, currency);
  if (amount === 'unknown-currency' || (isNamed && currencyOfCell(named, currency) === undefined)) {
    return refusal(row, 'currency-unknown', mapping.currency?.heading, named);
  }
  if (amount === 'too-large') {
    return refusal(row, 'amount-too-large', mapping.amount?.heading, decimal);
  }
  const printedDay = mapping.date === undefined ? '' : (cells[mapping.date.column] ?? '');
  const date = dayOfColumn(cells, mapping.date, rules.dates);
  if (date === undefined && !isBlank(printedDay) && !isPlaceholder(printedDay)) {
    return refusal(row, 'date-unreadable', mapping.date?.heading, printedDay);
  }
  if (date !== undefined && !isPlausibleDay(date, rules.lastDay)) {
    return refusal(row, 'date-implausible', mapping.date?.heading, printedDay);
  }
  const payment: PaymentRow = {
    rowNumber,
    supplier: mapping.supplier === undefined ? '' : (cells[mapping.supplier.column] ?? ''),
    date: date ?? null,
    otherDates: otherDates(cells, rules),
    amountMinor: amount.minor,
    currency,
    ...original(cells, rules),
    ...texts(cells, rules),
    cells,
  };
  return { kind: 'payment', payment, isRounded: amount.isRounded };
}

/**
 * A delimiter inside an unquoted name pushes the cells after it to the right, past the last heading. It shows when the
 * amount has no decimals in a file where amounts have them.
 */
function isShifted(cells: readonly string[], decimal: string, { table, mapping }: RowRules): boolean {
  const isOverfull = table.headings.length > 0 && cells.slice(table.headings.length).some((cell) => !isBlank(cell));
  const column = mapping.amount === undefined ? undefined : table.columns[mapping.amount.column];
  return isOverfull && !decimal.includes('.') && (column?.profile.decimals ?? 0) > 0.8;
}

function dayOfColumn(
  cells: readonly string[],
  column: MappedColumn | undefined,
  dates: ReadonlyMap<number, DateColumn>,
): string | undefined {
  return column === undefined ? undefined : dates.get(column.column)?.days.get(cells[column.column] ?? '');
}

function otherDates(cells: readonly string[], { mapping, dates }: RowRules): Partial<Record<DateMeaning, string>> {
  const found: Partial<Record<DateMeaning, string>> = {};
  for (const meaning of DATE_MEANINGS) {
    const column = mapping[meaning];
    const day = column?.column === mapping.date?.column ? undefined : dayOfColumn(cells, column, dates);
    if (day !== undefined) {
      found[meaning] = day;
    }
  }
  return found;
}

function original(cells: readonly string[], rules: RowRules): Pick<PaymentRow, 'originalAmount' | 'originalCurrency'> {
  const { originalAmount, originalCurrency } = rules.mapping;
  const printed = originalAmount === undefined ? undefined : printedNumber(cells[originalAmount.column] ?? '');
  const amount = printed === undefined ? undefined : decimalText(printed, rules.style);
  const named = originalCurrency === undefined ? undefined : cells[originalCurrency.column];
  const marked = named === undefined ? printed?.currencyMark : named;
  const currency = marked === undefined ? undefined : currencyOfCell(marked, rules.currency.currency);
  return {
    ...(amount === undefined ? {} : { originalAmount: amount }),
    ...(currency === undefined ? {} : { originalCurrency: currency }),
  };
}

const TEXTS = [
  'transactionId',
  'department',
  'costCentre',
  'account',
  'category',
  'purpose',
  'merchantType',
  'city',
] as const satisfies readonly Meaning[];

function texts(cells: readonly string[], { mapping }: RowRules): Partial<Record<(typeof TEXTS)[number], string>> {
  const found: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const meaning of TEXTS) {
    const column = mapping[meaning];
    const cell = column === undefined ? undefined : cells[column.column];
    if (cell !== undefined && !isBlank(cell) && !isPlaceholder(cell)) {
      found[meaning] = cell;
    }
  }
  return found;
}
