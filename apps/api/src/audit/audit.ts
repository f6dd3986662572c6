import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../platform';
import type { Actor } from './actor';

export interface AuditEntry {
  /** What was done, as `noun.verb`: `request.submit`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string | null; readonly label?: string | null };
  /** Fields that changed, by an allow-list of the caller's: never secrets. */
  readonly before?: object | null;
  readonly after?: object | null;
  readonly reason?: string | null;
  readonly result?: 'done' | 'refused';
}

type Listener = (tx: Tx, actor: Actor, entry: AuditEntry) => Promise<void>;

@Injectable()
export class Audit {
  private readonly listeners: Listener[] = [];

  constructor(private readonly clock: Clock) {}

  /**
   * Features above say here what else follows from what was done, in its transaction: whatever is recorded is told, so that
   * no act can be forgotten. Called while modules start.
   */
  after(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Writes one event in the caller's transaction: where it cannot be written, the action is not done either. */
  async record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
    await tx.query(
      `insert into audit_event (occurred_at, actor_id, capacity, action, object_type, object_id, object_label, result,
                                before, after, reason, request_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        this.clock.now(),
        actor.personId,
        actor.capacity,
        entry.action,
        entry.object.type,
        entry.object.id,
        entry.object.label ?? null,
        entry.result ?? 'done',
        json(entry.before),
        json(entry.after),
        entry.reason ?? null,
        actor.requestId,
      ],
    );
    if (entry.result === 'refused') return;
    for (const listener of this.listeners) await listener(tx, actor, entry);
  }
}

const json = (value: object | null | undefined): string | null => (value ? JSON.stringify(value) : null);
