import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { FindingStore } from '../findings/finding-store';
import { RegisterKnowledge } from '../matching/register-knowledge';
import type { SupplierMatch } from '../matching/supplier-match';
import { JudgePayments, zip } from '../postings/judge-payments';
import { findingsOf } from '../postings/payment-rows';
import { RecordPayments } from '../postings/record-payments';
import type { StoredPayment } from './import-rows';
import type { ImportRecord } from './import-store';
import { PaymentReader } from './payment-reader';
import { Publications } from './publications';

/** Times the suppliers are matched anew because the register changed meanwhile. */
const MAX_MATCHINGS = 5;

/** Posts the payments of an import in one transaction. Facts may have moved since the preview, so all is judged anew. */
@Injectable()
export class PublishPayments {
  constructor(
    private readonly reader: PaymentReader,
    private readonly register: RegisterKnowledge,
    private readonly judge: JudgePayments,
    private readonly record: RecordPayments,
    private readonly findings: FindingStore,
    private readonly publications: Publications,
  ) {}

  async execute(importId: string, actor: Actor): Promise<void> {
    for (let matching = 1; ; matching += 1) {
      const { snapshot } = await this.register.current();
      const payments = await this.publications.payments(importId);
      const matches = await this.reader.match(payments.map(supplierOf), snapshot.aliases);
      const isDone = await this.publications.transaction(async (tx) => {
        const batch = await this.publications.lockPublishing(tx, importId);
        if (!batch) return true;
        if (matching < MAX_MATCHINGS && (await this.register.version(tx)) !== snapshot.version) return false;
        await this.publish(tx, batch, { payments, matches }, actor);
        return true;
      });
      if (isDone) return;
    }
  }

  private async publish(
    tx: Tx,
    batch: ImportRecord,
    { payments, matches }: { payments: readonly StoredPayment[]; matches: readonly SupplierMatch[] },
    actor: Actor,
  ): Promise<void> {
    const repeated = await this.judge.recorded(
      tx,
      payments.map(({ identityKey }) => identityKey),
    );
    const fresh = zip(zip(payments, matches), repeated).map(([[payment, match], isRecordedAlready]) => ({
      ...payment,
      match,
      isRecordedAlready,
    }));
    const recorded = await this.record.execute(tx, fresh, actor);
    await this.publications.finish(tx, batch, actor);
    await this.findings.refresh(tx, findingsOf(recorded));
  }
}

const supplierOf = ({ supplier: text, account, category, purpose }: StoredPayment) => ({
  text,
  account,
  category,
  purpose,
});
