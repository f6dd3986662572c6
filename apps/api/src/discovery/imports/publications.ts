import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../audit';
import { Clock, Database, type Tx } from '../../platform';
import { CountRows } from './count-rows';
import { readPayments, type StoredPayment } from './import-rows';
import { type ImportRecord, ImportStore } from './import-store';
import { allowLongStatements, takeRecordingTurn } from './recording-turn';

/** The record of a publication: begun in its turn, finished with its counts and its place in the audit trail. */
@Injectable()
export class Publications {
  constructor(
    private readonly store: ImportStore,
    private readonly counts: CountRows,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  payments(importId: string): Promise<StoredPayment[]> {
    return this.database.transaction(async (tx) => {
      await allowLongStatements(tx);
      return readPayments(tx, 'r.import_id = $1', [importId]);
    });
  }

  /** The import while it is still to be published, in its turn. */
  async lockPublishing(tx: Tx, importId: string): Promise<ImportRecord | undefined> {
    await takeRecordingTurn(tx);
    const record = await this.store.tryLock(tx, importId);
    return record?.status === 'publishing' ? record : undefined;
  }

  async finish(tx: Tx, batch: ImportRecord, actor: Actor): Promise<void> {
    await tx.query(
      `update import_batch set status = 'published', published_at = $2, version = version + 1 where id = $1`,
      [batch.id, this.clock.now()],
    );
    const counts = await this.counts.again(tx, batch.id);
    await this.store.dropFile(tx, batch.id);
    await this.audit.record(tx, actor, {
      action: 'import.publish',
      object: { type: 'import', id: batch.id, label: batch.file_name },
      after: { sha256: batch.sha256.toString('hex'), counts },
    });
  }
}
