import type { RequestState, StepState } from '@tandem/approval-workflow';
import type { Allowance, Lane } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { notFound, type Tx } from '../platform';
import { type ContentJson, contentToJson, recordedContent, type RequestContent } from './request-content';
import type { VerdictName } from './request-input.dto';
import { EXPIRY, type ExpiryCause } from './request-expiry';
import type { RequestRecord } from './request-record';
import type { RouteFactsJson } from './route-facts';
import {
  columnValues,
  CONTENT_COLUMNS,
  CONTENT_FIELDS,
  RECORD_COLUMNS,
  RECORD_JOINS,
  recordOf,
  type RequestRow,
} from './request-row';
import { isVisible } from './request-scope';
import { StepTimes } from './service-level/step-times';

const RECORD = `select ${RECORD_COLUMNS} from request r ${RECORD_JOINS} where r.id = $1`;

@Injectable()
export class RequestRepository {
  constructor(private readonly times: StepTimes) {}

  /**
   * The request, held until the transaction ends, so that two who act on it at once act one after the other.
   *
   * @throws Problem `not_found`, also when it is not this person's to see
   */
  async lock(tx: Tx, id: string, actor: SignedIn): Promise<RequestRecord> {
    const row = await this.hold(tx, id);
    if (!row || !(await isVisible(row, actor, (sql, values) => tx.query(sql, values)))) throw notFound('request');
    return recordOf(row);
  }

  /** The request, held as well, for what is done about its steps by itself; null for one that waits for no decision. */
  async lockSubmitted(tx: Tx, id: string): Promise<RequestRecord | null> {
    const row = await this.hold(tx, id);
    return row?.status === 'submitted' ? recordOf(row) : null;
  }

  /** The request, held as well, with why it expires; null for one that does not expire on this day. */
  async lockDue(tx: Tx, id: string, today: string): Promise<{ record: RequestRecord; because: ExpiryCause } | null> {
    const row = await this.hold(tx, id);
    const [due] = await tx.query<{ because: ExpiryCause }>(
      `select e.because from request r cross join lateral ${EXPIRY} e where r.id = $1 and e.day <= $2::date`,
      [id, today],
    );
    return row && due ? { record: recordOf(row), because: due.because } : null;
  }

  async create(
    tx: Tx,
    content: RequestContent,
    by: { requesterId: string; unitId: string | null; now: Date },
  ): Promise<{ id: string; ref: string }> {
    const columns = [
      ...CONTENT_FIELDS.map((field) => CONTENT_COLUMNS[field]),
      'amount_minor',
      'currency',
      'status',
      'requester_id',
      'unit_id',
      'created_at',
      'updated_at',
    ];
    const values = [...columnValues(content), 'draft', by.requesterId, by.unitId, by.now, by.now];
    const [created] = await tx.query<{ id: string; ref: string }>(
      `insert into request (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning id, ref`,
      values,
    );
    if (!created) throw new Error('The database did not answer with the new request.');
    await this.saveLists(tx, created.id, content);
    return created;
  }

  /** Writes the content of a new version, which is the requester's own until it is handed in. */
  async saveContent(
    tx: Tx,
    id: string,
    content: RequestContent,
    to: { version: number; now: Date; proposedTool: boolean },
  ): Promise<void> {
    const columns = [
      ...CONTENT_FIELDS.map((field) => CONTENT_COLUMNS[field]),
      'amount_minor',
      'currency',
      'version',
      'updated_at',
      'proposed_tool',
    ];
    await tx.query(
      `update request set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')} where id = $1`,
      [id, ...columnValues(content), to.version, to.now, to.proposedTool],
    );
    await tx.query('delete from request_benefit where request_id = $1', [id]);
    await tx.query('delete from request_stage where request_id = $1', [id]);
    await this.saveLists(tx, id, content);
  }

  /** What the request says and the trail does not tell yet, since it was handed in last. */
  async unrecorded(tx: Tx, { id, content }: RequestRecord): Promise<{ before: object; after: object }> {
    const [sent] = await tx.query<{ content: ContentJson }>(
      'select content from request_version where request_id = $1 order by version desc limit 1',
      [id],
    );
    return recordedContent(sent?.content ?? null, contentToJson(content));
  }

