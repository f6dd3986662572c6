import { Injectable } from '@nestjs/common';
import { scopePredicate, type SignedIn, type UnitRef } from '../identity';
import { Database } from '../platform';
import type { FundSource, Lane, ToolRef } from './references.dto';
import type { ReportingYear } from './reporting-years';

export interface LinesOf {
  readonly reporting: ReportingYear;
  readonly unit?: string;
  readonly source?: FundSource;
  /** Stage and lane are those of tools: what belongs to no tool has neither. */
  readonly stage?: string;
  readonly lane?: Lane;
  readonly period: Months;
  readonly actor: SignedIn;
}

/** The first and the last month of a quarter; null for a year, which is that of the lines, whenever they were charged. */
export interface Months {
  readonly first: string | null;
  readonly last: string | null;
}

/** Spend by source and month, or by source and unit. */
export interface SpendRow {
  readonly source: FundSource;
  readonly month: string | null;
  readonly unitId: string | null;
  /** Of the year for a month, and of the period for a unit. */
  readonly value: bigint;
}

/** A row without a tool holds what belongs to none. */
export interface ToolSpendRow {
  readonly tool: ToolRef | null;
  readonly source: FundSource | null;
  readonly value: bigint;
}

export interface LineRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly fundSource: FundSource;
  readonly fiscalYear: string;
  readonly unit: UnitRef;
  readonly currency: string;
  readonly hasBudget: boolean;
  readonly allowsOverdraft: boolean;
  readonly funded: bigint;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly actual: bigint;
  /** The same places in the currency of the report; actual cost is told by month and tool instead. */
  readonly fundedValue: bigint;
  readonly reservedValue: bigint;
  readonly committedValue: bigint;
  /** What no rate was stated for, in the line's currency. */
  readonly fundedUnconverted: bigint;
  readonly reservedUnconverted: bigint;
  readonly committedUnconverted: bigint;
  readonly actualUnconverted: bigint;
  /** There is an amount that needs a rate from the functional currency, and none was stated. */
  readonly lacksRate: boolean;
}

/**
 * The lines that somebody may see of a year. Parameters: $1 year, $2 unit, $3 source, $4 currency, $5 factor, $6 and $7 the
 * first and last month, $8 stage, $9 lane; those of the scope follow. Lists of entries are cut by the same columns, so that a figure and its rows always agree.
 */
