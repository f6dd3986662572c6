import { Injectable } from '@nestjs/common';
import { money, type MoneyJson, toJson } from '@tandem/money';
import type { PersonRef, SignedIn, UnitRef } from '../identity';
import { Database, notFound, pageOf, Problem, readCursor } from '../platform';
import { type LineRef, lineRef, lineScope } from '../registry';
import { type AnsweredRow, accountabilityView } from './accountability-view';
import { byWhoAnswers } from './answering';
import { Conditions } from './conditions';
import type {
  AccountabilityQuery,
  BudgetEntryList,
  EntriesQuery,
  EntryAccountability,
  LineEntriesQuery,
} from './entry.dto';
import { DETAIL_COLUMNS, DETAIL_JOINS, type DetailRow, entryView } from './entry-details';
import { matchingEntries, whenOfEntry } from './matching-entries';
import { type Reporting, ReportingCurrencies, ratesUsed } from './reporting-currencies';
import { type ChargedRow, weakest } from './spend-chain';

type PageRow = DetailRow & { readonly value: bigint; readonly untold: bigint };

interface TotalRow {
  readonly currency: string;
  readonly entries: number;
  readonly sum: bigint;
  readonly unconverted: bigint;
  readonly lacks_rate: boolean;
}

/** The same entries summed twice: by who answers for them, and by their line and chain. */
type SummedRow = (AnsweredRow & { readonly lineId: null }) | (ChargedRow & { readonly lacksRate: boolean });

@Injectable()
export class EntryQueries {
  constructor(
    private readonly database: Database,
    private readonly currencies: ReportingCurrencies,
  ) {}

  /**
   * The rows behind a figure, newest first. `sum` is worked out from the entries and not from the rollups that the figure
   * came from, so that one proves the other.
   *
   * @throws Problem `currency.no_rate`
   */
  async list(query: EntriesQuery, actor: SignedIn): Promise<BudgetEntryList> {
    const target = await this.currencies.read(query.currency);
    const [page, totals] = await Promise.all([this.pageOf(query, target, actor), this.totals(query, target, actor)]);
    if (totals.some((total) => total.lacks_rate)) {
      throw new Problem('currency.no_rate', `No rate into ${target.currency} was stated for some of these entries.`);
    }
    const inTarget = (minor: bigint): MoneyJson => toJson(money(minor, target.currency));
    return {
      ...page,
      total: totals.reduce((sum, { entries }) => sum + entries, 0),
      sum: inTarget(totals.reduce((sum, total) => sum + total.sum, 0n)),
      unconverted: totals.flatMap((row) => (row.unconverted ? [toJson(money(row.unconverted, row.currency))] : [])),
      rates: ratesUsed(target),
    };
  }

  /** The rows of {@link list} alone, for whoever reads all of them and has asked for the totals before. */
  async rows(query: EntriesQuery, actor: SignedIn): Promise<Pick<BudgetEntryList, 'items' | 'nextCursor'>> {
    return this.pageOf(query, await this.currencies.read(query.currency), actor);
  }

  /**
   * The sum of {@link list} by who answers for it, out of the same entries with the same values.
   *
   * @throws Problem `currency.no_rate`
   */
  async accountability(query: AccountabilityQuery, actor: SignedIn): Promise<EntryAccountability> {
    const target = await this.currencies.read(query.currency);
    const conditions = new Conditions();
    const matching = matchingEntries(query, target, actor, conditions);
    const [rows, people, units] = await Promise.all([
      this.database.read<SummedRow>(
        byWhoAnswers(`select x.* from (${matching}) x where ${conditions.sql}`),
        conditions.values,
      ),
      this.database.read<PersonRef>('select id, name, title from person'),
      this.database.read<UnitRef>('select id, code, name from unit'),
    ]);
    if (rows.some(({ lacksRate }) => lacksRate)) {
      throw new Problem('currency.no_rate', `No rate into ${target.currency} was stated for some of these entries.`);
    }
    const answered = rows.filter((row) => row.lineId === null);
    const charged = rows.filter((row) => row.lineId !== null);
    const lines = await this.lines(weakest(charged).map(([id]) => id));
    return accountabilityView(answered, charged, { query, currency: target.currency, people, units, lines });
  }

  private lines(ids: readonly string[]): Promise<LineRef[]> {
    return this.database
      .read<{ line: LineRef }>(`select ${lineRef('l')} as line from budget_line l where l.id = any ($1)`, [ids])
      .then((rows) => rows.map(({ line }) => line));
  }

