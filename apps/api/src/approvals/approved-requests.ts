import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import type { Tx } from '../platform';

/** A request whose last step was approved a moment ago, in the transaction that is under way. */
export interface ApprovedRequest {
  readonly requestId: string;
  readonly findingId: string | null;
  readonly toolId: string;
  readonly lineId: string;
}

type Listener = (tx: Tx, approved: ApprovedRequest, actor: Actor) => Promise<void>;

/** Features above this one say here what else is true once a request is approved: it commits with the approval or not at all. */
@Injectable()
export class ApprovedRequests {
  private readonly listeners: Listener[] = [];

  /** Called while modules start. */
  onApproved(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, approved: ApprovedRequest, actor: Actor): Promise<void> {
    for (const listener of this.listeners) await listener(tx, approved, actor);
  }
}
