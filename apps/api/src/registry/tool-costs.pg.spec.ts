import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MoneyJson } from '@tandem/money';
import { EntryQueries } from '../budget/entries.queries';
import type { EntriesQuery } from '../budget/entry.dto';
import type { SignedIn } from '../identity';
import { type CountedEntry, countedEntries, toldIn } from '../testing/counted-by-hand';
import {
  type Books,
  documentedParameters,
  everyPage,
  filtersOf,
  minorOf,
  moneyOf,
  monthOf,
  openBooks,
  READERS,
  total,
  type Values,
} from '../testing/readers';
import { signedIn } from '../testing/test-app';
import { MAP_ROWS } from './map/stage-map.dto';
import { StageMapQueries } from './map/stage-map.queries';
import type { ToolList, ToolView } from './tool.dto';
import { LANES } from './references.dto';
import { monthsUpTo } from './months';
import { NOTICE_DAYS, TOOL_SORTS, TOOL_SPRINTS } from './tool-input.dto';
import { ToolQueries } from './tool.queries';

const FIRST_MONTH = '2025-12';
const LAST_MONTH = '2026-11';
const FIRST_MONTH_BEFORE = '2024-12';
const THIRTEEN_MONTHS = monthsUpTo(`${LAST_MONTH}-23`, 13).months;

const costOf = (entries: readonly CountedEntry[]): MoneyJson => {
  const telling = toldIn(entries, 'EUR');
  return moneyOf(total(entries.map((entry) => telling.value(entry, 'actual'))), 'EUR');
};
const isOfYear = (entry: CountedEntry): boolean => monthOf(entry) >= FIRST_MONTH && monthOf(entry) <= LAST_MONTH;