  /** A round begins: its content for good, its steps and their time, its policy, what is set aside. */
  async beginRound(tx: Tx, state: RequestState, round: RoundStart): Promise<void> {
    const { reservation } = state;
    if (!reservation) throw new Error(`Request ${state.id} was submitted without a reservation.`);
    const { steps } = round;
    const times = await this.times.ofRound(tx, state, round);
    await tx.query(
      `with began as (
         update request set status = $2, round = $3, lane = $4, policy_version_id = $5, lane_reasons = $6, reserved_line_id = $7,
                reserved_minor = $8, reserved_currency = $9, tool_id = $10, proposed_tool = $11, submitted_at = $12, updated_at = $12,
                round_began_at = now(), route_facts = $22, due_at = $32, at_risk_at = $33, due_calendar = $34
          where id = $1),
            kept as (insert into request_version (request_id, version, content) values ($1, $20, $21) on conflict do nothing)
       insert into request_step (request_id, round, position, key, role, named_role, label_en, label_es, status, turn, approvals, rejection,
                                 allowed_days, allowed_minutes, used_seconds, remind_at, due_at, escalate_at, pending_since)
       select $1, $3, s.*, case when s.status = 'pending' then $12::timestamptz end
         from unnest($13::int[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::text[],
                     $23::int[], $24::int[], $25::text[], $26::int[], $27::int[], $28::int[], $29::timestamptz[], $30::timestamptz[], $31::timestamptz[])
              as s(position, key, role, named_role, label_en, label_es, status, turn, approvals, rejection,
                   allowed_days, allowed_minutes, used_seconds, remind_at, due_at, escalate_at)`,
      [
        state.id,
        state.status,
        state.round,
        round.lane,
        round.policyVersionId,
        JSON.stringify(round.reasons),
        reservation.budgetLineId,
        reservation.amount.minor,
        reservation.amount.currency,
        round.toolId,
        round.proposedTool,
        round.now,
        steps.map((_, index) => index + 1),
        steps.map(({ key }) => key),
        state.steps.map(({ role }) => role),
        state.steps.map(({ namedRole }) => namedRole),
        steps.map(({ label }) => label.en),
        steps.map(({ label }) => label.es),
        state.steps.map(({ status }) => status),
        state.version,
        JSON.stringify(contentToJson(round.content)),
        JSON.stringify(round.facts),
        state.steps.map(({ turn }) => turn),
        state.steps.map(({ approvals }) => approvals),
        state.steps.map(({ rejection }) => rejection),
        round.allowances.map((allowed) => ('workingDays' in allowed ? allowed.workingDays : null)),
        round.allowances.map((allowed) => ('minutes' in allowed ? allowed.minutes : null)),
        times.steps.map(({ usedSeconds }) => usedSeconds),
        times.steps.map(({ moments }) => moments?.remindAt ?? null),
        times.steps.map(({ moments }) => moments?.dueAt ?? null),
        times.steps.map(({ moments }) => moments?.escalateAt ?? null),
        times.dueAt,
        times.atRiskAt,
        times.country,
      ],
    );
  }

