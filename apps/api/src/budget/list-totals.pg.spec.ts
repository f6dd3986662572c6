import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CountedEntry, nativeOf, type Place, toldIn } from '../testing/counted-by-hand';
import {
  type Books,
  documentedParameters,
  everyPage,
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
import { type BudgetLineList, type BudgetLineView, LINE_LIMITS, LINE_SORTS } from './budget-line.dto';
import { BudgetLineQueries } from './budget-lines.queries';
import { EntryQueries } from './entries.queries';
import { type BudgetEntryList, type BudgetEntryView, type EntriesQuery, PLACES } from './entry.dto';

const SOURCES = ['it', 'marketing', 'shadow'];

/** Everybody who answers for an entry. */
function answering(entries: readonly CountedEntry[]): Values {
  const told = (who: (entry: CountedEntry) => string): string[] => [...new Set(entries.map(who))].toSorted();
  return {
    definedBy: told(({ definedBy }) => definedBy),
    authorisedBy: told(({ authorisedBy }) => authorisedBy),
    benefits: told(({ benefits }) => benefits),
  };
}

describe('lists of money', () => {
  let books: Books;
  let ofEntries: Values;
  let ofLines: Values;

  beforeAll(async () => {
    books = await openBooks();
    const [tools, lines] = [await books.idsIn('tool_id'), await books.idsIn('line_id')];
    const { units } = books;
    ofEntries = {
      ...{ kind: ['original', 'reserve', 'commit', 'liquidate', 'actual', 'credit'], tool: [...tools, 'none'] },
      ...{ month: ['2025-05', '2026-02', '2026-10'], fiscalYear: ['2025', '2026'], line: lines },
      ...{
        from: ['2025-07-01', '2026-02-15'],
        to: ['2025-10-31', '2026-09-15'],
        source: SOURCES,
        filterSource: SOURCES,
      },
      ...{ stage: ['find', 'grow'], lane: ['sprint', 'marathon'] },
      ...{ unit: units, directUnit: units, otherThan: [tools.slice(0, 2).join(','), tools.slice(2).join(',')] },
      ...{ place: PLACES, currency: Object.keys(RATES), lineCurrency: ['EUR', 'USD', 'JPY'] },
      ...{ vendor: await books.idsIn('vendor_id'), request: await books.idsIn('request_id') },
      ...answering(books.reader('cio').entries),
      ...{ import: await books.idsIn('import_id'), finding: await books.idsIn('finding_id') },
    };
    ofLines = {
      ...{ fiscalYear: ['2025', '2026'], source: SOURCES, unit: units, sort: LINE_SORTS },
      ...{ owner: [books.bench.company.people.cmo, 'none'], limitIs: LINE_LIMITS },
      q: ['L-', ...lines.map((line) => `L-${line.toUpperCase()}`)],
    };
  }, 60_000);
  afterAll(() => books.bench.stop());

  /** What each parameter asks of an entry. */
  const asked: Readonly<Record<string, (entry: CountedEntry, wanted: string) => boolean>> = {
    kind: ({ kind }, wanted) => kind === wanted,
    tool: ({ tool }, wanted) => (tool ?? 'none') === wanted,
    month: (entry, wanted) => monthOf(entry) === wanted,
    fiscalYear: ({ fiscalYear }, wanted) => fiscalYear === wanted,
    from: ({ day }, wanted) => day >= wanted,
    to: ({ day }, wanted) => day <= wanted,
    source: ({ source }, wanted) => source === wanted,
    filterSource: ({ source }, wanted) => source === wanted,
    line: ({ line }, wanted) => line === wanted,
    unit: ({ unit }, wanted) => books.branch(wanted).includes(unit),
    directUnit: ({ unit }, wanted) => unit === wanted,
    otherThan: ({ tool }, wanted) => tool !== null && !wanted.split(',').includes(tool),
    stage: (entry, stage) => isOfTool(entry, { stage }),
    lane: (entry, lane) => isOfTool(entry, { lane }),
    vendor: ({ vendor }, wanted) => vendor === wanted,
    request: ({ request }, wanted) => request === wanted,
    import: (entry, wanted) => entry.import === wanted,
    finding: ({ finding }, wanted) => finding === wanted,
    definedBy: ({ definedBy }, wanted) => definedBy === wanted,
    authorisedBy: ({ authorisedBy }, wanted) => authorisedBy === wanted,
    benefits: ({ benefits }, wanted) => benefits === wanted,
    lineCurrency: ({ lineCurrency }, wanted) => lineCurrency === wanted,
    owner: ({ owner }, wanted) => (owner ?? 'none') === wanted,
    limitIs: ({ line, hasBudget }, wanted) => hasBudget && overOrUnder(line) === wanted,
    q: ({ line }, wanted) => `l-${line}`.includes(wanted.toLowerCase()),
    place: () => true,
    currency: () => true,
    sort: () => true,
  };
  /** A line that somebody may see they see with all of its entries. */
  const overOrUnder = (line: string): string => {
    const own = books.reader('cio').entries.filter((entry) => entry.line === line);
    return total(own.map((entry) => nativeOf(entry, 'available'))) < 0n ? 'over' : 'under';
  };
  const matching = (role: (typeof READERS)[number], filter: Readonly<Record<string, string>>): CountedEntry[] =>
    books
      .reader(role)
      .entries.filter((entry) => Object.entries(filter).every(([name, wanted]) => asked[name]?.(entry, wanted)));

  const entries = (role: (typeof READERS)[number], filter: object): Promise<BudgetEntryList> =>
    everyPage<BudgetEntryView, BudgetEntryList>((page) =>
      books.bench.app.get(EntryQueries).list({ ...filter, ...page }, books.reader(role).actor),
    );
  const lines = (role: (typeof READERS)[number], filter: object): Promise<BudgetLineList> =>
    everyPage<BudgetLineView, BudgetLineList>((page) =>
      books.bench.app.get(BudgetLineQueries).list({ ...filter, ...page }, books.reader(role).actor),
    );

  it('are tried at every parameter that they are documented to take, each with something that matches', () => {
    const tried = (values: Values): string[] => {
      const found = filtersOf(values).filter((filter) => matching('cio', filter).length > 0);
      return [...new Set(found.flatMap((filter) => Object.keys(filter)))].toSorted();
    };
    // How well it is known who answers is counted by hand where it is reckoned, in spend-chain.pg.spec.
    const byHand = documentedParameters('/entries').filter((name) => name !== 'chain');
    expect(tried(ofEntries)).toEqual(byHand);
    expect(tried(ofLines)).toEqual(documentedParameters('/budget-lines'));
  });

  it.each(READERS)(
    'M8: the sum of entries is that of the rows, and of the entries that the %s may see',
    async (role) => {
      for (const filter of filtersOf(ofEntries)) {
        const { currency = 'EUR', place = 'actual' } = filter as { currency?: string; place?: Place };
        const telling = toldIn(books.reader(role).entries, currency, RATES[currency]);
        const expected = matching(role, filter).filter(
          (entry) => nativeOf(entry, place) !== 0n || telling.value(entry, place) !== 0n,
        );
        const sum = total(expected.map((entry) => telling.value(entry, place)));
        const untold = [...Map.groupBy(expected, ({ lineCurrency }) => lineCurrency)]
          .toSorted(([left], [right]) => left.localeCompare(right))
          .map(([own, cell]) => [own, total(cell.map((entry) => telling.untold(entry, place)))] as const);

        const list = await entries(role, filter);
        expect({ filter, total: list.total, sum: list.sum, unconverted: list.unconverted }).toEqual({
          ...{ filter, total: expected.length, sum: moneyOf(sum, currency) },
          unconverted: untold.filter(([, minor]) => minor !== 0n).map(([own, minor]) => moneyOf(minor, own)),
        });
        expect({ filter, ids: list.items.map(({ id }) => id).toSorted() }).toEqual({
          ...{ filter, ids: expected.map(({ id }) => id.toString()).toSorted() },
        });
        const values = list.items.flatMap(({ value }) => (value ? [minorOf(value)] : []));
        expect({ filter, values: total(values) }).toEqual({ filter, values: sum });
      }
    },
    60_000,
  );

  it.each(READERS)(
    'M8: who answers for a sum parts it without loss, and each part has rows that add up to it, for the %s',
    async (role) => {
      const { actor } = books.reader(role);
      const { definedBy: _definedBy, authorisedBy: _authorisedBy, benefits: _benefits, ...others } = ofEntries;
      for (const filter of filtersOf(others)) {
        const { currency = 'EUR', place = 'actual' } = filter as { currency?: string; place?: Place };
        const telling = toldIn(books.reader(role).entries, currency, RATES[currency]);
        const expected = matching(role, filter).filter(
          (entry) => nativeOf(entry, place) !== 0n || telling.value(entry, place) !== 0n,
        );
        const query = { ...filter, limit: 1 } as EntriesQuery;
        const told = await books.bench.app.get(EntryQueries).accountability(query, actor);
        const key = ({ definedBy, authorisedBy, benefits }: CountedEntry): string =>
          [definedBy, authorisedBy, benefits].join(' ');
        const parts = [...Map.groupBy(expected, key)].map(([of, cell]) => ({
          of,
          entries: cell.length,
          amount: moneyOf(total(cell.map((entry) => telling.value(entry, place))), currency),
        }));
        expect({
          filter,
          parts: told.groups
            .map(({ entries: count, spend: { amount, drill } }) => ({
              of: ['definedBy', 'authorisedBy', 'benefits'].map((who) => drill.params[who]).join(' '),
              entries: count,
              amount,
            }))
            .toSorted((left, right) => left.of.localeCompare(right.of)),
        }).toEqual({ filter, parts: parts.toSorted((left, right) => left.of.localeCompare(right.of)) });
        for (const { entries: count, spend } of [...told.benefits, told.withoutAuthoriser]) {
          const rows = await books.bench.app.get(EntryQueries).list({ ...spend.drill.params, limit: 1 }, actor);
          expect({ filter, ...spend, sum: rows.sum, total: rows.total }).toEqual({
            ...{ filter, ...spend },
            ...{ sum: spend.amount, total: count },
          });
        }
      }
    },
    60_000,
  );

  it.each(READERS)(
    'M8: the totals of budget lines, and each line, are those of the entries that the %s may see',
    async (role) => {
      for (const filter of filtersOf(ofLines)) {
        const expected = matching(role, filter);
        const byLine = Map.groupBy(expected, ({ line }) => line);
        const byCurrency = [...Map.groupBy(expected, ({ lineCurrency }) => lineCurrency)];

        const list = await lines(role, filter);
        expect({ filter, total: list.total, ids: list.items.map(({ id }) => id).toSorted() }).toEqual({
          ...{ filter, total: byLine.size, ids: [...byLine.keys()].toSorted() },
        });
        for (const line of list.items) {
          const own = byLine.get(line.id) ?? [];
          expect({ filter, ...placesShown(line) }).toEqual({ filter, ...placesOf(own, line.currency) });
        }
        expect({ filter, totals: list.totals }).toEqual({
          filter,
          totals: byCurrency
            .toSorted(([left], [right]) => left.localeCompare(right))
            .map(([own, cell]) => ({ currency: own, ...placesOf(cell, own) })),
        });
      }
    },
    60_000,
  );
});
