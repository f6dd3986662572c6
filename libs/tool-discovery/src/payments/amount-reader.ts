import { MAX_MINOR, currencyExponent } from '@tandem/money';
import { directionOf, isBlank } from './column-profile';
import type { Mapping } from './meanings';
import { type NumberStyle, decimalText, minorUnits, printedNumber, styleEvidence } from './printed-number';
import { type Table, cellsOf } from './table';
import type { Delimiter } from './tokenise';

export interface NumberStyleReading {
  readonly style: NumberStyle;
  /** Whether the file leaves open if "1.234" is a thousand or a little more than one. */
  readonly isOpen: boolean;
}

/**
 * Decides once for a file which mark stands in front of its decimals. A number such as 12,50 or 1.234,56 settles it, the
 * majority where they disagree. With nothing but "1.234" the currency or the delimiter settles it: three decimals belong
 * to few currencies, and a file with semicolons has commas to spare for decimals.
 */
export function numberStyle(
  table: Table,
  mapping: Mapping,
  told: { style?: string; exponent: number; delimiter: Delimiter },
): NumberStyleReading {
  if (told.style === 'point' || told.style === 'comma') {
    return { style: told.style, isOpen: false };
  }
  const found = { point: 0, comma: 0, 'either-point': 0, 'either-comma': 0, none: 0 };
  for (const column of [mapping.amount, mapping.debit, mapping.credit, mapping.originalAmount]) {
    for (const cell of column === undefined ? [] : cellsOf(table, column.column)) {
      const printed = printedNumber(cell);
      if (printed !== undefined) {
        found[styleEvidence(printed.body)] += 1;
      }
    }
  }
  if (found.point + found.comma > 0) {
    return { style: found.point >= found.comma ? 'point' : 'comma', isOpen: false };
  }
  if (found['either-point'] === 0) {
    return { style: found['either-comma'] > 0 && told.exponent === 3 ? 'comma' : 'point', isOpen: false };
  }
  if (told.exponent === 3) {
    return { style: 'point', isOpen: false };
  }
  const isSettled = told.exponent === 0 || told.delimiter === ';' || found['either-comma'] > 0;
  return { style: 'comma', isOpen: !isSettled };
}

/** The amount that a row shows. */
export type RowAmount =
  | { readonly kind: 'amount'; readonly decimal: string }
  /** Money both out and in, as only a total has it; the amount is what is left. */
  | { readonly kind: 'both'; readonly decimal: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly column: string; readonly value: string };

export interface AmountColumns {
  readonly mapping: Mapping;
  readonly style: NumberStyle;
  /** Debits and credits printed with a minus are turned, for the column says already which way the money went. */
  readonly negativeDebits: boolean;
  readonly negativeCredits: boolean;
  /** Whether somebody said that a minus marks money that went out. */
  readonly isReversed: boolean;
}

/** Whether most numbers of a column carry a minus. */
export function isMostlyNegative(table: Table, column: number | undefined): boolean {
  const numbers =
    column === undefined
      ? []
      : cellsOf(table, column)
          .map(printedNumber)
          .filter((number) => number !== undefined);
  return numbers.filter(({ isNegative }) => isNegative).length * 2 > numbers.length;
}

/** Reads the amount of a row as an exact decimal text, out of one column or out of a debit and a credit column. */
export function rowAmount(cells: readonly string[], columns: AmountColumns): RowAmount {
  const { mapping } = columns;
  if (mapping.amount !== undefined) {
    const read = cellAmount(cells, mapping.amount, columns.style);
    return read.kind === 'amount' ? { kind: 'amount', decimal: signed(read.decimal, cells, columns) } : read;
  }
  const debit = mapping.debit === undefined ? NONE : cellAmount(cells, mapping.debit, columns.style);
  const credit = mapping.credit === undefined ? NONE : cellAmount(cells, mapping.credit, columns.style);
  const [unreadable] = [debit, credit].filter(({ kind }) => kind === 'unreadable');
  if (unreadable !== undefined) {
    return unreadable;
  }
  if (credit.kind !== 'amount' || (debit.kind === 'amount' && isZero(credit.decimal))) {
    return debit.kind === 'amount' && columns.negativeDebits
      ? { kind: 'amount', decimal: turned(debit.decimal) }
      : debit;
  }
  const moneyIn = columns.negativeCredits ? credit.decimal : turned(credit.decimal);
  if (debit.kind !== 'amount' || isZero(debit.decimal)) {
    return { kind: 'amount', decimal: moneyIn };
  }
  return { kind: 'both', decimal: added(columns.negativeDebits ? turned(debit.decimal) : debit.decimal, moneyIn) };
}

/** The exact sum of two decimal texts. */
function added(left: string, right: string): string {
  const decimals = Math.max(...[left, right].map((text) => text.split('.')[1]?.length ?? 0));
  const sum = minorUnits(left, decimals).minor + minorUnits(right, decimals).minor;
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${sum < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}

const NONE: RowAmount = { kind: 'none' };

function isZero(decimal: string): boolean {
  return !/[1-9]/.test(decimal);
}

function cellAmount(
  cells: readonly string[],
  { column, heading }: { readonly column: number; readonly heading: string },
  style: NumberStyle,
): RowAmount {
  const cell = cells[column];
  if (cell === undefined || isBlank(cell)) {
    return NONE;
  }
  const printed = printedNumber(cell);
  const decimal = printed === undefined ? undefined : decimalText(printed, style);
  return decimal === undefined ? { kind: 'unreadable', column: heading, value: cell } : { kind: 'amount', decimal };
}

function signed(decimal: string, cells: readonly string[], { mapping, isReversed }: AmountColumns): string {
  const direction = mapping.direction === undefined ? undefined : directionOf(cells[mapping.direction.column] ?? '');
  if (direction !== undefined) {
    const size = decimal.replace('-', '');
    return direction === 'credit' ? turned(size) : size;
  }
  return isReversed ? turned(decimal) : decimal;
}

function turned(decimal: string): string {
  if (isZero(decimal)) {
    return decimal;
  }
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

export type MinorAmount = { readonly minor: bigint; readonly isRounded: boolean } | 'too-large' | 'unknown-currency';

/** A decimal text in minor units of its currency, within the limits of an amount that may be recorded. */
export function inMinorUnits(decimal: string, currency: string): MinorAmount {
  const exponent = currencyExponent(currency);
  if (exponent === undefined) {
    return 'unknown-currency';
  }
  const amount = minorUnits(decimal, exponent);
  return amount.minor > MAX_MINOR || amount.minor < -MAX_MINOR ? 'too-large' : amount;
}
