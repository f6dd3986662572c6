import { type RowAmount, inMinorUnits, rowAmount } from './amount-reader';
import { isBlank, isNumber, isPlaceholder } from './column-profile';
import { rowCurrency } from './file-currency';
import { type PaymentDraft, type RefusedDraft, paymentOf, refusal } from './payment-row';
import type { NotPaymentReason } from './reading';
import { type TotalLabel, coverOf, isBalanceLine, totalLabel } from './row-labels';
import type { RowRules } from './row-rules';
import type { Table, TableRow } from './table';

/**
 * What one row is, judged by itself. An `unsettled` row has an amount but nothing of its own that makes it a payment:
 * whether it adds up other rows is seen only beside them.
 */
export type RowDraft = PaymentDraft | RefusedDraft | PassedDraft | UnsettledRow;

export interface PassedDraft {
  readonly kind: 'passed';
  readonly rowNumber: number;
  readonly reason: NotPaymentReason;
}

export interface UnsettledRow {
  readonly kind: 'unsettled';
  readonly rowNumber: number;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** "Subtotal", "Grand total", "Total for something", or nothing but "Total". */
  readonly label?: 'part' | 'grand' | 'whole' | 'plain';
  /** Whether it shows numbers only. */
  readonly isBare: boolean;
  /** Which columns are filled: totals of one kind fill the same ones. */
  readonly layout: string;
  /** What the row is when it adds up nothing. */
  readonly otherwise: PaymentDraft | RefusedDraft | PassedDraft;
}

/** Reads one row by the rules of its file. */
export function readRow(row: TableRow, rules: RowRules): RowDraft {
  const { cells, rowNumber } = row;
  if (cells.every((cell) => isBlank(cell) || isPlaceholder(cell))) {
    return { kind: 'passed', rowNumber, reason: 'blank' };
  }
  if (repeatsHeading(cells, rules.table)) {
    return { kind: 'passed', rowNumber, reason: 'heading' };
  }
  if (rules.mapping.amount === undefined && rules.mapping.debit === undefined && rules.mapping.credit === undefined) {
    return refusal(row, 'amount-column-unknown');
  }
  const amount = rowAmount(cells, rules);
  const looks = looksOf(cells, rules);
  if (amount.kind === 'none') {
    return withoutAmount(row, rules, looks);
  }
  if (amount.kind === 'unreadable') {
    return unreadableAmount(row, amount, looks);
  }
  if (amount.kind === 'both' && (looks.hasDateOrId || (looks.hasSupplier && looks.label === undefined))) {
    return refusal(row, 'amount-not-a-number', rules.mapping.credit?.heading, cells[rules.mapping.credit?.column ?? 0]);
  }
  return withAmount(row, amount.decimal, { rules, looks });
}

/** What can be said of a row before its amount is looked at. */
interface RowLooks {
  readonly hasSupplier: boolean;
  readonly hasDateOrId: boolean;
  /** At most half of the cells that a payment usually fills. */
  readonly isSparse: boolean;
  readonly filled: number;
  readonly label?: { readonly column: number; readonly kind: TotalLabel; readonly text: string };
}

function looksOf(cells: readonly string[], rules: RowRules): RowLooks {
  const { supplier, transactionId } = rules.mapping;
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  const isSparse = filled * 2 <= rules.usualCells;
  const id = transactionId === undefined ? '' : (cells[transactionId.column] ?? '');
  const hasId = isGiven(id) && totalLabel(id) === undefined;
  const hasDateOrId = hasId || [...rules.dates].some(([column, { days }]) => days.has(cells[column] ?? ''));
  const hasSupplier = supplier !== undefined && isGiven(cells[supplier.column]);
  // A purpose may read "Total for the project" on the line of a payment; the label of a total stands almost alone, or in
  // the place of the supplier.
  const searched = isSparse || (!hasSupplier && !hasDateOrId) ? cells.keys() : hasSupplier ? [supplier.column] : [];
  return { hasSupplier, hasDateOrId, isSparse, filled, label: labelIn(cells, searched) };
}

function isGiven(cell: string | undefined): boolean {
  return cell !== undefined && !isBlank(cell) && !isPlaceholder(cell);
}

function labelIn(cells: readonly string[], columns: Iterable<number>): RowLooks['label'] {
  for (const column of columns) {
    const text = cells[column] ?? '';
    const kind = isBlank(text) ? undefined : totalLabel(text);
    if (kind !== undefined) {
      return { column, kind, text };
    }
  }
  return undefined;
}

/** A heading printed again, at the top of a new page: most of its filled cells are those of the heading. */
function repeatsHeading(cells: readonly string[], { headings }: Table): boolean {
  const fold = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const first = cells.findIndex((cell) => !isBlank(cell));
  if (headings.length === 0 || fold(cells[first]) !== fold(headings[first])) {
    return false;
  }
  const filled = cells.map((cell, column) => ({ cell: fold(cell), column })).filter(({ cell }) => cell !== '');
  const repeated = filled.filter(({ cell, column }) => cell === fold(headings[column])).length;
  return repeated >= 2 && repeated >= filled.length * 0.6;
}

