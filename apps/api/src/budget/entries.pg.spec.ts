import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../identity';
import { makeLine, makeTool } from '../testing/budget-lines';
import { euros, LedgerUnderTest } from '../testing/ledger-under-test';
import { signedIn } from '../testing/test-app';
import { EntryQueries } from './entries.queries';
import type { BudgetEntryList, EntriesQuery } from './entry.dto';

describe('the list of entries', () => {
  let bench: LedgerUnderTest;
  let finance: SignedIn;
  let lineId: string;
  let toolId: string;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    finance = signedIn(bench.company.people.finance, 'finance');
    lineId = await bench.fundedLine(1_000);
    toolId = await makeTool(bench.db, 'Cookie Counter');
  });
  afterAll(() => bench.stop());

  const list = (query: Partial<EntriesQuery>, actor = finance): Promise<BudgetEntryList> =>
    bench.app.get(EntryQueries).list({ limit: 50, ...query }, actor);
  const kinds = async (query: Partial<EntriesQuery>): Promise<string[]> =>
    (await list(query)).items.map(({ kind }) => kind);

  it('tells what each entry does to each place, and sums the place that is asked for', async () => {
    const line = await bench.fundedLine(100);
    const commitmentId = await bench.commitment(line);
    await bench.post({ lineId: line, kind: 'reserve', amount: euros(30), commitmentId });
    await bench.post({ lineId: line, kind: 'commit', amount: euros(30), commitmentId });
    await bench.post({ lineId: line, kind: 'liquidate', amount: euros(12), commitmentId });
    const committed = await list({ line, place: 'committed' });
    expect(committed).toMatchObject({ total: 2, sum: { amount: '18.00' }, unconverted: [], rates: [] });
    expect(committed.items).toMatchObject([
      {
        kind: 'liquidate',
        value: { amount: '-12.00' },
        effect: {
          funded: { amount: '0.00' },
          reserved: { amount: '0.00' },
          committed: { amount: '-12.00' },
          actual: { amount: '12.00' },
          available: { amount: '0.00' },
        },
      },
      {
        kind: 'commit',
        value: { amount: '30.00' },
        effect: { reserved: { amount: '-30.00' }, committed: { amount: '30.00' } },
      },
    ]);
    expect(await list({ line })).toMatchObject({ total: 1, sum: { amount: '12.00' } });
    expect(await list({ line, place: 'reserved' })).toMatchObject({ total: 2, sum: { amount: '0.00' } });
    expect(await list({ line, place: 'funded' })).toMatchObject({ total: 1, sum: { amount: '100.00' } });
    expect(await list({ line, place: 'available' })).toMatchObject({ sum: { amount: '70.00' } });
  });

  it('is cut down by day, month, tool, kind and import', async () => {
    const line = await bench.fundedLine(100);
    const importId = crypto.randomUUID();
    await bench.post({ lineId: line, kind: 'actual', amount: euros(1), postedOn: '2026-01-31', toolId });
    await bench.post({
      lineId: line,
      kind: 'actual',
      amount: euros(2),
      postedOn: '2026-02-01',
      importId,
      importRow: 1,
    });
    await bench.post({ lineId: line, kind: 'credit', amount: euros(4), postedOn: '2026-02-28', toolId });
    expect(await list({ line, month: '2026-01' })).toMatchObject({ sum: { amount: '1.00' } });
    expect(await list({ line, month: '2026-02' })).toMatchObject({ sum: { amount: '-2.00' } });
    expect(await list({ line, from: '2026-01-31', to: '2026-02-01' })).toMatchObject({ sum: { amount: '3.00' } });
    expect(await list({ line, tool: toolId })).toMatchObject({ sum: { amount: '-3.00' } });
    expect(await list({ line, tool: 'none' })).toMatchObject({ sum: { amount: '2.00' } });
    expect(await list({ line, otherThan: toolId })).toMatchObject({ total: 0, sum: { amount: '0.00' } });
    expect(await list({ line, otherThan: crypto.randomUUID() })).toMatchObject({ total: 2 });
    expect(await kinds({ line, kind: 'credit' })).toEqual(['credit']);
    expect(await kinds({ import: importId })).toEqual(['actual']);
  });

  it('tells a unit with what is below it from the unit by itself', async () => {
    const { company, marketing } = bench.company.units;
    const [above, below] = [
      await makeLine(bench.db, bench.company, { unitId: company, currency: 'SEK' }),
      await makeLine(bench.db, bench.company, { unitId: marketing, currency: 'SEK' }),
    ];
    for (const line of [above, below]) {
      await bench.post({ lineId: line, kind: 'actual', amount: { minor: 100n, currency: 'SEK' } });
    }
    expect(
      await list({ unit: company, currency: 'SEK', kind: 'actual', fiscalYear: '2026', from: '2026-03-10' }),
    ).toMatchObject({ total: 2 });
    expect(await list({ directUnit: company, currency: 'SEK', kind: 'actual', from: '2026-03-10' })).toMatchObject({
      total: 1,
    });
  });

  it('can leave out the lines of other currencies', async () => {
    const findingId = crypto.randomUUID();
    const kronor = await makeLine(bench.db, bench.company, { currency: 'NOK' });
    await bench.post(
      { lineId: kronor, kind: 'actual', amount: { minor: 700n, currency: 'NOK' }, findingId },
      { lineId, kind: 'actual', amount: euros(5), findingId },
    );
    expect(await list({ finding: findingId })).toMatchObject({
      total: 2,
      sum: { amount: '5.00' },
      unconverted: [{ amount: '7.00' }],
    });
    expect(await list({ finding: findingId, lineCurrency: 'EUR' })).toMatchObject({
      total: 1,
      sum: { amount: '5.00' },
      unconverted: [],
    });
    expect(await list({ finding: findingId, lineCurrency: 'NOK', currency: 'NOK' })).toMatchObject({
      sum: { amount: '7.00' },
    });
  });

  it('leads from a reversal to what it undid and back', async () => {
    const [entry] = await bench.post({ lineId, kind: 'actual', amount: euros(3), postedOn: '2026-06-06' });
    const [reversal] = await bench.reverse(entry?.id ?? 0n);
    const { items } = await list({ line: lineId });
    expect(items.find(({ id }) => id === String(reversal?.id))).toMatchObject({
      reverses: String(entry?.id),
      reversedBy: null,
      value: { amount: '-3.00' },
    });
    expect(items.find(({ id }) => id === String(entry?.id))).toMatchObject({
      reverses: null,
      reversedBy: String(reversal?.id),
    });
  });

  it('names who answers for the money: of the tool where there is one, else of the line, else nobody', async () => {
    const line = await makeLine(bench.db, bench.company, {
      fundSource: 'shadow',
      hasBudget: false,
      unitId: await bench.unit(),
    });
    await bench.db.query(
      `update tool set authorised_by_id = $2, authorised_evidence = 'document', authorised_source = 'Contract 7', authorised_on = '2026-01-02',
                       benefit_owner_id = $2 where id = $1`,
      [toolId, bench.company.people.cmo],
    );
    await bench.post(
      { lineId: line, kind: 'actual', amount: euros(1), toolId },
      { lineId: line, kind: 'actual', amount: euros(1) },
    );
    const { items } = await list({ line });
    expect(items.map(({ accountability }) => accountability)).toEqual([
      { definedBy: null, authorisedBy: null, benefits: null },
      {
        definedBy: null,
        authorisedBy: {
          person: expect.objectContaining({ name: 'Test cmo' }),
          evidence: 'document',
          source: 'Contract 7',
          on: '2026-01-02',
        },
        benefits: { units: [], owner: expect.objectContaining({ name: 'Test cmo' }) },
      },
    ]);
  });

  it('names who asked for and who approved the request that the money was spent for', async () => {
    const { requester, cmo, cio } = bench.company.people;
    const requestId = await approvedRequest(bench, { requester, definer: cmo, decider: cio });
    await bench.post({ lineId, kind: 'actual', amount: euros(9), requestId, toolId });
    const { items } = await list({ request: requestId });
    expect(items).toMatchObject([
      {
        request: { id: requestId, ref: 'REQ-0001' },
        accountability: {
          definedBy: { person: { name: 'Test cmo' }, evidence: 'event', source: 'REQ-0001', on: '2026-03-01' },
          authorisedBy: { person: { name: 'Test cio' }, evidence: 'event', source: 'REQ-0001', on: '2026-03-02' },
        },
      },
    ]);
  });
});

