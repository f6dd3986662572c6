import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromJson, type MoneyJson } from '@tandem/money';
import { EntryQueries } from '../budget/entries.queries';
import type { BudgetEntryList, EntriesQuery } from '../budget/entry.dto';
import type { SignedIn } from '../identity';
import { LedgerUnderTest, outcomeOf } from '../testing/ledger-under-test';
import { loadAtRandom } from '../testing/random-load';
import { signedIn } from '../testing/test-app';
import { type ConsolidatedQuery, type ConsolidatedView, QUARTERS } from './consolidated.dto';
import { GetConsolidated } from './get-consolidated';
import { type Drill, type Figure, FUND_SOURCES, LANES, PLACES } from './references.dto';

const minorOf = (json: MoneyJson): bigint => {
  const read = fromJson(json);
  return read.ok ? read.value.minor : -999_999_999n;
};
const sum = (figures: readonly Figure[]): bigint => figures.reduce((total, { amount }) => total + minorOf(amount), 0n);

/** Every amount on a dashboard that leads to rows, with the way to them. */
function figuresOf(view: ConsolidatedView): Figure[] {
  const rows = [...view.periods, ...view.months, ...view.units].flatMap(({ it, marketing, shadow, total }) => [
    it,
    marketing,
    shadow,
    total,
  ]);
  const held = [...view.sources, ...view.lines].flatMap((part) =>
    PLACES.map((place) => ({ amount: part[place], drill: part.drills[place] })),
  );
  return [
    view.total,
    ...view.sources.map(({ spend }) => spend),
    ...rows,
    ...view.tools.map(({ spend }) => spend),
    ...(view.previous ? [view.previous.total, ...view.previous.sources.map(({ spend }) => spend)] : []),
    ...held,
  ];
}

