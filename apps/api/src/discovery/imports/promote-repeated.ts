import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { FindingStore } from '../findings/finding-store';
import { findingsOf } from '../postings/payment-rows';
import { RecordPayments } from '../postings/record-payments';
import { CountRows } from './count-rows';
import { readPayments } from './import-rows';
import { missingPayments } from './repeated-payments';

/** Once an import is taken back, what other imports hold of its payments is posted for them: totals stay the union. */
@Injectable()
export class PromoteRepeated {
  constructor(
    private readonly record: RecordPayments,
    private readonly findings: FindingStore,
    private readonly counts: CountRows,
  ) {}

  async execute(tx: Tx, reversedImportId: string, actor: Actor): Promise<void> {
    const same = await readPayments(
      tx,
      `b.status = 'published' and r.identity_key in (
         select x.identity_key from import_row x where x.import_id = $1 and x.identity_key is not null and not x.is_recorded_already)`,
      [reversedImportId],
    );
    const missing = missingPayments(same).map((payment) => ({ ...payment, isRecordedAlready: false }));
    const recorded = await this.record.execute(tx, missing, actor);
    for (const importId of new Set(missing.map((payment) => payment.importId))) await this.counts.again(tx, importId);
    const touched = await tx.query<{ finding_id: string }>(
      'select distinct finding_id from import_row where import_id = $1 and finding_id is not null',
      [reversedImportId],
    );
    const findings = [...findingsOf(recorded), ...touched.map((row) => row.finding_id)];
    await this.findings.refresh(tx, [...new Set(findings)]);
  }
}
