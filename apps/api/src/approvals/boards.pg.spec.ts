import type { BoardDefinition, PeopleAsked } from '@tandem/spend-policy';
import type { SignedIn } from '../identity';
import { Database } from '../platform';
import { allAtOnce, refusalOf, tally } from '../testing/approval-desk';
import { openPolicyDesk, type PolicyDesk } from '../testing/policy-desk';
import { RecuseRequest } from './recuse-request';

const BOTH: BoardDefinition = { steps: ['cmo', 'cio'], approvals: { percent: 100 }, rejection: 'ends' };
const VOTE: BoardDefinition = { steps: ['finance', 'cmo', 'cio'], approvals: { count: 2 }, rejection: 'counts' };

describe('people who decide at the same time', () => {
  let desk: PolicyDesk;
  let month = 6;
  beforeAll(async () => {
    desk = await openPolicyDesk();
  });
  afterAll(() => desk.close());

  /** The officers agree on who decides; a month later that is in force, whatever it loosened. */
  const agreeOn = async (boards: readonly BoardDefinition[], people?: PeopleAsked): Promise<void> => {
    const proposed = await desk.proposed({
      document: (before) => ({
        ...before,
        boards,
        steps: (['finance', 'cmo', 'cio'] as const).map((role) => ({
          key: role,
          kind: 'approve',
          role,
          label: { en: role, es: role },
          ...(role === 'finance' && people !== undefined ? { people } : {}),
        })),
      }),
    });
    await desk.sign(proposed.id, 'cio');
    await desk.sign(proposed.id, 'cmo');
    month += 1;
    desk.travelTo(`2026-${String(month).padStart(2, '0')}-15T10:00:00Z`);
  };
  const submitted = async (): Promise<{ id: string; line: string }> => {
    const line = await desk.fundedLine(500_000n);
    return { line, id: await desk.submitted(line, '1200.00') };
  };
  const recuse = (id: string, reason: string, actor: SignedIn): Promise<unknown> =>
    desk.app
      .get(Database)
      .transaction((tx) => desk.app.get(RecuseRequest).execute(tx, id, { version: 1, reason }, actor));
  const statuses = async (id: string): Promise<string[]> =>
    (await desk.view(id)).steps.map(({ key, status }) => `${key} ${status}`);

  describe('when both have to approve', () => {
    beforeAll(() => agreeOn([BOTH]));

    it('are asked at once, in whatever order they answer, and commit once', async () => {
      const { id, line } = await submitted();
      expect(await desk.view(id)).toMatchObject({
        steps: [
          { key: 'cmo', status: 'pending', turn: 1, approvals: 2, rejection: 'ends' },
          { key: 'cio', status: 'pending', turn: 1, approvals: 2, rejection: 'ends' },
        ],
        holder: { roles: ['cmo', 'cio'], people: [{ id: desk.company.people.cmo }, { id: desk.company.people.cio }] },
      });
      await desk.decide(id, {}, desk.as('cio'));
      expect(await statuses(id)).toEqual(['cmo pending', 'cio approved']);
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 120_000n, committed: 0n });
      await desk.decide(id, {}, desk.as('cmo'));
      expect((await desk.view(id)).status).toBe('approved');
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 120_000n });
    });

    it('who answer in the same moment commit the money once', async () => {
      const { id, line } = await submitted();
      const answers = await allAtOnce(
        [desk.as('cio'), desk.as('cmo')].map((actor) => () => desk.decide(id, {}, actor)),
      );
      expect(tally(answers)).toEqual({ accepted: 2 });
      expect((await desk.view(id)).status).toBe('approved');
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 120_000n });
    });

    it('lets whoever has an interest stand aside, and asks somebody whom no other step needs', async () => {
      const { id } = await submitted();
      await recuse(id, 'The supplier is family.', desk.as('cio'));
      expect(await desk.view(id)).toMatchObject({
        status: 'submitted',
        recusals: [{ person: { id: desk.company.people.cio }, reason: 'The supplier is family.' }],
        steps: [
          { key: 'cmo', role: 'cmo' },
          { key: 'cio', role: 'finance', eligible: [{ id: desk.company.people.finance }] },
        ],
      });
      expect(await refusalOf(desk.decide(id, {}, desk.as('cio')))).toBe('approval.recused');
      await desk.decide(id, {}, desk.as('finance'));
      await desk.decide(id, {}, desk.as('cmo'));
      expect((await desk.view(id)).status).toBe('approved');
    });

    it('puts who stood aside, why, and who is asked instead on the trail', async () => {
      const { id } = await submitted();
      await recuse(id, 'I own shares of it.', desk.as('cmo'));
      const events = await desk.db.query<{ action: string; reason: string | null }>(
        "select action, reason from audit_event where object_id = $1 and action in ('request.recuse', 'request.escalate') order by id",
        [id],
      );
      expect(events).toEqual([
        { action: 'request.recuse', reason: 'I own shares of it.' },
        { action: 'request.escalate', reason: null },
      ]);
    });

    it('still shows the request to whoever stood aside, who has nothing to decide about it', async () => {
      const { id } = await submitted();
      await recuse(id, 'I own shares of it.', desk.as('cio'));
      expect((await desk.view(id, desk.as('cio'))).nextActions).toEqual([]);
    });

    it('asks nobody again, in a later round, who stood aside in an earlier one', async () => {
      const { id, line } = await submitted();
      await recuse(id, 'I own shares of it.', desk.as('cio'));
      await desk.decide(id, { verdict: 'changes', reason: 'Why so much?' }, desk.as('cmo'));
      await desk.change(id, { amount: { amount: '900.00', currency: 'EUR' }, budgetLineId: line }, 1);
      await desk.submit(id);
      expect((await desk.view(id)).steps.map(({ key, role }) => [key, role])).toEqual([
        ['cmo', 'cmo'],
        ['cio', 'finance'],
      ]);
    });

    it('is guarded by the database itself', async () => {
      const { id } = await submitted();
      await recuse(id, 'The supplier is family.', desk.as('cio'));
      await expect(
        desk.db.query(
          `insert into decision (request_id, round, step_key, verdict, person_id, capacity, version, decided_at)
           values ($1, 1, 'cio', 'approve', $2, 'cio', 1, now())`,
          [id, desk.company.people.cio],
        ),
      ).rejects.toThrow('stood aside');
      await expect(desk.db.query('delete from recusal')).rejects.toThrow('append-only');
      await expect(desk.db.query("update recusal set reason = 'x'")).rejects.toThrow('append-only');
    });

    it.each(['', '   '])('does not let anybody stand aside for no reason (%j)', async (reason) => {
      const { id } = await submitted();
      expect(await refusalOf(recuse(id, reason, desk.as('cio')))).toBe('validation.failed');
    });

    it.each([
      ['who asks', 'requester', 'approval.sod'],
      ['who is not asked', 'finance', 'approval.not_your_step'],
    ] as const)('does not let anybody stand aside %s', async (_, role, problem) => {
      const { id } = await submitted();
      expect(await refusalOf(recuse(id, 'Why', desk.as(role)))).toBe(problem);
    });
  });

  describe('when two of three have to approve', () => {
    beforeAll(() => agreeOn([VOTE]));

    it('are outvoted one by two', async () => {
      const { id } = await submitted();
      await desk.decide(id, { verdict: 'reject', reason: 'Not now.' }, desk.as('cio'));
      expect(await statuses(id)).toEqual(['finance pending', 'cmo pending', 'cio rejected']);
      await desk.decide(id, {}, desk.as('cmo'));
      await desk.decide(id, {}, desk.as('finance'));
      expect((await desk.view(id)).status).toBe('approved');
    });

    it('end it, and release what was held, as soon as two reject', async () => {
      const { id, line } = await submitted();
      await desk.decide(id, { verdict: 'reject', reason: 'Not now.' }, desk.as('cio'));
      await desk.decide(id, { verdict: 'reject', reason: 'Nor ever.' }, desk.as('cmo'));
      expect(await statuses(id)).toEqual(['finance closed', 'cmo rejected', 'cio rejected']);
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 0n });
    });

    it('tell the third that it is decided', async () => {
      const { id } = await submitted();
      await desk.decide(id, {}, desk.as('cio'));
      await desk.decide(id, {}, desk.as('cmo'));
      expect(await refusalOf(desk.decide(id, {}, desk.as('finance')))).toBe('approval.already_decided');
    });
  });

  describe('when everyone of a role is asked', () => {
    beforeAll(() => agreeOn([{ ...VOTE, approvals: { percent: 100 } }], 'everyone'));

    it('are as many steps as there are people', async () => {
      const { id } = await submitted();
      const { steps } = await desk.view(id);
      const holders = await desk.db.query("select from person_role where role = 'finance'");
      expect(steps.filter(({ role }) => role === 'finance')).toHaveLength(holders.length);
      expect(steps.every(({ approvals }) => approvals === holders.length + 2)).toBe(true);
    });
  });
});
