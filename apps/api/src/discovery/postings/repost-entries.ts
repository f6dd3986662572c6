import { Injectable } from '@nestjs/common';
import { type ExchangeRate, money } from '@tandem/money';
import type { Actor } from '../../audit';
import { BudgetLedger, type NewEntry } from '../../budget';
import type { Tx } from '../../platform';

interface EntryRow extends Pick<NewEntry, 'lineId' | 'kind' | 'postedOn' | 'description'> {
  readonly id: bigint;
  readonly amount_minor: bigint;
  readonly currency: string;
  readonly commitmentId: string | null;
  readonly toolId: string | null;
  readonly vendorId: string | null;
  readonly importId: string;
  readonly importRow: number;
  readonly findingId: string | null;
  readonly original_minor: bigint | null;
  readonly original_currency: string;
  readonly original_rate: string;
  readonly original_rate_date: string;
  readonly original_rate_source: string;
}

/** Posts entries of payments once more that were reversed: the same movement, on the same line and day. */
@Injectable()
export class RepostEntries {
  constructor(private readonly ledger: BudgetLedger) {}

  /** Answers with the new entry for each old one. */
  async execute(tx: Tx, entryIds: readonly bigint[], actor: Actor): Promise<Map<bigint, bigint>> {
    const rows = await tx.query<EntryRow>(
      `select id, line_id as "lineId", kind, amount_minor, currency, posted_on as "postedOn", description, commitment_id as "commitmentId",
              tool_id as "toolId", vendor_id as "vendorId", import_id as "importId", import_row as "importRow", finding_id as "findingId",
              original_minor, original_currency, original_rate::text as original_rate, original_rate_date, original_rate_source
         from budget_entry where id = any($1::bigint[]) order by id`,
      [entryIds],
    );
    const posted = await this.ledger.post(tx, rows.map(newEntry), actor);
    return new Map(posted.map((entry, index) => [rows[index]?.id ?? 0n, entry.id]));
  }
}

function newEntry(row: EntryRow): NewEntry {
  const {
    id: _id,
    amount_minor,
    currency,
    original_minor,
    original_currency,
    original_rate,
    original_rate_date,
    original_rate_source,
    ...same
  } = row;
  const rate: ExchangeRate = {
    from: original_currency,
    to: currency,
    rate: original_rate,
    date: original_rate_date,
    source: original_rate_source,
  };
  return {
    ...same,
    amount: money(amount_minor, currency),
    original: original_minor === null ? null : { amount: money(original_minor, original_currency), rate },
  };
}
