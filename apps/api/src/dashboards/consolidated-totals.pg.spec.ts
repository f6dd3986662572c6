import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { money, type MoneyJson } from '@tandem/money';
import { EntryQueries } from '../budget/entries.queries';
import { makeLine } from '../testing/budget-lines';
import { type CountedEntry, type Place, toldIn } from '../testing/counted-by-hand';
import {
  type Books,
  documentedParameters,
  filtersOf,
  isOfTool,
  minorOf,
  moneyOf,
  monthOf,
  openBooks,
  placesOf,
  placesShown,
  RATES,
  READERS,
  total,
  type Values,
} from '../testing/readers';
import {
  type ConsolidatedMonth,
  type ConsolidatedQuery,
  type ConsolidatedUnit,
  type ConsolidatedView,
  QUARTERS,
} from './consolidated.dto';
import { GetConsolidated } from './get-consolidated';
import { FUND_SOURCES, PLACES } from './references.dto';

/** The amounts of a row that has one for each source. */
const shownBySource = ({ it: own, marketing, shadow, total: all }: ConsolidatedMonth | ConsolidatedUnit): object => ({
  ...{ it: own.amount, marketing: marketing.amount, shadow: shadow.amount, total: all.amount },
});

/** The quarter of a calendar year in which an entry was charged; outside of that year there is none. */
const quarterOf = (entry: CountedEntry, year: string): number | null =>
  monthOf(entry).startsWith(`${year}-`) ? Math.ceil(Number(monthOf(entry).slice(5)) / 3) : null;

