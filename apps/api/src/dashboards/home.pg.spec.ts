import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EntryQueries } from '../budget/entries.queries';
import { type Role, type SignedIn } from '../identity';
import { Clock } from '../platform';
import { euros, LedgerUnderTest } from '../testing/ledger-under-test';
import { signedIn } from '../testing/test-app';
import { HomeController } from './home.controller';
import type { HomeView } from './home.dto';

const PAID_ON = '2026-03-10';

describe('the home pages', () => {
  let bench: LedgerUnderTest;
  let toolId: string;

  const actor = (role: Role): SignedIn =>
    signedIn(bench.company.people[role], role, role === 'cmo' ? bench.company.units.marketing : null);
  const home = (as: Role, who = actor(as)): Promise<HomeView> =>
    Promise.resolve().then(() => bench.app.get(HomeController).home({ as }, who));
  const count = async (as: Role, key: string): Promise<number | undefined> =>
    (await home(as)).lines.find((line) => line.key === key)?.count;

  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    jest.spyOn(bench.app.get(Clock), 'now').mockReturnValue(new Date('2026-05-20T10:00:00Z'));
    const [tool] = await bench.db.query<{ id: string }>(
      `insert into tool (slug, name, name_key, search_text, status, source, contract_notice_by, created_at, updated_at)
       values ('hotjar', 'Hotjar', 'hotjar', 'hotjar', 'active', 'marketing', '2026-06-30', now(), now()) returning id`,
    );
    toolId = tool?.id ?? '';
    await bench.db.query(`insert into tool_stage (tool_id, stage_id, weight) values ($1, 'purchase', 100)`, [toolId]);
    const lineId = await bench.fundedLine(1_000);
    await bench.post({ lineId, kind: 'actual', amount: euros(40), toolId, postedOn: PAID_ON });
    await bench.post({ lineId, kind: 'actual', amount: euros(60), postedOn: PAID_ON });
  }, 60_000);
  afterAll(() => bench.stop());

  it('count as spend without authoriser exactly what the list behind the number holds', async () => {
    const { lines } = await home('auditor');
    const line = lines.find(({ key }) => key === 'unauthorised-spend');
    const list = await bench.app.get(EntryQueries).list({ ...line?.params, limit: 50 }, actor('auditor'));
    expect([line?.path, line?.count, list.total]).toEqual(['/spend/entries', 2, 2]);
  });

  it('stop counting the spend of a tool once somebody authorised it', async () => {
    await bench.db.query(`update tool set authorised_by_id = $1, authorised_evidence = 'declared' where id = $2`, [
      bench.company.people.cio,
      toolId,
    ]);
    expect(await count('finance', 'unauthorised-spend')).toBe(1);
  });

  it('name the months that no published payments file reaches into, and not the month under way', async () => {
    await bench.db.query(
      `insert into import_batch (kind, status, file_name, byte_count, sha256, currency, reading, counts, undated_on, created_by_id, created_at)
       values ('payments', 'published', 'q1.csv', 1, sha256('q1'), 'EUR', '{}', $1, '2026-01-01', $2, '2026-04-02'),
              ('payments', 'previewed', 'q2.csv', 1, sha256('q2'), 'EUR', '{}', $3, '2026-01-01', $2, '2026-04-02')`,
      [
        JSON.stringify({ firstDate: '2026-01-05', lastDate: '2026-03-02', refused: 3 }),
        bench.company.people.finance,
        JSON.stringify({ firstDate: '2026-04-01', lastDate: '2026-04-30', refused: 0 }),
      ],
    );
    expect(await bench.app.get(HomeController).coverage()).toEqual({
      since: '2026-01-01',
      monthsWithoutImport: ['2026-04'],
    });
    expect(await count('auditor', 'months-without-import')).toBe(1);
    expect(await count('finance', 'imports-with-refused-rows')).toBe(1);
  });

  it('find the approval that came after the first payment, and not the one that came before', async () => {
    const { people, units } = bench.company;
    await bench.db.query(
      `insert into policy_version (policy_id, version, name, status, effective_from, planned_from, canonical_text, hash, revision, why,
                                   created_at, updated_at)
       values ('p', 1, 'P', 'in-force', '2026-01-01', '2026-01-01', '{}', encode(sha256('{}'), 'hex'), 1, '', now(), now())`,
    );
    const approve = async (kind: string, decidedAt: string): Promise<void> => {
      const [request] = await bench.db.query<{ id: string }>(
        `insert into request (kind, status, round, requester_id, unit_id, tool_id, amount_minor, currency, defined_by_id, lane, approved_minor,
                              policy_version_id, submitted_at, round_began_at, created_at, updated_at)
         select $1, 'approved', 1, $2, $3, $4, 100, 'EUR', $2, 'sprint', 100, id, now(), now(), now(), now() from policy_version returning id`,
        [kind, people.cmo, units.marketing, toolId],
      );
      await bench.db.query(
        `insert into request_step (request_id, round, position, key, role, named_role, label_en, label_es, status, turn, approvals, rejection, decided_by_id)
         values ($1, 1, 1, 'cio', 'cio', 'cio', 'CIO', 'CIO', 'approved', 1, 1, 'ends', $2)`,
        [request?.id, people.cio],
      );
      await bench.db.query(
        `insert into decision (request_id, round, step_key, verdict, person_id, capacity, version, decided_at)
         values ($1, 1, 'cio', 'approve', $2, 'cio', 1, $3)`,
        [request?.id, people.cio, decidedAt],
      );
    };
    await approve('new-tool', `${PAID_ON}T09:00:00Z`);
    await approve('renewal', '2026-04-01T09:00:00Z');
    await approve('new-tool', '2026-03-11T09:00:00Z');
    const list = await bench.app.get(HomeController).lateApprovals({ limit: 50 }, actor('auditor'));
    expect(list).toMatchObject({
      total: 1,
      items: [{ firstPaidOn: PAID_ON, payments: 1, decidedBy: { id: people.cio }, tool: { slug: 'hotjar' } }],
    });
    expect(await count('auditor', 'approved-after-payment')).toBe(1);
  });

  it('show a CMO live tools by stage and the deadlines of the next 90 days', async () => {
    const { stages, notices } = await home('cmo');
    expect(stages.find(({ id }) => id === 'purchase')?.tools).toBe(1);
    expect(notices).toEqual([{ tool: { id: toolId, slug: 'hotjar', name: 'Hotjar' }, noticeBy: '2026-06-30' }]);
  });

  it('tell an administrator who cannot do anything yet', async () => {
    await bench.db.query(`insert into person (email, name) values ('new@test.example', 'New')`);
    expect(await count('admin', 'people-without-role')).toBe(1);
  });

  it('refuse the home page of a role that somebody does not hold', async () => {
    await expect(home('cio', actor('cmo'))).rejects.toMatchObject({ code: 'permission.denied' });
  });
});
