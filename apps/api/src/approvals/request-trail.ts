import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../audit';
import type { Tx } from '../platform';

export interface RequestEvent {
  readonly action: string;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly reason?: string | null;
}

/** What happened to a request, in the audit trail. */
@Injectable()
export class RequestTrail {
  constructor(private readonly audit: Audit) {}

  record(tx: Tx, actor: Actor, request: { id: string; ref: string }, event: RequestEvent): Promise<void> {
    return this.audit.record(tx, actor, { ...event, object: { type: 'request', id: request.id, label: request.ref } });
  }
}
