/** The kinds of date a ledger keeps, the one that says most about when money was spent first. */
export const DATE_MEANINGS = [
  'transactionDate',
  'paymentDate',
  'unspecifiedDate',
  'postingDate',
  'journalDate',
  'invoiceDate',
  'effectiveDate',
  'statementDate',
  'dueDate',
] as const;

export type DateMeaning = (typeof DATE_MEANINGS)[number];

export const MEANINGS = [
  'supplier',
  'amount',
  'debit',
  'credit',
  'direction',
  'currency',
  'originalAmount',
  'originalCurrency',
  'date',
  ...DATE_MEANINGS,
  'transactionId',
  'department',
  'costCentre',
  'account',
  'category',
  'purpose',
  'merchantType',
  'city',
] as const;

/**
 * What a column of a payments file means. `date` is not a column of its own: it says which of the date columns is the
 * day of the payment.
 */
export type Meaning = (typeof MEANINGS)[number];

/** A column by its place, counted from 0, and by its heading exactly as printed. */
export interface MappedColumn {
  readonly column: number;
  readonly heading: string;
}

export type Mapping = Readonly<Partial<Record<Meaning, MappedColumn>>>;

/** What somebody decided about columns, now or for an earlier file of the source; null says "not in this file". */
export type MappingChoice = Readonly<Partial<Record<Meaning, MappedColumn | null>>>;
