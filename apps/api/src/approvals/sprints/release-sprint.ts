import { entriesForRelease } from '@tandem/budget-ledger';
import { type MoneyJson, toJson, zero } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import { BudgetLedger } from '../../budget';
import type { Tx } from '../../platform';

/** Gives back what the requests of a sprint have committed and no invoice has used up. */
@Injectable()
export class ReleaseSprint {
  constructor(private readonly ledger: BudgetLedger) {}

  /** @returns what was released, line by line */
  async execute(
    tx: Tx,
    { toolId, postedOn, description }: { toolId: string; postedOn: string; description: string },
    actor: Actor,
  ): Promise<MoneyJson[]> {
    const open = await this.ledger.openCommitmentsOfTools(tx, [toolId]);
    const ofSprints = await tx.query<{ id: string }>(
      `select id from request where id = any ($1::uuid[]) and lane = 'sprint'`,
      [open.map(({ requestId }) => requestId)],
    );
    const sprints = new Set(ofSprints.map(({ id }) => id));
    const released = open.filter(({ requestId }) => sprints.has(requestId));
    const entries = released.flatMap(({ id: commitmentId, lineId, requestId, committed }) =>
      entriesForRelease({ reserved: zero(committed.currency), committed }).map(({ kind, amount }) => ({
        ...{ lineId, kind, amount, postedOn, commitmentId, toolId, requestId, description },
      })),
    );
    await this.ledger.post(tx, entries, actor);
    return released.map(({ committed }) => toJson(committed));
  }
}
