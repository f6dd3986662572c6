import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor, Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Clock, Database, Jobs, Problem, type Tx } from '../../platform';
import { type ImportRecord, ImportStore } from './import-store';
import { PublishPayments } from './publish-payments';

interface PublishJob {
  readonly importId: string;
  readonly actor: Actor;
}

/** Tries before an import is given up, counting those that a dying server took with it. */
const MAX_ATTEMPTS = 4;

/** Publishes an import: asked for by a person, done by a job, all or nothing. */
@Injectable()
export class PublishImport implements OnApplicationBootstrap {
  private readonly logger = new Logger(PublishImport.name);

  constructor(
    private readonly payments: PublishPayments,
    private readonly store: ImportStore,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.jobs.handle('publish-import', (data) => this.run(data as PublishJob));
  }

  /** @throws Problem `import.status` or `import.unanswered` */
  async request(id: string, actor: SignedIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const record = await this.store.lock(tx, id);
      if (record.status !== 'previewed') {
        throw new Problem('import.status', `Only a preview can be published; this import is ${record.status}.`, {
          extension: { currentStatus: record.status },
        });
      }
      const [question] = record.reading.questions;
      if (question) throw new Problem('import.unanswered', `Answer first: ${question.text.en}`);
      await tx.query(
        `update import_batch set status = 'publishing', published_by_id = $2, version = version + 1 where id = $1`,
        [id, actor.personId],
      );
      await this.enqueue(tx, id, { personId: actor.personId, capacity: actor.capacity, requestId: actor.requestId });
    });
  }

  /** Idempotent: an import that is not to be published any more, or that another worker publishes, is left alone. */
  async run({ importId, actor }: PublishJob): Promise<void> {
    const attempts = await this.countAttempt(importId);
    if (attempts === undefined) return;
    if (attempts > MAX_ATTEMPTS) return this.fail(importId, actor, new Error('given up'));
    try {
      await this.payments.execute(importId, actor);
    } catch (error) {
      // The job is tried again, with nothing posted.
      if (isPassing(error) && attempts < MAX_ATTEMPTS) throw error;
      await this.fail(importId, actor, error);
    }
  }

  /** A server that died left its imports publishing; whoever starts next takes them up. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const left = await tx.query<{ id: string; published_by_id: string | null }>(
        `select id, published_by_id from import_batch where status = 'publishing'`,
      );
      for (const { id, published_by_id: personId } of left)
        await this.enqueue(tx, id, { personId, capacity: 'system', requestId: null });
    });
  }

  private enqueue(tx: Tx, importId: string, actor: Actor): Promise<void> {
    return this.jobs.enqueue(tx, 'publish-import', { importId, actor } satisfies PublishJob);
  }

  private countAttempt(importId: string): Promise<number | undefined> {
    return this.database.transaction(async (tx) => {
      const record = await this.store.tryLock(tx, importId);
      if (record?.status !== 'publishing') return undefined;
      await tx.query('update import_batch set attempts = attempts + 1 where id = $1', [importId]);
      return record.attempts + 1;
    });
  }

  private async fail(importId: string, actor: Actor, error: unknown): Promise<void> {
    this.logger.error(`import ${importId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    await this.database.transaction(async (tx) => {
      const record = await this.store.lock(tx, importId);
      if (record.status !== 'publishing') return;
      const failure = failureText(error);
      await tx.query(`update import_batch set status = 'failed', failure = $2, version = version + 1 where id = $1`, [
        importId,
        JSON.stringify(failure),
      ]);
      await this.audit.record(tx, actor, {
        action: 'import.fail',
        object: { type: 'import', id: importId, label: record.file_name },
        after: { ...auditedFile(record), at: this.clock.now().toISOString() },
        reason: failure.en,
      });
    });
  }
}

export const auditedFile = ({ sha256 }: ImportRecord): object => ({ sha256: sha256.toString('hex') });

const isPassing = (error: unknown): boolean => error instanceof Problem && error.code === 'service.unavailable';

function failureText(error: unknown): { en: string; es: string } {
  const known = error instanceof Problem ? ` ${error.detail}` : '';
  return {
    en: `The import could not be published and nothing was posted.${known} Upload the file again.`,
    es: `La importación no se pudo publicar y no se contabilizó nada.${known} Vuelva a subir el fichero.`,
  };
}
