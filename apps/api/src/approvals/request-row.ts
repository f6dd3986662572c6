import type { RequestStatus } from '@tandem/approval-workflow';
import { money } from '@tandem/money';
import type { Lane, Role } from '@tandem/spend-policy';
import { personRef } from '../registry';
import { DEPUTIES, type DeputyRecord } from './delegations/stand-ins';
import type { RequestContent } from './request-content';
import type { Decider, LineFacts, RecusalRecord, RequestRecord, StepRecord } from './request-record';
import { type RouteFactsJson, routeFactsFromJson } from './route-facts';
import { type InheritanceRecord, INHERITANCES_COLUMN } from './succession/inheritances';

export type ContentColumns = Omit<RequestContent, 'amount' | 'benefitUnitIds' | 'stageIds'>;

/** Where the content of a request is stored, field by field. */
export const CONTENT_COLUMNS: Readonly<Record<keyof ContentColumns, string>> = {
  kind: 'kind',
  toolId: 'tool_id',
  toolName: 'tool_name',
  vendorName: 'vendor_name',
  whatFor: 'what_for',
  successMeasure: 'success_measure',
  whyNotExisting: 'why_not_existing',
  billing: 'billing',
  termMonths: 'term_months',
  budgetLineId: 'budget_line_id',
  definedById: 'defined_by_id',
  benefitOwnerId: 'benefit_owner_id',
  dataClass: 'data_class',
  findingId: 'finding_id',
};
export const CONTENT_FIELDS = Object.keys(CONTENT_COLUMNS) as (keyof ContentColumns)[];

export interface RequestRow extends ContentColumns {
  readonly id: string;
  readonly ref: string;
  readonly status: RequestStatus;
  readonly version: number;
  readonly round: number;
  readonly requesterId: string;
  readonly requesterIsActive: boolean;
  readonly requesterRoles: Role[];
  readonly unitId: string | null;
  readonly lane: Lane | null;
  readonly policyVersionId: string | null;
  readonly policy: { id: string; version: number } | null;
  readonly amountMinor: bigint | null;
  readonly currency: string | null;
  readonly reservedLineId: string | null;
  readonly reservedMinor: bigint | null;
  readonly reservedCurrency: string | null;
  readonly proposedTool: boolean;
  readonly tool: RequestRecord['tool'];
  readonly line: LineFacts | null;
  readonly benefitUnitIds: string[];
  readonly stageIds: string[];
  readonly steps: StepRecord[];
  readonly deciders: Decider[];
  readonly recusals: RecusalRecord[];
  readonly inheritances: InheritanceRecord[];
  readonly agreedMonths: number | null;
  readonly deputies: DeputyRecord[];
  readonly companyDay: string;
  readonly routeFacts: RouteFactsJson | null;
}

/** When the roles of request `r` were settled: as its round began, or now for one that is not handed in. */
const ROLES_SETTLED_AT = `case when r.status = 'submitted' then r.round_began_at else now() end`;

/** Who was told that the answer to step `s` is late. */
const TOLD_ABOVE = `coalesce((select json_agg(json_build_object('person', ${personRef('above')}, 'at', x.told_at) order by above.name, above.id)
                from step_escalation x join person above on above.id = x.person_id
               where s.told = 150 and x.request_id = s.request_id and x.round = s.round and x.step_key = s.key), '[]')`;

