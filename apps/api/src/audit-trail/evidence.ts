import { createPublicKey } from 'node:crypto';
import fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Checkpoints, fingerprintOf, VERIFIER_FILE } from '../audit';
import { Database, notFound } from '../platform';
import type { EvidenceView } from './evidence.dto';

const PAGE = 5_000;

interface SealedEvent {
  readonly seq: bigint;
  readonly body: string;
  readonly hash: string;
}

/** The trail with its signatures, as somebody can check it who trusts neither the product nor its database. */
@Injectable()
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly checkpoints: Checkpoints,
    private readonly audit: Audit,
  ) {}

  async view(): Promise<EvidenceView> {
    const [row] = await this.database.read<{
      events: bigint;
      size: bigint | null;
      signedAt: Date | null;
      note: string | null;
      publicKey: string | null;
    }>(
      `select coalesce((select max(seq) from audit_seal), 0) as events, c.size, c.signed_at as "signedAt", c.note, c.public_key as "publicKey"
         from (select 1) one left join lateral (select * from audit_checkpoint order by size desc limit 1) c on true`,
    );
    const { size, signedAt, note, publicKey } = row ?? {};
    const isSigned = size != null && signedAt && note && publicKey;
    return {
      events: Number(row?.events ?? 0n),
      lastCheckpoint: isSigned ? { events: Number(size), signedAt: signedAt.toISOString(), note } : null,
      keyFingerprint: isSigned ? fingerprintOf(createPublicKey(publicKey)) : null,
    };
  }

  /** Every sealed event, a line each. Taking it out is an event itself, and is in the file. */
  async events(actor: Actor): Promise<Readable> {
    await this.database.transaction((tx) =>
      this.audit.record(tx, actor, { action: 'trail.export', object: { type: 'trail', id: null } }),
    );
    await this.checkpoints.signIfPossible();
    return Readable.from(this.lines(), { objectMode: false });
  }

  /** Every note that was ever signed. */
  async notes(): Promise<string> {
    const rows = await this.database.read<{ note: string }>('select note from audit_checkpoint order by size');
    return rows.length === 0 ? '' : `${rows.map(({ note }) => note).join('\n---\n')}\n`;
  }

  /** @throws Problem `not_found` before the first signature */
  async publicKey(): Promise<string> {
    const [row] = await this.database.read<{ publicKey: string }>(
      'select public_key as "publicKey" from audit_checkpoint order by size desc limit 1',
    );
    if (!row) throw notFound('signature');
    return row.publicKey;
  }

  /** The script that checks the three other files, as it is in the product's source. */
  verifier(): Promise<string> {
    return fs.readFile(fileURLToPath(VERIFIER_FILE), 'utf8');
  }

  private async *lines(): AsyncGenerator<string> {
    let last = 0n;
    for (;;) {
      const rows = await this.database.read<SealedEvent>(
        `select s.seq, a.body, encode(s.hash, 'hex') as hash from audit_seal s join audit_event a on a.id = s.event_id
          where s.seq > $1 order by s.seq limit ${PAGE}`,
        [last],
      );
      for (const { seq, body, hash } of rows) {
        last = seq;
        yield `${JSON.stringify({ seq: Number(seq), body, hash })}\n`;
      }
      if (rows.length < PAGE) return;
    }
  }
}