  /** The history of one line, newest first, with everything that it moved. */
  async ofLine(lineId: string, query: LineEntriesQuery, actor: SignedIn): Promise<BudgetEntryList> {
    const { limit, cursor, ...filter } = query;
    const [sequence] = cursor ? readCursor(cursor, { lineId, ...filter }) : [null];
    const reachable = new Conditions()
      .when(lineId, (id) => `l.id = ${id}`)
      .within((first) => lineScope(actor, 'entry.read', first));
    const [line] = await this.database.read(`select from budget_line l where ${reachable.sql}`, reachable.values);
    if (!line) throw notFound('budget line');
    const conditions = new Conditions().when(lineId, (id) => `x.line_id = ${id}`);
    whenOfEntry(conditions, query);
    const [counted] = await this.database.read<{ entries: number }>(
      `select count(*)::int as entries from budget_entry_effect x where ${conditions.sql}`,
      [...conditions.values],
    );
    conditions.when(sequence, (last) => `e.sequence < ${last}::bigint`);
    // The page is cut first, so that details are looked up for its rows alone.
    const rows = await this.database.read<DetailRow>(
      `with page as materialized (
         select x.*, e.sequence from budget_entry e join budget_entry_effect x on x.entry_id = e.id
          where ${conditions.sql} order by e.sequence desc limit ${conditions.parameter(limit + 1)})
       select ${DETAIL_COLUMNS} from page x join budget_entry e on e.id = x.entry_id join budget_line l on l.id = e.line_id ${DETAIL_JOINS}
        order by x.sequence desc`,
      conditions.values,
    );
    const page = pageOf(rows, limit, { lineId, ...filter }, (row) => [row.sequence.toString()]);
    const items = page.rows.map((row) => entryView(row, null));
    return { items, nextCursor: page.nextCursor, total: counted?.entries ?? 0, sum: null, unconverted: [], rates: [] };
  }

  private async pageOf(
    query: EntriesQuery,
    target: Reporting,
    actor: SignedIn,
  ): Promise<Pick<BudgetEntryList, 'items' | 'nextCursor'>> {
    const { limit, cursor, ...filter } = query;
    const rows = await this.page(query, target, cursor ? readCursor(cursor, filter) : undefined, actor);
    const page = pageOf(rows, limit, filter, (row) => [row.postedOn, row.id.toString()]);
    const valueOf = (row: PageRow): MoneyJson | null =>
      isUntold(row) ? null : toJson(money(row.value, target.currency));
    return { items: page.rows.map((row) => entryView(row, valueOf(row))), nextCursor: page.nextCursor };
  }

  private page(
    query: EntriesQuery,
    target: Reporting,
    after: readonly unknown[] | undefined,
    actor: SignedIn,
  ): Promise<PageRow[]> {
    const conditions = new Conditions();
    const matching = matchingEntries(query, target, actor, conditions);
    if (after) {
      const [day, id] = after.map((value) => conditions.parameter(value));
      conditions.add(`(x.posted_on, x.entry_id) < (${day}::date, ${id}::bigint)`);
    }
    return this.database.read<PageRow>(
      `with page as materialized (
         select * from (${matching}) x where ${conditions.sql} order by x.posted_on desc, x.entry_id desc limit ${conditions.parameter(query.limit + 1)})
       select x.value::bigint as value, x.untold, ${DETAIL_COLUMNS} from page x join budget_entry e on e.id = x.entry_id
         join budget_line l on l.id = e.line_id ${DETAIL_JOINS}
        order by x.posted_on desc, x.entry_id desc`,
      conditions.values,
    );
  }

  private totals(query: EntriesQuery, target: Reporting, actor: SignedIn): Promise<TotalRow[]> {
    const conditions = new Conditions();
    const matching = matchingEntries(query, target, actor, conditions);
    return this.database.read<TotalRow>(
      `select x.currency, count(*)::int as entries, sum(x.value)::bigint as sum, bool_or(x.lacks_rate) as lacks_rate,
              sum(x.untold)::bigint as unconverted
         from (${matching}) x where ${conditions.sql} group by x.currency order by x.currency`,
      conditions.values,
    );
  }
}

/** No rate was stated for anything that the entry moved. What a part of it is worth is told. */
const isUntold = ({ value, untold }: PageRow): boolean => value === 0n && untold !== 0n;
