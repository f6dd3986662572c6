import { expire } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../audit';
import type { Tx } from '../platform';
import { ApprovalEffects } from './approval-effects';
import { Deadline } from './deadline';
import { movementsOf } from './effect-poster';
import { stateOf } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';

/** A request that waited too long ends; what was set aside for it is released. */
@Injectable()
export class ExpireRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly effects: ApprovalEffects,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /** Idempotent: a request that is not due, or not any more, stays as it is. */
  async execute(tx: Tx, id: string): Promise<void> {
    const { now, today } = await this.deadline.now();
    const due = await this.requests.lockDue(tx, id, today);
    if (!due) return;
    const { record, because } = due;
    const expired = expire(stateOf(record));
    if (!expired.ok) throw new Error(`${record.ref} is due and cannot expire: ${expired.refusal.kind}.`);
    const { request: after, effects } = expired.value;
    const told = await this.requests.unrecorded(tx, record);
    await this.requests.saveState(tx, after, { now, approvedMinor: null, expiredBecause: because });
    await this.trail.record(tx, SYSTEM, record, {
      action: 'request.expire',
      before: { ...told.before, status: record.status },
      after: { ...told.after, status: after.status },
      reason: because,
    });
    await this.effects.apply(tx, { record, after, movements: movementsOf(effects), today }, SYSTEM);
  }
}
