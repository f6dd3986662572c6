import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock, Database, type Settings, SETTINGS_TOKEN, type Tx } from '../platform';
import { type AuditKey, auditKey } from './audit-key';
import { checkpointNote } from './checkpoint-note';
import { keepNote } from './kept-notes';
import { Sealing } from './sealing';

const EVERY_MS = 5 * 60_000;

interface Head {
  readonly size: bigint;
  readonly hash: Buffer;
}

/** What was signed last, as it is handed out. */
export interface NewestNote {
  readonly events: number;
  /** Hash of the last of them, in base64 as in the note. */
  readonly root: string;
  readonly note: string;
  readonly signedAt: Date;
}

interface LastCheckpoint extends Head {
  /** What the seal of that number says now. */
  readonly sealed: Buffer | null;
}

/**
 * Signs every few minutes how far the trail is sealed, and once more at the end of the process. Whoever keeps a signed note
 * elsewhere can tell later whether the trail was written anew, whoever it was.
 */
@Injectable()
export class Checkpoints implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Checkpoints.name);
  private timer: NodeJS.Timeout | undefined;
  private key: AuditKey | undefined;

  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** A process that only answers the web does not have the key. */
  private get signs(): boolean {
    return this.settings.role !== 'http';
  }

  onApplicationBootstrap(): void {
    if (!this.signs) return;
    this.timer = setInterval(() => void this.signIfPossible(), EVERY_MS);
    this.timer.unref();
  }

  /** While the database is still connected. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.signIfPossible();
  }

  /** Null before the first signature. */
  async newest(): Promise<NewestNote | null> {
    const [row] = await this.database.read<Omit<NewestNote, 'events'> & { size: bigint }>(
      `select size, encode(hash, 'base64') as root, note, signed_at as "signedAt" from audit_checkpoint order by size desc limit 1`,
    );
    return row ? { events: Number(row.size), root: row.root, note: row.note, signedAt: row.signedAt } : null;
  }

  /**
   * Seals what waits and signs it, where anything is new.
   *
   * @throws Error when the trail no longer says what was signed last: over another history nothing is signed
   */
  async sign(): Promise<void> {
    await this.sealing.seal();
    this.key ??= auditKey(this.settings.auditKeyFile);
    const { key } = this;
    const signed = await this.database.transaction(async (tx) => {
      const head = await this.headToSign(tx);
      if (head === null) return null;
      const note = checkpointNote({ size: Number(head.size), hash: head.hash }, key.privateKey);
      const [added] = await tx.query<{ note: string }>(
        `insert into audit_checkpoint (size, hash, note, public_key, signed_at) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning note`,
        [head.size, head.hash, note, key.publicKey, this.clock.now()],
      );
      return added?.note ?? null;
    });
    // After the transaction: what the file has, the database has. A note that the file misses is followed by the next one.
    if (signed !== null) keepNote(this.settings.auditNotesFile, signed);
  }

  /**
   * Signs where it can be done. What keeps it from being done is for whoever runs the product to know: the database is
   * away, the key cannot be read, or the trail is another one, which is no reason to keep it from an auditor.
   */
  async signIfPossible(): Promise<void> {
    if (!this.signs) return;
    await this.sign().catch((error: unknown) => this.logger.error(`The audit trail was not signed: ${String(error)}`));
  }

  private async headToSign(tx: Tx): Promise<Head | null> {
    const [head] = await tx.query<Head>('select seq as size, hash from audit_seal order by seq desc limit 1');
    const [last] = await tx.query<LastCheckpoint>(
      `select c.size, c.hash, s.hash as sealed from audit_checkpoint c left join audit_seal s on s.seq = c.size
        order by c.size desc limit 1`,
    );
    if (last && !last.sealed?.equals(last.hash))
      throw new Error(`The audit trail no longer says what was signed over ${last.size} events.`);
    return head && head.size > (last?.size ?? 0n) ? head : null;
  }
}
