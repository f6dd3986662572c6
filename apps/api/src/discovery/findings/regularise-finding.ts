import { Injectable } from '@nestjs/common';
import type { ApprovedRequest } from '../../approvals';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { RegisterKnowledge } from '../matching/register-knowledge';
import { type FindingRecord, lockFinding } from './finding-record';
import type { FindingStatus } from './finding-store';
import { MovePayments } from './move-payments';
import { type Decision, TriageLog } from './triage-log';

const OPEN: readonly FindingStatus[] = ['new', 'ignored', 'request-started'];

/** An approved request takes the payments of its finding out of the shadow, in the transaction of the approval. */
@Injectable()
export class RegulariseFinding {
  constructor(
    private readonly register: RegisterKnowledge,
    private readonly move: MovePayments,
    private readonly log: TriageLog,
  ) {}

  async execute(tx: Tx, request: ApprovedRequest, actor: Actor): Promise<void> {
    if (!request.findingId) return;
    const finding = await lockFinding(tx, request.findingId);
    if (!OPEN.includes(finding.state.status)) return;
    await this.regularise(tx, finding, request, actor);
  }

  private async regularise(
    tx: Tx,
    finding: FindingRecord,
    { requestId, toolId, lineId }: ApprovedRequest,
    actor: Actor,
  ): Promise<void> {
    const known = await this.register.tool(tx, toolId);
    if (!known) throw new Error(`The approved tool ${toolId} is not in the register.`);
    const payee = { kind: 'registered', tool: { ...known, budgetLineId: lineId } } as const;
    const move = { findingId: finding.id, payee, reason: `${finding.ref}: regularised` };
    const [moves = []] = await this.move.execute(tx, [move], actor);
    const isOtherTool = toolId !== finding.state.shadowToolId;
    const decision: Decision = {
      action: 'regularise',
      after: { ...finding.state, status: 'regularised', toolId, requestId, ignoredUntil: null },
      moves,
      // The shadow tool itself is recognised by its name; another one has to be learnt.
      ...(isOtherTool ? { remembered: { toolId } } : {}),
    };
    await this.log.record(tx, [{ finding, decision }], actor);
  }
}
