import { Injectable } from '@nestjs/common';
import { addMonths, money, type MoneyJson, toJson } from '@tandem/money';
import { scopePredicate, type SignedIn } from '../identity';
import { personRef, toolRef } from './reference-sql';
import type { FundSource, ToolRef } from './references.dto';
import { Database, notFound, PageQuery, pageOf, readCursor } from '../platform';
import { Company } from './company';
import { type CostReach, costReach, costWithin } from './cost-reach';
import { type MonthWindow, monthsUpTo } from './months';
import { folded, nameKey } from './names';
import type { MonthlyCost, ToolFinding, ToolHistory, ToolList, ToolView } from './tool.dto';
import type { ToolSort, ToolsQuery } from './tool-input.dto';
import { TOOL_COLUMNS, TOOL_JOINS, type ToolRow, toolView, YEAR } from './tool-row';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface Sort {
  readonly column: string;
  readonly type: string;
  readonly direction: 'asc' | 'desc';
}

const SORTS: Readonly<Record<ToolSort, Sort>> = {
  name: { column: 'by_name', type: 'text', direction: 'asc' },
  '-name': { column: 'by_name', type: 'text', direction: 'desc' },
  cost: { column: 'cost', type: 'bigint', direction: 'asc' },
  '-cost': { column: 'cost', type: 'bigint', direction: 'desc' },
  updated: { column: 'by_update', type: 'timestamptz', direction: 'asc' },
  '-updated': { column: 'by_update', type: 'timestamptz', direction: 'desc' },
};

/** In a list, what the reader's costs are cut by follows the filter and the page. */
const FIRST_OF_SCOPE = 13;

/** Which tools a query asks for. The parameters $3 to $9 are those of `filterValues`. */
const FILTER = `
  ($3::text is null or strpos(t.search_text, $3) > 0)
  and ($4::text is null or t.source = $4)
  and ($5::text is null or t.status = $5)
  and ($6::text is null or exists (select from tool_stage s where s.tool_id = t.id and s.stage_id = $6))
  and ($7::uuid is null or $7 in (t.business_owner_id, t.technical_owner_id, t.budget_owner_id))
  and ($8::uuid is null or t.unit_id in (select unit_branch($8)))
  and ($9::text is null or t.defined_by_id is null or t.authorised_by_id is null
       or (t.benefit_owner_id is null and not exists (select from tool_benefit b where b.tool_id = t.id)))`;

const filterValues = (query: ToolsQuery): unknown[] => [
  query.q ? folded(query.q) : null,
  query.source ?? null,
  query.status ?? null,
  query.stage ?? null,
  query.owner ?? null,
  query.unit ?? null,
  query.accountability ?? null,
];

/** What somebody asks for, as far as they have said. */
export interface ToolLikeness {
  readonly id: string | null;
  readonly name: string;
  readonly vendorId: string | null;
  readonly category: string | null;
}

export interface SimilarToolRow {
  readonly tool: ToolRef;
  readonly source: FundSource;
  readonly cost12Months: MoneyJson;
  readonly reason: 'same-name' | 'same-category' | 'same-vendor';
}

interface ListRow extends Omit<ToolRow, 'id'> {
  /** Absent in the one row that carries the totals of an empty page. */
  readonly id: string | null;
  readonly total: number;
  readonly totalCost: bigint;
  readonly sortKey: string;
}

