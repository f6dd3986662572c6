import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import { BudgetLedger } from '../../budget';
import type { Tx } from '../../platform';

interface EntryDay {
  readonly posted_on: string;
  readonly ids: string[];
}

/** Undoes entries on the very days that they were posted, so that each month is as if they had never been. */
@Injectable()
export class ReverseEntries {
  constructor(private readonly ledger: BudgetLedger) {}

  async execute(tx: Tx, entryIds: readonly bigint[], reason: string, actor: Actor): Promise<void> {
    if (entryIds.length === 0) return;
    // Each day is reversed by itself, so the lines are taken beforehand, in the order in which everybody takes them.
    await tx.query(
      `select from budget_line where id in (select line_id from budget_entry where id = any($1::bigint[])) order by id for no key update`,
      [entryIds],
    );
    const days = await tx.query<EntryDay>(
      `select posted_on, array_agg(id::text order by id) as ids from budget_entry where id = any($1::bigint[]) group by posted_on order by posted_on desc`,
      [entryIds],
    );
    for (const { posted_on: postedOn, ids } of days) {
      await this.ledger.reverse(tx, ids.map(BigInt), { reason, postedOn }, actor);
    }
  }
}
