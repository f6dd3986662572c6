import { type Approved, reduce } from '@tandem/approval-workflow';
import { money, subtract, toJson, zero } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import { BudgetLedger } from '../budget';
import type { SignedIn } from '../identity';
import { readMoney, type Tx } from '../platform';
import { Deadline } from './deadline';
import { EffectPoster, movementsOf } from './effect-poster';
import { workflowProblem } from './refusals';
import type { ReductionInput } from './request-input.dto';
import { presentActor, type RequestRecord, stateOf, toolNameOf } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';

/** Lowers what was approved: the approvals stand, and the difference goes back to the line at once. */
@Injectable()
export class ReduceRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly ledger: BudgetLedger,
    private readonly poster: EffectPoster,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /**
   * @throws Problem `permission.denied` for anybody but who asked, the owner of the line and the CIO; `request.status`,
   *   `validation.failed` for an amount that is not lower, or below what is spent, and without a reason; `not_found`
   */
  async execute(tx: Tx, id: string, input: ReductionInput, actor: SignedIn): Promise<void> {
    const record = await this.requests.lock(tx, id, actor);
    const approved = await this.approved(tx, record);
    const amount = readMoney(input.amount);
    const reason = input.reason.trim();
    const reduced = reduce(stateOf(record), presentActor(actor), approved, { amount, reason });
    if (!reduced.ok) {
      if (reduced.refusal.kind === 'stale-version') throw new Error('A lower amount names no version.');
      throw workflowProblem(reduced.refusal);
    }
    const { now, today } = await this.deadline.now();
    await tx.query('update request set approved_minor = $2, updated_at = $3 where id = $1', [id, amount.minor, now]);
    await this.trail.record(tx, actor, record, {
      action: 'request.reduce',
      before: { approvedAmount: toJson(approved.amount) },
      after: { approvedAmount: toJson(amount), released: toJson(subtract(approved.amount, amount)) },
      reason,
    });
    const { ref, content } = record;
    const { toolId, findingId } = content;
    const mover = { requestId: id, ref, toolId, toolName: toolNameOf(record), findingId, postedOn: today };
    await this.poster.post(tx, mover, movementsOf(reduced.value.effects), actor);
  }

  /** What stands approved and what of it is spent, held until the transaction ends; nothing for one that is not approved. */
  private async approved(tx: Tx, { id, line }: RequestRecord): Promise<Approved> {
    const currency = line?.currency ?? 'EUR';
    const [row] = await tx.query<{ minor: bigint | null }>(
      'select approved_minor as minor from request where id = $1',
      [id],
    );
    const amount = money(row?.minor ?? 0n, currency);
    const open = await this.ledger.openCommitmentsOfRequest(tx, id);
    const left = open.reduce((sum, { committed }) => sum + committed.minor, 0n);
    const spent = row?.minor == null ? zero(currency) : money(amount.minor - left, currency);
    return { budgetLineId: line?.id ?? '', amount, spent };
  }
}
