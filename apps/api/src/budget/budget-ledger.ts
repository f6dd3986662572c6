import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit';
import type { Tx } from '../platform';
import { Commitments, type NewCommitment, type OpenCommitment, type RequestCommitment } from './commitments';
import { EntryWriter } from './entry-writer';
import { type LineState, readLineState } from './line-state';
import type { NewEntry, PostedEntry, Reversal } from './new-entry';
import { type ActualsOf, UnplannedLines } from './unplanned-lines';

/** The budget ledger as other features use it. Which entries an event makes is decided by `@tandem/budget-ledger`. */
@Injectable()
export class BudgetLedger {
  constructor(
    private readonly entries: EntryWriter,
    private readonly commitments: Commitments,
    private readonly unplanned: UnplannedLines,
  ) {}

  /**
   * Records movements, all or none, and answers in the order of `entries`. Lines are locked in the order of their ids
   * until the transaction ends; a transaction that posts more than once should do so in that order too.
   *
   * @throws Problem `budget.insufficient` (with `available` and `needed`) or `budget.line_or_currency`
   */
  async post(tx: Tx, entries: readonly NewEntry[], actor: Actor): Promise<PostedEntry[]> {
    return entries.length > 0 ? this.entries.insert(tx, entries, actor) : [];
  }

  /**
   * Undoes entries by new ones of the same kind and amount that move backwards; tool, request and payment stay on record.
   *
   * @throws Problem `entry.already_reversed`, `not_found`, or `budget.insufficient` when funding that was used would go
   */
  async reverse(tx: Tx, reversals: readonly Reversal[], actor: Actor): Promise<PostedEntry[]> {
    return reversals.length > 0 ? this.entries.reverse(tx, reversals, actor) : [];
  }

  /** @throws Problem `not_found` */
  line(tx: Tx, lineId: string): Promise<LineState> {
    return readLineState(tx, lineId);
  }

  /** Opens an empty commitment for a request; entries that set money aside for it name it. */
  openCommitment(tx: Tx, commitment: NewCommitment): Promise<string> {
    return this.commitments.open(tx, commitment);
  }

  /** What of the tools' commitments is open, held until the transaction ends; ask before posting payments on them. */
  openCommitmentsOfTools(tx: Tx, toolIds: readonly string[]): Promise<OpenCommitment[]> {
    return this.commitments.openOfTools(tx, toolIds);
  }

  /** What of a request is committed and not spent, held until the transaction ends; ask before giving it back. */
  openCommitmentsOfRequest(tx: Tx, requestId: string): Promise<RequestCommitment[]> {
    return this.commitments.openOfRequest(tx, requestId);
  }

  /** The line that a payment goes to, made where nobody has authorised any budget for it. */
  lineForActuals(tx: Tx, of: ActualsOf): Promise<string> {
    return this.unplanned.forActuals(tx, of);
  }
}
