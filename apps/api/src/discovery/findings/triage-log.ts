import { Injectable } from '@nestjs/common';
import { type Actor, Audit } from '../../audit';
import { Clock, type Tx } from '../../platform';
import { CountRows } from '../imports/count-rows';
import { zip } from '../postings/judge-payments';
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
const reasonOf = ({ finding: { ref }, decision: { action, reason } }: Decided): string =>
  [`${ref}: ${WORDS[action]}`, ...(reason ? [reason] : [])].join('. ');

const actionOf = ({ finding, decision: { action, after, moves, reason = null } }: Decided): ActionRow => ({
  finding,
  action,
  after,
  moves,
  reason,
  previousId: finding.lastActionId,
  undoesId: null,
});

const undoOf = ({ finding, action, changes, reason = null }: Undone): ActionRow => ({
  finding,
  action: 'undo',
  after: action.before,
  moves: changes,
  reason,
  previousId: action.previousId,
  undoesId: action.id,
});

interface ActionRow {
  readonly finding: FindingRecord;
  readonly action: Decision['action'] | 'undo';
  readonly after: FindingState;
  readonly moves: readonly PaymentChange[];
  readonly reason: string | null;
  readonly previousId: bigint | null;
  readonly undoesId: bigint | null;
}

/** A finding, with what somebody decided about it. */
export interface Decided {
  readonly finding: FindingRecord;
  readonly decision: Decision;
}

/** The decision that a finding rests on at present. */
export interface LastAction {
  readonly id: bigint;
  readonly action: Decision['action'];
  readonly before: FindingState;
  readonly previousId: bigint | null;
}

/** A decision that holds no longer. */
export interface Undone {
  readonly finding: FindingRecord;
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

  /** Answers, in the order of `decided`, with the names of the decisions. */
  async record(tx: Tx, decided: readonly Decided[], actor: Actor): Promise<bigint[]> {
    const actionIds = await this.addActions(tx, decided.map(actionOf), actor);
    for (const [{ finding, decision }, actionId] of zip(decided, actionIds)) {
      if (decision.remembered) await this.remember(tx, actionId, { finding, ...decision.remembered }, actor);
      await writeFinding(tx, finding.id, decision.after, actionId);
    }
    const settled = decided.map((one) => ({ ...one, moves: one.decision.moves, reason: reasonOf(one) }));
    await this.settle(tx, settled, actor);
    for (const { finding, decision } of decided) {
      await this.audit.record(tx, actor, {
        action: `finding.${decision.action}`,
        object: { type: 'finding', id: finding.id, label: finding.ref },
        before: { ...finding.state },
        after: { ...decision.after, movedPayments: decision.moves.length, remembered: decision.remembered ?? null },
        reason: decision.reason ?? null,
      });
    }
    return actionIds;
  }

  async lastAction(tx: Tx, finding: FindingRecord): Promise<LastAction | undefined> {
    const [action] = await tx.query<LastAction>(
      'select id, action, before, previous_id as "previousId" from triage_action where id = $1',
      [finding.lastActionId],
    );
    return action;
  }

  /** The findings are as they were before the decisions, and rest on the ones before those. */
  async recordUndo(tx: Tx, undone: readonly Undone[], actor: Actor): Promise<void> {
    await this.addActions(tx, undone.map(undoOf), actor);
    for (const { finding, action } of undone) {
      await this.forget(tx, action.id);
      await writeFinding(tx, finding.id, action.before, action.previousId);
    }
    const settled = undone.map(({ finding, changes }) => ({
      finding,
      moves: changes,
      reason: `${finding.ref}: undone`,
    }));
    await this.settle(tx, settled, actor);
    for (const { finding, action, changes, reason = null } of undone) {
      await this.audit.record(tx, actor, {
        action: 'finding.undo',
        object: { type: 'finding', id: finding.id, label: finding.ref },
        before: { ...finding.state },
        after: { ...action.before, undone: action.action, movedPayments: changes.length },
        reason,
      });
    }
  }

  /**
   * What is counted and added up from the rows that decisions have moved, once for all of them. Tools that nothing but
   * these payments had shown leave the register, or are back in it.
   */
  private async settle(
    tx: Tx,
    settled: readonly Pick<ActionRow, 'finding' | 'moves' | 'reason'>[],
    actor: Actor,
  ): Promise<void> {
    const importIds = new Set(settled.flatMap(({ moves }) => moves.map(({ before }) => before.importId)));
    for (const importId of [...importIds].sort()) await this.counts.again(tx, importId);
    await this.findings.refresh(
      tx,
      settled.map(({ finding }) => finding.id),
    );
    const reasons = new Map<string, string>();
    for (const { moves, reason } of settled)
      for (const { before, after } of moves)
        for (const toolId of [before.toolId, after.toolId]) if (toolId) reasons.set(toolId, reason ?? '');
    await this.shown.settle(tx, reasons, actor);
  }

  private async addActions(tx: Tx, rows: readonly ActionRow[], actor: Actor): Promise<bigint[]> {
    const added = await tx.query<{ id: bigint; findingId: string }>(
      `insert into triage_action (finding_id, action, before, after, reason, previous_id, undoes_id, acted_by_id, acted_at)
       select r.*, $8, $9 from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::jsonb[], $5::text[], $6::bigint[], $7::bigint[]) r
       returning id, finding_id as "findingId"`,
      [
        rows.map(({ finding }) => finding.id),
        rows.map(({ action }) => action),
        rows.map(({ finding }) => JSON.stringify(finding.state)),
        rows.map(({ after }) => JSON.stringify(after)),
        rows.map(({ reason }) => reason),
        rows.map(({ previousId }) => previousId),
        rows.map(({ undoesId }) => undoesId),
        actor.personId,
        this.clock.now(),
      ],
    );
    const ids = new Map(added.map(({ id, findingId }) => [findingId, id]));
    const named = rows.map(({ finding, moves }) => ({ actionId: ids.get(finding.id) ?? 0n, moves }));
    await this.addMoves(tx, named);
    return named.map(({ actionId }) => actionId);
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

  private async addMoves(
    tx: Tx,
    actions: readonly { readonly actionId: bigint; readonly moves: readonly PaymentChange[] }[],
  ): Promise<void> {
    const moves = actions.flatMap((action) => action.moves);
    await tx.query(
      `insert into triage_move (action_id, import_id, row_number, before, after)
       select * from unnest($1::bigint[], $2::uuid[], $3::int[], $4::jsonb[], $5::jsonb[])`,
      [
        actions.flatMap((action) => action.moves.map(() => action.actionId)),
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
