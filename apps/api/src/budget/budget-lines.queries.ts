import { Injectable } from '@nestjs/common';
import { money, type MoneyJson, toJson } from '@tandem/money';
import type { PersonRef, SignedIn, UnitRef } from '../identity';
import { Database, notFound, pageOf, readCursor, type Tx } from '../platform';
import {
  type AccountabilityParty,
  accountabilityParty,
  lineScope,
  peopleAmong,
  personRef,
  type PersonRefList,
  unitRef,
} from '../registry';
import type {
  BudgetLineList,
  BudgetLinesQuery,
  BudgetLineTotals,
  BudgetLineView,
  LineMonths,
  LineSort,
} from './budget-line.dto';
import { CHARGED_LINES } from './answering';
import type { LineChain } from './chain.dto';
import { Conditions } from './conditions';
import { type FiscalYearDays, lineMonths, type MonthRow } from './line-months';
import { type ChargedRow, lineChain } from './spend-chain';
import type { RunSql } from './verify';

const AVAILABLE = 'l.funded_minor - l.reserved_minor - l.committed_minor - l.actual_minor';

const COLUMNS = `
  l.id, l.code, l.name, l.fund_source as "fundSource", ${unitRef('home')} as unit,
  case when c.id is not null then json_build_object('id', c.id, 'code', c.code, 'name', c.name) end as "costCentre", l.account,
  l.fiscal_year_id as "fiscalYear", l.currency, ${personRef('owner')} as owner,
  ${accountabilityParty('definer', 'l.defined')} as "definedBy", ${accountabilityParty('authoriser', 'l.authorised')} as "authorisedBy",
  (select json_agg(${unitRef('u')} order by u.code) from line_benefit b join unit u on u.id = b.unit_id where b.line_id = l.id) as "benefitUnits",
  l.has_budget as "hasBudget", l.allows_overdraft as "allowsOverdraft",
  l.funded_minor as funded, l.reserved_minor as reserved, l.committed_minor as committed, l.actual_minor as actual, ${AVAILABLE} as available,
  (select coalesce(sum(case when e.reverses_id is null then e.amount_minor else -e.amount_minor end), 0)
     from budget_entry e where e.line_id = l.id and e.kind = 'original')::bigint as original,
  l.last_sequence::int as "entryCount",
  (select count(distinct m.tool_id)::int from tool_month m where m.line_id = l.id) as "toolCount", l.version`;

const JOINS = `
  join unit home on home.id = l.unit_id
  left join cost_centre c on c.id = l.cost_centre_id
  left join person owner on owner.id = l.owner_id
  left join person definer on definer.id = l.defined_by_id
  left join person authoriser on authoriser.id = l.authorised_by_id`;

type MoneyField = 'funded' | 'original' | 'reserved' | 'committed' | 'actual' | 'available';

type LineRow = Omit<BudgetLineView, MoneyField | 'accountability' | 'chain'> &
  Readonly<Record<MoneyField, bigint>> & {
    readonly definedBy: AccountabilityParty | null;
    readonly authorisedBy: AccountabilityParty | null;
    readonly benefitUnits: UnitRef[] | null;
    readonly owner: PersonRef | null;
    readonly isLast: number;
    readonly sortKey: string;
  };

interface Sort {
  readonly column: string;
  readonly type: 'text' | 'bigint';
  readonly direction: 'asc' | 'desc';
  /** What comes after all others, whichever way the rest goes. */
  readonly last: string;
}

/** A line without a budget has no limit to run short of. */
const WITHOUT_BUDGET = '(not l.has_budget)::int';
const NEVER = '(l.id is null)::int';

const SORTS: Readonly<Record<LineSort, Sort>> = {
  code: { column: 'l.code', type: 'text', direction: 'asc', last: NEVER },
  available: { column: `(${AVAILABLE})`, type: 'bigint', direction: 'asc', last: WITHOUT_BUDGET },
  '-available': { column: `(${AVAILABLE})`, type: 'bigint', direction: 'desc', last: WITHOUT_BUDGET },
  actual: { column: 'l.actual_minor', type: 'bigint', direction: 'asc', last: NEVER },
  '-actual': { column: 'l.actual_minor', type: 'bigint', direction: 'desc', last: NEVER },
};

type TotalsRow = Readonly<Record<Exclude<MoneyField, 'original'>, bigint>> & {
  readonly currency: string;
  readonly lines: number;
};

@Injectable()
export class BudgetLineQueries {
  constructor(private readonly database: Database) {}

  async list(query: BudgetLinesQuery, actor: SignedIn): Promise<BudgetLineList> {
    const { limit, cursor, ...filter } = query;
    const after = cursor ? readCursor(cursor, filter) : undefined;
    const [rows, totals] = await Promise.all([this.page(query, after, actor), this.totals(query, actor)]);
    const page = pageOf(rows, limit, filter, (row) => [row.isLast, row.sortKey, row.id]);
    const chains = await chainsOf(page.rows, (sql, values) => this.database.read(sql, values));
    return {
      items: page.rows.map((row) => lineView(row, chains(row.id))),
      nextCursor: page.nextCursor,
      total: totals.reduce((sum, { lines }) => sum + lines, 0),
      totals: totals.map(totalsView),
    };
  }

  /** Whoever owns one of the lines that the reader may see. */
  owners(actor: SignedIn): Promise<PersonRefList> {
    const { sql, values } = lineScope(actor, 'budget-line.read', 1);
    return peopleAmong(this.database, `select l.owner_id from budget_line l where ${sql}`, values);
  }

  /** @throws Problem `not_found`, also for a line that is not the actor's to see */
  get(id: string, actor: SignedIn): Promise<BudgetLineView> {
    return this.find(id, actor, (sql, values) => this.database.read(sql, values));
  }

