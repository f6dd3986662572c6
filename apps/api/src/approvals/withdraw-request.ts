import { withdraw } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import type { Tx } from '../platform';
import { ApprovalEffects } from './approval-effects';
import { Deadline } from './deadline';
import { movementsOf } from './effect-poster';
import { workflowProblem } from './refusals';
import { actorIn, stateOf } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';

/** The requester takes a request back; what was set aside for it is released. */
@Injectable()
export class WithdrawRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly effects: ApprovalEffects,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /** @throws Problem `permission.denied` for anybody but the requester, `request.status`, `not_found` */
  async execute(tx: Tx, id: string, reason: string | null, actor: SignedIn): Promise<void> {
    const record = await this.requests.lock(tx, id, actor);
    const withdrawn = withdraw(stateOf(record), actorIn(record, actor.personId));
    if (!withdrawn.ok) {
      if (withdrawn.refusal.kind === 'stale-version') throw new Error('A withdrawal names no version.');
      throw workflowProblem(withdrawn.refusal);
    }
    const { request: after, effects } = withdrawn.value;
    const { now, today } = await this.deadline.now();
    const told = await this.requests.unrecorded(tx, record);
    await this.requests.saveState(tx, after, { now, approvedMinor: null });
    await this.trail.record(tx, actor, record, {
      action: 'request.withdraw',
      before: { ...told.before, status: record.status },
      after: { ...told.after, status: after.status },
      reason,
    });
    await this.effects.apply(tx, { record, after, movements: movementsOf(effects), today }, actor);
  }
}
