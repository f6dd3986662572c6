import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTRY_KINDS } from '@tandem/budget-ledger';
import { money } from '@tandem/money';
import { SYSTEM } from '../audit';
import { DAY, euros, LedgerUnderTest, outcomeOf, tally } from '../testing/ledger-under-test';
import { makeLine } from '../testing/budget-lines';

describe('the budget ledger', () => {
  let bench: LedgerUnderTest;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
  });
  afterAll(() => bench.stop());

  it('knows the kinds of entry that the library knows', async () => {
    const rows = await bench.db.query<{ kind: string }>(
      `select kind, json_build_object('funded', d_funded, 'reserved', d_reserved, 'committed', d_committed, 'actual', d_actual) as deltas,
              needs_room as "needsRoom", reversal_needs_room as "reversalNeedsRoom", is_fact as "isFact" from budget_entry_kind`,
    );
    const ours = Object.entries(ENTRY_KINDS).map(([kind, { from: _from, to: _to, ...rule }]) => ({ kind, ...rule }));
    const byKind = (a: { kind: string }, b: { kind: string }): number => a.kind.localeCompare(b.kind);
    expect(rows.toSorted(byKind)).toEqual(ours.toSorted(byKind));
  });

  it('C1: grants exactly 137 of 500 reservations that arrive at once on a line with room for 137', async () => {
    const lineId = await bench.fundedLine(137);
    const reserve = (): Promise<string> =>
      outcomeOf(
        bench.database.transaction(async (tx) => {
          const requestId = crypto.randomUUID();
          const commitmentId = await bench.ledger.openCommitment(tx, {
            lineId,
            requestId,
            toolId: null,
            openedOn: DAY,
          });
          const entry = {
            lineId,
            kind: 'reserve',
            amount: euros(1),
            postedOn: DAY,
            commitmentId,
            requestId,
            description: 'R',
          } as const;
          await bench.ledger.post(tx, [entry], SYSTEM);
        }),
      );
    const outcomes = await Promise.all(Array.from({ length: 500 }, reserve));
    expect(tally(outcomes)).toEqual({ accepted: 137, 'budget.insufficient': 363 });
    expect(await bench.line(lineId)).toMatchObject({ balances: { reserved: euros(137) }, available: euros(0) });
  });

  it('says how much is left and how much is needed when it refuses', async () => {
    const lineId = await bench.fundedLine(100);
    const commitmentId = await bench.commitment(lineId);
    await expect(bench.post({ lineId, kind: 'reserve', amount: euros(101), commitmentId })).rejects.toMatchObject({
      code: 'budget.insufficient',
      status: 409,
      options: {
        extension: { available: { amount: '100.00', currency: 'EUR' }, needed: { amount: '101.00', currency: 'EUR' } },
      },
    });
  });

  it('answers in the order of the entries and numbers each line without gaps', async () => {
    const lines = [await makeLine(bench.db, bench.company), await makeLine(bench.db, bench.company)].toSorted();
    const [first = '', second = ''] = lines;
    const posted = await bench.post(
      { lineId: second, kind: 'original', amount: euros(5) },
      { lineId: first, kind: 'original', amount: euros(3) },
      { lineId: second, kind: 'supplement', amount: euros(2) },
    );
    expect(posted).toMatchObject([
      { lineId: second, sequence: 1n, availableAfter: euros(5) },
      { lineId: first, sequence: 1n, availableAfter: euros(3) },
      { lineId: second, sequence: 2n, availableAfter: euros(7) },
    ]);
  });

  it('records all entries of a posting or none', async () => {
    const lineId = await bench.fundedLine(10);
    const commitmentId = await bench.commitment(lineId);
    const outcome = outcomeOf(
      bench.post(
        { lineId, kind: 'actual', amount: euros(1) },
        { lineId, kind: 'reserve', amount: euros(10), commitmentId },
      ),
    );
    expect(await outcome).toBe('budget.insufficient');
    expect(await bench.line(lineId)).toMatchObject({ available: euros(10) });
  });

  it('M5: records what was paid beyond the commitment and beyond the line', async () => {
    const lineId = await bench.fundedLine(10);
    const posted = await bench.post(
      { lineId, kind: 'actual', amount: euros(25) },
      { lineId, kind: 'credit', amount: euros(40) },
    );
    expect(posted.map(({ availableAfter }) => availableAfter)).toEqual([euros(-15), euros(25)]);
  });

  it('M4: refuses an amount in another currency than the line', async () => {
    const lineId = await bench.fundedLine(10);
    expect(await outcomeOf(bench.post({ lineId, kind: 'actual', amount: money(100n, 'USD') }))).toBe(
      'budget.line_or_currency',
    );
  });

  it('refuses to take out of a commitment what is not in it', async () => {
    const lineId = await bench.fundedLine(10);
    const [commitmentId, other] = [await bench.commitment(lineId), await bench.commitment(lineId)];
    await bench.post({ lineId, kind: 'reserve', amount: euros(4), commitmentId });
    expect(await outcomeOf(bench.post({ lineId, kind: 'commit', amount: euros(4), commitmentId: other }))).toBe(
      'budget.line_or_currency',
    );
    expect(await outcomeOf(bench.post({ lineId, kind: 'commit', amount: euros(5), commitmentId }))).toBe(
      'budget.line_or_currency',
    );
    expect(await outcomeOf(bench.post({ lineId, kind: 'commit', amount: euros(4) }))).toBe('budget.line_or_currency');
  });

  it('M6: reverses an entry once, however many ask at the same moment', async () => {
    const lineId = await bench.fundedLine(10);
    const [entry] = await bench.post({ lineId, kind: 'actual', amount: euros(4) });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(bench.reverse(entry?.id ?? 0n))));
    expect(tally(outcomes)).toEqual({ accepted: 1, 'entry.already_reversed': 19 });
    expect(await bench.line(lineId)).toMatchObject({ available: euros(10), balances: { actual: euros(0) } });
  });

  it('refuses to reverse a reversal, and what does not exist', async () => {
    const lineId = await bench.fundedLine(10);
    const [entry] = await bench.post({ lineId, kind: 'actual', amount: euros(4) });
    const [reversal] = await bench.reverse(entry?.id ?? 0n);
    expect(await outcomeOf(bench.reverse(reversal?.id ?? 0n))).toBe('entry.already_reversed');
    expect(await outcomeOf(bench.reverse(9_999_999n))).toBe('not_found');
  });

  it('refuses to take back funding that was used', async () => {
    const lineId = await makeLine(bench.db, bench.company);
    const [original] = await bench.post({ lineId, kind: 'original', amount: euros(10) });
    await bench.post({ lineId, kind: 'actual', amount: euros(4) });
    expect(await outcomeOf(bench.reverse(original?.id ?? 0n))).toBe('budget.insufficient');
  });

  it('M6: leaves nothing on a line once a whole history is reversed, and keeps what each entry was about', async () => {
    const lineId = await makeLine(bench.db, bench.company);
    const commitmentId = await bench.commitment(lineId);
    const importId = crypto.randomUUID();
    const posted = await bench.post(
      { lineId, kind: 'original', amount: euros(100) },
      { lineId, kind: 'reserve', amount: euros(40), commitmentId },
      { lineId, kind: 'commit', amount: euros(40), commitmentId },
      { lineId, kind: 'liquidate', amount: euros(15), commitmentId, importId, importRow: 7 },
    );
    const undone = await bench.reverse(...posted.map(({ id }) => id));
    expect(undone.map(({ availableAfter }) => availableAfter)).toEqual([euros(60), euros(60), euros(100), euros(0)]);
    const nothing = { funded: euros(0), reserved: euros(0), committed: euros(0), actual: euros(0) };
    expect(await bench.line(lineId)).toMatchObject({ balances: nothing });
    const rows = await bench.db.query('select import_row from budget_entry where import_id = $1 order by id', [
      importId,
    ]);
    expect(rows).toEqual([{ import_row: 7 }, { import_row: 7 }]);
  });

  it('C6: lets postings on the same lines in opposite order wait instead of blocking each other', async () => {
    const lines = await Promise.all(Array.from({ length: 5 }, () => bench.fundedLine(1_000)));
    const postings = Array.from({ length: 300 }, (_, index) => {
      const chosen = [lines[index % 5], lines[(index * 3 + 1) % 5], lines[(index * 7 + 2) % 5]];
      return bench.post(
        ...chosen.map((lineId) => ({ lineId: lineId ?? '', kind: 'actual' as const, amount: euros(1) })),
      );
    });
    await Promise.all(postings);
    const [statistics] = await bench.db.query<{ deadlocks: string }>(
      'select pg_stat_get_db_deadlocks(oid) as deadlocks from pg_database where datname = current_database()',
    );
    expect(statistics?.deadlocks).toBe('0');
    const states = await Promise.all(lines.map((lineId) => bench.line(lineId)));
    expect(states.reduce((sum, { balances }) => sum + balances.actual.minor, 0n)).toBe(90_000n);
  });
});