describe('the consolidated dashboard', () => {
  let bench: LedgerUnderTest;
  let everything: SignedIn;
  let marketing: SignedIn;

  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    everything = signedIn(bench.company.people.finance, 'finance');
    marketing = signedIn(bench.company.people.cmo, 'cmo', bench.company.units.marketing);
    await loadAtRandom(bench, 1_000, 20_261_018);
  }, 60_000);
  afterAll(() => bench.stop());

  const dashboard = (query: ConsolidatedQuery, actor = everything): Promise<ConsolidatedView> =>
    bench.app.get(GetConsolidated).execute(query, actor);

  /** All rows behind a figure, page by page. */
  const rowsBehind = async ({ params }: Drill, actor: SignedIn): Promise<BudgetEntryList> => {
    const query = { ...params, limit: 200 } as EntriesQuery;
    const list = await bench.app.get(EntryQueries).list(query, actor);
    let cursor = list.nextCursor;
    while (cursor !== null) {
      const more = await bench.app.get(EntryQueries).list({ ...query, cursor }, actor);
      list.items.push(...more.items);
      cursor = more.nextCursor;
    }
    return list;
  };

  const anyQuery = (): fc.Arbitrary<{ query: ConsolidatedQuery; actor: SignedIn; seed: number }> => {
    const { company, marketing: marketingUnit, it: itUnit } = bench.company.units;
    return fc.record({
      query: fc.record(
        {
          fiscalYear: fc.constantFrom('2025', '2026'),
          currency: fc.constantFrom('EUR', 'CHF', 'JPY'),
          unit: fc.constantFrom(company, marketingUnit, itUnit),
          source: fc.constantFrom(...FUND_SOURCES),
          quarter: fc.constantFrom(...QUARTERS),
          stage: fc.constantFrom('find', 'grow'),
          lane: fc.constantFrom(...LANES),
        },
        { requiredKeys: ['fiscalYear'] },
      ),
      actor: fc.constantFrom(everything, marketing),
      seed: fc.nat(),
    });
  };

  it('is about something: every source, several tools, months and units', async () => {
    const view = await dashboard({ fiscalYear: '2025' });
    expect(view.sources.filter(({ spend }) => minorOf(spend.amount) !== 0n)).toHaveLength(3);
    expect(view.tools.map(({ part }) => part)).toEqual(['tool', 'tool', 'tool', 'tool', 'none']);
    expect(view.months.filter(({ total }) => minorOf(total.amount) !== 0n).length).toBeGreaterThanOrEqual(11);
    expect(view.units).toHaveLength(3);
  });

  it('M8: adds up to IT + marketing + shadow at every filter, and so do its months, units and tools', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(), async ({ query, actor }) => {
        const view = await dashboard(query, actor);
        const total = minorOf(view.total.amount);
        expect(sum(view.sources.map(({ spend }) => spend))).toBe(total);
        const { startsOn, endsOn, quarter } = view.period;
        const months = view.months.filter(
          ({ month }) => quarter === null || (month >= startsOn.slice(0, 7) && month <= endsOn),
        );
        expect(sum(months.map((month) => month.total))).toBe(total);
        expect(sum(view.units.map((unit) => unit.total))).toBe(total);
        expect(sum(view.tools.map(({ spend }) => spend))).toBe(total);
        const rows = [...view.periods, ...view.months, ...view.units];
        expect(rows.map((row) => sum([row.it, row.marketing, row.shadow]))).toEqual(
          rows.map((row) => minorOf(row.total.amount)),
        );
        FUND_SOURCES.forEach((source, index) => {
          expect(sum(months.map((month) => month[source]))).toBe(
            minorOf(view.sources[index]?.spend.amount as MoneyJson),
          );
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('M8: has rows behind each figure that add up to it, at every filter and for every role', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(), async ({ query, actor, seed }) => {
        const figures = figuresOf(await dashboard(query, actor));
        const sample =
          fc.sample(fc.shuffledSubarray(figures, { minLength: 8, maxLength: 8 }), { numRuns: 1, seed })[0] ?? [];
        for (const { amount, drill } of sample) {
          const rows = await rowsBehind(drill, actor);
          const values = rows.items.map(({ value }) => (value ? minorOf(value) : 0n));
          expect({ ...drill, sum: rows.sum }).toEqual({ ...drill, sum: amount });
          expect({ ...drill, values: values.reduce((all, value) => all + value, 0n) }).toEqual({
            ...drill,
            values: minorOf(amount),
          });
          expect(rows.items).toHaveLength(rows.total);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('shows the very same amounts when the year before is looked at by itself', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(), async ({ query, actor }) => {
        const { previous } = await dashboard({ ...query, fiscalYear: '2026' }, actor);
        const before = await dashboard({ ...query, fiscalYear: '2025' }, actor);
        expect(previous).toEqual({
          fiscalYear: before.fiscalYear,
          period: before.period,
          total: before.total,
          sources: before.sources.map(({ source, spend }) => ({ source, spend })),
        });
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('M8: counts for somebody whose rights reach marketing only what lies in marketing', async () => {
    const whole = await dashboard({ fiscalYear: '2026', unit: bench.company.units.marketing });
    const seen = await dashboard({ fiscalYear: '2026' }, marketing);
    expect(seen.total.amount).toEqual(whole.total.amount);
    expect(seen.units.map(({ unit }) => unit.code)).toEqual(['MKT']);
  });

  it('lists what no rate was stated for instead of leaving it out unseen', async () => {
    const view = await dashboard({ fiscalYear: '2026' });
    const pounds = await bench.db.query<{ minor: string }>(
      `select actual_minor as minor from budget_line where currency = 'GBP' and fiscal_year_id = '2026'`,
    );
    const ofActual = view.unconverted.filter(({ place }) => place === 'actual');
    const listed = ofActual.filter(({ amount }) => amount.currency === 'GBP');
    expect(listed.map(({ source }) => source)).toEqual(['shadow']);
    expect(listed.map(({ amount }) => minorOf(amount).toString())).toEqual(pounds.map(({ minor }) => minor));
    const rows = await rowsBehind(view.total.drill, everything);
    expect(new Set(rows.unconverted.map(({ currency }) => currency))).toEqual(
      new Set(ofActual.map(({ amount }) => amount.currency)),
    );
  });

  it('states the rate that it tells a third currency by', async () => {
    expect((await dashboard({ fiscalYear: '2025', currency: 'CHF' })).rates).toMatchObject([
      { from: 'EUR', to: 'CHF', date: '2025-01-01' },
    ]);
    expect((await dashboard({ fiscalYear: '2025' })).rates).toEqual([]);
  });

  it('refuses a currency that no rate leads to, and a year that nobody keeps', async () => {
    expect(await outcomeOf(dashboard({ fiscalYear: '2026', currency: 'USD' }))).toBe('currency.no_rate');
    expect(
      await outcomeOf(rowsBehind({ path: '/entries', params: { fiscalYear: '2026', currency: 'USD' } }, everything)),
    ).toBe('currency.no_rate');
    expect(await outcomeOf(dashboard({ fiscalYear: '1999' }))).toBe('validation.failed');
  });
});
