import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { from as copyFrom } from 'pg-copy-streams';
import { notFound, type Tx } from '../../platform';
import type { SupplierMatch } from '../matching/supplier-match';
import type { Outcome } from '../postings/plan-postings';
import { copyLine, type CopyValue } from './copy-text';
import type { ImportCounts } from './import-counts';
import type { ImportOptions } from './import-options';
import type { ImportStatus } from './imports.dto';
import type { Upload } from './receive-upload';
import { allowLongStatements } from './recording-turn';
import type { ReadingSummary, StagedOther, StagedPayment } from './stage-file';

const PART_BYTES = 1024 * 1024;
/** Rows that one statement writes, far below what its time allows. */
const ROWS_OF_A_COPY = 20_000;
/** Rows that are turned into text before others get their turn. */
const ROWS_AT_ONCE = 500;

/** A file as it was read, with what the product makes of each payment at this moment. */
export interface StagedImport {
  readonly summary: ReadingSummary;
  readonly counts: ImportCounts;
  readonly undatedOn: string;
  readonly payments: readonly JudgedPayment[];
  readonly others: readonly StagedOther[];
}

export interface JudgedPayment {
  readonly staged: StagedPayment;
  readonly match: SupplierMatch;
  readonly outcome: Outcome;
  readonly isRecordedAlready: boolean;
  readonly unitId: string | null;
  readonly toolId: string | null;
}

export interface ImportRecord {
  readonly id: string;
  readonly status: ImportStatus;
  readonly file_name: string;
  readonly sha256: Buffer;
  readonly options: ImportOptions;
  readonly currency: string;
  readonly reading: Omit<ReadingSummary, 'counts'>;
  readonly counts: ImportCounts;
  readonly undated_on: string;
  readonly attempts: number;
  readonly published_by_id: string | null;
  readonly version: number;
}

export interface EarlierImport {
  readonly id: string;
  readonly file_name: string;
  readonly created_at: Date;
  readonly status: ImportStatus;
}

const RECORD = `select id, status, file_name, sha256, options, currency, reading, counts, undated_on, attempts, published_by_id, version
                  from import_batch where id = $1`;

/** What is written of an import. */
@Injectable()
export class ImportStore {
  /** The import that holds these bytes already, if one does. */
  async holderOf(tx: Tx, sha256: Buffer): Promise<EarlierImport | undefined> {
    const [earlier] = await tx.query<EarlierImport>(
      `select id, file_name, created_at, status from import_batch
        where sha256 = $1 and status in ('previewed', 'publishing', 'published')`,
      [sha256],
    );
    return earlier;
  }

  async get(tx: Tx, id: string): Promise<ImportRecord> {
    return found(await tx.query<ImportRecord>(RECORD, [id]));
  }

  /** The import, held until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<ImportRecord> {
    return found(await tx.query<ImportRecord>(`${RECORD} for update`, [id]));
  }

  /** The import, unless somebody else works on it at this moment. */
  async tryLock(tx: Tx, id: string): Promise<ImportRecord | undefined> {
    const [record] = await tx.query<ImportRecord>(`${RECORD} for update skip locked`, [id]);
    return record;
  }

