import { AMOUNT_TIERS, type AmountTier } from './amount-words';
import { isBlank } from './column-profile';
import { fitOf } from './column-fit';
import { headingWords } from './heading-words';
import { type Table, type TableColumn, cellsOf } from './table';

export interface AmountChoice {
  /** The column of the amount, the likeliest one while the choice is open; nothing when none can be told. */
  readonly column: number | undefined;
  /** Columns among which only a person can choose; empty when the file settles it. */
  readonly openBetween: readonly number[];
}

/** Words that make an amount the one that was really paid, whatever net or gross figures stand beside it. */
const PAID_WORDS = ['payment', 'paid', 'transaction', 'journal', 'posting', 'cheque', 'distribution'];

/**
 * Finds the column of the money that was paid. A billed amount goes before a plain one, a plain one before net, gross
 * and totals, these before figures of an invoice or order. Left open: two columns of the same rank that differ, and a bare
 * "Amount" beside a differing net, gross or total. Without any such heading, the only column of decimals is taken.
 */
export function amountColumn(table: Table, hasDebitOrCredit: boolean): AmountChoice {
  const named = AMOUNT_TIERS.map((tier) => distinctColumns(table, namedColumns(table, tier)));
  const best = named.findIndex((columns) => columns.length > 0);
  const [first, ...rivals] = named[best] ?? [];
  if (first === undefined) {
    return hasDebitOrCredit ? { column: undefined, openBetween: [] } : unnamedAmount(table);
  }
  if (rivals.length > 0) {
    return open([first, ...rivals]);
  }
  const totals = AMOUNT_TIERS[best] === 'plain' && isBare(first) ? (named[AMOUNT_TIERS.indexOf('total')] ?? []) : [];
  const differing = distinctColumns(table, [first, ...totals]);
  return differing.length > 1 ? open(differing) : { column: first.column, openBetween: [] };
}

/** Until somebody chooses, the net amount is read: public bodies and companies book what they cannot reclaim. */
function open(columns: readonly TableColumn[]): AmountChoice {
  const net = columns.find(({ heading }) => ['net', 'excluding'].some((word) => headingWords(heading).includes(word)));
  return { column: (net ?? columns[0])?.column, openBetween: columns.map(({ column }) => column) };
}

/** Whether the amount of the choice is the bank's billed amount, so that a transaction amount is the merchant's. */
export function isBilled(table: Table, column: number | undefined): boolean {
  return table.columns.some((candidate) => candidate.column === column && tierOf(candidate) === 'billed');
}

function namedColumns(table: Table, tier: AmountTier): TableColumn[] {
  const isEmpty = table.columns.every(({ profile }) => profile.filled === 0);
  return table.columns.filter((column) => tierOf(column) === tier && (isEmpty || fitOf(column.profile, 'amount') > 0));
}

function tierOf({ recognitions }: TableColumn): AmountTier | undefined {
  return recognitions.find(({ meaning }) => meaning === 'amount')?.tier;
}

function isBare({ heading }: TableColumn): boolean {
  const words = headingWords(heading);
  return !PAID_WORDS.some((word) => words.includes(word));
}

/** Leaves out columns that repeat an earlier one in every row. */
function distinctColumns(table: Table, columns: readonly TableColumn[]): TableColumn[] {
  return columns.filter(
    ({ column }, index) => !columns.slice(0, index).some((earlier) => isCopy(table, earlier.column, column)),
  );
}

function isCopy(table: Table, left: number, right: number): boolean {
  const rights = cellsOf(table, right);
  return cellsOf(table, left).every((cell, index) => {
    const other = rights[index] ?? '';
    return isBlank(cell) || isBlank(other) || cell.trim() === other.trim();
  });
}

function unnamedAmount(table: Table): AmountChoice {
  const unknown = table.columns.filter(({ recognitions }) => recognitions.length === 0);
  const numbers = unknown.filter(({ profile }) => profile.numbers >= 0.6);
  const decimals = numbers.filter(({ profile }) => profile.decimals >= 0.3);
  const [only] = decimals;
  if (decimals.length === 1 && only !== undefined) {
    return { column: only.column, openBetween: [] };
  }
  const choices = [decimals, numbers, table.columns].find(({ length }) => length > 0) ?? [];
  return { column: undefined, openBetween: choices.map(({ column }) => column) };
}
