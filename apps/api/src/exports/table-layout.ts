import type { Language } from '@tandem/formatting';
import type { MoneyJson } from '@tandem/money';
import { invalidField } from '../platform';
import type { ExportColumnInput } from './export.dto';
import type { ExportColumn, ExportColumns } from './export-column';
import type { Cell, CellType } from './spreadsheet/cell';

/** One column of the file. `amountOf` is there for amounts, which are summed at the end. */
export interface LaidOutColumn {
  readonly key: string;
  readonly header: string;
  readonly type: CellType;
  cellOf(row: unknown): Cell;
  amountOf?(row: unknown): MoneyJson | null;
}

interface Chosen {
  readonly key: string;
  readonly header: string;
  readonly words: Readonly<Record<string, string>>;
  readonly column: ExportColumn<unknown>;
}

const CURRENCY = { en: 'Currency', es: 'Moneda' };

/**
 * The columns of the file: those asked for, in their order, and one with the currency after the last amount of each
 * group of amounts that always share theirs. A column of that name that was asked for itself takes its place.
 *
 * @throws Problem `validation.failed` that points at a column the list does not have, or that is there twice
 */
export function layOut(
  columns: ExportColumns<unknown>,
  asked: readonly ExportColumnInput[],
  language: Language,
): LaidOutColumn[] {
  const chosen = asked.map(({ key, header, words }, index): Chosen => {
    const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
    if (!column) throw invalidField(`/columns/${index}/key`, `This list has no column ${key}.`, 'unknown');
    if (asked.findIndex((other) => other.key === key) < index) {
      throw invalidField(`/columns/${index}/key`, `The column ${key} is there twice.`, 'repeated');
    }
    return { key, header, words: words ?? {}, column };
  });
  const groups = [...new Set(chosen.flatMap(({ column }) => (column.type === 'amount' ? [column.currency] : [])))];
  return chosen.flatMap((one, index) => {
    const laidOut = columnOf(one, language);
    const { column } = one;
    if (column.type !== 'amount') return [laidOut];
    const isLast = !chosen.slice(index + 1).some((later) => isOfGroup(later, column.currency));
    const isAskedFor = chosen.some(({ key }) => key === column.currency);
    if (!isLast || isAskedFor) return [laidOut];
    const amounts = chosen.filter((other) => isOfGroup(other, column.currency));
    const header = groups.length > 1 ? `${CURRENCY[language]}: ${amounts[0]?.header ?? ''}` : CURRENCY[language];
    return [laidOut, currencyColumn(column.currency, header, amounts)];
  });
}

const isOfGroup = ({ column }: Chosen, group: string): boolean => column.type === 'amount' && column.currency === group;

function currencyColumn(key: string, header: string, amounts: readonly Chosen[]): LaidOutColumn {
  const moneyOf = (row: unknown): MoneyJson | null =>
    amounts.reduce<MoneyJson | null>(
      (found, { column }) => found ?? (column.type === 'amount' ? column.value(row) : null),
      null,
    );
  return { key, header, type: 'text', cellOf: (row) => textCell(moneyOf(row)?.currency ?? null) };
}

function columnOf({ key, header, words, column }: Chosen, language: Language): LaidOutColumn {
  const same = { key, header };
  switch (column.type) {
    case 'text':
      return { ...same, type: 'text', cellOf: (row) => textCell(column.value(row, language)) };
    case 'code':
      return { ...same, type: 'text', cellOf: (row) => textCell(inWords(column.value(row), words)) };
    case 'number':
      return { ...same, type: 'number', cellOf: (row) => numberCell(column.value(row)) };
    case 'day':
      return { ...same, type: 'day', cellOf: (row) => whenGiven(column.value(row), (day) => ({ type: 'day', day })) };
    case 'instant':
      return {
        ...same,
        type: 'instant',
        cellOf: (row) => whenGiven(column.value(row), (at) => ({ type: 'instant', at })),
      };
    case 'amount':
      return {
        ...same,
        type: 'amount',
        amountOf: (row) => column.value(row),
        cellOf: (row) => whenGiven(column.value(row), ({ amount }) => ({ type: 'amount', digits: amount })),
      };
  }
}

const whenGiven = <T>(value: T | null, cell: (value: T) => Cell): Cell => (value === null ? null : cell(value));

const textCell = (text: string | null): Cell => (text === null || text === '' ? null : { type: 'text', text });

/** Numbers that are no plain decimals, which are none of ours, would break the file: they stay texts. */
const numberCell = (value: number | string | null): Cell =>
  value === null
    ? null
    : /^-?\d+(\.\d+)?$/.test(String(value))
      ? { type: 'number', digits: String(value) }
      : { type: 'text', text: String(value) };

function inWords(
  value: string | boolean | readonly string[] | null,
  words: Readonly<Record<string, string>>,
): string | null {
  if (value === null) return null;
  const codes = typeof value === 'object' ? value : [String(value)];
  return codes.map((one) => (Object.hasOwn(words, one) ? words[one] : one)).join(', ');
}
