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
  /** First and last event whose seals were recomputed. */
  readonly firstEvent: string | null;
  readonly lastEvent: string | null;
  readonly lastSealHash: string | null;
  readonly checkedAt: string;
}

/** Days of the trail, both included. */
export interface TrailRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

interface Row {
  readonly seq: bigint | null;
  readonly id: bigint | null;
  readonly body: string | null;
  readonly fresh_body: string | null;
  readonly hash: Buffer | null;
}

/** Seals by their numbers, both included; no last one means up to the end. */
interface Span {
  readonly first: number;
  readonly last: number | null;
}

interface Recomputed {
  readonly hash: Buffer;
  readonly count: number;
  readonly firstBroken: string | null;
  readonly firstEvent: string | null;
  readonly lastEvent: string | null;
}

const WHOLE: Span = { first: 1, last: null };
const PAGE = 5_000;
const GENESIS = (): Buffer => createHash('sha256').update('tandem-audit-1').digest();

/** Recomputes every seal from the events, and every event's text from its columns. */
@Injectable()
export class Verification {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The whole trail, or the seals of the events of some days. A range is checked from the seal before it, which is taken
   * as it stands: that the chain is whole up to there is what the whole run proves.
   */
  async run({ from, to }: TrailRange = {}): Promise<TrailVerification> {
    const isWhole = from === undefined && to === undefined;
    const span = isWhole ? WHOLE : await this.span({ from, to });
    const seals = await this.seals(span);
    const [tail] = await this.database.read<{ events: bigint; unsealed: bigint; forged: bigint | null }>(
      `select count(*) as events, count(*) filter (where s.event_id is null) as unsealed,
              min(a.id) filter (where s.event_id is null and a.body <> audit_body(a)) as forged
         from audit_event a left join audit_seal s on s.event_id = a.id
        where ($1::date is null or a.occurred_at >= $1::date) and ($2::date is null or a.occurred_at < $2::date + 1)`,
      [from ?? null, to ?? null],
    );
    const firstBroken = seals.firstBroken ?? (tail?.forged != null ? String(tail.forged) : null);
    return {
      intact: firstBroken === null,
      checkedEvents: isWhole ? Number(tail?.events ?? 0n) : seals.count + Number(tail?.unsealed ?? 0n),
      sealedEvents: seals.count,
      unsealedTail: Number(tail?.unsealed ?? 0n),
      firstBrokenEvent: firstBroken,
      firstEvent: seals.firstEvent,
      lastEvent: seals.lastEvent,
      lastSealHash: seals.count > 0 ? seals.hash.toString('hex') : null,
      checkedAt: this.clock.now().toISOString(),
    };
  }

  /** Recomputes the seals of a span one after the other. */
  private async seals({ first, last }: Span): Promise<Recomputed> {
    let hash = await this.hashBefore(first);
    let count = 0;
    let firstBroken: string | null = null;
    let firstEvent: string | null = null;
    let lastEvent: string | null = null;
    for (;;) {
      const rows = await this.sealsAfter(first - 1 + count, last);
      for (const row of rows) {
        count += 1;
        hash = createHash('sha256')
          .update(hash)
          .update(row.body ?? '')
          .digest();
        const isNext = row.seq === BigInt(first - 1 + count);
        const fits = isNext && row.body !== null && row.body === row.fresh_body && row.hash?.equals(hash);
        if (!fits) firstBroken ??= String(row.id ?? row.seq);
        lastEvent = String(row.id ?? row.seq);
        firstEvent ??= lastEvent;
      }
      if (rows.length < PAGE || firstBroken !== null) return { hash, count, firstBroken, firstEvent, lastEvent };
    }
  }

  /** The seals that cover the events of some days; late events may lie among others, so what is between them counts. */
  private async span({ from, to }: TrailRange): Promise<Span> {
    const [row] = await this.database.read<{ first: bigint | null; last: bigint | null }>(
      `select min(s.seq) as first, max(s.seq) as last from audit_seal s join audit_event a on a.id = s.event_id
        where ($1::date is null or a.occurred_at >= $1::date) and ($2::date is null or a.occurred_at < $2::date + 1)`,
      [from ?? null, to ?? null],
    );
    return { first: Number(row?.first ?? 1n), last: Number(row?.last ?? 0n) };
  }

  private async hashBefore(first: number): Promise<Buffer> {
    if (first === 1) return GENESIS();
    const [row] = await this.database.read<{ hash: Buffer }>('select hash from audit_seal where seq = $1', [first - 1]);
    // A seal that is gone fits no hash, so the span is told as broken from its first event.
    return row?.hash ?? Buffer.alloc(0);
  }

  private sealsAfter(seq: number, last: number | null): Promise<Row[]> {
    return this.database.read<Row>(
      `select s.seq, a.id, a.body, audit_body(a) as fresh_body, s.hash
         from audit_seal s left join audit_event a on a.id = s.event_id
        where s.seq > $1 and ($2::bigint is null or s.seq <= $2) order by s.seq limit ${PAGE}`,
      [seq, last],
    );
  }
}
