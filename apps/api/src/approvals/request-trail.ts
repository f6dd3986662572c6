import { Injectable } from '@nestjs/common';
import { type Actor, Audit, SYSTEM } from '../audit';
import type { SignedIn } from '../identity';
import type { Tx } from '../platform';
import type { Escalation } from './escalations';
import type { RequestRecord } from './request-record';
import { FreezeDecision } from './snapshots/freeze-decision';

export interface RequestEvent {
  readonly action: string;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly reason?: string | null;
}

/** What happened to a request, in the audit trail. */
@Injectable()
export class RequestTrail {
  constructor(
    private readonly audit: Audit,
    private readonly freeze: FreezeDecision,
  ) {}

  record(tx: Tx, actor: Actor, request: { id: string; ref: string }, event: RequestEvent): Promise<void> {
    return this.audit.record(tx, actor, { ...event, object: { type: 'request', id: request.id, label: request.ref } });
  }

  /** A decision goes on the trail with the hash of what could be known at that moment, which is kept for good. */
  async recordDecision(tx: Tx, decider: SignedIn, record: RequestRecord, event: RequestEvent): Promise<void> {
    const snapshot = await this.freeze.execute(tx, record, decider);
    await this.record(tx, decider, record, { ...event, after: { ...event.after, snapshot } });
  }

  /** The product itself asks whoever stands in. */
  async escalations(tx: Tx, request: { id: string; ref: string }, escalations: readonly Escalation[]): Promise<void> {
    for (const escalation of escalations) {
      await this.record(tx, SYSTEM, request, { action: 'request.escalate', ...escalation });
    }
  }
}
