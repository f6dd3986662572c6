import type { CurrencyCode, Money } from '@tandem/money';
import type { Encoding } from './decode';
import type { DateMeaning, Mapping, MappingChoice } from './meanings';
import type { DateOrder } from './printed-date';
import type { NumberStyle } from './printed-number';
import type { Delimiter } from './tokenise';

/** A text that the product shows to people, in both its languages. */
export interface LocalisedText {
  readonly en: string;
  readonly es: string;
}

/** What is known about a file beside its bytes. Codes of currencies must be known ones. */
export interface PaymentsOptions {
  /** The currency of the organisation: used where the file does not say and nobody has said. */
  readonly defaultCurrency: CurrencyCode;
  /** The currency that somebody says the file is in; what the file says itself goes before it. */
  readonly currency?: CurrencyCode;
  /** The day on which the file is read, from which follows how late its payments can be; without it none is too late. */
  readonly today?: string;
  readonly dateOrder?: DateOrder;
  readonly mapping?: MappingChoice;
  /** Answers to the questions of an earlier reading, by question. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Where the currency of the amounts comes from. */
export type CurrencyBasis = 'column' | 'sign' | 'answer' | 'default';

/** How the file was read. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly replacedCharacters: number;
  readonly delimiter: Delimiter;
  /** The row number of the heading, counted from 1; null when the file has none. */
  readonly headingRow: number | null;
  readonly dateOrder: DateOrder | null;
  readonly numberStyle: NumberStyle;
  readonly currency: CurrencyCode;
  readonly currencyBasis: CurrencyBasis;
  /** Amounts with more decimals than their currency has; these alone are rounded. */
  readonly roundedAmounts: number;
}

/** Something that the file leaves open and only a person can say. */
export interface Question {
  readonly id: 'date-order' | 'number-style' | 'amount-sign' | 'column.amount' | 'column.supplier';
  readonly text: LocalisedText;
  readonly choices: readonly string[];
}

export interface PaymentRow {
  /** Counted from 1 over all rows of the file, heading and lead-in included. */
  readonly rowNumber: number;
  /** Exactly as printed; empty when the file names none. */
  readonly supplier: string;
  /** The day of the payment by the column that `mapping.date` names. */
  readonly date: string | null;
  readonly otherDates: Readonly<Partial<Record<DateMeaning, string>>>;
  /** Money that went out is positive, a credit or refund negative. */
  readonly amountMinor: bigint;
  readonly currency: CurrencyCode;
  /** The amount at the merchant as a decimal text: its currency may be one that no list knows any more. */
  readonly originalAmount?: string;
  readonly originalCurrency?: string;
  readonly transactionId?: string;
  readonly department?: string;
  readonly costCentre?: string;
  readonly account?: string;
  readonly category?: string;
  readonly purpose?: string;
  readonly merchantType?: string;
  readonly city?: string;
  /** All cells of the row as printed. */
  readonly cells: readonly string[];
}

export const NOT_PAYMENT_REASONS = ['subtotal', 'total', 'currency-total', 'blank', 'heading', 'note'] as const;

/**
 * Why a row is no payment. A `currency-total` adds up original amounts of one currency; a `note` is a line of text
 * without an amount.
 */
export type NotPaymentReason = (typeof NOT_PAYMENT_REASONS)[number];

export interface NotPayment {
  readonly rowNumber: number;
  readonly reason: NotPaymentReason;
  /** What a total or subtotal says, in minor units of its currency; both are missing for other rows. */
  readonly amountMinor?: bigint;
  readonly currency?: CurrencyCode;
}

/**
 * Why a row could not be read as a payment. `amount-unexplained`: an amount stands alone in its row and adds up nothing
 * that was read, so it may be a payment or a total. `date-implausible`: nobody pays on such a day.
 */
export type RowRefusalCode =
  | 'amount-column-unknown'
  | 'amount-missing'
  | 'amount-not-a-number'
  | 'amount-too-large'
  | 'amount-unexplained'
  | 'currency-unknown'
  | 'date-unreadable'
  | 'date-implausible'
  | 'cells-shifted';

export interface RefusedRow {
  readonly rowNumber: number;
  /** The heading of the column at fault; empty when it is the whole row. */
  readonly column: string;
  readonly code: RowRefusalCode;
  /** What stands there, cut to 80 characters. */
  readonly value: string;
}

/** Every row below the heading is counted once: rows = payments + notPayments + refused. */
export interface ReadingCounts {
  readonly rows: number;
  readonly payments: number;
  readonly notPayments: Readonly<Partial<Record<NotPaymentReason, number>>>;
  readonly refused: number;
  readonly refusedByReason: Readonly<Partial<Record<RowRefusalCode, number>>>;
  /** Payments in the currency of the file (`dialect.currency`), credits taken off. */
  readonly sum: Money;
  /** Sums in each currency that occurs, the file's own first; different currencies are never added. */
  readonly sums: readonly Money[];
  /** All credits, and the sum of those in the currency of the file. */
  readonly credits: { readonly count: number; readonly sum: Money };
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly undated: number;
  /** Rows whose original currency is another one; null when the file does not keep original currencies. */
  readonly foreignCurrencyRows: number | null;
  readonly distinctSuppliers: number;
  /** The total that the publisher printed, and printed total minus sum; reported, never repaired. */
  readonly printedTotal: Money | null;
  readonly printedTotalDifference: Money | null;
}

export interface PaymentsReading {
  readonly dialect: Dialect;
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  /** The first rows as they stand in the file, for a preview. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly questions: readonly Question[];
  readonly payments: readonly PaymentRow[];
  readonly notPayments: readonly NotPayment[];
  readonly refused: readonly RefusedRow[];
  readonly counts: ReadingCounts;
}

/** Why a file cannot be read as a table of payments at all. */
export interface FileRefusal {
  readonly code: 'empty' | 'binary' | 'spreadsheet' | 'not-a-table';
  readonly text: LocalisedText;
}