  /** A new preview; the unique index on the bytes lets one of two through that come at the same moment. */
  async add(tx: Tx, upload: Upload, staged: StagedImport, by: { personId: string; at: Date }): Promise<string> {
    await allowLongStatements(tx);
    const [row] = await tx.query<{ id: string }>(
      `insert into import_batch (kind, status, file_name, byte_count, sha256, currency, reading, counts, undated_on, created_by_id, created_at)
       values ('payments', 'previewed', $1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        upload.fileName,
        upload.byteCount,
        upload.sha256,
        staged.summary.dialect.currency,
        readingJson(staged.summary),
        JSON.stringify(staged.counts),
        staged.undatedOn,
        by.personId,
        by.at,
      ],
    );
    if (!row) throw new Error('The database did not answer with the new import.');
    await this.keepFile(tx, row.id, upload.path);
    await this.stageRows(tx, row.id, staged);
    return row.id;
  }

  /** Another reading of the same bytes takes the place of the one before. */
  async replaceReading(tx: Tx, id: string, staged: StagedImport, options: ImportOptions): Promise<void> {
    await allowLongStatements(tx);
    await tx.query('select discard_staged_rows($1)', [id]);
    await tx.query(
      `update import_batch set options = $2, currency = $3, reading = $4, counts = $5, undated_on = $6, version = version + 1 where id = $1`,
      [
        id,
        JSON.stringify(options),
        staged.summary.dialect.currency,
        readingJson(staged.summary),
        JSON.stringify(staged.counts),
        staged.undatedOn,
      ],
    );
    await this.stageRows(tx, id, staged);
  }

  /** Nothing of a preview stays but the record that there was one. */
  async discardPreview(tx: Tx, id: string): Promise<void> {
    await tx.query('select discard_staged_rows($1)', [id]);
    await this.dropFile(tx, id);
  }

  async dropFile(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from import_file where import_id = $1', [id]);
  }

  /** Writes the kept bytes to a file, for another reading. */
  async writeFile(tx: Tx, id: string, target: string): Promise<void> {
    const handle = await fs.promises.open(target, 'w', 0o600);
    try {
      for (let part = 0; ; part += 1) {
        const [row] = await tx.query<{ bytes: Buffer }>(
          'select bytes from import_file where import_id = $1 and part = $2',
          [id, part],
        );
        if (!row) return;
        await handle.writeFile(row.bytes);
      }
    } finally {
      await handle.close();
    }
  }

  private async keepFile(tx: Tx, id: string, path: string): Promise<void> {
    let part = 0;
    for await (const bytes of fs.createReadStream(path, { highWaterMark: PART_BYTES })) {
      await tx.query('insert into import_file (import_id, part, bytes) values ($1, $2, $3)', [id, part, bytes]);
      part += 1;
    }
  }

  private async stageRows(tx: Tx, importId: string, staged: StagedImport): Promise<void> {
    const rows = rowsOf(staged);
    for (let from = 0; from < rows.length; from += ROWS_OF_A_COPY) {
      const part = rows.slice(from, from + ROWS_OF_A_COPY);
      const target = tx.client.query(copyFrom(`copy import_row (import_id, ${COLUMNS.join(', ')}) from stdin`));
      await pipeline(Readable.from(linesOf(importId, part)), target);
    }
  }
}

function found(rows: readonly ImportRecord[]): ImportRecord {
  const [record] = rows;
  if (!record) throw notFound('import');
  return record;
}

function readingJson({ dialect, mapping, headings, sampleRows, questions }: ReadingSummary): string {
  return JSON.stringify({ dialect, mapping, headings, sampleRows, questions });
}

const COLUMNS = [
  'row_number',
  'kind',
  'reason',
  'detail',
  'supplier',
  'amount_minor',
  'currency',
  'original_amount',
  'original_currency',
  'paid_on',
  'department',
  'cost_centre',
  'account',
  'category',
  'purpose',
  'transaction_id',
  'identity_key',
  'raw',
  'outcome',
  'is_recorded_already',
  'unit_id',
  'match',
  'tool_id',
] as const;

/** A row of the file, turned into text only when it is written. */
type ValuesOfRow = () => CopyValue[];

function rowsOf({ payments, others, summary }: StagedImport): ValuesOfRow[] {
  const { currency } = summary.dialect;
  return [
    ...payments.map((payment) => () => paymentValues(payment)),
    ...others.map((other) => () => otherValues(other, currency)),
  ];
}

function* linesOf(importId: string, rows: readonly ValuesOfRow[]): Generator<string> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    yield rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((values) => copyLine([importId, ...values()]))
      .join('');
  }
}

function paymentValues({ staged, match, ...judged }: JudgedPayment): CopyValue[] {
  return [
    staged.rowNumber,
    'payment',
    null,
    null,
    staged.supplier,
    staged.amountMinor,
    staged.currency,
    staged.originalAmount,
    staged.originalCurrency,
    staged.paidOn,
    staged.department,
    staged.costCentre,
    staged.account,
    staged.category,
    staged.purpose,
    staged.transactionId,
    staged.identityKey === null ? null : `\\x${staged.identityKey}`,
    staged.raw,
    judged.outcome,
    judged.isRecordedAlready,
    judged.unitId,
    JSON.stringify(match),
    judged.toolId,
  ];
}

/** What is no payment is kept without its cells: the reading says all that there is to say about it. */
const NO_CELLS = '{}';

function otherValues(other: StagedOther, currency: string): CopyValue[] {
  const amount = other.amountMinor === null ? [null, null] : [other.amountMinor, currency];
  return [
    other.rowNumber,
    other.kind,
    other.reason,
    other.detail,
    null,
    ...amount,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    NO_CELLS,
    null,
    false,
    null,
    null,
    null,
  ];
}
