import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Database } from '../platform';

export interface TrailVerification {
  readonly intact: boolean;
  readonly checkedEvents: number;
  readonly sealedEvents: number;
  /** Events of the last seconds that no seal covers yet. */
  readonly unsealedTail: number;
  /** First event whose text, number or seal does not fit, by its id. */
  readonly firstBrokenEvent: string | null;
  readonly lastSealHash: string | null;
  readonly checkedAt: string;
}

interface Row {
  readonly seq: bigint | null;
  readonly id: bigint | null;
  readonly body: string | null;
  readonly fresh_body: string | null;
  readonly hash: Buffer | null;
}

const PAGE = 5_000;

/** Recomputes every seal from the events, and every event's text from its columns. */
@Injectable()
export class Verification {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<TrailVerification> {
    let hash = createHash('sha256').update('tandem-audit-1').digest();
    let sealedEvents = 0;
    let firstBroken: string | null = null;
    for (;;) {
      const rows = await this.sealsAfter(sealedEvents);
      for (const row of rows) {
        sealedEvents += 1;
        hash = createHash('sha256')
          .update(hash)
          .update(row.body ?? '')
          .digest();
        const fits =
          row.seq === BigInt(sealedEvents) &&
          row.body !== null &&
          row.body === row.fresh_body &&
          row.hash?.equals(hash);
        if (!fits) firstBroken ??= String(row.id ?? row.seq);
      }
      if (rows.length < PAGE || firstBroken !== null) break;
    }
    const [tail] = await this.database.read<{ events: bigint; unsealed: bigint; forged: bigint | null }>(
      `select count(*) as events, count(*) filter (where s.event_id is null) as unsealed,
              min(a.id) filter (where s.event_id is null and a.body <> audit_body(a)) as forged
         from audit_event a left join audit_seal s on s.event_id = a.id`,
    );
    firstBroken ??= tail?.forged != null ? String(tail.forged) : null;
    return {
      intact: firstBroken === null,
      checkedEvents: Number(tail?.events ?? 0n),
      sealedEvents,
      unsealedTail: Number(tail?.unsealed ?? 0n),
      firstBrokenEvent: firstBroken,
      lastSealHash: sealedEvents > 0 ? hash.toString('hex') : null,
      checkedAt: this.clock.now().toISOString(),
    };
  }

  private sealsAfter(seq: number): Promise<Row[]> {
    return this.database.read<Row>(
      `select s.seq, a.id, a.body, audit_body(a) as fresh_body, s.hash
         from audit_seal s left join audit_event a on a.id = s.event_id
        where s.seq > $1 order by s.seq limit ${PAGE}`,
      [seq],
    );
  }
}
