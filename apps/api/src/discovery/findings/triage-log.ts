import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../audit';
import { Clock, type Tx } from '../../platform';
import { CountRows } from '../imports/count-rows';
import type { PaymentChange, PaymentState } from '../postings/payment-rows';
import { ShownTools } from '../postings/shown-tools';
import { type FindingRecord, type FindingState, writeFinding } from './finding-record';
import { FindingStore } from './finding-store';

/** A decision about a finding, as far as it has been carried out. */
export interface Decision {
  readonly action: 'link' | 'request' | 'ignore' | 'not-a-tool' | 'confirm' | 'regularise';
  readonly after: FindingState;
  readonly moves: readonly PaymentChange[];
  /** What from now on holds for the suppliers of the finding: they are this tool, or with null none. */
  readonly remembered?: { readonly toolId: string | null };
  readonly reason?: string | null;
}

/** A payment's state in the log of moves. */
export interface LoggedState extends Omit<PaymentState, 'entryIds'> {
  readonly entryIds: readonly string[];
}

export const loggedState = ({ outcome, toolId, findingId, entryIds }: PaymentState): LoggedState => ({
  outcome,
  toolId,
  findingId,
  entryIds: entryIds.map(String),
});

const WORDS: Readonly<Record<Decision['action'], string>> = {
  link: 'linked to a tool',
  request: 'request started',
  ignore: 'ignored',
  'not-a-tool': 'not a tool',
  confirm: 'confirmed',
  regularise: 'regularised',
};

/** Why a tool comes or goes, as its history says it. */
const reasonOf = ({ ref }: FindingRecord, { action, reason }: Decision): string =>
  [`${ref}: ${WORDS[action]}`, ...(reason ? [reason] : [])].join('. ');

interface ActionRow {
  readonly action: Decision['action'] | 'undo';
  readonly after: FindingState;
  readonly reason: string | null;
  readonly previousId: bigint | null;
  readonly undoesId: bigint | null;
}

/** The decision that a finding rests on at present. */
export interface LastAction {
  readonly id: bigint;
  readonly action: Decision['action'];
  readonly before: FindingState;
  readonly previousId: bigint | null;
}

/** A decision that holds no longer. */
interface Undo {
  readonly action: LastAction;
  readonly changes: readonly PaymentChange[];
  /** What undid it, when that was not a person's wish. */
  readonly reason?: string | null;
}

