import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Clock, Database, Problem, type Tx } from '../../platform';
import { type ImportRecord, ImportStore } from './import-store';
import { takeRecordingTurn } from './recording-turn';
import { UndoPostings } from './undo-postings';

/** Takes an import back: a preview is discarded, a published one is undone entry by entry. */
@Injectable()
export class ReverseImport {
  constructor(
    private readonly store: ImportStore,
    private readonly postings: UndoPostings,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `import.status` while it is being published, and once it was taken back */
  async execute(id: string, reason: string | undefined, actor: SignedIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      requireReversible(await this.store.get(tx, id));
      await takeRecordingTurn(tx);
      const record = await this.store.lock(tx, id);
      requireReversible(record);
      const isPublished = record.status === 'published';
      if (!isPublished) await this.store.discardPreview(tx, id);
      await this.close(tx, id, actor);
      if (isPublished) await this.postings.execute(tx, record, reason, actor);
      await this.audit.record(tx, actor, {
        action: isPublished ? 'import.reverse' : 'import.discard',
        object: { type: 'import', id, label: record.file_name },
        before: { status: record.status },
        after: { status: 'reversed', sha256: record.sha256.toString('hex'), counts: record.counts },
        reason: reason ?? null,
      });
    });
  }

  private async close(tx: Tx, id: string, actor: SignedIn): Promise<void> {
    await tx.query(
      `update import_batch set status = 'reversed', reversed_by_id = $2, reversed_at = $3, version = version + 1 where id = $1`,
      [id, actor.personId, this.clock.now()],
    );
  }
}

function requireReversible({ status }: ImportRecord): void {
  if (status === 'publishing')
    throw new Problem('import.status', 'The import is being published; wait until that is done.', {
      extension: { currentStatus: status },
    });
  if (status === 'reversed')
    throw new Problem('import.status', 'The import was taken back already.', { extension: { currentStatus: status } });
}
