import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { LedgerUnderTest } from '../testing/ledger-under-test';
import { makeLine } from '../testing/budget-lines';

const dollars = (minor: number) => money(BigInt(minor), 'USD');

interface Totals {
  readonly functional: string;
  readonly unconverted: string;
}

describe('amounts in the functional currency', () => {
  let bench: LedgerUnderTest;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    await bench.db.query(`insert into exchange_rate values
      ('USD', 'EUR', '2026-02-01', 0.9, 'A bank'), ('USD', 'EUR', '2026-03-01', 0.8333333333, 'A bank'), ('JPY', 'EUR', '2026-01-01', 0.00613, 'A bank')`);
  });
  afterAll(() => bench.stop());

  const totals = async (lineId: string, place: string): Promise<Totals | undefined> => {
    const [row] = await bench.db.query<Totals>(
      `select sum(functional_${place}_minor)::text as functional, sum(unconverted_${place}_minor)::text as unconverted
         from line_month where line_id = $1`,
      [lineId],
    );
    return row;
  };

  it('take the last rate stated by the day of the posting, and keep it with the entry', async () => {
    const lineId = await makeLine(bench.db, bench.company, { currency: 'USD' });
    await bench.post(
      { lineId, kind: 'actual', amount: dollars(10_000), postedOn: '2026-02-28' },
      { lineId, kind: 'actual', amount: dollars(10_000), postedOn: '2026-03-15' },
    );
    const rows = await bench.db.query(
      'select functional_minor, functional_rate, functional_rate_date::text as day, functional_rate_source as source from budget_entry where line_id = $1 order by id',
      [lineId],
    );
    expect(rows).toEqual([
      { functional_minor: '9000', functional_rate: '0.9000000000', day: '2026-02-01', source: 'A bank' },
      { functional_minor: '8333', functional_rate: '0.8333333333', day: '2026-03-01', source: 'A bank' },
    ]);
    expect(await totals(lineId, 'actual')).toEqual({ functional: '17333', unconverted: '0' });
  });

  it('mind that yen have no cents', async () => {
    const lineId = await makeLine(bench.db, bench.company, { currency: 'JPY' });
    await bench.post({ lineId, kind: 'actual', amount: money(10_000n, 'JPY') });
    expect(await totals(lineId, 'actual')).toEqual({ functional: '6130', unconverted: '0' });
  });

  it('are missing where no rate was stated by that day, and the amount is kept apart', async () => {
    const lineId = await makeLine(bench.db, bench.company, { currency: 'USD' });
    await bench.post({ lineId, kind: 'actual', amount: dollars(500), postedOn: '2026-01-31' });
    expect(await totals(lineId, 'actual')).toEqual({ functional: '0', unconverted: '500' });
  });

  it('are those of the original entry when it is reversed at another rate', async () => {
    const lineId = await makeLine(bench.db, bench.company, { currency: 'USD' });
    const [entry] = await bench.post({ lineId, kind: 'actual', amount: dollars(999), postedOn: '2026-02-10' });
    await bench.reverse(entry?.id ?? 0n);
    expect(await totals(lineId, 'actual')).toEqual({ functional: '0', unconverted: '0' });
  });

  it('leave nothing reserved or committed in any currency once a commitment is used up in parts', async () => {
    const lineId = await makeLine(bench.db, bench.company, { currency: 'USD' });
    const commitmentId = await bench.commitment(lineId, null, '2026-03-02');
    await bench.post({ lineId, kind: 'original', amount: dollars(1_000), postedOn: '2026-02-02' });
    await bench.post(
      { lineId, kind: 'reserve', amount: dollars(101), commitmentId, postedOn: '2026-02-02' },
      { lineId, kind: 'commit', amount: dollars(34), commitmentId, postedOn: '2026-02-03' },
      { lineId, kind: 'release', amount: dollars(67), commitmentId, postedOn: '2026-03-03' },
      { lineId, kind: 'liquidate', amount: dollars(17), commitmentId, postedOn: '2026-03-04' },
    );
    expect(await totals(lineId, 'committed')).toEqual({ functional: '14', unconverted: '0' });
    await bench.post({ lineId, kind: 'liquidate', amount: dollars(17), commitmentId, postedOn: '2026-03-05' });
    expect(await totals(lineId, 'reserved')).toEqual({ functional: '0', unconverted: '0' });
    expect(await totals(lineId, 'committed')).toEqual({ functional: '0', unconverted: '0' });
    expect(await totals(lineId, 'actual')).toEqual({ functional: '28', unconverted: '0' });
  });

  it('keep what was paid in a third currency, with its rate', async () => {
    const lineId = await makeLine(bench.db, bench.company);
    const rate = { from: 'GBP', to: 'EUR', rate: '1.2', date: '2026-03-09', source: 'The invoice' };
    const original = { amount: money(1_000n, 'GBP'), rate };
    await bench.post({ lineId, kind: 'actual', amount: money(1_200n, 'EUR'), original });
    const rows = await bench.db.query(
      `select functional_minor, original_minor, original_currency, original_rate, original_rate_date::text as day, original_rate_source as source
         from budget_entry where line_id = $1`,
      [lineId],
    );
    expect(rows).toEqual([
      {
        functional_minor: '1200',
        original_minor: '1000',
        original_currency: 'GBP',
        original_rate: '1.2000000000',
        day: '2026-03-09',
        source: 'The invoice',
      },
    ]);
  });
});
