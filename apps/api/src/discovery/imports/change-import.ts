import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Database, Problem } from '../../platform';
import { changedOptions, type ImportOptions, type OptionsChange } from './import-options';
import { type ImportRecord, ImportStore } from './import-store';
import { PreviewFile } from './preview-file';
import { withTemporaryFile } from './receive-upload';

/** Reads a preview again with what somebody has said about it. */
@Injectable()
export class ChangeImport {
  constructor(
    private readonly preview: PreviewFile,
    private readonly store: ImportStore,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `import.status` for anything but a preview, `version.stale` when it was read again in the meantime */
  async execute(id: string, change: OptionsChange, version: number | null, actor: SignedIn): Promise<void> {
    await withTemporaryFile(async (file) => {
      const before = await this.database.transaction(async (tx) => {
        const record = await this.store.get(tx, id);
        requirePreview(record);
        if (version !== null) requireVersion(record, version);
        await this.store.writeFile(tx, id, file);
        return record;
      });
      const options = changedOptions(before.options, change, before.reading.headings);
      const staged = await this.preview.execute(file, options);
      await this.database.transaction(async (tx) => {
        const record = await this.store.lock(tx, id);
        requirePreview(record);
        requireVersion(record, before.version);
        await this.store.replaceReading(tx, id, staged, options);
        await this.audit.record(tx, actor, {
          action: 'import.change',
          object: { type: 'import', id, label: record.file_name },
          before: auditedOptions(before.options),
          after: { ...auditedOptions(options), counts: staged.counts },
        });
      });
    });
  }
}

function requirePreview({ status }: ImportRecord): void {
  if (status !== 'previewed')
    throw new Problem('import.status', `Only a preview can be changed; this import is ${status}.`, {
      extension: { currentStatus: status },
    });
}

function requireVersion(record: ImportRecord, version: number): void {
  if (record.version !== version) throw new Problem('version.stale', 'Somebody changed this preview in the meantime.');
}

const auditedOptions = ({ currency, dateOrder, mapping, answers }: ImportOptions): object => ({
  currency,
  dateOrder,
  mapping,
  answers,
});
