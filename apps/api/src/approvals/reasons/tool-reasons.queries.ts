import { Injectable } from '@nestjs/common';
import { money, toJson } from '@tandem/money';
import type { PersonRef, SignedIn } from '../../identity';
import { Database } from '../../platform';
import {
  type AccountabilityParty,
  accountabilityParty,
  costReach,
  type LineRef,
  lineRef,
  personRef,
  ToolQueries,
  type ToolView,
  unitRef,
} from '../../registry';
import { visible } from '../request-scope';
import type { ReasonDecision, ReasonLine, ReasonRequest, ToolReasons } from './tool-reasons.dto';

type RequestRow = Omit<ReasonRequest, 'submittedAt' | 'approvedAmount' | 'decisions'> & {
  readonly submittedAt: Date;
  readonly approvedMinor: bigint | null;
  readonly currency: string | null;
  readonly isVisible: boolean;
};
type DecisionRow = Omit<ReasonDecision, 'decidedAt'> & { readonly requestId: string; readonly decidedAt: Date };

interface LineRow {
  readonly line: LineRef;
  readonly owner: PersonRef | null;
  readonly authorisedBy: AccountabilityParty | null;
  readonly charged: bigint;
}

const requestsSql = (scope: string): string => `
  select r.id, r.ref, r.kind, r.status, r.lane, ${personRef('requester')} as requester, r.submitted_at as "submittedAt",
         r.what_for as "whatFor", r.success_measure as "successMeasure", ${personRef('definer')} as "definedBy",
         ${personRef('beneficiary')} as "benefitOwner", r.approved_minor as "approvedMinor", r.currency,
         coalesce((select json_agg(${unitRef('u')} order by u.code) from request_benefit b join unit u on u.id = b.unit_id
                    where b.request_id = r.id), '[]') as "benefitUnits",
         ${scope} as "isVisible"
    from request r
    join person requester on requester.id = r.requester_id
    join person definer on definer.id = r.defined_by_id
    left join person beneficiary on beneficiary.id = r.benefit_owner_id
    left join budget_line l on l.id = r.budget_line_id
   where r.tool_id = $1 and r.round > 0
   order by r.submitted_at, r.number`;

const DECISIONS = `
  select d.request_id as "requestId", d.id, d.verdict, ${personRef('p')} as person, ${personRef('principal')} as "onBehalfOf",
         d.capacity, d.decided_at as "decidedAt",
         exists (select from decision_snapshot s where s.decision_id = d.id) as "hasSnapshot"
    from decision d join person p on p.id = d.person_id left join person principal on principal.id = d.on_behalf_of_id
   where d.request_id = any ($1) order by d.decided_at, d.id`;

/** The months and the filter of the cost of the tool, so that what the lines were charged adds up to it. */
const linesSql = (filter: string): string => `
  select * from (
    select ${lineRef('l')} as line, ${personRef('owner')} as owner, ${accountabilityParty('authoriser', 'l.authorised')} as "authorisedBy",
           (select coalesce(sum(m.functional_actual_minor) ${filter}, 0)::bigint from tool_month m
             where m.line_id = l.id and m.tool_id = $1 and m.month between $2 and $3) as charged
      from budget_line l
      left join person owner on owner.id = l.owner_id
      left join person authoriser on authoriser.id = l.authorised_by_id
     where l.id in (select m.line_id from tool_month m where m.tool_id = $1 and m.month between $2 and $3)) paid
   where charged <> 0 order by charged desc, line ->> 'code'`;

/** Why there is a tool. Whoever may see the tool may ask; requests and costs are cut as they are everywhere else. */
@Injectable()
export class ToolReasonsQueries {
  constructor(
    private readonly database: Database,
    private readonly tools: ToolQueries,
  ) {}

  /** @throws Problem `not_found` */
  async get(idOrSlug: string, actor: SignedIn): Promise<ToolReasons> {
    const tool = await this.tools.get(idOrSlug, actor);
    const [told, lines] = await Promise.all([this.requestsFor(tool.id, actor), this.linesOf(tool, actor)]);
    return { tool, ...told, lines };
  }

  private async requestsFor(
    toolId: string,
    actor: SignedIn,
  ): Promise<Pick<ToolReasons, 'requests' | 'hiddenRequests'>> {
    const scope = visible(actor, 2);
    const rows = await this.database.read<RequestRow>(requestsSql(scope.sql), [toolId, ...scope.values]);
    const seen = rows.filter(({ isVisible }) => isVisible);
    const decisions = await this.database.read<DecisionRow>(DECISIONS, [seen.map(({ id }) => id)]);
    return { requests: seen.map((row) => requestView(row, decisions)), hiddenRequests: rows.length - seen.length };
  }

  private async linesOf({ id, cost12Months }: ToolView, actor: SignedIn): Promise<ReasonLine[]> {
    const { currency } = cost12Months.amount;
    const { params } = cost12Months.drill;
    const reach = costReach(actor, 4);
    const months = [params['from'], params['to']].map((day) => day?.slice(0, 'yyyy-mm'.length));
    const rows = await this.database.read<LineRow>(linesSql(reach.filter), [id, ...months, ...reach.values]);
    return rows.map(({ charged, ...row }) => ({
      ...row,
      charged: {
        amount: toJson(money(charged, currency)),
        drill: { path: '/entries', params: { ...params, line: row.line.id } },
      },
    }));
  }
}

function requestView(row: RequestRow, decisions: readonly DecisionRow[]): ReasonRequest {
  const { submittedAt, approvedMinor, currency, isVisible: _v, ...same } = row;
  return {
    ...same,
    submittedAt: submittedAt.toISOString(),
    approvedAmount: approvedMinor !== null && currency !== null ? toJson(money(approvedMinor, currency)) : null,
    decisions: decisions
      .filter(({ requestId }) => requestId === row.id)
      .map(({ requestId: _r, decidedAt, ...decision }) => ({ ...decision, decidedAt: decidedAt.toISOString() })),
  };
}
