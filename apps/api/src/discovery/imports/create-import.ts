import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Clock, Database, isUniqueViolation, Problem } from '../../platform';
import { type EarlierImport, ImportStore } from './import-store';
import { PreviewFile } from './preview-file';
import type { Upload } from './receive-upload';

/** Takes in a file: read, matched and shown; nothing is posted before somebody publishes it. */
@Injectable()
export class CreateImport {
  constructor(
    private readonly preview: PreviewFile,
    private readonly store: ImportStore,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `import.duplicate` when these bytes were taken in before and not taken back */
  async execute(upload: Upload, actor: SignedIn): Promise<string> {
    await this.refuseDuplicate(upload.sha256);
    const staged = await this.preview.execute(upload.path, {});
    try {
      return await this.database.transaction(async (tx) => {
        const id = await this.store.add(tx, upload, staged, { personId: actor.personId, at: this.clock.now() });
        await this.audit.record(tx, actor, {
          action: 'import.preview',
          object: { type: 'import', id, label: upload.fileName },
          after: { sha256: upload.sha256.toString('hex'), bytes: upload.byteCount, counts: staged.counts },
        });
        return id;
      });
    } catch (error) {
      // Somebody sent the same bytes while these were being read, and was first.
      if (isDuplicateContent(error)) await this.refuseDuplicate(upload.sha256);
      throw error;
    }
  }

  private async refuseDuplicate(sha256: Buffer): Promise<void> {
    const earlier = await this.database.transaction((tx) => this.store.holderOf(tx, sha256));
    if (earlier) throw duplicateOf(earlier);
  }
}

/** The transaction has turned the violation into a problem already; its cause says which rule was broken. */
const isDuplicateContent = (error: unknown): boolean =>
  isUniqueViolation(error instanceof Problem ? error.options.cause : error, 'import_batch_content');

function duplicateOf({ id, file_name: fileName, created_at: createdAt, status }: EarlierImport): Problem {
  return new Problem('import.duplicate', `The same file was imported as ${fileName}.`, {
    extension: { importId: id, fileName, importedAt: createdAt.toISOString(), currentStatus: status },
  });
}
