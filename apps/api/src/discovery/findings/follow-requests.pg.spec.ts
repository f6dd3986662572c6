import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExpireRequests } from '../../approvals';
import { Database, Problem } from '../../platform';
import { allAtOnce, answers, refusalOf } from '../../testing/approval-desk';
import { makeTool } from '../../testing/budget-lines';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import type { TriageInput } from './findings.dto';

describe('a finding that a request asks for', () => {
  let desk: ImportDesk;
  let line: string;
  let finding: string;
  let ref: string;

  beforeEach(async () => {
    desk = await openImportDesk();
    line = await desk.fundedLine(10_000_000n);
    await desk.imported(fileOf(['2026-03-02', 'Marketing', 'TYPEFORM S.L. 4711', '60.00']));
    ({ id: finding, ref } = await desk.finding('Typeform'));
  });
  afterEach(() => desk.close());

  const draft = (findingId: string | null = finding): Promise<string> =>
    desk.draft({ ...answers(line, '120.00'), kind: 'regularise', toolName: 'Typeform', findingId });
  const submitted = async (): Promise<string> => {
    const id = await draft();
    await desk.submit(id);
    return id;
  };
  const now = () => desk.finding('Typeform');
  const refOf = async (request: string): Promise<string> => (await desk.view(request)).ref;
  const log = () =>
    desk.db.query(
      `select a.action, a.before ->> 'status' as was, a.after ->> 'status' as is, a.reason, p.email as by
         from triage_action a left join person p on p.id = a.acted_by_id where a.finding_id = $1 order by a.id`,
      [finding],
    );
  const audited = () =>
    desk.db.query(
      `select action, before ->> 'status' as was, after ->> 'status' as is, reason, capacity
         from audit_event where object_id = $1 order by id`,
      [finding],
    );
  const emailOf = async (role: 'requester' | 'cio'): Promise<string> => {
    const [person] = await desk.db.query<{ email: string }>('select email from person where id = $1', [
      desk.company.people[role],
    ]);
    return person?.email ?? '';
  };
  const deadlocks = async (): Promise<string | undefined> => {
    const [statistics] = await desk.db.query<{ deadlocks: string }>(
      'select pg_stat_get_db_deadlocks(oid) as deadlocks from pg_database where datname = current_database()',
    );
    return statistics?.deadlocks;
  };

  it('is as it was while the request is a draft, and says "request started" once it is handed in', async () => {
    const id = await draft();
    expect(await now()).toMatchObject({ status: 'new', request: null });
    await desk.submit(id);
    expect(await now()).toMatchObject({ status: 'request-started', request: { id }, actions: ['undo'] });
    expect(await log()).toEqual([
      { action: 'request', was: 'new', is: 'request-started', reason: null, by: await emailOf('requester') },
    ]);
    expect(await audited()).toEqual([
      { action: 'finding.request', was: 'new', is: 'request-started', reason: null, capacity: 'requester' },
    ]);
    expect((await desk.totals()).shadow).toBe('6000');
  });

  it('that could wait until a day does not wait any more', async () => {
    await desk.triage(finding, { action: 'ignore', until: '2099-01-31', reason: 'Later' });
    const id = await submitted();
    expect(await now()).toMatchObject({ status: 'request-started', request: { id }, ignoredUntil: null });
  });

  it('is asked for once, also by a request that was given back and handed in again', async () => {
    const id = await submitted();
    await desk.decide(id, { verdict: 'changes', reason: 'For how many people?' }, desk.as('cio'));
    expect((await now()).status).toBe('request-started');
    await desk.submit(id);
    expect(await log()).toHaveLength(1);
  });

  it('is regularised by the approval of a request that nobody began from it', async () => {
    const id = await submitted();
    await desk.decide(id, {}, desk.as('cio'));
    expect(await now()).toMatchObject({ status: 'regularised', request: { id }, canUndo: false });
    expect(await desk.totals()).toMatchObject({ marketing: '6000', shadow: '0' });
  });

  describe('is free again', () => {
    it.each([
      [
        'was rejected',
        'cio',
        (id: string) => desk.decide(id, { verdict: 'reject', reason: 'Use ours.' }, desk.as('cio')),
      ],
      ['was withdrawn', 'requester', (id: string) => desk.withdraw(id)],
    ] as const)('when the request %s, and its history tells both', async (how, role, end) => {
      const id = await submitted();
      await end(id);
      expect(await now()).toMatchObject({ status: 'new', request: null, canUndo: false });
      const reason = `${await refOf(id)} ${how}.`;
      expect(await log()).toEqual([
        { action: 'request', was: 'new', is: 'request-started', reason: null, by: await emailOf('requester') },
        { action: 'undo', was: 'request-started', is: 'new', reason, by: await emailOf(role) },
      ]);
      expect((await audited()).at(-1)).toEqual({
        action: 'finding.undo',
        was: 'request-started',
        is: 'new',
        reason,
        capacity: role,
      });
      const next = await submitted();
      expect((await now()).request).toMatchObject({ id: next });
    });

    it('when the request expires, without anybody having done it', async () => {
      const id = await submitted();
      await desk.decide(id, { verdict: 'changes', reason: 'Which team?' }, desk.as('cio'));
      desk.travelTo('2026-09-15T10:00:00Z');
      await desk.app.get(ExpireRequests).run();
      expect((await desk.view(id)).status).toBe('expired');
      expect((await now()).status).toBe('new');
      expect((await log()).at(-1)).toMatchObject({ action: 'undo', reason: `${await refOf(id)} expired.`, by: null });
    });

    it('when the draft that triage began is withdrawn', async () => {
      const { request } = await desk.triage(finding, { action: 'request' });
      await desk.withdraw(request?.id ?? '', desk.as('cio'));
      expect(await now()).toMatchObject({ status: 'new', request: null });
    });

    it('when the request that triage began ends, and triage can decide again', async () => {
      const { request } = await desk.triage(finding, { action: 'request', budgetLineId: line });
      const id = request?.id ?? '';
      const { toolName: _toolName, ...rest } = answers(line, '120.00');
      await desk.change(id, rest, 1, desk.as('cio'));
      await desk.submit(id, desk.as('cio'));
      expect(await log()).toHaveLength(1);
      await desk.withdraw(id, desk.as('cio'));
      expect((await now()).status).toBe('new');
      expect((await desk.triage(finding, { action: 'not-a-tool', reason: 'A printer' })).status).toBe('not-a-tool');
    });

    it('to wait until the day that it was ignored until, and that can still be undone', async () => {
      await desk.triage(finding, { action: 'ignore', until: '2099-01-31', reason: 'Later' });
      await desk.withdraw(await submitted());
      expect(await now()).toMatchObject({ status: 'ignored', ignoredUntil: '2099-01-31', canUndo: true });
      expect(await desk.triage(finding, { action: 'undo' })).toMatchObject({ status: 'new', ignoredUntil: null });
    });

    it('when the request asks for another one instead', async () => {
      await desk.imported(fileOf(['2026-03-02', 'Marketing', 'CANVA 02521-11', '60.00']));
      const other = await desk.finding('Canva');
      const id = await submitted();
      await desk.decide(id, { verdict: 'changes', reason: 'Is it not Canva?' }, desk.as('cio'));
      await desk.change(id, { toolName: 'Canva', findingId: other.id }, 1);
      expect((await now()).status).toBe('request-started');
      await desk.submit(id);
      expect(await now()).toMatchObject({ status: 'new', request: null });
      expect(await desk.finding('Canva')).toMatchObject({ status: 'request-started', request: { id } });
    });

    it('from a request that ended before findings followed their requests', async () => {
      const { request } = await desk.triage(finding, { action: 'request' });
      await desk.db.query(`update request set status = 'withdrawn' where id = $1`, [request?.id]);
      const id = await submitted();
      expect(await now()).toMatchObject({ status: 'request-started', request: { id } });
      await desk.withdraw(id);
      expect(await now()).toMatchObject({ status: 'new', canUndo: false });
    });
  });

  describe('stays as it is', () => {
    it('when a request ends that never began with it', async () => {
      const dropped = await draft();
      const id = await submitted();
      await desk.withdraw(dropped);
      expect(await now()).toMatchObject({ status: 'request-started', request: { id } });
    });

    it('when triage has undone the request before the draft is withdrawn', async () => {
      const { request } = await desk.triage(finding, { action: 'request' });
      await desk.triage(finding, { action: 'undo' });
      await desk.triage(finding, { action: 'ignore', until: '2099-01-31', reason: 'Later' });
      await desk.withdraw(request?.id ?? '', desk.as('cio'));
      expect((await now()).status).toBe('ignored');
    });

    it('as long as the request is under way, whatever triage would like', async () => {
      await submitted();
      expect(await refusalOf(desk.triage(finding, { action: 'undo' }))).toBe('finding.status');
      expect(await refusalOf(desk.triage(finding, { action: 'not-a-tool', reason: 'No' }))).toBe('finding.status');
    });
  });

  describe('keeps a request from being handed in', () => {
    const refusedWith = async (request: string): Promise<unknown> => {
      const problem = await desk.submit(request).catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(Problem);
      const { code, detail, options } = problem as Problem;
      expect(code).toBe('finding.status');
      expect(options.errors).toEqual([{ pointer: '/findingId', code: 'finding_status', detail }]);
      expect(await desk.view(request)).toMatchObject({ status: 'draft', tool: null });
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
      return detail;
    };

    it.each([
      [
        'linked to a tool',
        async (): Promise<TriageInput> => ({ action: 'link', toolId: await makeTool(desk.db, 'Surveys', 'it') }),
      ],
      ['marked as not a tool', (): TriageInput => ({ action: 'not-a-tool', reason: 'A printer' })],
    ] as const)('once it is %s', async (words, decision) => {
      const id = await draft();
      await desk.triage(finding, await decision());
      expect(await refusedWith(id)).toBe(`${ref} is ${words} already: it cannot be asked for any more.`);
    });

    it('once it is regularised', async () => {
      const id = await draft();
      await desk.decide(await submitted(), {}, desk.as('cio'));
      expect(await refusalOf(desk.submit(id))).toBe('finding.status');
    });

    it('while another request asks for it, be it handed in or the draft of triage', async () => {
      const id = await draft();
      const other = await submitted();
      expect(await refusalOf(desk.submit(id))).toBe('finding.status');
      await desk.withdraw(other);
      const { request } = await desk.triage(finding, { action: 'request' });
      expect(await refusedWith(id)).toBe(`${ref} is the subject of ${request?.ref} already.`);
    });
  });

  describe('when several act on it at the same moment', () => {
    it.each([
      ['begins a request', (): TriageInput => ({ action: 'request' })],
      ['links it', async (): Promise<TriageInput> => ({ action: 'link', toolId: await toolOnTheLine() })],
    ] as const)(
      'either the request gets it, or whoever %s; nobody blocks the other',
      async (_what, decision) => {
        const input = await decision();
        const triage = () => desk.triage(finding, input);
        const rounds: string[][] = [];
        for (const turn of Array(12).keys()) {
          const id = await draft();
          const both = [() => desk.submit(id), triage];
          rounds.push((await allAtOnce(turn % 2 === 0 ? both : both.reverse())).sort());
          await desk.withdraw(id);
          await refusalOf(desk.triage(finding, { action: 'undo' }));
          expect((await now()).status).toBe('new');
        }
        expect(rounds).toEqual(rounds.map(() => ['accepted', 'finding.status']));
        expect(await deadlocks()).toBe('0');
      },
      120_000,
    );

    it('one of many requests gets it', async () => {
      const drafts = await Promise.all(Array.from({ length: 20 }, () => draft()));
      const outcomes = await allAtOnce(drafts.map((id) => () => desk.submit(id)));
      expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'finding.status')).toHaveLength(19);
      expect(await deadlocks()).toBe('0');
    });

    it.each([
      ['handed in', draft, (id: string) => desk.submit(id)],
      ['approved', submitted, (id: string) => desk.decide(id, {}, desk.as('cio'))],
      ['withdrawn', submitted, (id: string) => desk.withdraw(id)],
    ] as const)(
      'a request that is %s takes it before the tool and the line, as triage and imports do',
      async (...row) => {
        const [, prepared, act] = row;
        const id = await prepared();
        const { acting } = await desk.app.get(Database).transaction(async (tx) => {
          await tx.query('select from finding where id = $1 for update', [finding]);
          const acted = refusalOf(act(id));
          await somebodyWaits();
          await tx.query('select from tool for update nowait');
          await tx.query('select from budget_line where id = $1 for update nowait', [line]);
          return { acting: acted };
        });
        expect(await acting).toBe('accepted');
      },
    );

    async function toolOnTheLine(): Promise<string> {
      const toolId = await makeTool(desk.db, 'Survey suite', 'marketing');
      await desk.db.query('update tool set budget_line_id = $2 where id = $1', [toolId, line]);
      return toolId;
    }

    async function somebodyWaits(): Promise<void> {
      for (;;) {
        const [waiting] = await desk.db.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if (waiting) return;
        await wait(10);
      }
    }
  });
});
