import { entriesForRelease } from '@tandem/budget-ledger';
import { add, type Money, zero } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import { BudgetLedger } from '../budget';
import type { Tx } from '../platform';
import type { Mover } from './effect-poster';

/** Gives back to its lines what is committed for a request and not spent. */
@Injectable()
export class ReleaseCommitment {
  constructor(private readonly ledger: BudgetLedger) {}

  /** Holds the lines until the transaction ends. @returns what was given back, in the currency of the request */
  async execute(tx: Tx, mover: Mover & { readonly currency: string }, actor: Actor): Promise<Money> {
    const open = await this.ledger.openCommitmentsOfRequest(tx, mover.requestId);
    const entries = open.flatMap(({ id, lineId, committed }) =>
      entriesForRelease({ reserved: zero(committed.currency), committed }).map(({ kind, amount }) => ({
        lineId,
        kind,
        amount,
        postedOn: mover.postedOn,
        commitmentId: id,
        toolId: mover.toolId,
        requestId: mover.requestId,
        findingId: mover.findingId,
        description: `${mover.ref}: ${mover.toolName}`,
      })),
    );
    await this.ledger.post(tx, entries, actor);
    return open.map(({ committed }) => committed).reduce(add, zero(mover.currency));
  }
}