function linesOf({ reporting, unit, source, stage, lane, period, actor }: LinesOf): { sql: string; values: unknown[] } {
  const columns = { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' };
  const scope = scopePredicate(actor, 'dashboard.read', columns, 10);
  return {
    sql: `wanted_tool as materialized (
      select t.id from tool t
       where ($8::text is null or exists (select from tool_stage s where s.tool_id = t.id and s.stage_id = $8)) and ($9::text is null or t.lane = $9)),
    line as materialized (
      select l.*, l.currency = $4::text as is_own, $5::numeric as factor, $6::text as first_month, $7::text as last_month
        from budget_line l
       where l.fiscal_year_id = $1 and ($2::uuid is null or l.unit_id in (select unit_branch($2))) and ($3::text is null or l.fund_source = $3)
         and ${scope.sql})`,
    values: [
      ...[reporting.year.id, unit ?? null, source ?? null, reporting.currency, reporting.factor],
      ...[period.first, period.last, stage ?? null, lane ?? null, ...scope.values],
    ],
  };
}

/** An amount of the rollup in the currency of the report: own, as converted on the day, or that at the year's rate. */
function told(isFunctional: boolean, native: string, functional: string): string {
  const converted = isFunctional ? functional : `round(${functional} * l.factor)::bigint`;
  return `case when l.is_own then ${native} else ${converted} end`;
}

/** Reads rollups and totals alone: what a dashboard costs does not grow with the ledger, unless it is cut down to some tools. */
@Injectable()
export class ConsolidatedQueries {
  constructor(private readonly database: Database) {}

  spend(of: LinesOf): Promise<SpendRow[]> {
    const { sql, values } = linesOf(of);
    return this.database.read<SpendRow>(
      `with ${sql}, ${cells(of)}
       select l.fund_source as source, c.month, l.unit_id as "unitId",
              coalesce(case when grouping(c.month) = 0 then sum(c.value) else sum(c.value) filter (where ${inPeriod('c')}) end, 0)::bigint as value
         from cell c join line l on l.id = c.line_id
        group by grouping sets ((l.fund_source, c.month), (l.fund_source, l.unit_id))`,
      values,
    );
  }

  async spendBySource(of: LinesOf): Promise<{ source: FundSource; value: bigint }[]> {
    const { sql, values } = linesOf(of);
    return this.database.read(
      `with ${sql}, ${cells(of)}
       select l.fund_source as source, coalesce(sum(c.value), 0)::bigint as value from cell c join line l on l.id = c.line_id
        where ${inPeriod('c')} group by l.fund_source`,
      values,
    );
  }

  /** The tools that cost most, and what belongs to none. */
  tools(of: LinesOf, most: number): Promise<ToolSpendRow[]> {
    const { sql, values } = linesOf(of);
    const { isFunctional } = of.reporting;
    const value = told(isFunctional, 'm.actual_minor', 'm.functional_actual_minor');
    return this.database.read<ToolSpendRow>(
      `with ${sql},
       spent as materialized (
         select m.tool_id, coalesce(sum(${value}), 0)::bigint as value from tool_month m join line l on l.id = m.line_id
          where ${inPeriod('m')} and ${ofWantedTool(of, 'm')} group by m.tool_id),
       kept as (
         (select * from spent where tool_id is not null order by value desc, tool_id limit $${values.length + 1})
         union all select * from spent where tool_id is null)
       select case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) end as tool, t.source, k.value
         from kept k left join tool t on t.id = k.tool_id order by k.value desc, k.tool_id`,
      [...values, most],
    );
  }

  /** Each line with where its money stands; those with the least left of what they were given come first. */
  lines(of: LinesOf): Promise<LineRow[]> {
    const { sql, values } = linesOf(of);
    const stored = (place: Held): string => (isOfTools(of) ? `coalesce(h.${place}, 0)` : `l.${place}_minor`);
    const value = (place: Held): string =>
      isOfTools(of) ? `h.${place}_value` : told(of.reporting.isFunctional, `l.${place}_minor`, `h.functional_${place}`);
    return this.database.read<LineRow>(
      `with ${sql}, ${isOfTools(of) ? heldByTools(of.reporting) : HELD}
       select l.id, l.code, l.name, l.fund_source as "fundSource", l.fiscal_year_id as "fiscalYear", l.currency,
              json_build_object('id', u.id, 'code', u.code, 'name', u.name) as unit,
              l.has_budget as "hasBudget", l.allows_overdraft as "allowsOverdraft",
              ${HELD_PLACES.map((place) => `${stored(place)}::bigint as ${place}`).join(', ')},
              ${HELD_PLACES.map((place) => `coalesce(${value(place)}, 0)::bigint as "${place}Value"`).join(', ')},
              ${HELD_PLACES.map((place) => `coalesce(case when not l.is_own then h.unconverted_${place} end, 0)::bigint as "${place}Unconverted"`).join(', ')},
              not l.is_own and l.factor is null and coalesce(h.is_told, false) as "lacksRate"
         from line l join unit u on u.id = l.unit_id left join held h on h.line_id = l.id
        order by (l.funded_minor - l.reserved_minor - l.committed_minor - l.actual_minor)::numeric / greatest(l.funded_minor, 1), l.code, l.id`,
      values,
    );
  }
}

/** Whether a month of a rollup lies in the period. */
const inPeriod = (rollup: string): string =>
  `(l.first_month is null or ${rollup}.month between l.first_month and l.last_month)`;

const HELD_PLACES = ['funded', 'reserved', 'committed', 'actual'] as const;
type Held = (typeof HELD_PLACES)[number];

const eachPlace = (sql: (place: Held) => string): string => HELD_PLACES.map(sql).join(', ');

/** What each line holds, out of the rollups. */
const HELD = `
  held as (
    select m.line_id,
           ${eachPlace((place) => `sum(m.functional_${place}_minor) as functional_${place}, sum(m.unconverted_${place}_minor) as unconverted_${place}`)},
           bool_or((${eachPlace((place) => `m.functional_${place}_minor`)}) <> (0, 0, 0, 0)) as is_told
      from line_month m where m.line_id in (select id from line) group by m.line_id)`;

/**
 * The same of the wanted tools alone. No rollup says what a tool reserved or committed, so this reads entries: in a third
 * currency each is worth what it adds to the cell of its line, as in the list of entries.
 */
function heldByTools({ isFunctional }: ReportingYear): string {
  const functional = (place: Held): string => `coalesce(x.functional_${place}_minor, 0)`;
  const cell = (place: Held): string => (place === 'actual' ? 'x.line_id, x.month, x.tool_id' : 'x.line_id');
  const added = (place: Held): string => {
    const upToHere = `sum(${functional(place)}) over (partition by ${cell(place)} order by x.entry_id)`;
    return `round(${upToHere} * l.factor) - round((${upToHere} - ${functional(place)}) * l.factor)`;
  };
  return `
  moved as (
    select x.line_id, x.tool_id, ${eachPlace(
      (place) =>
        `x.${place}_minor as ${place}, ${functional(place)} as functional_${place},
         case when x.functional_${place}_minor is null then x.${place}_minor else 0 end as unconverted_${place},
         case when l.is_own then x.${place}_minor else ${isFunctional ? functional(place) : `coalesce(${added(place)}, 0)`} end as ${place}_value`,
    )}
      from budget_entry_effect x join line l on l.id = x.line_id),
  held as (
    select x.line_id,
           ${eachPlace((place) => `sum(x.${place}) as ${place}, sum(x.${place}_value) as ${place}_value, sum(x.unconverted_${place}) as unconverted_${place}`)},
           bool_or((${eachPlace((place) => `x.functional_${place}`)}) <> (0, 0, 0, 0)) as is_told
      from moved x where x.tool_id in (select id from wanted_tool) group by x.line_id)`;
}

/** Nothing is cut down to tools where neither stage nor lane is asked for. */
const isOfTools = ({ stage, lane }: LinesOf): boolean => stage !== undefined || lane !== undefined;

const ofWantedTool = (of: LinesOf, row: string): string =>
  isOfTools(of) ? `${row}.tool_id in (select id from wanted_tool)` : 'true';

/** Actual cost by line and month. At a year's rate each month of each tool is rounded by itself, as its rows are. */
function cells(of: LinesOf): string {
  const { isFunctional } = of.reporting;
  return isFunctional && !isOfTools(of)
    ? `cell as (
         select m.line_id, m.month, ${told(true, 'm.actual_minor', 'm.functional_actual_minor')} as value
           from line_month m join line l on l.id = m.line_id)`
    : `cell as (
         select m.line_id, m.month, sum(${told(isFunctional, 'm.actual_minor', 'm.functional_actual_minor')}) as value
           from tool_month m join line l on l.id = m.line_id where ${ofWantedTool(of, 'm')} group by m.line_id, m.month)`;
}