@Injectable()
export class ToolQueries {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
  ) {}

  async list(query: ToolsQuery, actor: SignedIn): Promise<ToolList> {
    const { limit, cursor, ...filter } = query;
    const sort = SORTS[query.sort ?? 'name'];
    const { functionalCurrency: currency } = await this.company.facts();
    const window = monthsUpTo(await this.company.today(), YEAR);
    const [key, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const reach = costReach(actor, FIRST_OF_SCOPE);
    const rows = await this.database.read<ListRow>(listSql(sort, reach), [
      window.firstMonth,
      window.lastMonth,
      ...filterValues(query),
      key,
      id,
      limit + 1,
      ...reach.values,
    ]);
    const page = pageOf(rows.filter(isTool), limit, filter, (row) => [row.sortKey, row.id]);
    return {
      items: page.rows.map(({ total: _t, totalCost: _c, sortKey: _s, ...row }) =>
        toolView(row, { currency, window, scope: reach.scope, monthlyCosts: [] }),
      ),
      nextCursor: page.nextCursor,
      total: rows[0]?.total ?? 0,
      totalCost12Months: toJson(money(rows[0]?.totalCost ?? 0n, currency)),
      costScope: reach.scope,
    };
  }

  async get(idOrSlug: string, actor: SignedIn): Promise<ToolView> {
    const { functionalCurrency: currency } = await this.company.facts();
    const today = await this.company.today();
    const window = monthsUpTo(today, YEAR);
    const reach = costReach(actor, 4);
    const [row] = await this.database.read<ToolRow>(
      `select ${TOOL_COLUMNS}, ${costWithin(reach)} as cost from tool t ${TOOL_JOINS} where ${UUID.test(idOrSlug) ? 't.id' : 't.slug'} = $3`,
      [window.firstMonth, window.lastMonth, idOrSlug, ...reach.values],
    );
    if (!row) throw notFound('tool');
    const view = toolView(row, {
      currency,
      window,
      scope: reach.scope,
      monthlyCosts: await this.monthlyCosts(row.id, monthsUpTo(today, YEAR + 1), currency, reach),
    });
    const before = monthsUpTo(addMonths(today, -YEAR), YEAR);
    const [past] = await this.database.read<{ cost: bigint }>(
      `select ${costWithin(reach)} as cost from tool t where t.id = $3`,
      [before.firstMonth, before.lastMonth, row.id, ...reach.values],
    );
    return {
      ...view,
      costYearBefore: toJson(money(past?.cost ?? 0n, currency)),
      findings: await this.findingsAbout(row.id, actor),
    };
  }

  /** What payments brought to light about a tool, as far as the reader may see it. */
  private findingsAbout(toolId: string, actor: SignedIn): Promise<ToolFinding[]> {
    const scope = scopePredicate(actor, 'finding.read', { unit: 'x.unit_id' }, 2);
    return this.database.read<ToolFinding>(
      `select f.id, 'F-' || f.number as ref from finding f
        where coalesce(f.tool_id, f.shadow_tool_id) = $1
          and exists (select from finding_total x where x.finding_id = f.id and ${scope.sql})
        order by f.number limit 10`,
      [toolId, ...scope.values],
    );
  }

  async history(toolId: string, query: PageQuery): Promise<ToolHistory> {
    const { limit, cursor } = query;
    const [before] = cursor ? readCursor(cursor, toolId) : [null];
    const rows = await this.database.read<Omit<ToolHistory['items'][number], 'at'> & { at: Date }>(
      `select e.id::text as id, e.occurred_at as at, ${personRef('p')} as actor, e.capacity, e.action, e.before, e.after, e.reason
         from audit_event e left join person p on p.id = e.actor_id
        where e.object_type = 'tool' and e.object_id = $1 and e.result = 'done' and ($2::bigint is null or e.id < $2)
        order by e.id desc limit $3`,
      [toolId, before, limit + 1],
    );
    const page = pageOf(rows, limit, toolId, (row) => [row.id]);
    return { items: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })), nextCursor: page.nextCursor };
  }

  /**
   * Tools that may do the same job: of the same name, for the same purpose, or by the same vendor, in this order. Tools
   * that were turned down or retired are no alternative.
   */
  async similarTo(tool: ToolLikeness, actor: SignedIn): Promise<SimilarToolRow[]> {
    const { functionalCurrency: currency } = await this.company.facts();
    const window = monthsUpTo(await this.company.today(), YEAR);
    const reach = costReach(actor, 7);
    const rows = await this.database.read<Omit<SimilarToolRow, 'cost12Months'> & { cost: bigint }>(
      `select * from (
         select ${toolRef('t')} as tool, t.source, ${costWithin(reach)} as cost,
                case when strpos(t.name_key, $4) = 1 or strpos($4, t.name_key) = 1 then 'same-name'
                     when t.category = $6 then 'same-category' when t.vendor_id = $5::uuid then 'same-vendor' end as reason
           from tool t
          where t.id is distinct from $3::uuid and t.status in ('proposed', 'evaluating', 'trial', 'active', 'sunset')) s
        where s.reason is not null
        order by array_position(array['same-name', 'same-category', 'same-vendor'], s.reason), s.cost desc, s.tool ->> 'id' limit 5`,
      [window.firstMonth, window.lastMonth, tool.id, nameKey(tool.name), tool.vendorId, tool.category, ...reach.values],
    );
    return rows.map(({ cost, ...row }) => ({ ...row, cost12Months: toJson(money(cost, currency)) }));
  }

  private async monthlyCosts(
    toolId: string,
    window: MonthWindow,
    currency: string,
    { filter, values }: CostReach,
  ): Promise<MonthlyCost[]> {
    const rows = await this.database.read<{ month: string; minor: bigint }>(
      `select m.month, coalesce(sum(m.functional_actual_minor) ${filter}, 0)::bigint as minor from tool_month m
        where m.month between $1 and $2 and m.tool_id = $3 group by m.month`,
      [window.firstMonth, window.lastMonth, toolId, ...values],
    );
    const costs = new Map(rows.map(({ month, minor }) => [month, minor]));
    return window.months.map((month) => ({ month, amount: toJson(money(costs.get(month) ?? 0n, currency)) }));
  }
}

const isTool = (row: ListRow): row is ListRow & { readonly id: string } => row.id !== null;

/** One statement for the page and the totals of the filter, so that the two always agree. */
function listSql({ column, type, direction }: Sort, reach: CostReach): string {
  const isAfter = direction === 'asc' ? '>' : '<';
  return `
    with matching as materialized (
      select t.id, lower(t.name) as by_name, t.updated_at as by_update, ${costWithin(reach)} as cost from tool t where ${FILTER}
    ), page as (
      select * from matching m where $10::text is null or (m.${column}, m.id) ${isAfter} ($10::${type}, $11::uuid)
       order by m.${column} ${direction}, m.id ${direction} limit $12
    )
    select totals.total, totals."totalCost", page.cost, page.${column}::text as "sortKey", ${TOOL_COLUMNS}
      from (select count(*)::int as total, coalesce(sum(cost), 0)::bigint as "totalCost" from matching) totals
      left join (page join tool t on t.id = page.id) on true ${TOOL_JOINS}
     order by page.${column} ${direction}, page.id ${direction}`;
}
