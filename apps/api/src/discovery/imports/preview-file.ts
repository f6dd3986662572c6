import { Injectable } from '@nestjs/common';
import { money } from '@tandem/money';
import { Database, Problem } from '../../platform';
import { Company } from '../../registry';
import { RegisterKnowledge } from '../matching/register-knowledge';
import type { SupplierMatch } from '../matching/supplier-match';
import { JudgePayments, zip } from '../postings/judge-payments';
import { PayingUnits } from '../postings/paying-units';
import { importCounts, outcomeCounts } from './import-counts';
import type { ImportOptions } from './import-options';
import type { JudgedPayment, StagedImport } from './import-store';
import { PaymentReader } from './payment-reader';
import { allowLongStatements } from './recording-turn';
import type { StagedFile, StagedPayment } from './stage-file';

/** Reads a file and says what would become of it. Writes nothing. */
@Injectable()
export class PreviewFile {
  constructor(
    private readonly reader: PaymentReader,
    private readonly register: RegisterKnowledge,
    private readonly units: PayingUnits,
    private readonly judge: JudgePayments,
    private readonly database: Database,
    private readonly company: Company,
  ) {}

  /** @throws Problem `import.not_a_table` */
  async execute(path: string, options: ImportOptions): Promise<StagedImport> {
    const { functionalCurrency } = await this.company.facts();
    const { snapshot } = await this.register.current();
    const today = await this.company.today();
    const known = { ...options, defaultCurrency: functionalCurrency, today };
    const file = await this.reader.stage(path, known, snapshot.aliases);
    if ('refusal' in file) {
      const { code, text } = file.refusal;
      throw new Problem('import.not_a_table', text.en, { extension: { reason: code, detailEs: text.es } });
    }
    const undatedOn = file.summary.counts.lastDate ?? today;
    const payments = await this.judged(file, undatedOn);
    const counted = payments.map(({ staged, ...judged }) => ({
      ...judged,
      amount: money(staged.amountMinor, staged.currency),
    }));
    return {
      summary: file.summary,
      undatedOn,
      payments,
      others: file.others,
      counts: importCounts(file.summary.counts, outcomeCounts(counted, file.summary.dialect.currency)),
    };
  }

  private judged(file: StagedFile, undatedOn: string): Promise<JudgedPayment[]> {
    return this.database.transaction(async (tx) => {
      await allowLongStatements(tx);
      const unitOf = await this.units.directory(tx);
      const { directory } = await this.register.snapshot(tx);
      const recorded = await this.judge.recorded(
        tx,
        file.payments.map(({ identityKey }) => identityKey),
      );
      const payments = zip(file.payments, recorded).map(([staged, isRecordedAlready]) => ({
        staged,
        isRecordedAlready,
        amount: money(staged.amountMinor, staged.currency),
        day: staged.paidOn ?? undatedOn,
        unitId: unitOf(staged),
        match: matchOf(staged, file),
      }));
      const judgements = await this.judge.judge(tx, payments, (match) => directory.recognise(match));
      return zip(payments, judgements).map(([{ staged, match, isRecordedAlready, unitId }, { payee, posting }]) => ({
        staged,
        match,
        isRecordedAlready,
        outcome: posting.outcome,
        unitId,
        toolId: payee.kind === 'registered' ? payee.tool.id : null,
      }));
    });
  }
}

function matchOf(staged: StagedPayment, file: StagedFile): SupplierMatch {
  const match = file.matches[staged.match];
  if (!match) throw new Error(`Row ${staged.rowNumber} has no match.`);
  return match;
}
