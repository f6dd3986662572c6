import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { euros, LedgerUnderTest, outcomeOf } from '../testing/ledger-under-test';
import { makeLine, makeTool } from '../testing/budget-lines';
import type { ActualsOf } from './unplanned-lines';

describe('the line that a payment goes to', () => {
  let bench: LedgerUnderTest;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
  });
  afterAll(() => bench.stop());

  const lineFor = (of: Partial<ActualsOf> & Pick<ActualsOf, 'unitId'>): Promise<string> =>
    bench.database.transaction((tx) =>
      bench.ledger.lineForActuals(tx, { fundSource: 'shadow', day: '2026-05-05', currency: 'EUR', ...of }),
    );

  it('is the one that the tool draws from, when its year and its currency fit', async () => {
    const preferredLineId = await makeLine(bench.db, bench.company);
    const unitId = await bench.unit();
    expect(await lineFor({ unitId, fundSource: 'marketing', preferredLineId })).toBe(preferredLineId);
    expect(await lineFor({ unitId, fundSource: 'marketing', preferredLineId, day: '2025-05-05' })).not.toBe(
      preferredLineId,
    );
    expect(await lineFor({ unitId, fundSource: 'marketing', preferredLineId, currency: 'USD' })).not.toBe(
      preferredLineId,
    );
  });

  it.each([
    ['shadow', 'SHD-MKT-2026-EUR', 'Shadow IT · Marketing'],
    ['it', 'UNP-IT-MKT-2026-EUR', 'Unplanned IT · Marketing'],
    ['marketing', 'UNP-MKT-MKT-2026-EUR', 'Unplanned Marketing · Marketing'],
  ] as const)(
    'is otherwise the %s line of the unit without a budget, which refuses nothing',
    async (fundSource, code, name) => {
      const id = await lineFor({ fundSource, unitId: bench.company.units.marketing });
      await bench.post({ lineId: id, kind: 'actual', amount: euros(1) });
      expect(await bench.line(id)).toMatchObject({
        code,
        name,
        fundSource,
        hasBudget: false,
        allowsOverdraft: true,
        available: euros(-1),
      });
      expect(await lineFor({ fundSource, unitId: bench.company.units.marketing })).toBe(id);
    },
  );

  it('is one line, however many payments arrive at the same moment', async () => {
    const unitId = await bench.unit();
    const ids = await Promise.all(Array.from({ length: 30 }, () => lineFor({ unitId })));
    expect(new Set(ids).size).toBe(1);
    const events = await bench.db.query('select capacity from audit_event where object_id = $1', [ids[0]]);
    expect(events).toEqual([{ capacity: 'system' }]);
  });

  it('lies in the year of the payment, which is made when nobody has needed it before', async () => {
    const id = await lineFor({ unitId: await bench.unit(), day: '2031-01-01' });
    expect(await bench.line(id)).toMatchObject({ fiscalYearId: '2031', startsOn: '2031-01-01', endsOn: '2031-12-31' });
  });

  it('is refused for a unit that does not exist', async () => {
    expect(await outcomeOf(lineFor({ unitId: crypto.randomUUID() }))).toBe('not_found');
  });
});

describe('open commitments of tools', () => {
  let bench: LedgerUnderTest;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
  });
  afterAll(() => bench.stop());

  it('are what is committed and not yet paid, oldest first', async () => {
    const lineId = await bench.fundedLine(100);
    const [tool, other] = [await makeTool(bench.db, 'A tool'), await makeTool(bench.db, 'Another tool')];
    const late = await bench.commitment(lineId, tool, '2026-03-02');
    const early = await bench.commitment(lineId, tool, '2026-02-02');
    const merelyReserved = await bench.commitment(lineId, tool);
    const others = await bench.commitment(lineId, other);
    for (const commitmentId of [late, early, others]) {
      await bench.post({ lineId, kind: 'commit-extra', amount: euros(10), commitmentId });
    }
    await bench.post({ lineId, kind: 'reserve', amount: euros(10), commitmentId: merelyReserved });
    await bench.post({ lineId, kind: 'liquidate', amount: euros(4), commitmentId: early });
    const open = await bench.database.transaction((tx) => bench.ledger.openCommitmentsOfTools(tx, [tool]));
    expect(open).toMatchObject([
      {
        id: early,
        lineId,
        toolId: tool,
        committed: euros(6),
        openedOn: '2026-02-02',
        lineStartsOn: '2026-01-01',
        lineEndsOn: '2026-12-31',
      },
      { id: late, committed: euros(10) },
    ]);
  });

  it('stay as they were read until the transaction that will liquidate them ends', async () => {
    const lineId = await bench.fundedLine(100);
    const toolId = await makeTool(bench.db, 'A contested tool');
    const commitmentId = await bench.commitment(lineId, toolId);
    await bench.post({ lineId, kind: 'commit-extra', amount: euros(10), commitmentId });
    const pay = (): Promise<void> =>
      bench.database.transaction(async (tx) => {
        const [open] = await bench.ledger.openCommitmentsOfTools(tx, [toolId]);
        const covered = open ? [{ kind: 'liquidate', commitmentId, amount: euros(10) } as const] : [];
        const uncovered = open ? [] : [{ kind: 'actual', amount: euros(10) } as const];
        const entries = [...covered, ...uncovered].map((entry) => ({
          ...entry,
          lineId,
          postedOn: '2026-03-03',
          description: 'Invoice',
        }));
        await bench.ledger.post(tx, entries, { personId: null, capacity: 'system', requestId: null });
      });
    await Promise.all(Array.from({ length: 10 }, pay));
    expect(await bench.line(lineId)).toMatchObject({ balances: { committed: euros(0), actual: euros(100) } });
  });
});
