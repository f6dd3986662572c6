import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sqlState } from '../platform';
import { runtimeConnection } from '../platform/database/runtime-connection';
import { DAY, euros, LedgerUnderTest } from '../testing/ledger-under-test';

const INSUFFICIENT_PRIVILEGE = '42501';
const APPEND_ONLY = '23001';

describe('the rights of the running product on the ledger', () => {
  let bench: LedgerUnderTest;
  let product: pg.Client;
  let lineId: string;

  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    lineId = await bench.fundedLine(100);
    product = new pg.Client({ connectionString: runtimeConnection(bench.db.url, []) });
    await product.connect();
  });
  afterAll(async () => {
    await product.end();
    await bench.stop();
  });

  const refusalOf = (sql: string, values: unknown[] = []): Promise<string | undefined> =>
    product.query(sql, values).then(() => undefined, sqlState);
  const ownersRefusalOf = (sql: string): Promise<string | undefined> =>
    bench.db.query(sql).then(() => undefined, sqlState);

  it.each([
    ['change an entry', 'update budget_entry set amount_minor = 1'],
    ['delete an entry', 'delete from budget_entry'],
    ['empty the ledger', 'truncate budget_entry'],
    ['switch its triggers off', 'alter table budget_entry disable trigger a_apply'],
    ['pass as a replica', 'set session_replication_role = replica'],
    ['move the total of a line', 'update budget_line set actual_minor = 0'],
    ['make a line with money on it', `insert into budget_line (code, funded_minor) values ('X', 1)`],
    ['move a commitment', 'update commitment set committed_minor = 0'],
    ['move a rollup', 'update line_month set actual_minor = 0'],
    ['delete a rollup', 'delete from tool_month'],
    ['change what a kind does', `update budget_entry_kind set needs_room = false`],
  ])('do not let it %s', async (_what, sql) => {
    expect(await refusalOf(sql)).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it.each(['id', 'sequence', 'available_after_minor', 'recorded_at', 'functional_reserved_minor'])(
    'do not let it choose the %s of an entry',
    async (column) => {
      const sql = `insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, description, ${column})
                   overriding system value values ($1, 'actual', 1, 'EUR', $2, 'x', null)`;
      expect(await refusalOf(sql, [lineId, DAY])).toBe(INSUFFICIENT_PRIVILEGE);
    },
  );

  it.each(['update budget_entry set amount_minor = 1', 'delete from budget_entry', 'truncate budget_entry cascade'])(
    'do not even let the owner say: %s',
    async (sql) => {
      expect(await ownersRefusalOf(sql)).toBe(APPEND_ONLY);
    },
  );

  it('keep totals right for an entry that the product inserts past its own code', async () => {
    const insert = `insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, description)
                    values ($1, 'actual', 2500, 'EUR', $2, 'By hand')`;
    await product.query(insert, [lineId, DAY]);
    expect(await bench.line(lineId)).toMatchObject({ balances: { actual: euros(25) }, available: euros(75) });
  });

  it('leave no total behind when a conflict keeps the row out', async () => {
    const [entry] = await bench.post({ lineId, kind: 'actual', amount: euros(1) });
    await bench.reverse(entry?.id ?? 0n);
    const before = await bench.line(lineId);
    const again = `insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, description, reverses_id)
                   values ($1, 'actual', 100, 'EUR', $2, 'Again', $3) on conflict do nothing`;
    expect(await refusalOf(again, [lineId, DAY, entry?.id])).toBe('BG005');
    expect(await bench.line(lineId)).toEqual(before);
  });
});