/** Without an amount a row is a total in another currency, a line of text, or a payment that lacks its amount. */
function withoutAmount(row: TableRow, rules: RowRules, looks: RowLooks): RowDraft {
  const { cells, rowNumber } = row;
  const { originalAmount, amount, debit } = rules.mapping;
  const isUnidentified = !looks.hasSupplier && !looks.hasDateOrId;
  if (isUnidentified && originalAmount !== undefined && isNumber(cells[originalAmount.column] ?? '')) {
    return { kind: 'passed', rowNumber, reason: 'currency-total' };
  }
  const isText = looks.filled === 1 || (looks.isSparse && !looks.hasDateOrId) || cells.some(isBalanceLine);
  return isText
    ? { kind: 'passed', rowNumber, reason: 'note' }
    : refusal(row, 'amount-missing', (amount ?? debit)?.heading);
}

function unreadableAmount(row: TableRow, amount: RowAmount & { kind: 'unreadable' }, looks: RowLooks): RowDraft {
  const isText = looks.isSparse && !looks.hasDateOrId && !isPlaceholder(amount.value) && !/[0-9]/.test(amount.value);
  return isText
    ? { kind: 'passed', rowNumber: row.rowNumber, reason: 'note' }
    : refusal(row, 'amount-not-a-number', amount.column, amount.value);
}

function withAmount(
  row: TableRow,
  decimal: string,
  { rules, looks }: { readonly rules: RowRules; readonly looks: RowLooks },
): RowDraft {
  const payment = paymentOf(row, decimal, rules);
  if (looks.label !== undefined) {
    return labelled(row, decimal, { rules, looks, payment, label: looks.label });
  }
  if (looks.hasSupplier || looks.hasDateOrId || !isKnownByIdentity(rules)) {
    return payment;
  }
  if (isDescribed(row.cells, rules)) {
    return looks.isSparse ? unsettled(row, decimal, { rules, otherwise: payment, isBare: false }) : payment;
  }
  const alone = refusal(row, 'amount-unexplained', '', decimal);
  return unsettled(row, decimal, { rules, otherwise: alone, isBare: true });
}

interface LabelledRow {
  readonly rules: RowRules;
  readonly looks: RowLooks;
  readonly payment: PaymentDraft | RefusedDraft;
  readonly label: NonNullable<RowLooks['label']>;
}

/**
 * A row with the label of a total. With a date or number of its own only "Grand Total" is believed; "Subtotal" must add up
 * what is above it, and "TOTAL" is a supplier.
 */
function labelled(row: TableRow, decimal: string, { rules, looks, payment, label }: LabelledRow): RowDraft {
  const cover = coverOf(label.text);
  const isFull = looks.hasDateOrId && !looks.isSparse;
  if ((looks.hasDateOrId && label.kind !== 'clear') || (isFull && cover === undefined)) {
    return payment;
  }
  if (label.kind === 'group' || (isFull && cover === 'part')) {
    return looks.isSparse || isFull ? unsettled(row, decimal, { rules, otherwise: payment, isBare: false }) : payment;
  }
  const isName = label.column === rules.mapping.supplier?.column && label.kind === 'plain';
  const part: PassedDraft = { kind: 'passed', rowNumber: row.rowNumber, reason: 'subtotal' };
  const draft = unsettled(row, decimal, { rules, otherwise: isName ? payment : part, isBare: false });
  return draft.kind === 'unsettled'
    ? { ...draft, label: cover ?? (label.kind === 'clear' ? 'whole' : 'plain') }
    : draft;
}

/** Whether payments of this file can be told by a supplier, a date or a number at all. */
function isKnownByIdentity({ mapping, dates }: RowRules): boolean {
  return mapping.supplier !== undefined || mapping.transactionId !== undefined || dates.size > 0;
}

/** Whether a row says anything in words, apart from its currencies. */
function isDescribed(cells: readonly string[], { mapping }: RowRules): boolean {
  return cells.some(
    (cell, column) =>
      column !== mapping.currency?.column &&
      column !== mapping.originalCurrency?.column &&
      /\p{L}/u.test(cell) &&
      !isPlaceholder(cell) &&
      !isNumber(cell),
  );
}

function unsettled(
  row: TableRow,
  decimal: string,
  { rules, otherwise, isBare }: { rules: RowRules; otherwise: UnsettledRow['otherwise']; isBare: boolean },
): RowDraft {
  const named = rowCurrency(row.cells, rules.mapping, rules.currency);
  const own = inMinorUnits(decimal, named);
  const [amount, currency] =
    typeof own === 'object' ? [own, named] : [inMinorUnits(decimal, rules.currency.currency), rules.currency.currency];
  if (typeof amount !== 'object') {
    return otherwise;
  }
  const layout = row.cells
    .map((cell) => (isBlank(cell) ? ' ' : '#'))
    .join('')
    .trimEnd();
  return {
    kind: 'unsettled',
    rowNumber: row.rowNumber,
    amountMinor: amount.minor,
    currency,
    isBare,
    layout,
    otherwise,
  };
}
