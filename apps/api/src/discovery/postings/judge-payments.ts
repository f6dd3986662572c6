import { Injectable } from '@nestjs/common';
import type { Money } from '@tandem/money';
import { BudgetLedger } from '../../budget';
import type { Tx } from '../../platform';
import { recordedAlready } from '../imports/import-counts';
import type { SupplierMatch } from '../matching/supplier-match';
import { payeeOf, type Recognise } from './payee';
import { type Payee, type PlannedPosting, planPostings } from './plan-postings';

export interface PaymentToJudge {
  readonly amount: Money;
  readonly day: string;
  readonly unitId: string | null;
  readonly match: SupplierMatch;
  readonly isRecordedAlready: boolean;
}

export interface Judgement {
  readonly payee: Payee;
  readonly posting: PlannedPosting;
}

/** Says what becomes of payments, with what the database knows at this moment. */
@Injectable()
export class JudgePayments {
  constructor(private readonly ledger: BudgetLedger) {}

  /** For each identity key of a file, in its order, whether published imports hold that payment already. */
  async recorded(tx: Tx, keys: readonly (string | null)[]): Promise<boolean[]> {
    const rows = await tx.query<{ key: string; count: number }>(
      `select encode(r.identity_key, 'hex') as key, count(*)::int as count
         from import_row r join import_batch b on b.id = r.import_id
        where r.identity_key in (select decode(k, 'hex') from unnest($1::text[]) k)
          and b.status = 'published' and not r.is_recorded_already
        group by r.identity_key`,
      [[...new Set(keys.filter((key) => key !== null))]],
    );
    return recordedAlready(keys, new Map(rows.map(({ key, count }) => [key, count])));
  }

  /** One judgement for each payment, in their order, which is that of the file. */
  async judge(tx: Tx, payments: readonly PaymentToJudge[], recognise: Recognise): Promise<Judgement[]> {
    const judged = payments.map((payment) => ({ ...payment, payee: payeeOf(payment.match, recognise) }));
    const tools = judged.flatMap(({ payee }) =>
      payee.kind === 'registered' && payee.tool.source !== 'shadow' ? [payee.tool.id] : [],
    );
    const commitments = await this.ledger.openCommitmentsOfTools(tx, [...new Set(tools)]);
    const postings = planPostings(judged, commitments);
    return zip(judged, postings).map(([{ payee }, posting]) => ({ payee, posting }));
  }
}

/** Pairs two lists of the same length. */
export function zip<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  if (left.length !== right.length) throw new Error(`Lists of ${left.length} and ${right.length} do not pair.`);
  return left.map((item, index) => [item, right[index] as B]);
}
