import { createHash } from 'node:crypto';
import {
  type Dialect,
  type FileRefusal,
  identityKey,
  type Mapping,
  type PaymentRow,
  type PaymentsOptions,
  type PaymentsReading,
  type Question,
  type ReadingCounts,
  readPaymentsFile,
} from '@tandem/tool-discovery';
import { buildKnowledge, type RegisterAlias } from '@tandem/tool-discovery';
import { arrayLiteral } from './copy-text';
import { SupplierMatcher, type SupplierMatch } from '../matching/supplier-match';

/** A payment on its way into the database. */
export interface StagedPayment {
  readonly rowNumber: number;
  readonly supplier: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly originalAmount: string | null;
  readonly originalCurrency: string | null;
  readonly paidOn: string | null;
  readonly department: string | null;
  readonly costCentre: string | null;
  readonly account: string | null;
  readonly category: string | null;
  readonly purpose: string | null;
  readonly transactionId: string | null;
  /** Hexadecimal; nothing where the row has neither number nor day, since such rows cannot be told apart between files. */
  readonly identityKey: string | null;
  /** Index into `matches`. */
  readonly match: number;
  /** All cells as printed, in PostgreSQL's notation: one text instead of dozens for each row of a large file. */
  readonly raw: string;
}

/** A row that is no payment, or could not be read as one. */
export interface StagedOther {
  readonly rowNumber: number;
  readonly kind: 'not-payment' | 'refused';
  readonly reason: string;
  readonly detail: string | null;
  readonly amountMinor: bigint | null;
}

/** How a file was read, without its rows. */
export interface ReadingSummary {
  readonly dialect: Dialect;
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  readonly sampleRows: readonly (readonly string[])[];
  readonly questions: readonly Question[];
  readonly counts: ReadingCounts;
}

export interface StagedFile {
  readonly summary: ReadingSummary;
  readonly matches: readonly SupplierMatch[];
  readonly payments: readonly StagedPayment[];
  readonly others: readonly StagedOther[];
}

export type StagedOrRefused = { readonly file: StagedFile } | { readonly refusal: FileRefusal };

/** Reads a file and matches its suppliers. Costs seconds for a large file, so it belongs off the thread that answers. */
export function stageFile(
  bytes: Uint8Array,
  options: PaymentsOptions,
  aliases: readonly RegisterAlias[],
): StagedOrRefused {
  const read = readPaymentsFile(bytes, options);
  if (!read.ok) return { refusal: read.refusal };
  const { payments, notPayments, refused, ...summary } = read.value;
  const matches = new MatchTable(new SupplierMatcher(buildKnowledge(aliases)));
  return {
    file: {
      summary,
      payments: payments.map((payment) => stagedPayment(payment, matches)),
      others: [...notPayments.map(stagedNotPayment), ...refused.map(stagedRefusal)],
      matches: matches.all,
    },
  };
}

/** Each different match once: files name the same few thousand suppliers over and over. */
class MatchTable {
  readonly all: SupplierMatch[] = [];
  private readonly indexes = new Map<SupplierMatch, number>();

  constructor(private readonly matcher: SupplierMatcher) {}

  indexOf(payment: PaymentRow): number {
    const { supplier: text, account, purpose } = payment;
    const match = this.matcher.match({ text, account, category: categoryOf(payment), purpose });
    const known = this.indexes.get(match);
    if (known !== undefined) return known;
    this.indexes.set(match, this.all.length);
    return this.all.push(match) - 1;
  }
}

function stagedPayment(payment: PaymentRow, matches: MatchTable): StagedPayment {
  return {
    rowNumber: payment.rowNumber,
    supplier: payment.supplier,
    amountMinor: payment.amountMinor,
    currency: payment.currency,
    originalAmount: payment.originalAmount ?? null,
    originalCurrency: payment.originalCurrency ?? null,
    paidOn: payment.date,
    department: payment.department ?? null,
    costCentre: payment.costCentre ?? null,
    account: payment.account ?? null,
    category: categoryOf(payment),
    purpose: payment.purpose ?? null,
    transactionId: payment.transactionId ?? null,
    identityKey: hasIdentity(payment)
      ? createHash('sha256').update(identityKey(payment)).digest('hex').slice(0, 32)
      : null,
    match: matches.indexOf(payment),
    raw: arrayLiteral(payment.cells),
  };
}

/** Publishers print what was bought as a category, as the type of merchant, or as both. */
const categoryOf = ({ category, merchantType }: PaymentRow): string | null =>
  category !== undefined && merchantType !== undefined && category !== merchantType
    ? `${category} | ${merchantType}`
    : (category ?? merchantType ?? null);

const hasIdentity = ({ transactionId, date, otherDates }: PaymentRow): boolean =>
  transactionId !== undefined || date !== null || Object.keys(otherDates).length > 0;

function stagedNotPayment({ rowNumber, reason, amountMinor }: PaymentsReading['notPayments'][number]): StagedOther {
  return { rowNumber, kind: 'not-payment', reason, detail: null, amountMinor: amountMinor ?? null };
}

function stagedRefusal({ rowNumber, code, column, value }: PaymentsReading['refused'][number]): StagedOther {
  const detail = [column, value].filter((part) => part !== '').join(': ');
  return { rowNumber, kind: 'refused', reason: code, detail: detail === '' ? null : detail, amountMinor: null };
}
