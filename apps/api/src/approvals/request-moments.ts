import type { Allowance } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import type { Tx } from '../platform';

/** A request is handed in, for the first time or again. */
export interface SubmittedRequest {
  readonly kind: 'submitted';
  readonly requestId: string;
  readonly findingId: string | null;
  /** How long each answer may take, turn by turn. */
  readonly turns: readonly (readonly Allowance[])[];
}

/** Its last step was approved. */
export interface ApprovedRequest {
  readonly kind: 'approved';
  readonly requestId: string;
  readonly findingId: string | null;
  readonly toolId: string;
  readonly lineId: string;
}

/** It ended without an approval. */
export interface EndedRequest {
  readonly kind: 'ended';
  readonly requestId: string;
  /** How, as a sentence. */
  readonly how: string;
}

/** What had been approved was stopped. */
export interface CancelledRequest {
  readonly kind: 'cancelled';
  readonly requestId: string;
}

/** What happened to a request a moment ago, in the transaction that is under way. */
export type RequestMoment = SubmittedRequest | ApprovedRequest | EndedRequest | CancelledRequest;

type Listener = (tx: Tx, moment: RequestMoment, actor: Actor) => Promise<void>;

/** Features above this one say here what else is true from such a moment on: it commits with the moment or not at all. */
@Injectable()
export class RequestMoments {
  private readonly listeners: Listener[] = [];

  /** Called while modules start. */
  on(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, moment: RequestMoment, actor: Actor): Promise<void> {
    for (const listener of this.listeners) await listener(tx, moment, actor);
  }
}