  /**
   * What was spent of a line month by month: of its fiscal year, and of any other month in which it was charged.
   *
   * @throws Problem `not_found`
   */
  async months(id: string, actor: SignedIn): Promise<LineMonths> {
    const line = await this.get(id, actor);
    const [[year], rows] = await Promise.all([
      this.database.read<FiscalYearDays>(
        'select starts_on as "startsOn", ends_on as "endsOn" from fiscal_year where id = $1',
        [line.fiscalYear],
      ),
      this.database.read<MonthRow>(
        'select month, actual_minor as actual from line_month where line_id = $1 and actual_minor <> 0',
        [id],
      ),
    ]);
    if (!year) throw notFound('budget line');
    return lineMonths(line, year, rows);
  }

  /** The same as a transaction has left it, so that a reply can be kept and given again word for word. */
  getWithin(tx: Tx, id: string, actor: SignedIn): Promise<BudgetLineView> {
    return this.find(id, actor, (sql, values) => tx.query(sql, values));
  }

  private async find(id: string, actor: SignedIn, run: RunSql): Promise<BudgetLineView> {
    const scope = lineScope(actor, 'budget-line.read', 2);
    const sql = `select ${COLUMNS} from budget_line l ${JOINS} where l.id = $1 and ${scope.sql}`;
    const [row] = await run<LineRow>(sql, [id, ...scope.values]);
    if (!row) throw notFound('budget line');
    const chains = await chainsOf([row], run);
    return lineView(row, chains(row.id));
  }

  private page(query: BudgetLinesQuery, after: readonly unknown[] | undefined, actor: SignedIn): Promise<LineRow[]> {
    const { column, type, direction, last } = SORTS[query.sort ?? 'code'];
    const conditions = filterOf(query, actor);
    if (after) {
      const [isLast, key, id] = after.map((value) => conditions.parameter(value));
      const further = `(${column}, l.id) ${direction === 'asc' ? '>' : '<'} (${key}::${type}, ${id}::uuid)`;
      conditions.add(`((${last}) > ${isLast}::int or ((${last}) = ${isLast}::int and ${further}))`);
    }
    return this.database.read<LineRow>(
      `select ${COLUMNS}, (${last}) as "isLast", ${column}::text as "sortKey" from budget_line l ${JOINS}
        where ${conditions.sql} order by (${last}), ${column} ${direction}, l.id ${direction}
        limit ${conditions.parameter(query.limit + 1)}`,
      conditions.values,
    );
  }

  private totals(query: BudgetLinesQuery, actor: SignedIn): Promise<TotalsRow[]> {
    const conditions = filterOf(query, actor);
    return this.database.read<TotalsRow>(
      `select l.currency, count(*)::int as lines, sum(l.funded_minor)::bigint as funded, sum(l.reserved_minor)::bigint as reserved,
              sum(l.committed_minor)::bigint as committed, sum(l.actual_minor)::bigint as actual, sum(${AVAILABLE})::bigint as available
         from budget_line l where ${conditions.sql} group by l.currency order by l.currency`,
      conditions.values,
    );
  }
}

function filterOf(query: BudgetLinesQuery, actor: SignedIn): Conditions {
  const { owner, limitIs } = query;
  const conditions = new Conditions();
  if (owner === 'none') conditions.add('l.owner_id is null');
  else conditions.when(owner, (id) => `l.owner_id = ${id}::uuid`);
  if (limitIs) conditions.add(`l.has_budget and (${AVAILABLE}) ${limitIs === 'over' ? '<' : '>='} 0`);
  return conditions
    .when(query.fiscalYear, (year) => `l.fiscal_year_id = ${year}`)
    .when(query.source, (source) => `l.fund_source = ${source}`)
    .when(query.unit, (unit) => `l.unit_id in (select unit_branch(${unit}::uuid))`)
    .when(
      query.q?.toLowerCase(),
      (text) => `(strpos(lower(l.code), ${text}) > 0 or strpos(lower(l.name), ${text}) > 0)`,
    )
    .within((firstParameter) => lineScope(actor, 'budget-line.read', firstParameter));
}

/** How well it is known who answers for what each of these lines was charged: one statement, however many lines there are. */
async function chainsOf(lines: readonly Pick<LineRow, 'id'>[], run: RunSql): Promise<(id: string) => LineChain> {
  const rows = await run<Omit<ChargedRow, 'source'>>(CHARGED_LINES, [lines.map(({ id }) => id)]);
  const ofLine = Map.groupBy(rows, ({ lineId }) => lineId);
  return (id) => lineChain(ofLine.get(id) ?? []);
}

function lineView(row: LineRow, chain: LineChain): BudgetLineView {
  const { definedBy, authorisedBy, benefitUnits, isLast: _isLast, sortKey: _sortKey, ...line } = row;
  const inCurrency = (minor: bigint): MoneyJson => toJson(money(minor, row.currency));
  return {
    ...line,
    accountability: { definedBy, authorisedBy, benefits: benefitUnits ? { units: benefitUnits, owner: null } : null },
    chain,
    funded: inCurrency(row.funded),
    original: inCurrency(row.original),
    reserved: inCurrency(row.reserved),
    committed: inCurrency(row.committed),
    actual: inCurrency(row.actual),
    available: inCurrency(row.available),
  };
}

function totalsView({ currency, funded, reserved, committed, actual, available }: TotalsRow): BudgetLineTotals {
  const inCurrency = (minor: bigint): MoneyJson => toJson(money(minor, currency));
  return {
    currency,
    funded: inCurrency(funded),
    reserved: inCurrency(reserved),
    committed: inCurrency(committed),
    actual: inCurrency(actual),
    available: inCurrency(available),
  };
}