/** A request as the approvals leave it once it is approved. */
async function approvedRequest(
  bench: LedgerUnderTest,
  people: { requester: string; definer: string; decider: string },
): Promise<string> {
  const [policy] = await bench.db.query<{ id: string }>(
    `insert into policy_version (policy_id, version, name, status, effective_from, planned_from, canonical_text, hash, revision, why,
                                 created_at, updated_at)
     values ('p', 1, 'P', 'in-force', '2026-01-01', '2026-01-01', 'x', encode(sha256('x'), 'hex'), 1, '', now(), now()) returning id`,
  );
  const [request] = await bench.db.query<{ id: string }>(
    `insert into request (kind, status, requester_id, defined_by_id, round, lane, policy_version_id, created_at, updated_at, submitted_at, round_began_at, approved_minor)
     values ('new-tool', 'approved', $1, $2, 1, 'sprint', $3, '2026-03-01', '2026-03-01', '2026-03-01T10:00:00Z', '2026-03-01', 900) returning id`,
    [people.requester, people.definer, policy?.id],
  );
  const id = request?.id ?? '';
  await bench.db.query(
    `insert into request_step (request_id, round, position, key, role, named_role, label_en, label_es, status, turn, approvals, rejection, decided_by_id, decided_at)
     values ($1, 1, 1, 'cio', 'cio', 'cio', 'CIO', 'CIO', 'approved', 1, 1, 'ends', $2, '2026-03-02T10:00:00Z')`,
    [id, people.decider],
  );
  await bench.db.query(
    `insert into decision (request_id, round, step_key, verdict, person_id, capacity, version, decided_at)
     values ($1, 1, 'cio', 'approve', $2, 'cio', 1, '2026-03-02T10:00:00Z')`,
    [id, people.decider],
  );
  return id;
}
