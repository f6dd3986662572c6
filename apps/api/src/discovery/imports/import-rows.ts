import { currencyExponent, divide, type ExchangeRate, isCurrency, type Money, parseMoney } from '@tandem/money';
import type { Tx } from '../../platform';
import type { SupplierMatch } from '../matching/supplier-match';
import type { Outcome } from '../postings/plan-postings';
import { amountOf } from './import-counts';

/** A payment as it was read, with the place that it has in the ledger at present. */
export interface StoredPayment {
  readonly importId: string;
  readonly rowNumber: number;
  readonly supplier: string;
  readonly amount: Money;
  /** The amount at the merchant, where that was another currency. */
  readonly original: { readonly amount: string; readonly currency: string } | null;
  /** The day of the payment, or the one that stands for it. */
  readonly day: string;
  readonly department: string | null;
  readonly costCentre: string | null;
  readonly account: string | null;
  readonly category: string | null;
  readonly purpose: string | null;
  readonly identityKey: string | null;
  readonly match: SupplierMatch;
  readonly outcome: Outcome;
  readonly isRecordedAlready: boolean;
  /** What its row says about that at present. */
  readonly wasRecordedAlready: boolean;
  readonly unitId: string | null;
  readonly toolId: string | null;
  readonly findingId: string | null;
  readonly entryIds: readonly bigint[];
}

interface PaymentRecord extends Omit<StoredPayment, 'amount' | 'original' | 'entryIds' | 'wasRecordedAlready'> {
  readonly amount_minor: bigint;
  readonly currency: string;
  readonly original_amount: string | null;
  readonly original_currency: string | null;
  readonly entryIds: readonly string[];
}

/** Reads payments; `condition` is on `r` (the row) and `b` (its import). They come in the order of their files. */
export async function readPayments(tx: Tx, condition: string, values: readonly unknown[]): Promise<StoredPayment[]> {
  const rows = await tx.query<PaymentRecord>(
    `select r.import_id as "importId", r.row_number as "rowNumber", r.supplier, r.amount_minor, r.currency, r.original_amount,
            r.original_currency, coalesce(r.paid_on, b.undated_on) as day, r.department, r.cost_centre as "costCentre", r.account,
            r.category, r.purpose, encode(r.identity_key, 'hex') as "identityKey", r.match, r.outcome,
            r.is_recorded_already as "isRecordedAlready", r.unit_id as "unitId", r.tool_id as "toolId", r.finding_id as "findingId",
            r.entry_ids::text[] as "entryIds"
       from import_row r join import_batch b on b.id = r.import_id
      where r.kind = 'payment' and (${condition}) order by b.created_at, r.import_id, r.row_number`,
    values,
  );
  return rows.map(({ amount_minor, currency, original_amount, original_currency, entryIds, ...row }) => ({
    ...row,
    wasRecordedAlready: row.isRecordedAlready,
    amount: amountOf({ amount_minor, currency }),
    original:
      original_amount !== null && original_currency !== null
        ? { amount: original_amount, currency: original_currency }
        : null,
    entryIds: entryIds.map(BigInt),
  }));
}

const RATE_DECIMALS = 10;
const HIGHEST_RATE = 10n ** 20n;

/**
 * What was paid at the merchant and the rate that the bank's bill implies, its fee included. Nothing where the file says
 * too little, or names a currency that no list knows any more.
 */
export function originalOf({ amount, original, day }: StoredPayment): { amount: Money; rate: ExchangeRate } | null {
  if (!original || original.currency === amount.currency || !isCurrency(original.currency)) return null;
  const read = parseMoney(original.amount, original.currency);
  if (!read.ok || read.value.minor === 0n) return null;
  const billed = absolute(amount.minor) * powerOfTen(exponentOf(original.currency) + RATE_DECIMALS);
  const rate = divide(billed, absolute(read.value.minor) * powerOfTen(exponentOf(amount.currency)), 'half-up');
  if (rate === 0n || rate >= HIGHEST_RATE) return null;
  return {
    amount: read.value,
    rate: { from: original.currency, to: amount.currency, rate: decimal(rate), date: day, source: 'card statement' },
  };
}

const absolute = (minor: bigint): bigint => (minor < 0n ? -minor : minor);
const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);
const exponentOf = (currency: string): number => currencyExponent(currency) ?? 0;

function decimal(scaled: bigint): string {
  const digits = scaled.toString().padStart(RATE_DECIMALS + 1, '0');
  return `${digits.slice(0, -RATE_DECIMALS)}.${digits.slice(-RATE_DECIMALS)}`;
}
