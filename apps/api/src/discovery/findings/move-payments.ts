import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import { BudgetLedger } from '../../budget';
import type { Tx } from '../../platform';
import { readPayments, type StoredPayment } from '../imports/import-rows';
import { zip } from '../postings/judge-payments';
import type { PaymentChange } from '../postings/payment-rows';
import { type Payee, planPostings } from '../postings/plan-postings';
import { PostPayments } from '../postings/post-payments';
import { ReverseEntries } from '../postings/reverse-entries';
import { ShownTools } from '../postings/shown-tools';

/** Moves the payments of a finding to where a decision says they belong: reversed where they were, posted anew (domain 54). */
@Injectable()
export class MovePayments {
  constructor(
    private readonly ledger: BudgetLedger,
    private readonly reversal: ReverseEntries,
    private readonly post: PostPayments,
    private readonly shown: ShownTools,
  ) {}

  /** The payments that a finding has in published imports, which nobody takes back before this transaction ends. */
  async of(tx: Tx, findingId: string): Promise<StoredPayment[]> {
    await tx.query(
      `select from import_batch where id in (select import_id from import_row where finding_id = $1) order by id for share`,
      [findingId],
    );
    return readPayments(tx, `r.finding_id = $1 and b.status = 'published'`, [findingId]);
  }

  /** Payments that were outside all totals, because nobody was sure, are posted for the first time. */
  async execute(
    tx: Tx,
    payments: readonly StoredPayment[],
    payee: Payee,
    why: { reason: string; actor: Actor },
  ): Promise<PaymentChange[]> {
    const tool = payee.kind === 'registered' ? payee.tool : null;
    await this.shown.hold(tx, [...payments.map(({ toolId }) => toolId), tool?.id ?? null]);
    await this.reversal.execute(
      tx,
      payments.flatMap(({ entryIds }) => entryIds),
      why.reason,
      why.actor,
    );
    const commitments = tool && tool.source !== 'shadow' ? await this.ledger.openCommitmentsOfTools(tx, [tool.id]) : [];
    const postings = planPostings(
      payments.map((payment) => ({ ...payment, payee })),
      commitments,
    );
    const toPost = zip(payments, postings).map(([payment, posting]) => ({
      payment,
      posting,
      tool,
      findingId: payment.findingId,
    }));
    return this.post.execute(tx, toPost, why.actor);
  }
}
