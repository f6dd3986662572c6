import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, notFound } from '../platform';
import { EVENT_COLUMNS, type EventRow, eventView } from './audit-trail.queries';
import type { AuditEventRecord, EventSeal } from './trail-event.dto';

type Row = EventRow & {
  readonly body: string;
  readonly freshBody: string;
  readonly sequence: bigint | null;
  readonly hash: Buffer | null;
  readonly previous: Buffer | null;
  readonly sealedAt: Date | null;
};

const BEGINNING = createHash('sha256').update('tandem-audit-1').digest();
const LARGEST_ID = 2n ** 63n - 1n;

/** One event with its place in the chain. */
@Injectable()
export class TrailEventQueries {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not_found` */
  async read(id: string): Promise<AuditEventRecord> {
    if (!/^\d{1,19}$/.test(id) || BigInt(id) > LARGEST_ID) throw notFound('event');
    const [row] = await this.database.read<Row>(
      `select ${EVENT_COLUMNS}, a.body, audit_body(a) as "freshBody", s.seq as sequence, s.hash, b.hash as previous, s.sealed_at as "sealedAt"
         from audit_event a left join person p on p.id = a.actor_id
         left join audit_seal s on s.event_id = a.id left join audit_seal b on b.seq = s.seq - 1
        where a.id = $1::bigint`,
      [id],
    );
    if (!row) throw notFound('event');
    const { body, freshBody, sequence, hash, previous, sealedAt, ...event } = row;
    return { ...eventView(event), body, seal: sealOf({ body, freshBody, sequence, hash, previous, sealedAt }) };
  }
}

function sealOf(row: Omit<Row, keyof EventRow>): EventSeal | null {
  const { body, freshBody, sequence, hash, previous, sealedAt } = row;
  if (sequence === null || hash === null || sealedAt === null) return null;
  // Only the first seal has none before it; anywhere else a missing one makes this one fit nothing.
  const before = previous ?? (sequence === 1n ? BEGINNING : Buffer.alloc(0));
  const anew = createHash('sha256').update(before).update(body).digest();
  return {
    sequence: Number(sequence),
    previousHash: before.toString('hex'),
    hash: hash.toString('hex'),
    sealedAt: sealedAt.toISOString(),
    matches: anew.equals(hash) && body === freshBody,
  };
}
