import type { RequestState } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import type { Tx } from '../platform';
import { Tools } from '../registry';
import { EffectPoster, type Movement } from './effect-poster';
import { RequestMoments, type SubmittedRequest } from './request-moments';
import { type LineFacts, type RequestRecord, toolNameOf } from './request-record';

export interface Effect {
  readonly record: RequestRecord;
  /** The request as it is now. */
  readonly after: RequestState;
  readonly movements: readonly Movement[];
  readonly today: string;
}

/** The tool of the register that a request asks for. */
interface AskedTool {
  readonly toolId: string;
  /** Whether the request brought it into the register. */
  readonly proposedTool: boolean;
}

interface Beginning extends Pick<SubmittedRequest, 'turns'> {
  readonly line: LineFacts;
}

const ENDED = { rejected: 'was rejected', withdrawn: 'was withdrawn', expired: 'expired' } as const;

/** What a request does outside of it: whoever listens, the register, and the budget line. */
@Injectable()
export class ApprovalEffects {
  constructor(
    private readonly tools: Tools,
    private readonly poster: EffectPoster,
    private readonly moments: RequestMoments,
  ) {}

  /**
   * Before a request is handed in. A name that the register does not know becomes a proposal in it, so that the next request
   * for it sees this one.
   */
  async begin(tx: Tx, record: RequestRecord, { line, turns }: Beginning, actor: Actor): Promise<AskedTool> {
    const { toolId, vendorName, findingId } = record.content;
    await this.moments.tell(tx, { kind: 'submitted', requestId: record.id, findingId, turns }, actor);
    if (toolId) {
      await this.tools.proposeAgain(tx, toolId, actor);
      return { toolId, proposedTool: record.proposedTool };
    }
    const proposal = { name: toolNameOf(record), vendorName, source: line.fundSource, unitId: record.unitId };
    const proposed = await this.tools.createProposed(tx, proposal, actor);
    return { toolId: proposed.toolId, proposedTool: proposed.isNew };
  }

  /** In the order in which everybody takes locks: request, finding, tool, line. */
  async apply(tx: Tx, { record, after, movements, today }: Effect, actor: Actor): Promise<void> {
    const { id: requestId, ref, content } = record;
    const { toolId, findingId } = content;
    if (after.status === 'approved') {
      await tx.query('select from finding where id = $1 for update', [findingId]);
      await this.authorise(tx, record, today, actor);
    }
    if (after.status === 'rejected' || after.status === 'withdrawn' || after.status === 'expired') {
      const how = `${ref} ${ENDED[after.status]}.`;
      await this.moments.tell(tx, { kind: 'ended', requestId, how }, actor);
      await this.dropProposal(tx, record, how, actor);
    }
    await this.poster.post(
      tx,
      { requestId, ref, toolId, toolName: toolNameOf(record), findingId, postedOn: today },
      movements,
      actor,
    );
    if (after.status === 'approved' && toolId) {
      const { budgetLineId: lineId } = after.charge;
      await this.moments.tell(tx, { kind: 'approved', requestId, findingId, toolId, lineId }, actor);
    }
  }

  /** The last approver authorises the tool, whoever asked has defined it, and the decision is the evidence. */
  private async authorise(tx: Tx, record: RequestRecord, on: string, actor: Actor): Promise<void> {
    const { content, line, lane, ref, unitId } = record;
    if (!content.toolId || !line || !lane || !actor.personId)
      throw new Error(`${ref} was approved without a tool, line, lane or person.`);
    await this.tools.authorise(
      tx,
      content.toolId,
      {
        personId: actor.personId,
        requestRef: ref,
        on,
        lane,
        source: line.fundSource,
        budgetLineId: line.id,
        unitId,
        definedById: content.definedById,
        definedEvidence: content.definedById === record.requester.id ? 'event' : 'declared',
        benefitUnitIds: content.benefitUnitIds,
        benefitOwnerId: content.benefitOwnerId,
      },
      actor,
    );
  }

  /** A proposal that this request brought into the register goes with it, unless another request still asks for the tool. */
  private async dropProposal(tx: Tx, record: RequestRecord, reason: string, actor: Actor): Promise<void> {
    const { toolId } = record.content;
    if (!toolId) return;
    // Of two requests that end at the same moment, the second one has to see that the first one has.
    await tx.query('select from tool where id = $1 for no key update', [toolId]);
    const [open] = await tx.query<{ isProposal: boolean; isWanted: boolean }>(
      `select coalesce(bool_or(proposed_tool), false) as "isProposal",
              coalesce(bool_or(id <> $2 and status in ('submitted', 'changes-requested')), false) as "isWanted"
         from request where tool_id = $1`,
      [toolId, record.id],
    );
    if (open?.isProposal && !open.isWanted) await this.tools.rejectProposed(tx, toolId, reason, actor);
  }
}
