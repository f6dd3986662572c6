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

/** Where the payments of a finding belong. */
export interface Move {
  readonly findingId: string;
  readonly payee: Payee;
  readonly reason: string;
}

/** Moves the payments of findings to where decisions say they belong: reversed where they were, posted anew (domain 54). */
@Injectable()
export class MovePayments {
  constructor(
    private readonly ledger: BudgetLedger,
    private readonly reversal: ReverseEntries,
    private readonly post: PostPayments,
    private readonly shown: ShownTools,
  ) {}

  /** The payments that findings have in published imports, which nobody takes back before this transaction ends. */
  async of(tx: Tx, findingIds: readonly string[]): Promise<StoredPayment[]> {
    await tx.query(
      `select from import_batch where id in (select import_id from import_row where finding_id = any ($1::uuid[])) order by id for share`,
      [findingIds],
    );
    return readPayments(tx, `r.finding_id = any ($1::uuid[]) and b.status = 'published'`, [findingIds]);
  }

  /**
   * Payments that were outside all totals, because nobody was sure, are posted for the first time. Answers with what
   * became of the payments of each finding, in the order of `moves`.
   */
  async execute(tx: Tx, moves: readonly Move[], actor: Actor): Promise<PaymentChange[][]> {
    const byFinding = new Map(moves.map((move) => [move.findingId, move]));
    const payments = await this.of(tx, [...byFinding.keys()]);
    const moved = payments.map((payment) => ({ payment, ...moveOf(payment, byFinding) }));
    const tools = moves.flatMap(({ payee }) => (payee.kind === 'registered' ? [payee.tool] : []));
    await this.shown.hold(tx, [...payments.map(({ toolId }) => toolId), ...tools.map(({ id }) => id)]);
    await this.reversal.execute(
      tx,
      moved.map(({ payment: { entryIds }, reason }) => ({ entryIds, reason })),
      actor,
    );
    const planned = tools.filter(({ source }) => source !== 'shadow').map(({ id }) => id);
    const commitments = planned.length > 0 ? await this.ledger.openCommitmentsOfTools(tx, planned) : [];
    const postings = planPostings(
      moved.map(({ payment, payee }) => ({ ...payment, payee })),
      commitments,
    );
    const toPost = zip(moved, postings).map(([{ payment, payee, findingId }, posting]) => ({
      payment,
      posting,
      tool: payee.kind === 'registered' ? payee.tool : null,
      findingId,
    }));
    const changes = Map.groupBy(await this.post.execute(tx, toPost, actor), ({ before }) => before.findingId);
    return moves.map(({ findingId }) => changes.get(findingId) ?? []);
  }
}

function moveOf({ findingId }: StoredPayment, moves: ReadonlyMap<string, Move>): Move {
  const move = findingId === null ? undefined : moves.get(findingId);
  if (!move) throw new Error(`Nobody decided about the finding ${findingId}.`);
  return move;
}
