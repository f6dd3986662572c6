import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Problem, type Tx } from '../../platform';
import type { StoredPayment } from '../imports/import-rows';
import { type PaymentChange, PaymentRows } from '../postings/payment-rows';
import { RepostEntries } from '../postings/repost-entries';
import { ReverseEntries } from '../postings/reverse-entries';
import { ShownTools } from '../postings/shown-tools';
import type { FindingRecord } from './finding-record';
import { MovePayments } from './move-payments';
import { type LastAction, type LoggedState, TriageLog } from './triage-log';

interface MoveRow {
  readonly import_id: string;
  readonly row_number: number;
  readonly before: LoggedState;
  readonly after: LoggedState;
}

/** States of a request that bind nobody; any other has to be ended first. */
const ENDED: readonly string[] = ['draft', 'withdrawn', 'rejected', 'expired'];

/** A payment that a decision moved, and how it was before. */
interface Moved {
  readonly payment: StoredPayment;
  readonly before: LoggedState;
}

interface Undoable {
  readonly finding: FindingRecord;
  readonly action: LastAction;
  readonly moved: readonly Moved[];
}

/** Takes the last decision about each finding back, to the cent, as long as nothing newer rests on it. */
@Injectable()
export class UndoTriage {
  constructor(
    private readonly move: MovePayments,
    private readonly reversal: ReverseEntries,
    private readonly repost: RepostEntries,
    private readonly rows: PaymentRows,
    private readonly shown: ShownTools,
    private readonly log: TriageLog,
  ) {}

  /**
   * Answers, in the order of the findings, with the decisions that it took back: all of them, or none.
   *
   * @throws Problem `finding.status` when there is nothing to undo for one, or something newer rests on it
   */
  async execute(tx: Tx, findings: readonly FindingRecord[], actor: SignedIn): Promise<bigint[]> {
    const undoable: Undoable[] = [];
    for (const finding of findings) undoable.push(await this.undoable(tx, finding));
    const moved = undoable.flatMap((one) => one.moved);
    await this.shown.hold(
      tx,
      moved.flatMap(({ payment, before }) => [payment.toolId, before.toolId]),
    );
    await this.reversal.execute(
      tx,
      undoable.map((one) => ({
        entryIds: one.moved.flatMap(({ payment }) => payment.entryIds),
        reason: `${one.finding.ref}: undone`,
      })),
      actor,
    );
    const restored = await this.repost.execute(
      tx,
      moved.flatMap(({ before }) => before.entryIds.map(BigInt)),
      actor,
    );
    const undone = undoable.map((one) => ({ ...one, changes: changesOf(one, restored) }));
    await this.rows.write(
      tx,
      undone.flatMap(({ changes }) => changes),
    );
    await this.log.recordUndo(tx, undone, actor);
    return undone.map(({ action }) => action.id);
  }

  private async undoable(tx: Tx, finding: FindingRecord): Promise<Undoable> {
    const action = await this.log.lastAction(tx, finding);
    if (!action || action.action === 'regularise')
      throw refused('Nobody has decided anything about this finding that could be undone.');
    if (action.action === 'request') await requireEndedRequest(tx, finding);
    await requireFreeGroup(tx, finding, action);
    return { finding, action, moved: await this.moved(tx, finding, action) };
  }

  /** The payments that the decision moved, each still where it was moved to, and no others. */
  private async moved(tx: Tx, finding: FindingRecord, action: LastAction): Promise<Moved[]> {
    const moves = await tx.query<MoveRow>(
      'select import_id, row_number, before, after from triage_move where action_id = $1',
      [action.id],
    );
    if (moves.length === 0) return [];
    const payments = await this.move.of(tx, [finding.id]);
    const byRow = new Map(moves.map((move) => [`${move.import_id}/${move.row_number}`, move]));
    const pairs = payments.flatMap((payment) => {
      const move = byRow.get(`${payment.importId}/${payment.rowNumber}`);
      const isInPlace = move && payment.entryIds.join() === move.after.entryIds.join();
      return isInPlace ? [{ payment, before: move.before }] : [];
    });
    if (pairs.length !== moves.length || pairs.length !== payments.length) {
      throw refused('Imports or decisions that came later rest on this one, so it cannot be undone any more.');
    }
    return pairs;
  }
}

const refused = (detail: string): Problem => new Problem('finding.status', detail);

const changesOf = ({ moved }: Undoable, restored: ReadonlyMap<bigint, bigint>): PaymentChange[] =>
  moved.map(({ payment, before }) => ({
    before: payment,
    after: { ...before, entryIds: before.entryIds.map((id) => newIdOf(restored, id)) },
  }));

function newIdOf(restored: ReadonlyMap<bigint, bigint>, id: string): bigint {
  const found = restored.get(BigInt(id));
  if (found === undefined) throw new Error(`Entry ${id} was not posted again.`);
  return found;
}

async function requireEndedRequest(tx: Tx, { state: { requestId } }: FindingRecord): Promise<void> {
  const [request] = await tx.query<{ status: string; ref: string }>('select status, ref from request where id = $1', [
    requestId,
  ]);
  if (request && !ENDED.includes(request.status)) throw refused(`${request.ref} is under way: withdraw it first.`);
}

/** Newer payments of the same tool have gathered in a finding of their own, which has to be decided first. */
async function requireFreeGroup(tx: Tx, { id }: FindingRecord, { before: { groupKey } }: LastAction): Promise<void> {
  const [other] = await tx.query<{ ref: string }>(
    `select 'F-' || number as ref from finding
      where group_key = $1 and id <> $2 and status in ('new', 'request-started', 'ignored')`,
    [groupKey, id],
  );
  if (other) throw refused(`Newer payments of it are in ${other.ref}: decide about those first.`);
}
