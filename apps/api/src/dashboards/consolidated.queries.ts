import { Injectable } from '@nestjs/common';
import { scopePredicate, type SignedIn, type UnitRef } from '../identity';
import { Database } from '../platform';
import type { FundSource, ToolRef } from './references.dto';
import type { ReportingYear } from './reporting-years';

export interface LinesOf {
  readonly reporting: ReportingYear;
  readonly unit?: string;
  readonly source?: FundSource;
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
 * first and last month; those of the scope follow. Lists of entries are cut by the same columns, so that a figure and its rows always agree.
 */
function linesOf({ reporting, unit, source, period, actor }: LinesOf): { sql: string; values: unknown[] } {
  const columns = { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' };
  const scope = scopePredicate(actor, 'dashboard.read', columns, 8);
  return {
    sql: `line as materialized (
      select l.*, l.currency = $4::text as is_own, $5::numeric as factor, $6::text as first_month, $7::text as last_month
        from budget_line l
       where l.fiscal_year_id = $1 and ($2::uuid is null or l.unit_id in (select unit_branch($2))) and ($3::text is null or l.fund_source = $3)
         and ${scope.sql})`,
    values: [
      ...[reporting.year.id, unit ?? null, source ?? null, reporting.currency, reporting.factor],
      ...[period.first, period.last, ...scope.values],
    ],
  };
}

/** An amount of the rollup in the currency of the report: own, as converted on the day, or that at the year's rate. */
function told(isFunctional: boolean, native: string, functional: string): string {
  const converted = isFunctional ? functional : `round(${functional} * l.factor)::bigint`;
  return `case when l.is_own then ${native} else ${converted} end`;
}

/** Reads rollups and totals alone, never entries: what a dashboard costs does not grow with the ledger. */
@Injectable()
export class ConsolidatedQueries {
  constructor(private readonly database: Database) {}

  spend(of: LinesOf): Promise<SpendRow[]> {
    const { sql, values } = linesOf(of);
    return this.database.read<SpendRow>(
      `with ${sql}, ${cells(of.reporting)}
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
      `with ${sql}, ${cells(of.reporting)}
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
          where ${inPeriod('m')} group by m.tool_id),
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
    const { isFunctional } = of.reporting;
    const places = ['funded', 'reserved', 'committed'] as const;
    return this.database.read<LineRow>(
      `with ${sql},
       held as (
         select m.line_id, ${['funded', 'reserved', 'committed', 'actual']
           .flatMap((place) => [
             `sum(m.functional_${place}_minor) as functional_${place}`,
             `sum(m.unconverted_${place}_minor) as unconverted_${place}`,
           ])
           .join(', ')},
                bool_or((m.functional_funded_minor, m.functional_reserved_minor, m.functional_committed_minor, m.functional_actual_minor)
                        <> (0, 0, 0, 0)) as is_told
           from line_month m where m.line_id in (select id from line) group by m.line_id)
       select l.id, l.code, l.name, l.fund_source as "fundSource", l.fiscal_year_id as "fiscalYear", l.currency,
              json_build_object('id', u.id, 'code', u.code, 'name', u.name) as unit,
              l.has_budget as "hasBudget", l.allows_overdraft as "allowsOverdraft",
              l.funded_minor as funded, l.reserved_minor as reserved, l.committed_minor as committed, l.actual_minor as actual,
              ${places.map((place) => `coalesce(${told(isFunctional, `l.${place}_minor`, `h.functional_${place}`)}, 0)::bigint as "${place}Value"`).join(', ')},
              ${[...places, 'actual'].map((place) => `coalesce(case when not l.is_own then h.unconverted_${place} end, 0)::bigint as "${place}Unconverted"`).join(', ')},
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

/** Actual cost by line and month. At a year's rate each month of each tool is rounded by itself, as its rows are. */
function cells({ isFunctional }: ReportingYear): string {
  return isFunctional
    ? `cell as (
         select m.line_id, m.month, ${told(true, 'm.actual_minor', 'm.functional_actual_minor')} as value
           from line_month m join line l on l.id = m.line_id)`
    : `cell as (
         select m.line_id, m.month, sum(${told(false, 'm.actual_minor', 'm.functional_actual_minor')}) as value
           from tool_month m join line l on l.id = m.line_id group by m.line_id, m.month)`;
}