/** What a decision about request `r` needs to know, to be read in one statement with the joins below. */
export const RECORD_COLUMNS = `
  r.id, r.ref, r.status, r.version, r.round, r.requester_id as "requesterId", asker.is_active as "requesterIsActive", r.unit_id as "unitId",
  r.lane, r.policy_version_id as "policyVersionId", r.amount_minor as "amountMinor", r.currency,
  r.reserved_line_id as "reservedLineId", r.reserved_minor as "reservedMinor", r.reserved_currency as "reservedCurrency",
  r.proposed_tool as "proposedTool", ${CONTENT_FIELDS.map((field) => `r.${CONTENT_COLUMNS[field]} as "${field}"`).join(', ')},
  coalesce((select json_agg(distinct pr.role) from person_role pr where pr.person_id = r.requester_id), '[]') as "requesterRoles",
  case when pv.id is not null then json_build_object('id', pv.policy_id, 'version', pv.version) end as policy,
  case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'vendorId', t.vendor_id,
    'vendorName', v.name, 'category', t.category) end as tool,
  case when l.id is not null then json_build_object('id', l.id, 'code', l.code, 'currency', l.currency,
    'fundSource', l.fund_source, 'unitId', l.unit_id, 'ownerId', l.owner_id,
    'yearEndsOn', (select y.ends_on from fiscal_year y where y.id = l.fiscal_year_id)) end as line,
  array(select b.unit_id from request_benefit b where b.request_id = r.id order by b.unit_id) as "benefitUnitIds",
  array(select s.stage_id from request_stage s join life_cycle_stage c on c.id = s.stage_id
         where s.request_id = r.id order by c.sort_key) as "stageIds",
  coalesce((select json_agg(json_build_object('position', s.position, 'key', s.key, 'role', s.role, 'namedRole', s.named_role,
              'turn', s.turn, 'approvals', s.approvals, 'rejection', s.rejection,
              'label', json_build_object('en', s.label_en, 'es', s.label_es), 'status', s.status, 'pendingSince', s.pending_since,
              'allowedDays', s.allowed_days, 'allowedMinutes', s.allowed_minutes, 'told', s.told, 'remindAt', s.remind_at, 'dueAt', s.due_at,
              'escalateAt', s.escalate_at, 'toldAbove', ${TOLD_ABOVE},
              'decidedBy', ${personRef('who')}, 'decidedFor', ${personRef('principal')}, 'decidedAt', s.decided_at, 'agreedMinor', s.agreed_minor::text,
              'condition', s.condition, 'reason', s.reason) order by s.position)
              from request_step s left join person who on who.id = s.decided_by_id left join person principal on principal.id = s.decided_for_id
             where s.request_id = r.id and s.round = r.round), '[]') as steps,
  coalesce((select json_agg(json_build_object('person', ${personRef('who')}, 'reason', x.reason, 'at', x.recused_at)
              order by x.recused_at, x.person_id)
              from recusal x join person who on who.id = x.person_id where x.request_id = r.id), '[]') as recusals,
  ${DEPUTIES} as deputies, company_today() as "companyDay", r.route_facts as "routeFacts",
  ${INHERITANCES_COLUMN} as inheritances,
  (select d.term_months from decision d where d.request_id = r.id and d.round = r.round and d.verdict = 'approve'
    order by d.decided_at desc, d.id desc limit 1) as "agreedMonths",
  case when r.status in ('draft', 'submitted', 'changes-requested') then
    coalesce((select json_agg(json_build_object('person', ${personRef('who')}, 'roles', d.roles) order by who.name, who.id)
                from (select x.person_id, json_agg(x.role) as roles
                        from request_deciding_roles(r.id, r.round, l.unit_id, l.fund_source, ${ROLES_SETTLED_AT}) x group by x.person_id) d
                join person who on who.id = d.person_id), '[]')
    else '[]' end as deciders`;

export const RECORD_JOINS = `
  join person asker on asker.id = r.requester_id
  left join budget_line l on l.id = r.budget_line_id
  left join tool t on t.id = r.tool_id
  left join vendor v on v.id = t.vendor_id
  left join policy_version pv on pv.id = r.policy_version_id`;

export const columnValues = (content: RequestContent): unknown[] => [
  ...CONTENT_FIELDS.map((field) => content[field]),
  content.amount?.minor ?? null,
  content.amount?.currency ?? null,
];

export function recordOf(row: RequestRow): RequestRecord {
  const { amountMinor, currency, reservedLineId, reservedMinor, reservedCurrency } = row;
  const content = Object.fromEntries(CONTENT_FIELDS.map((field) => [field, row[field]])) as unknown as ContentColumns;
  const holdsMoney = reservedLineId !== null && reservedMinor !== null && reservedCurrency !== null;
  return {
    id: row.id,
    ref: row.ref,
    status: row.status,
    version: row.version,
    round: row.round,
    unitId: row.unitId,
    lane: row.lane,
    policyVersionId: row.policyVersionId,
    policy: row.policy,
    proposedTool: row.proposedTool,
    tool: row.tool,
    line: row.line,
    steps: row.steps,
    deciders: row.deciders,
    recusals: row.recusals,
    inheritances: row.inheritances,
    agreedMonths: row.agreedMonths,
    deputies: row.deputies,
    companyDay: row.companyDay,
    measured: row.routeFacts && routeFactsFromJson(row.routeFacts),
    content: {
      ...content,
      amount: amountMinor !== null && currency ? money(amountMinor, currency) : null,
      benefitUnitIds: row.benefitUnitIds,
      stageIds: row.stageIds,
    },
    requester: { id: row.requesterId, roles: row.requesterRoles, isActive: row.requesterIsActive },
    reservation: holdsMoney ? { lineId: reservedLineId, amount: money(reservedMinor, reservedCurrency) } : null,
  };
}
