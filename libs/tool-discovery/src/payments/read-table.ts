import { currencyExponent } from '@tandem/money';
import { isMostlyNegative, numberStyle } from './amount-reader';
import { isBlank, sampleOf } from './column-profile';
import { assignColumns } from './columns';
import { type Settled, countsOf } from './counts';
import { type DateReadings, dateReadings } from './date-order';
import type { DecodedText } from './decode';
import { fileCurrency } from './file-currency';
import { DATE_MEANINGS, type Mapping } from './meanings';
import { lastPlausibleDay } from './plausible-day';
import type { DateOrder } from './printed-date';
import { isSignOpen, questionsOf } from './questions';
import type { PaymentsOptions, PaymentsReading } from './reading';
import { readRow } from './row-reader';
import { type Table, cellsOf } from './table';
import type { Delimiter } from './tokenise';
import { type SettledRow, settle } from './totals';
import { answerTo, chosenMapping, statedDateOrder } from './user-choices';

/** Where a table came from and what was said about it. */
export interface TableSource {
  readonly decoded: DecodedText;
  readonly delimiter: Delimiter;
  readonly options: PaymentsOptions;
}

const SAMPLE_ROWS = 20;

/** Reads the rows of a table as payments: first everything that is decided once for the file, then row by row. */
export function readTable(table: Table, { decoded, delimiter, options }: TableSource): PaymentsReading {
  const columns = assignColumns(table, chosenMapping(table, options));
  const { mapping } = columns;
  const dates = dateReadings(dateCells(table, mapping), statedDateOrder(options));
  const currency = fileCurrency(table, mapping, options);
  const style = answerTo(options, 'number-style');
  const exponent = currencyExponent(currency.currency) ?? 2;
  const numbers = numberStyle(table, mapping, { style, exponent, delimiter });
  const rules = {
    table,
    mapping,
    style: numbers.style,
    negativeDebits: isMostlyNegative(table, mapping.debit?.column),
    negativeCredits: isMostlyNegative(table, mapping.credit?.column),
    isReversed: answerTo(options, 'amount-sign') === 'reversed',
    dates: dates.columns,
    currency,
    lastDay: options.today === undefined ? undefined : lastPlausibleDay(options.today),
    usualCells: usualCells(table),
  };
  const settled = settle(table.rows.map((row) => readRow(row, rules)));
  const parts = partsOf(settled);
  const saysWay = mapping.direction !== undefined || mapping.debit !== undefined || mapping.credit !== undefined;
  return {
    dialect: {
      encoding: decoded.encoding,
      replacedCharacters: decoded.replaced,
      delimiter,
      headingRow: table.headingRow ?? null,
      dateOrder: orderOf(mapping, dates),
      numberStyle: numbers.style,
      currency: currency.currency,
      currencyBasis: currency.basis,
      roundedAmounts: settled.filter((row) => row.kind === 'payment' && row.isRounded).length,
    },
    mapping,
    headings: table.headings,
    sampleRows: table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    questions: questionsOf(table, {
      columns,
      openDateOrders: dates.openBetween,
      isNumberStyleOpen: numbers.isOpen,
      isSignOpen: !saysWay && answerTo(options, 'amount-sign') === undefined && isSignOpen(parts.payments),
    }),
    payments: parts.payments,
    notPayments: parts.notPayments,
    refused: parts.refused,
    counts: countsOf(parts, currency.currency, mapping.originalCurrency !== undefined),
  };
}

function dateCells(table: Table, mapping: Mapping): ReadonlyMap<number, readonly string[]> {
  const columns = DATE_MEANINGS.map((meaning) => mapping[meaning]?.column).filter((column) => column !== undefined);
  return new Map(columns.map((column) => [column, cellsOf(table, column)]));
}

function orderOf(mapping: Mapping, dates: DateReadings): DateOrder | null {
  const reading = mapping.date === undefined ? undefined : dates.columns.get(mapping.date.column)?.reading;
  return reading === undefined || reading === 'serial' ? null : reading;
}

/** How many cells a payment fills: totals fill fewer and may be as many, so it is the upper quartile and no median. */
function usualCells(table: Table): number {
  const counts = sampleOf(table.rows)
    .map(({ cells }) => cells.filter((cell) => !isBlank(cell)).length)
    .filter((count) => count > 1)
    .sort((left, right) => left - right);
  return counts[Math.floor(counts.length * 0.75)] ?? 0;
}

function partsOf(rows: readonly SettledRow[]): Settled {
  return {
    payments: rows.flatMap((row) => (row.kind === 'payment' ? [row.payment] : [])),
    notPayments: rows.flatMap((row) => (row.kind === 'passed' ? [row.notPayment] : [])),
    refused: rows.flatMap((row) => (row.kind === 'refused' ? [row.refused] : [])),
    totals: rows.flatMap((row) => (row.kind === 'passed' && row.total !== undefined ? [row.total] : [])),
  };
}