/** Keeps decisions on record, with all that an undo needs to put back. */
@Injectable()
export class TriageLog {
  constructor(
    private readonly findings: FindingStore,
    private readonly counts: CountRows,
    private readonly shown: ShownTools,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers with the name of the decision. */
  async record(tx: Tx, finding: FindingRecord, decision: Decision, actor: Actor): Promise<bigint> {
    const { action, after, reason = null } = decision;
    const actionId = await this.addAction(
      tx,
      finding,
      { action, after, reason, previousId: finding.lastActionId, undoesId: null },
      actor,
    );
    await this.addMoves(tx, actionId, decision.moves);
    if (decision.remembered) await this.remember(tx, actionId, { finding, ...decision.remembered }, actor);
    await writeFinding(tx, finding.id, decision.after, actionId);
    await this.recount(tx, finding.id, decision.moves);
    await this.settle(tx, decision.moves, reasonOf(finding, decision), actor);
    await this.audit.record(tx, actor, {
      action: `finding.${decision.action}`,
      object: { type: 'finding', id: finding.id, label: finding.ref },
      before: { ...finding.state },
      after: { ...decision.after, movedPayments: decision.moves.length, remembered: decision.remembered ?? null },
      reason: decision.reason ?? null,
    });
    return actionId;
  }

  async lastAction(tx: Tx, finding: FindingRecord): Promise<LastAction | undefined> {
    const [action] = await tx.query<LastAction>(
      'select id, action, before, previous_id as "previousId" from triage_action where id = $1',
      [finding.lastActionId],
    );
    return action;
  }

  /** The finding is as it was before the decision, and rests on the one before that. */
  async recordUndo(
    tx: Tx,
    finding: FindingRecord,
    { action, changes, reason = null }: Undo,
    actor: Actor,
  ): Promise<void> {
    const { id: undoesId, before: after, previousId } = action;
    const actionId = await this.addAction(tx, finding, { action: 'undo', after, reason, previousId, undoesId }, actor);
    await this.addMoves(tx, actionId, changes);
    await this.forget(tx, undoesId);
    await writeFinding(tx, finding.id, after, previousId);
    await this.recount(tx, finding.id, changes);
    await this.settle(tx, changes, `${finding.ref}: undone`, actor);
    await this.audit.record(tx, actor, {
      action: 'finding.undo',
      object: { type: 'finding', id: finding.id, label: finding.ref },
      before: { ...finding.state },
      after: { ...after, undone: action.action, movedPayments: changes.length },
      reason,
    });
  }

  /** What is counted and added up from the rows that a decision has moved. */
  private async recount(tx: Tx, findingId: string, moves: readonly PaymentChange[]): Promise<void> {
    const importIds = new Set(moves.map(({ before }) => before.importId));
    for (const importId of [...importIds].sort()) await this.counts.again(tx, importId);
    await this.findings.refresh(tx, [findingId]);
  }

  /** Tools that nothing but these payments had shown leave the register, or are back in it. */
  private settle(tx: Tx, moves: readonly PaymentChange[], reason: string, actor: Actor): Promise<void> {
    const toolIds = moves.flatMap(({ before, after }) => [before.toolId, after.toolId]);
    return this.shown.settle(tx, toolIds, reason, actor);
  }

  private async addAction(tx: Tx, finding: FindingRecord, row: ActionRow, actor: Actor): Promise<bigint> {
    const [added] = await tx.query<{ id: bigint }>(
      `insert into triage_action (finding_id, action, before, after, reason, previous_id, undoes_id, acted_by_id, acted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        finding.id,
        row.action,
        JSON.stringify(finding.state),
        JSON.stringify(row.after),
        row.reason,
        row.previousId,
        row.undoesId,
        actor.personId,
        this.clock.now(),
      ],
    );
    if (!added) throw new Error('The database did not answer with the new action.');
    return added.id;
  }

  /** What a decision had taught is withdrawn, and what it had superseded holds again. */
  private async forget(tx: Tx, actionId: bigint): Promise<void> {
    await tx.query('update confirmed_alias set withdrawn_at = $2 where action_id = $1 and withdrawn_at is null', [
      actionId,
      this.clock.now(),
    ]);
    await tx.query(
      'update confirmed_alias set withdrawn_at = null, superseded_by_id = null where superseded_by_id = $1',
      [actionId],
    );
  }

  private async addMoves(tx: Tx, actionId: bigint, moves: readonly PaymentChange[]): Promise<void> {
    await tx.query(
      `insert into triage_move (action_id, import_id, row_number, before, after)
       select $1, m.* from unnest($2::uuid[], $3::int[], $4::jsonb[], $5::jsonb[]) m`,
      [
        actionId,
        moves.map(({ before }) => before.importId),
        moves.map(({ before }) => before.rowNumber),
        moves.map(({ before }) => JSON.stringify(loggedState(before))),
        moves.map(({ after }) => JSON.stringify(loggedState(after))),
      ],
    );
  }

  /** One rule for each supplier of the finding; what somebody had confirmed about it before is superseded. */
  private async remember(
    tx: Tx,
    actionId: bigint,
    { finding, toolId }: { finding: FindingRecord; toolId: string | null },
    actor: Actor,
  ): Promise<void> {
    const now = this.clock.now();
    const suppliers = await tx.query<{ text: string }>(
      `select distinct r.match ->> 'supplierKey' as text from import_row r where r.finding_id = $1 and r.match ->> 'supplierKey' <> '' order by 1`,
      [finding.id],
    );
    const texts = suppliers.map(({ text }) => text);
    await tx.query(
      'update confirmed_alias set withdrawn_at = $2, superseded_by_id = $3 where text = any($1) and withdrawn_at is null',
      [texts, now, actionId],
    );
    await tx.query(
      `insert into confirmed_alias (text, tool_id, action_id, confirmed_by_id, confirmed_at) select t, $2, $3, $4, $5 from unnest($1::text[]) t`,
      [texts, toolId, actionId, actor.personId, now],
    );
  }
}
