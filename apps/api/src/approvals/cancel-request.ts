import { cancel } from '@tandem/approval-workflow';
import { toJson } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import type { Tx } from '../platform';
import { Tools } from '../registry';
import { Deadline } from './deadline';
import { workflowProblem } from './refusals';
import { ReleaseCommitment } from './release-commitment';
import { presentActor, type RequestRecord, stateOf, toolNameOf } from './request-record';
import { RequestMoments } from './request-moments';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';

/** Stops what was approved: what is not spent goes back to its line, and everybody who acted on it is told why. */
@Injectable()
export class CancelRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly commitment: ReleaseCommitment,
    private readonly tools: Tools,
    private readonly moments: RequestMoments,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /**
   * @throws Problem `permission.denied` for anybody but who asked, the owner of the line and the CIO; `request.status`,
   *   `validation.failed` without a reason, `not_found`
   */
  async execute(tx: Tx, id: string, reason: string, actor: SignedIn): Promise<void> {
    const record = await this.requests.lock(tx, id, actor);
    const cancelled = cancel(stateOf(record), presentActor(actor), { reason });
    if (!cancelled.ok) {
      if (cancelled.refusal.kind === 'stale-version') throw new Error('A cancellation names no version.');
      throw workflowProblem(cancelled.refusal);
    }
    const { status } = cancelled.value.request;
    const { now, today } = await this.deadline.now();
    const why = reason.trim();
    await tx.query(
      `update request set status = $2, updated_at = $3, cancelled_at = $3, cancelled_by_id = $4, cancelled_why = $5, due_at = null
        where id = $1`,
      [id, status, now, actor.personId, why],
    );
    await this.moments.tell(tx, { kind: 'cancelled', requestId: id }, actor);
    await this.giveUpTool(tx, record, why, actor);
    const released = await this.release(tx, record, today, actor);
    await this.trail.record(tx, actor, record, {
      action: 'request.cancel',
      before: { status: record.status },
      after: { status, released: toJson(released) },
      reason: why,
    });
  }

  private release(
    tx: Tx,
    record: RequestRecord,
    today: string,
    actor: SignedIn,
  ): ReturnType<ReleaseCommitment['execute']> {
    const { id: requestId, ref, content, line } = record;
    if (!line) throw new Error(`${ref} was approved without a line.`);
    const { toolId, findingId } = content;
    const mover = { requestId, ref, toolId, toolName: toolNameOf(record), findingId, postedOn: today };
    return this.commitment.execute(tx, { ...mover, currency: line.currency }, actor);
  }

  /** A tool that only this approval brought into use, and nobody paid for, was never acquired. */
  private async giveUpTool(tx: Tx, { id, ref, content }: RequestRecord, why: string, actor: SignedIn): Promise<void> {
    const { toolId, kind } = content;
    if (!toolId || kind !== 'new-tool') return;
    // Of two acts on one tool at the same moment, the second one has to see what the first one did.
    await tx.query('select from tool where id = $1 for no key update', [toolId]);
    const [tool] = await tx.query<{ isKept: boolean }>(
      `select exists (select from tool_month m where m.tool_id = $1 and m.actual_minor <> 0)
           or exists (select from request r where r.tool_id = $1 and r.id <> $2
                         and r.status in ('submitted', 'changes-requested', 'approved')) as "isKept"`,
      [toolId, id],
    );
    if (tool?.isKept === false)
      await this.tools.unacquire(tx, toolId, { requestRef: ref, reason: `${ref} was cancelled: ${why}` }, actor);
  }
}