describe('the cost of a tool', () => {
  let books: Books;
  let values: Values;
  let queries: ToolQueries;

  beforeAll(async () => {
    books = await openBooks();
    queries = books.bench.app.get(ToolQueries);
    const { people, units } = books.bench.company;
    await books.bench.db.query('delete from tool_stage');
    await books.bench.db.query(
      `insert into tool_stage select id, case when name < 'C' then 'find' else 'grow' end, 100 from tool`,
    );
    await books.bench.db.query(
      `update tool set unit_id = $1, business_owner_id = $2, category = 'Mail' where name in ('Alpha', 'Gamma')`,
      [units.marketing, people.cmo],
    );
    const lines = await books.idsIn('line_id');
    await books.bench.db.query(
      `update tool set lane = 'sprint', contract_notice_by = '2026-12-31', budget_line_id = $1, verified_at = now(), verified_by_id = $2
        where name in ('Alpha', 'Beta')`,
      [lines[0], people.cmo],
    );
    values = {
      ...{ q: ['a', 'alpha'], source: ['it', 'marketing'], status: ['active', 'retired'], stage: ['find', 'grow'] },
      ...{ owner: [people.cmo], unit: books.units, accountability: ['missing'], sort: TOOL_SORTS },
      authorisation: ['not-independent'],
      ...{ line: lines, lane: LANES, notice: NOTICE_DAYS, seal: ['unverified'], sprint: TOOL_SPRINTS },
    };
  }, 60_000);
  afterAll(() => books.bench.stop());

  const list = (filter: object, actor: SignedIn): Promise<ToolList> =>
    everyPage<ToolView, ToolList>((page) => queries.list({ ...filter, ...page }, actor));

  it('is tried at every parameter that the list is documented to take', () => {
    const tried = new Set(filtersOf(values).flatMap((filter) => Object.keys(filter)));
    expect([...tried].toSorted()).toEqual(documentedParameters('/tools'));
  });

  describe.each(READERS)('M8: is for the %s the sum of the entries that they may see', (role) => {
    const yearOf = (tool: string): CountedEntry[] =>
      books.reader(role).entries.filter((entry) => entry.tool === tool && isOfYear(entry));

    it('in every list, and so is its total', async () => {
      for (const filter of filtersOf(values)) {
        const { items, totalCost12Months } = await list(filter, books.reader(role).actor);
        const costs = items.map(({ id }) => costOf(yearOf(id)));
        expect({ filter, costs: items.map(({ cost12Months }) => cost12Months.amount) }).toEqual({ filter, costs });
        expect({ filter, total: minorOf(totalCost12Months) }).toEqual({ filter, total: total(costs.map(minorOf)) });
      }
    });

    it('when it puts the list in order', async () => {
      const { items } = await list({ sort: '-cost' }, books.reader(role).actor);
      const costs = items.map(({ id }) => minorOf(costOf(yearOf(id))));
      expect(costs).toEqual(costs.toSorted((left, right) => (left < right ? 1 : -1)));
      expect(costs.filter((cost) => cost !== 0n)).toHaveLength(4);
    });

    it('in every row of a list month by month, whatever page it is on', async () => {
      const { actor, entries } = books.reader(role);
      const { items } = await everyPage<ToolView, ToolList>((page) => queries.list({ ...page, limit: 2 }, actor));
      expect(items.length).toBeGreaterThan(2);
      expect(items.map(({ monthlyCosts }) => monthlyCosts)).toEqual(
        items.map(({ id }) =>
          THIRTEEN_MONTHS.map((month) => ({
            month,
            amount: costOf(entries.filter((entry) => entry.tool === id && monthOf(entry) === month)),
          })),
        ),
      );
    });

    it('on its page, month by month, with the rows behind it', async () => {
      const { actor, entries } = books.reader(role);
      for (const id of await books.idsIn('tool_id')) {
        const { cost12Months, costYearBefore, monthlyCosts } = await queries.get(id, actor);
        const own = entries.filter(({ tool }) => tool === id);
        expect(cost12Months.amount).toEqual(costOf(yearOf(id)));
        expect(monthlyCosts.map(({ amount }) => amount)).toEqual(
          monthlyCosts.map(({ month }) => costOf(own.filter((entry) => monthOf(entry) === month))),
        );
        const past = own.filter((entry) => monthOf(entry) < FIRST_MONTH && monthOf(entry) >= FIRST_MONTH_BEFORE);
        expect(costYearBefore).toEqual(costOf(past));
        const query = { ...cost12Months.drill.params, limit: 1 } as EntriesQuery;
        expect((await books.bench.app.get(EntryQueries).list(query, actor)).sum).toEqual(cost12Months.amount);
      }
    });

    it('on the stage map, which adds up to the whole list however it is cut', async () => {
      const { actor } = books.reader(role);
      const { totalCost12Months } = await list({}, actor);
      for (const rows of MAP_ROWS) {
        const {
          total: whole,
          rows: cut,
          stages,
          unstaged,
        } = await books.bench.app.get(StageMapQueries).map(rows, actor);
        expect({ rows, whole }).toEqual({ rows, whole: totalCost12Months });
        const sums = [cut, [...stages, { amount: unstaged }], cut.flatMap(({ cells }) => cells)];
        expect(sums.map((parts) => total(parts.map(({ amount }) => minorOf(amount))))).toEqual(
          sums.map(() => minorOf(whole)),
        );
      }
    });

    it('among similar tools', async () => {
      const likeness = { id: null, name: 'Another', vendorId: null, category: 'Mail' };
      const similar = await queries.similarTo(likeness, books.reader(role).actor);
      expect(similar.map(({ tool }) => tool.name).toSorted()).toEqual(['Alpha', 'Gamma']);
      expect(similar.map(({ cost12Months }) => cost12Months)).toEqual(
        similar.map(({ tool }) => costOf(yearOf(tool.id))),
      );
    });
  });

  it('says whether it may leave something out', async () => {
    const scopes = await Promise.all(
      READERS.map(async (role) => {
        const { costScope, items } = await list({}, books.reader(role).actor);
        return [role, costScope, ...new Set(items.map((tool) => tool.costScope))];
      }),
    );
    expect(scopes).toEqual([
      ['cio', 'all', 'all'],
      ['cmo', 'part', 'part'],
      ['finance', 'all', 'all'],
      ['auditor', 'all', 'all'],
    ]);
  });

  it('is within the budget lines that somebody may see, where they may open no entries', async () => {
    const { people, units } = books.bench.company;
    const visible = await countedEntries(books.bench.db, { units: books.marketing, owner: people.requester });
    const { items, costScope } = await list({}, signedIn(people.requester, 'requester', units.marketing));
    expect(items.map(({ cost12Months }) => cost12Months.amount)).toEqual(
      items.map(({ id }) => costOf(visible.filter((entry) => entry.tool === id && isOfYear(entry)))),
    );
    expect(costScope).toBe('part');
  });

  it('is told to nobody who may see no money', async () => {
    const { totalCost12Months, costScope } = await list({}, signedIn(books.bench.company.people.admin, 'admin'));
    expect({ costScope, totalCost12Months }).toEqual({ costScope: 'none', totalCost12Months: moneyOf(0n, 'EUR') });
  });
});
