import { Injectable } from '@nestjs/common';
import { addMonths, money, type MoneyJson, toJson } from '@tandem/money';
import type { Predicate, SignedIn } from '../identity';
import { peopleAmong } from './people-among';
import { personRef, toolRef } from './reference-sql';
import type { FundSource, PersonRefList, ToolRef } from './references.dto';
import { Database, notFound, pageOf, readCursor } from '../platform';
import { scoreOf, TOOL_ANSWERS } from './chain-sql';
import { Company } from './company';
import { type CostReach, costReach, costWithin } from './cost-reach';
import { EVENTS_OF_KIND } from './history-kinds';
import { type MonthWindow, monthsUpTo } from './months';
import { nameKey } from './names';
import type { MonthlyCost, ToolHistory, ToolList, ToolView } from './tool.dto';
import { toolFilter } from './tool-filter';
import type { ToolHistoryQuery, ToolSort, ToolsQuery } from './tool-input.dto';
import { editableTools } from './tool-scope';
import { ToolSurroundings } from './tool-surroundings.queries';
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
  score: { column: 'by_score', type: 'int', direction: 'asc' },
  '-score': { column: 'by_score', type: 'int', direction: 'desc' },
};

/** What somebody asks for, as far as they have said. */
export interface ToolLikeness {
  readonly id: string | null;
  readonly name: string;
  readonly vendorId: string | null;
  readonly category: string | null;
}

/** Runs a question on the pool of reports, or in a transaction. */
type Read = <Row extends object>(sql: string, values: readonly unknown[]) => Promise<Row[]>;

export interface SimilarToolRow {
  readonly tool: ToolRef;
  readonly source: FundSource;
  readonly cost12Months: MoneyJson;
  readonly reason: 'same-name' | 'same-category' | 'same-vendor';
}