describe('the consolidated dashboard', () => {
  let books: Books;
  let values: Values;

  beforeAll(async () => {
    books = await openBooks();
    values = {
      ...{ fiscalYear: ['2025', '2026'], currency: Object.keys(RATES) },
      ...{ unit: books.units, source: FUND_SOURCES, quarter: QUARTERS },
      ...{ stage: ['find', 'grow'], lane: ['sprint', 'marathon'] },
    };
  }, 60_000);
  afterAll(() => books.bench.stop());

  it('is about something: the CMO sees a part of the books, of three units', () => {
    const part = books.reader('cmo').entries;
    expect(part.length).toBeGreaterThan(100);
    expect(part.length).toBeLessThan(books.reader('cio').entries.length - 100);
    expect(new Set(part.map(({ unit }) => unit)).size).toBe(3);
  });

  it('is tried at every parameter that it is documented to take', () => {
    const tried = new Set(filtersOf(values).flatMap((filter) => Object.keys(filter)));
    expect([...tried].toSorted()).toEqual(documentedParameters('/dashboards/consolidated'));
  });

  describe.each(READERS)('M8: shows the %s nothing but the sum of the entries that they may see', (role) => {
    /** Hands out what is shown at each filter, and what to expect of it. */
    const atEveryFilter = async (
      check: (view: ConsolidatedView, expected: ReturnType<typeof expectation>, filter: ConsolidatedQuery) => void,
    ): Promise<void> => {
      for (const filter of filtersOf(values) as ConsolidatedQuery[]) {
        const view = await books.bench.app.get(GetConsolidated).execute(filter, books.reader(role).actor);
        check(view, expectation(filter), filter);
      }
    };

    const expectation = ({ currency = 'EUR', fiscalYear = '2026', ...asked }: ConsolidatedQuery) => {
      const { unit, source, quarter } = asked;
      const inPeriod = (cell: readonly CountedEntry[], year: string): CountedEntry[] =>
        cell.filter((entry) => quarter === undefined || quarterOf(entry, year) === Number(quarter));
      const { entries } = books.reader(role);
      const telling = toldIn(entries, currency, RATES[currency]);
      const ofYear = (year: string): CountedEntry[] =>
        entries.filter(
          (entry) =>
            entry.fiscalYear === year &&
            books.branch(unit).includes(entry.unit) &&
            entry.source === (source ?? entry.source) &&
            isOfTool(entry, asked),
        );
      const sum = (cell: readonly CountedEntry[], place: Place = 'actual'): MoneyJson =>
        moneyOf(total(cell.map((entry) => telling.value(entry, place))), currency);
      const bySource = (cell: readonly CountedEntry[]): object => ({
        ...Object.fromEntries(
          FUND_SOURCES.map((wanted) => [wanted, sum(cell.filter((entry) => entry.source === wanted))]),
        ),
        total: sum(cell),
      });
      const shown = ofYear(fiscalYear);
      return {
        shown,
        spent: inPeriod(shown, fiscalYear),
        before: fiscalYear === '2026' ? inPeriod(ofYear('2025'), '2025') : null,
        ...{ sum, bySource },
      };
    };

    it('in the total, which is IT + marketing + shadow, and in the year before', () =>
      atEveryFilter((view, { spent, before, sum }, filter) => {
        expect({ filter, total: view.total.amount }).toEqual({ filter, total: sum(spent) });
        expect(total(view.sources.map(({ spend }) => minorOf(spend.amount)))).toBe(minorOf(view.total.amount));
        expect(view.previous?.total.amount ?? null).toEqual(before && sum(before));
      }));

    it('in every place of every source', () =>
      atEveryFilter((view, { shown, spent, sum }, filter) => {
        for (const part of view.sources) {
          const own = shown.filter(({ source }) => source === part.source);
          expect({ filter, spend: part.spend.amount, ...placesShown(part) }).toEqual({
            ...{ filter, spend: sum(spent.filter(({ source }) => source === part.source)) },
            ...Object.fromEntries(PLACES.map((place) => [place, sum(own, place)])),
          });
        }
      }));

    it('in every month and unit', () =>
      atEveryFilter((view, { shown, spent, bySource }, filter) => {
        for (const row of view.months) {
          const own = shown.filter((entry) => monthOf(entry) === row.month);
          expect({ filter, month: row.month, ...shownBySource(row) }).toEqual({
            ...{ filter, month: row.month },
            ...bySource(own),
          });
        }
        for (const row of view.units) {
          const own = spent.filter(({ unit }) => unit === row.unit.id);
          expect({ filter, unit: row.unit.code, ...shownBySource(row) }).toEqual({
            ...{ filter, unit: row.unit.code },
            ...bySource(own),
          });
        }
      }));

    it('in every tool and line', () =>
      atEveryFilter((view, { shown, spent, sum }, filter) => {
        for (const { tool, spend } of view.tools) {
          const own = spent.filter((entry) => entry.tool === (tool?.id ?? null));
          expect({ filter, tool, spend: spend.amount }).toEqual({ filter, tool, spend: sum(own) });
        }
        for (const line of view.lines) {
          const own = shown.filter((entry) => entry.line === line.id);
          expect({ filter, ...placesShown(line) }).toEqual({ filter, ...placesOf(own, line.currency) });
        }
        expect(view.lines.map(({ id }) => id)).toEqual(
          expect.arrayContaining([...new Set(shown.map(({ line }) => line))]),
        );
      }));
  });

  it('M8: has rows that add up where a rate was stated for a payment, and none for the commitment it is of', async () => {
    const { bench } = books;
    const lineId = await makeLine(bench.db, bench.company, { currency: 'USD', fiscalYear: '2025' });
    const commitmentId = await bench.commitment(lineId, null, '2025-02-01');
    const [amount, postedOn] = [money(1_000n, 'USD'), '2025-05-01'];
    for (const kind of ['original', 'reserve', 'commit', 'liquidate'] as const) {
      await bench.post({ lineId, kind, amount, postedOn, ...(kind === 'original' ? {} : { commitmentId }) });
    }
    for (const currency of Object.keys(RATES)) {
      const query = { fiscalYear: '2025', source: 'marketing', currency } as const;
      const { actor } = books.reader('finance');
      const { sources } = await bench.app.get(GetConsolidated).execute(query, actor);
      const rows = await bench.app.get(EntryQueries).list({ ...query, place: 'available', limit: 1 }, actor);
      expect(rows.sum).toEqual(sources.find(({ source }) => source === 'marketing')?.available);
      expect(rows.unconverted).toEqual([]);
    }
  });
});
