import type { WorkflowEffect } from '@tandem/approval-workflow';
import type { EntryKind } from '@tandem/budget-ledger';
import type { Money } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import { BudgetLedger } from '../budget';
import type { Tx } from '../platform';

/** Which request moves money, and for which tool. */
export interface Mover {
  readonly requestId: string;
  readonly ref: string;
  readonly toolId: string | null;
  readonly toolName: string;
  readonly findingId: string | null;
  readonly postedOn: string;
}

/** One movement of a request on a line. */
export interface Movement {
  readonly kind: Extract<EntryKind, 'reserve' | 'release' | 'commit' | 'commit-extra' | 'decommit'>;
  readonly budgetLineId: string;
  readonly amount: Money;
}

/** The movements among the effects. An escalation moves no money; how much a commitment frees is asked of its line. */
export const movementsOf = (effects: readonly WorkflowEffect[]): Movement[] =>
  effects.flatMap((effect) => (effect.kind === 'escalate' || effect.kind === 'free-commitment' ? [] : [effect]));

/** Turns what the workflow decided into entries of the budget ledger. */
@Injectable()
export class EffectPoster {
  constructor(private readonly ledger: BudgetLedger) {}

  /** Posted last of all, since the lock on the line is held until the transaction ends. */
  async post(tx: Tx, mover: Mover, movements: readonly Movement[], actor: Actor): Promise<void> {
    if (movements.length === 0) return;
    const { requestId, toolId, findingId, postedOn } = mover;
    const commitments = await this.commitments(tx, mover, movements);
    const entries = movements.map(({ kind, budgetLineId, amount }) => ({
      lineId: budgetLineId,
      kind,
      amount,
      postedOn,
      commitmentId: commitments.byLine.get(budgetLineId) ?? null,
      toolId,
      vendorId: commitments.vendorId,
      requestId,
      findingId,
      description: `${mover.ref}: ${mover.toolName}`,
    }));
    await this.ledger.post(tx, entries, actor);
  }

  /** The commitment of the request on each line that it moves money on, opened where it has none. */
  private async commitments(tx: Tx, { requestId, toolId, postedOn }: Mover, movements: readonly Movement[]) {
    const [known] = await tx.query<{ vendorId: string | null; open: { id: string; lineId: string }[] }>(
      `select (select vendor_id from tool where id = $2) as "vendorId",
              coalesce((select json_agg(json_build_object('id', id, 'lineId', line_id)) from commitment where request_id = $1), '[]') as open`,
      [requestId, toolId],
    );
    const byLine = new Map(known?.open.map(({ id, lineId }) => [lineId, id]));
    for (const { budgetLineId: lineId } of movements) {
      if (!byLine.has(lineId)) {
        byLine.set(lineId, await this.ledger.openCommitment(tx, { lineId, requestId, toolId, openedOn: postedOn }));
      }
    }
    return { vendorId: known?.vendorId ?? null, byLine };
  }
}
