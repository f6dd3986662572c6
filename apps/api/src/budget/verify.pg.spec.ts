import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { euros, LedgerUnderTest } from '../testing/ledger-under-test';
import { loadAtRandom } from '../testing/random-load';
import { BudgetVerification, type Difference } from './verify';

describe('checking the budget', () => {
  let bench: LedgerUnderTest;
  let verification: BudgetVerification;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    verification = bench.app.get(BudgetVerification);
    await loadAtRandom(bench, 1_000, 4_600);
  }, 60_000);
  afterAll(() => bench.stop());

  const differences = (): Promise<Difference[]> =>
    verification.differences((sql, values) => bench.database.read(sql, values));
  /** Rows of the rollups, in an order of their own. */
  const rollups = (): Promise<object[]> =>
    bench.db.query(
      'select to_jsonb(m) as row from line_month m union all select to_jsonb(t) from tool_month t order by 1',
    );

  it('M2: has enough movements of every kind to mean something', async () => {
    const rows = await bench.db.query<{ kind: string }>(
      'select kind from budget_entry group by kind having count(*) >= 5 order by kind',
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'actual',
      'commit',
      'commit-extra',
      'credit',
      'cut',
      'decommit',
      'liquidate',
      'original',
      'release',
      'reserve',
      'supplement',
      'transfer-in',
      'transfer-out',
    ]);
  });

  it('M2: finds no difference after a random load', async () => {
    expect(await differences()).toEqual([]);
  });

  it('M2: makes the same rollups again from the entries', async () => {
    const live = await rollups();
    await bench.db.query('delete from tool_month');
    await verification.rebuildRollups((sql, values) => bench.db.query(sql, values));
    expect(await rollups()).toEqual(live);
  });

  it('names each total that somebody moved by hand, what is stored and what it should be', async () => {
    const lineId = await bench.fundedLine(70);
    await bench.post({ lineId, kind: 'actual', amount: euros(20) });
    await bench.db.query('update budget_line set actual_minor = 1 where id = $1', [lineId]);
    await bench.db.query('update line_month set functional_actual_minor = 2 where line_id = $1', [lineId]);
    await bench.db.query('delete from tool_month where line_id = $1', [lineId]);
    expect(await differences()).toEqual([
      { what: 'line.actual_minor', id: lineId, stored: '1', computed: '2000' },
      { what: 'line_month.functional_actual_minor', id: `${lineId} 2026-03`, stored: '2', computed: '2000' },
      { what: 'tool_month.actual_minor', id: `${lineId} 2026-03`, stored: '0', computed: '2000' },
      { what: 'tool_month.functional_actual_minor', id: `${lineId} 2026-03`, stored: '0', computed: '2000' },
    ]);
    await bench.db.query('update budget_line set actual_minor = 2000 where id = $1', [lineId]);
    await verification.rebuildRollups((sql, values) => bench.db.query(sql, values));
    expect(await differences()).toEqual([]);
  });

  it('finds an entry that somebody with the database in their hands has changed', async () => {
    const lineId = await bench.fundedLine(70);
    await bench.db.query('alter table budget_entry disable trigger z_no_change');
    await bench.db.query('update budget_entry set available_after_minor = 5 where line_id = $1', [lineId]);
    await bench.db.query('alter table budget_entry enable always trigger z_no_change');
    expect(await differences()).toMatchObject([
      { what: 'budget_entry.available_after_minor', stored: '5', computed: '7000' },
    ]);
  });
});
