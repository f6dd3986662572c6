import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../identity';
import { ToolQueries } from '../registry';
import { makeLine, makeTool } from '../testing/budget-lines';
import { euros, LedgerUnderTest } from '../testing/ledger-under-test';
import { signedIn } from '../testing/test-app';
import { BudgetLineQueries } from './budget-lines.queries';
import type { SpendChain } from './chain.dto';
import { EntryQueries } from './entries.queries';
import type { EntriesQuery } from './entry.dto';

const KNOWN = { asked: 'event', defined: 'event', authorised: 'event', pays: 'event' } as const;
const ALL_KNOWN = { ...KNOWN, operates: 'event', benefits: 'event', how: 'event', whatFor: 'event' } as const;

describe('how well it is known who answers for spend', () => {
  let bench: LedgerUnderTest;
  let finance: SignedIn;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    finance = signedIn(bench.company.people.finance, 'finance');
    await bench.db.query(
      `insert into policy_version (policy_id, version, name, status, effective_from, planned_from, canonical_text, hash, revision, why,
                                   created_at, updated_at)
       values ('p', 1, 'P', 'in-force', '2026-01-01', '2026-01-01', 'x', encode(sha256('x'), 'hex'), 1, '', now(), now())`,
    );
  });
  afterAll(() => bench.stop());

  /** A tool that was asked for and approved, whose owner stands behind the rest of what is on record. */
  const provenTool = async (): Promise<string> => {
    const { cmo, cio, requester } = bench.company.people;
    const toolId = await makeTool(bench.db, `Proven ${crypto.randomUUID()}`);
    await bench.db.query(
      `update tool set defined_by_id = $2, defined_evidence = 'event', authorised_by_id = $3, authorised_evidence = 'event',
              technical_owner_id = $3, business_owner_id = $2, description = 'Mail', verified_at = now(), verified_by_id = $2
        where id = $1`,
      [toolId, cmo, cio],
    );
    await bench.db.query(
      `insert into request (kind, status, requester_id, defined_by_id, tool_id, benefit_owner_id, what_for, round, lane,
                            policy_version_id, created_at, updated_at, submitted_at, round_began_at, approved_minor)
       select 'new-tool', 'approved', $2, $3, $1, $3, 'Mail', 1, 'sprint', v.id, now(), now(), now(), now(), 0
         from policy_version v limit 1`,
      [toolId, requester, cmo],
    );
    return toolId;
  };
  const authorisedLine = async (): Promise<string> => {
    const lineId = await makeLine(bench.db, bench.company, { ownerId: bench.company.people.cmo });
    await bench.db.query(`update budget_line set authorised_by_id = $2, authorised_evidence = 'event' where id = $1`, [
      lineId,
      bench.company.people.finance,
    ]);
    await bench.post({ lineId, kind: 'original', amount: euros(1_000_000) });
    return lineId;
  };
  const spent = (lineId: string, toolId: string | null, units: number): Promise<unknown> =>
    bench.post({ lineId, kind: 'actual', amount: euros(units), toolId });
  const chainOf = async (query: Partial<EntriesQuery>): Promise<SpendChain> =>
    (await bench.app.get(EntryQueries).accountability({ limit: 1, ...query }, finance)).chain;
  const rowsOf = (params: Record<string, string>) => bench.app.get(EntryQueries).list({ limit: 1, ...params }, finance);
  const tool = (id: string) => bench.app.get(ToolQueries).get(id, finance);

  it('D-3 falls by exactly the weight of a line that is 8 % of the money when its authorisation is no longer on record', async () => {
    const vendor = await inOneView();
    expect(await chainOf(vendor.query)).toMatchObject({ score: 100, provenShare: 100, proven: vendor.all, gaps: [] });
    await bench.db.query('update tool set authorised_by_id = null, authorised_evidence = null where id = $1', [
      vendor.small.toolId,
    ]);
    expect(await chainOf(vendor.query)).toMatchObject({
      score: 98,
      provenShare: 92,
      proven: { amount: { amount: '92000.00' } },
      unproven: { amount: { amount: '8000.00' } },
      gaps: [
        {
          question: 'authorised',
          unanswered: { amount: { amount: '8000.00' } },
          declared: { amount: { amount: '0.00' } },
        },
      ],
      lines: [
        { line: { id: vendor.small.lineId }, score: 80, provenShare: 0, unproven: { amount: { amount: '8000.00' } } },
      ],
    });
  });

  it('D-3 falls by the same weight when nobody authorised the line itself, since its owner is then only said to pay', async () => {
    const vendor = await inOneView();
    await bench.db.query('update budget_line set authorised_by_id = null, authorised_evidence = null where id = $1', [
      vendor.small.lineId,
    ]);
    expect(await chainOf(vendor.query)).toMatchObject({
      provenShare: 92,
      gaps: [
        { question: 'pays', unanswered: { amount: { amount: '0.00' } }, declared: { amount: { amount: '8000.00' } } },
      ],
    });
  });

  /** Two lines in a view of their own: one with 92 % of the money and one with 8 %. */
  const inOneView = async () => {
    const stage = `stage-${crypto.randomUUID()}`.slice(0, 40);
    await bench.db.query(
      `insert into life_cycle_stage (id, name_en, name_es, sort_key) select $1, 'A stage', 'Una etapa', max(sort_key) + 1 from life_cycle_stage`,
      [stage],
    );
    const [large, small] = [
      { lineId: await authorisedLine(), toolId: await provenTool() },
      { lineId: await authorisedLine(), toolId: await provenTool() },
    ];
    for (const { toolId } of [large, small]) {
      await bench.db.query('insert into tool_stage (tool_id, stage_id, weight) values ($1, $2, 100)', [toolId, stage]);
    }
    await spent(large.lineId, large.toolId, 92_000);
    await spent(small.lineId, small.toolId, 8_000);
    return { query: { stage }, small, all: { amount: { amount: '100000.00', currency: 'EUR' } } };
  };

  it('is that of the register for a tool, and of the line that was charged for who pays', async () => {
    const toolId = await provenTool();
    expect((await tool(toolId)).chain).toEqual({
      score: 88,
      isProven: false,
      answers: { ...ALL_KNOWN, pays: 'none' },
      missing: ['pays'],
    });
    const lineId = await authorisedLine();
    await bench.db.query('update tool set budget_line_id = $2 where id = $1', [toolId, lineId]);
    expect((await tool(toolId)).chain).toMatchObject({ score: 100, isProven: true, answers: ALL_KNOWN, missing: [] });
  });

  it('takes what the register says for a statement, until the owner stands behind it and nobody changes it again', async () => {
    const { cio, cmo } = bench.company.people;
    const toolId = await makeTool(bench.db, `Stated ${crypto.randomUUID()}`);
    expect((await tool(toolId)).chain).toMatchObject({ score: 0, isProven: false });
    await bench.db.query(
      `update tool set technical_owner_id = $2, business_owner_id = $3, description = 'Mail', lane = 'sprint', benefit_owner_id = $3,
              defined_by_id = $3, defined_evidence = 'declared', authorised_by_id = $2, authorised_evidence = 'document' where id = $1`,
      [toolId, cio, cmo],
    );
    const stated = { operates: 'declared', benefits: 'declared', how: 'declared', whatFor: 'declared' };
    const said = { asked: 'none', defined: 'declared', authorised: 'document', pays: 'none' };
    expect((await tool(toolId)).chain).toMatchObject({ score: 45, answers: { ...said, ...stated } });
    await bench.db.query('update tool set verified_at = now(), verified_by_id = business_owner_id where id = $1', [
      toolId,
    ]);
    const seen = { operates: 'event', benefits: 'event', how: 'event', whatFor: 'event' };
    expect((await tool(toolId)).chain).toMatchObject({ score: 67, answers: { ...said, ...seen } });
    await bench.db.query(
      `update tool set seal_broken_at = now(), seal_broken_by_id = technical_owner_id, seal_broken_fields = '{category}' where id = $1`,
      [toolId],
    );
    expect((await tool(toolId)).chain).toMatchObject({ score: 45, answers: { ...said, ...stated } });
  });

  it('has no full chain where a line was charged without a tool, whoever authorised the line', async () => {
    const lineId = await authorisedLine();
    await spent(lineId, null, 100);
    const chain = await chainOf({ line: lineId });
    expect(chain).toMatchObject({ score: 32, provenShare: 0 });
    expect(chain.gaps.map(({ question }) => question)).toEqual([
      ...['defined', 'benefits', 'operates', 'asked', 'how', 'whatFor'],
    ]);
  });

  it('weighs each line by what it was charged, and says nothing of a line that was charged nothing', async () => {
    const [lineId, untouched] = [await authorisedLine(), await authorisedLine()];
    await spent(lineId, await provenTool(), 300);
    await spent(lineId, null, 100);
    const lines = bench.app.get(BudgetLineQueries);
    const chain = { score: 83, provenShare: 75 };
    expect((await lines.get(lineId, finance)).chain).toMatchObject(chain);
    expect((await lines.get(untouched, finance)).chain).toEqual({ score: null, provenShare: null, missing: [] });
    expect(await chainOf({ line: lineId })).toMatchObject(chain);
    const listed = await lines.list({ limit: 200 }, finance);
    expect(listed.items.find(({ id }) => id === lineId)?.chain).toEqual((await lines.get(lineId, finance)).chain);
  });

  it('has rows behind every figure that add up to it, in the currency of the figure', async () => {
    const shadow = await makeLine(bench.db, bench.company, { fundSource: 'shadow', hasBudget: false });
    await spent(shadow, await makeTool(bench.db, `Found ${crypto.randomUUID()}`, 'shadow'), 70);
    await spent(shadow, null, 7);
    const { total, chain } = await bench.app.get(EntryQueries).accountability({ limit: 1 }, finance);
    const figures = [
      ...[chain.proven, chain.unproven],
      ...chain.gaps.flatMap(({ unanswered, declared }) => [unanswered, declared]),
      ...chain.sources.flatMap(({ spend, proven }) => [spend, proven]),
      ...chain.lines.map(({ unproven }) => unproven),
    ];
    expect(figures.length).toBeGreaterThan(10);
    const sums = await Promise.all(figures.map(async ({ drill }) => (await rowsOf(drill.params)).sum));
    expect(sums).toEqual(figures.map(({ amount }) => amount));
    const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));
    expect(minor(chain.proven.amount.amount) + minor(chain.unproven.amount.amount)).toBe(minor(total.amount.amount));
    expect(chain.sources.reduce((sum, { spend }) => sum + minor(spend.amount.amount), 0n)).toBe(
      minor(total.amount.amount),
    );
  });
});
