import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import { BudgetLedger } from '../../budget';
import type { Tx } from '../../platform';

/** Entries that are undone for the same reason. */
interface Undone {
  readonly entryIds: readonly bigint[];
  readonly reason: string;
}

/** Undoes entries on the very days that they were posted, so that each month is as if they had never been. */
@Injectable()
export class ReverseEntries {
  constructor(private readonly ledger: BudgetLedger) {}

  async execute(tx: Tx, undone: readonly Undone[], actor: Actor): Promise<void> {
    const reasons = new Map(undone.flatMap(({ entryIds, reason }) => entryIds.map((id) => [id, reason])));
    const entries = await tx.query<{ entryId: bigint; postedOn: string }>(
      'select id as "entryId", posted_on as "postedOn" from budget_entry where id = any($1::bigint[])',
      [[...reasons.keys()]],
    );
    const reversals = entries.map((entry) => ({ ...entry, reason: reasons.get(entry.entryId) ?? '' }));
    await this.ledger.reverse(tx, reversals, actor);
  }
}