/** In a list, the filter follows the months and the page, and what the reader's costs are cut by follows the filter. */
const FIRST_OF_FILTER = 6;

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
    private readonly surroundings: ToolSurroundings,
  ) {}

  private readonly read: Read = (sql, values) => this.database.read(sql, values);

  async list(query: ToolsQuery, actor: SignedIn): Promise<ToolList> {
    const { limit, cursor, ...filter } = query;
    const sort = SORTS[query.sort ?? 'name'];
    const { functionalCurrency: currency } = await this.company.facts();
    const today = await this.company.today();
    const window = monthsUpTo(today, YEAR);
    const [key, id] = cursor ? readCursor(cursor, filter) : [null, null];
    const asked = toolFilter(query, today, FIRST_OF_FILTER);
    const reach = costReach(actor, FIRST_OF_FILTER + asked.values.length);
    const editable = editableTools(actor, FIRST_OF_FILTER + asked.values.length + reach.values.length);
    const rows = await this.database.read<ListRow>(listSql(sort, { asked, reach, editable }), [
      window.firstMonth,
      window.lastMonth,
      key,
      id,
      limit + 1,
      ...asked.values,
      ...reach.values,
      ...editable.values,
    ]);
    const page = pageOf(rows.filter(isTool), limit, filter, (row) => [row.sortKey, row.id]);
    const course = monthsUpTo(today, YEAR + 1);
    const ids = page.rows.map((row) => row.id);
    const monthlyCosts = await this.monthlyCosts(ids, { window: course, currency }, actor);
    return {
      items: page.rows.map(({ total: _t, totalCost: _c, sortKey: _s, ...row }) =>
        toolView(row, { currency, window, scope: reach.scope, monthlyCosts: monthlyCosts(row.id) }),
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
    const editable = editableTools(actor, 4 + reach.values.length);
    const [row] = await this.database.read<ToolRow>(
      `select ${TOOL_COLUMNS}, ${canEdit(editable)}, ${costWithin(reach)} as cost from tool t ${TOOL_JOINS} where ${UUID.test(idOrSlug) ? 't.id' : 't.slug'} = $3`,
      [window.firstMonth, window.lastMonth, idOrSlug, ...reach.values, ...editable.values],
    );
    if (!row) throw notFound('tool');
    const course = monthsUpTo(today, YEAR + 1);
    const monthlyCosts = await this.monthlyCosts([row.id], { window: course, currency }, actor);
    const view = toolView(row, { currency, window, scope: reach.scope, monthlyCosts: monthlyCosts(row.id) });
    const before = monthsUpTo(addMonths(today, -YEAR), YEAR);
    const [past] = await this.database.read<{ cost: bigint }>(
      `select ${costWithin(reach)} as cost from tool t where t.id = $3`,
      [before.firstMonth, before.lastMonth, row.id, ...reach.values],
    );
    return {
      ...view,
      costYearBefore: toJson(money(past?.cost ?? 0n, currency)),
      ...(await this.surroundings.of({ id: row.id, category: row.category }, actor)),
    };
  }

  /** Whoever the filter by owner finds a tool of: owners and deputies, in whichever capacity. Everybody sees every tool. */
  owners(): Promise<PersonRefList> {
    return peopleAmong(
      this.database,
      'select unnest(array[t.business_owner_id, t.deputy_id, t.technical_owner_id, t.budget_owner_id]) from tool t',
    );
  }

  async history(toolId: string, query: ToolHistoryQuery): Promise<ToolHistory> {
    const { limit, cursor, kind } = query;
    const asked = { toolId, kind };
    const [before] = cursor ? readCursor(cursor, asked) : [null];
    const { actions, fields } = kind ? EVENTS_OF_KIND[kind] : { actions: null, fields: null };
    const rows = await this.database.read<Omit<ToolHistory['items'][number], 'at'> & { at: Date }>(
      `select e.id::text as id, e.occurred_at as at, ${personRef('p')} as actor, e.capacity, e.action, e.before, e.after, e.reason
         from audit_event e left join person p on p.id = e.actor_id
        where e.object_type = 'tool' and e.object_id = $1 and e.result = 'done' and ($2::bigint is null or e.id < $2)
          and ($4::text[] is null or e.action = any ($4)
               or jsonb_exists_any(coalesce(e.before, '{}') || coalesce(e.after, '{}'), $5::text[]))
        order by e.id desc limit $3`,
      [toolId, before, limit + 1, actions, fields],
    );
    const page = pageOf(rows, limit, asked, (row) => [row.id]);
    return { items: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })), nextCursor: page.nextCursor };
  }

  /**
   * Tools that may do the same job: of the same name, for the same purpose, or by the same vendor, in this order. Tools
   * that were turned down or retired are no alternative. Whoever asks in a transaction reads there.
   */
  async similarTo(tool: ToolLikeness, actor: SignedIn, read: Read = this.read): Promise<SimilarToolRow[]> {
    const { functionalCurrency: currency } = await this.company.facts();
    const window = monthsUpTo(await this.company.today(), YEAR);
    const reach = costReach(actor, 7);
    const rows = await read<Omit<SimilarToolRow, 'cost12Months'> & { cost: bigint }>(
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

  /** What each of these tools cost the reader's lines month by month: one statement, however many tools there are. */
  private async monthlyCosts(
    toolIds: readonly string[],
    { window, currency }: { readonly window: MonthWindow; readonly currency: string },
    actor: SignedIn,
  ): Promise<(toolId: string) => MonthlyCost[]> {
    const { filter, values } = costReach(actor, 4);
    const rows = await this.database.read<{ toolId: string; month: string; minor: bigint }>(
      `select m.tool_id as "toolId", m.month, coalesce(sum(m.functional_actual_minor) ${filter}, 0)::bigint as minor
         from tool_month m
        where m.tool_id = any ($3) and m.month between $1 and $2 group by m.tool_id, m.month`,
      [window.firstMonth, window.lastMonth, toolIds, ...values],
    );
    const costs = new Map(rows.map(({ toolId, month, minor }) => [`${toolId} ${month}`, minor]));
    return (toolId) =>
      window.months.map((month) => ({
        month,
        amount: toJson(money(costs.get(`${toolId} ${month}`) ?? 0n, currency)),
      }));
  }
}

/** What cuts a list: its filter, whose costs the reader is shown, and what the reader may edit. */
interface Cuts {
  readonly asked: Predicate;
  readonly reach: CostReach;
  readonly editable: Predicate;
}

const canEdit = ({ sql }: Predicate): string => `coalesce(${sql}, false) as "canEdit"`;

const isTool = (row: ListRow): row is ListRow & { readonly id: string } => row.id !== null;

/** One statement for the page and the totals of the filter, so that the two always agree. */
function listSql({ column, type, direction }: Sort, { asked, reach, editable }: Cuts): string {
  const isAfter = direction === 'asc' ? '>' : '<';
  // Reading every chain costs more than all else, so it is done only where it is asked for.
  const score = column === 'by_score' ? `, ${scoreOf(TOOL_ANSWERS)} as by_score` : '';
  return `
    with matching as materialized (
      select t.id, lower(t.name) as by_name, t.updated_at as by_update, ${costWithin(reach)} as cost${score}
        from tool t where ${asked.sql}
    ), page as (
      select * from matching m where $3::text is null or (m.${column}, m.id) ${isAfter} ($3::${type}, $4::uuid)
       order by m.${column} ${direction}, m.id ${direction} limit $5
    )
    select totals.total, totals."totalCost", page.cost, page.${column}::text as "sortKey", ${canEdit(editable)}, ${TOOL_COLUMNS}
      from (select count(*)::int as total, coalesce(sum(cost), 0)::bigint as "totalCost" from matching) totals
      left join (page join tool t on t.id = page.id) on true ${TOOL_JOINS}
     order by page.${column} ${direction}, page.id ${direction}`;
}