  /** What a decision, an end or an escalation made of the request and its steps. */
  async saveState(
    tx: Tx,
    state: RequestState,
    at: { now: Date; approvedMinor: bigint | null; expiredBecause?: ExpiryCause },
  ): Promise<void> {
    const { reservation, steps } = state;
    await tx.query(
      `with stepped as (
         update request_step s
            set status = n.status, role = n.role, decided_by_id = n.decided_by, decided_for_id = n.decided_for, agreed_minor = n.agreed, condition = n.condition, reason = n.reason,
                decided_at = case when n.decided_by is not null then coalesce(s.decided_at, $3) end,
                pending_since = case when n.status = 'pending' then coalesce(s.pending_since, $3) else s.pending_since end
           from unnest($8::int[], $9::text[], $10::text[], $11::uuid[], $12::bigint[], $13::text[], $14::text[], $17::uuid[])
                as n(position, status, role, decided_by, agreed, condition, reason, decided_for)
          where s.request_id = $1 and s.round = $15 and s.position = n.position and (s.status, s.role) is distinct from (n.status, n.role))
       update request set status = $2, updated_at = $3, reserved_line_id = $4, reserved_minor = $5, reserved_currency = $6, approved_minor = $7,
              due_at = case when $2 = 'changes-requested' then null else due_at end,
              at_risk_at = case when $2 = 'submitted' then at_risk_at end,
              ended_at = case when $2 in ('approved', 'rejected', 'withdrawn', 'expired') then $3::timestamptz end,
              expired_because = $16
        where id = $1`,
      [
        state.id,
        state.status,
        at.now,
        reservation?.budgetLineId ?? null,
        reservation?.amount.minor ?? null,
        reservation?.amount.currency ?? null,
        at.approvedMinor,
        steps.map((_, index) => index + 1),
        steps.map(({ status }) => status),
        steps.map(({ role }) => role),
        steps.map(({ decidedBy }) => decidedBy ?? null),
        steps.map(({ agreedAmount }) => agreedAmount?.minor ?? null),
        steps.map(({ condition }) => condition ?? null),
        steps.map(({ reason }) => reason ?? null),
        state.round,
        at.expiredBecause ?? null,
        steps.map(({ decidedFor }) => decidedFor ?? null),
      ],
    );
    if (state.status === 'submitted') await this.times.start(tx, state.id);
  }

  /** Puts a decision on record, for good. */
  async addDecision(tx: Tx, state: RequestState, decision: NewDecision): Promise<void> {
    const { step, termMonths, verdict, personId, delegationId, now } = decision;
    await tx.query(
      `insert into decision (request_id, round, step_key, verdict, person_id, capacity, version, amount_minor, currency, condition, reason, decided_at, term_months,
                             on_behalf_of_id, delegation_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        state.id,
        state.round,
        step.key,
        verdict,
        personId,
        step.role,
        state.version,
        step.agreedAmount?.minor ?? null,
        step.agreedAmount?.currency ?? null,
        step.condition ?? null,
        step.reason ?? null,
        now,
        termMonths,
        step.decidedFor ?? null,
        delegationId,
      ],
    );
  }

  /** Puts on record, for good, that somebody stands aside. */
  async addRecusal(
    tx: Tx,
    { id, round, version }: RequestState,
    recusal: { personId: string; reason: string; now: Date },
  ): Promise<void> {
    await tx.query(
      `insert into recusal (request_id, person_id, round, version, reason, recused_at) values ($1, $2, $3, $4, $5, $6)`,
      [id, recusal.personId, round, version, recusal.reason, recusal.now],
    );
  }

  private async hold(tx: Tx, id: string): Promise<RequestRow | undefined> {
    await tx.query('select from request where id = $1 for no key update', [id]);
    // Read by a second statement: the first one saw the steps as they were before it had to wait for the lock.
    const [row] = await tx.query<RequestRow>(RECORD, [id]);
    return row;
  }

  private async saveLists(tx: Tx, id: string, content: RequestContent): Promise<void> {
    await tx.query(
      `with benefits as (insert into request_benefit (request_id, unit_id) select distinct $1::uuid, unnest($2::uuid[]))
       insert into request_stage (request_id, stage_id) select distinct $1::uuid, unnest($3::text[])`,
      [id, content.benefitUnitIds, content.stageIds],
    );
  }
}

export interface NewDecision {
  readonly step: StepState;
  /** Agreed to with an approval of what recurs. */
  readonly termMonths: number | null;
  readonly verdict: VerdictName;
  readonly personId: string;
  /** Under which that person decided for somebody else. */
  readonly delegationId: string | null;
  readonly now: Date;
}

export interface RoundStart {
  readonly content: RequestContent;
  readonly lane: Lane;
  readonly policyVersionId: string;
  /** What the policy was asked: it stays with the request, for rehearsing other policies. */
  readonly facts: RouteFactsJson;
  readonly reasons: readonly { readonly en: string; readonly es: string }[];
  readonly steps: readonly { readonly key: string; readonly label: { readonly en: string; readonly es: string } }[];
  /** By whose calendar; null for that of the company. */
  readonly unitId: string | null;
  /** How long each of them may take. */
  readonly allowances: readonly Allowance[];
  readonly toolId: string;
  readonly proposedTool: boolean;
  readonly now: Date;
}
