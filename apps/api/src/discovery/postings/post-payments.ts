import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import { BudgetLedger, type NewEntry } from '../../budget';
import type { Tx } from '../../platform';
import { originalOf, type StoredPayment } from '../imports/import-rows';
import { zip } from './judge-payments';
import { type PaymentChange, PaymentRows } from './payment-rows';
import type { PlannedEntry, PlannedLine, PlannedPosting } from './plan-postings';

export interface PaymentToPost {
  readonly payment: StoredPayment;
  readonly posting: PlannedPosting;
  readonly tool: { readonly id: string; readonly vendorId: string | null } | null;
  readonly findingId: string | null;
}

interface FiscalYear {
  readonly id: string;
  readonly starts_on: string;
  readonly ends_on: string;
}

const NO_SUPPLIER = 'Payment without a supplier name';

/** Turns planned postings into entries of the budget ledger, in one go, so that lines are locked in the ledger's order. */
@Injectable()
export class PostPayments {
  constructor(
    private readonly ledger: BudgetLedger,
    private readonly rows: PaymentRows,
  ) {}

  /** Answers, in the order of `payments`, with what became of each; its row says the same. */
  async execute(tx: Tx, payments: readonly PaymentToPost[], actor: Actor): Promise<PaymentChange[]> {
    const entryIds = await this.entries(tx, payments, actor);
    const changes = zip(payments, entryIds).map(([{ payment, posting, tool, findingId }, ids]) => ({
      before: payment,
      after: { outcome: posting.outcome, toolId: tool?.id ?? null, findingId, entryIds: ids },
    }));
    await this.rows.write(tx, changes.filter(isNews));
    return changes;
  }

  private async entries(tx: Tx, payments: readonly PaymentToPost[], actor: Actor): Promise<bigint[][]> {
    const lines = new Lines(tx, this.ledger);
    const entries: NewEntry[] = [];
    const owners: number[] = [];
    for (const [index, payment] of payments.entries()) {
      for (const planned of payment.posting.entries) {
        entries.push(newEntry(payment, planned, await lines.idOf(planned.line, payment.payment)));
        owners.push(index);
      }
    }
    const posted = await this.ledger.post(tx, entries, actor);
    const ids = payments.map((): bigint[] => []);
    posted.forEach(({ id }, position) => ids[owners[position] ?? -1]?.push(id));
    return ids;
  }
}

/** Most payments of most files are for no tool, and their rows have said so since the preview. */
const isNews = ({ before, after }: PaymentChange): boolean =>
  after.outcome !== 'notTool' || before.outcome !== 'notTool' || before.isRecordedAlready !== before.wasRecordedAlready;

function newEntry(
  { payment, posting, tool, findingId }: PaymentToPost,
  planned: PlannedEntry,
  lineId: string,
): NewEntry {
  // The merchant's amount is of the whole payment; it says nothing about one of two parts.
  const original = posting.entries.length === 1 ? originalOf(payment) : null;
  return {
    lineId,
    kind: planned.kind,
    amount: planned.amount,
    postedOn: payment.day,
    commitmentId: planned.commitmentId,
    toolId: tool?.id ?? null,
    vendorId: tool?.vendorId ?? null,
    importId: payment.importId,
    importRow: payment.rowNumber,
    findingId,
    description: payment.supplier.trim() === '' ? NO_SUPPLIER : payment.supplier,
    original,
  };
}

/** Looks each line up once for a fiscal year: a file has thousands of payments and a dozen lines. */
class Lines {
  private readonly known = new Map<string, string>();
  private years: readonly FiscalYear[] = [];

  constructor(
    private readonly tx: Tx,
    private readonly ledger: BudgetLedger,
  ) {}

  async idOf(line: PlannedLine, { day, amount: { currency } }: StoredPayment): Promise<string> {
    if ('lineId' in line) return line.lineId;
    const { fundSource, unitId, preferredLineId } = line;
    if (unitId === null) throw new Error('A payment is posted for a unit, or for the one called not assigned.');
    const year = this.yearOf(day);
    const key = [fundSource, unitId, preferredLineId, year ?? day, currency].join(' ');
    const known = this.known.get(key);
    if (known) return known;
    const id = await this.ledger.lineForActuals(this.tx, { fundSource, unitId, preferredLineId, day, currency });
    this.known.set(key, id);
    // The ledger makes a fiscal year that did not exist.
    if (!year) this.years = await this.tx.query<FiscalYear>('select id, starts_on, ends_on from fiscal_year');
    return id;
  }

  private yearOf(day: string): string | undefined {
    return this.years.find((year) => year.starts_on <= day && day <= year.ends_on)?.id;
  }
}
