import type { TaskAction } from '@tandem/approval-workflow';
import { type Desk, openDesk, refusalOf } from '../../testing/approval-desk';
import { HomeController } from '../../dashboards/home.controller';
import { signedIn } from '../../testing/test-app';
import type { Role, SignedIn } from '../../identity';
import { Database } from '../../platform';
import type { DecisionInput } from '../request-input.dto';
import { ActOnRequestTask } from './act-on-request-task';
import { DecideWithConditions } from './decide-with-conditions';
import { RequestTasksQuery, type RequestTaskView } from './request-task.dto';
import { RequestTaskQueries } from './request-tasks.queries';

const SIGNED = { what: 'The data agreement is signed', dueOn: '2026-07-01' };
const EVIDENCE = 'https://contracts.example/dpa.pdf';

describe('conditions of approvals', () => {
  let desk: Desk;
  let line: string;
  beforeAll(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(90_000_000n);
  });
  afterAll(() => desk.close());

  const decide = (id: string, input: Partial<DecisionInput>, actor: SignedIn): Promise<void> =>
    desk.app
      .get(Database)
      .transaction((tx) =>
        desk.app.get(DecideWithConditions).execute(tx, id, { verdict: 'approve', version: 1, ...input }, actor),
      );
  const list = async (query: Partial<RequestTasksQuery>, actor = desk.as('requester')): Promise<RequestTaskView[]> =>
    (await desk.app.get(RequestTaskQueries).list(Object.assign(new RequestTasksQuery(), query), actor)).items;
  const act = (task: RequestTaskView, action: TaskAction, role: Role | SignedIn, text?: string): Promise<void> =>
    desk.app
      .get(Database)
      .transaction((tx) =>
        desk.app
          .get(ActOnRequestTask)
          .execute(
            tx,
            task.id,
            { action, version: task.version, ...(text === undefined ? {} : { text }) },
            typeof role === 'string' ? desk.as(role) : role,
          ),
      );
  const approvedWith = async (conditions: DecisionInput['conditions']): Promise<RequestTaskView[]> => {
    const request = await desk.submitted(line, '1200.00');
    await decide(request, { conditions }, desk.as('cio'));
    return list({ request });
  };
  const approvedTask = async (): Promise<RequestTaskView> => only(await approvedWith([SIGNED]));
  /** Somebody who got the role after the request was decided. */
  const anotherCio = async (): Promise<SignedIn> => {
    const [person] = await desk.db.query<{ id: string }>(
      "insert into person (email, name) values ('cio2@test.example', 'Second CIO') returning id",
    );
    await desk.db.query("insert into person_role (person_id, role) values ($1, 'cio')", [person?.id]);
    return signedIn(person?.id ?? '', 'cio');
  };
  const again = async ({ request, id }: RequestTaskView): Promise<RequestTaskView> =>
    only((await list({ request: request.id }, desk.as('cio'))).filter((task) => task.id === id));

  describe('become tasks of whoever asked', () => {
    it('each with its day, set by whoever decided in that role', async () => {
      const tasks = await approvedWith([SIGNED, { what: ' Masking stays on. ' }]);
      const { people } = desk.company;
      expect(tasks).toMatchObject([
        { what: SIGNED.what, dueOn: '2026-07-01', status: 'open', version: 1, setBy: { id: people.cio }, setAs: 'cio' },
        // Nobody named a day, and the approval is of 15 June.
        { what: 'Masking stays on.', dueOn: '2026-07-15', owner: { id: people.requester }, isLate: false },
      ]);
    });

    it('and the decision keeps all of them on record', async () => {
      const request = await desk.submitted(line, '1200.00');
      await decide(request, { condition: 'Ten seats.', conditions: [SIGNED] }, desk.as('cio'));
      expect((await desk.view(request)).decisions).toMatchObject([{ condition: `Ten seats.\n${SIGNED.what}` }]);
      expect(await list({ request })).toHaveLength(2);
    });

    it('also where they come as the one condition of before', async () => {
      const request = await desk.submitted(line, '1200.00');
      await desk.decide(request, { condition: 'Masking stays on.' }, desk.as('cio'));
      expect(await list({ request })).toMatchObject([{ what: 'Masking stays on.', dueOn: '2026-07-15' }]);
    });

    it('by the end of the running contract when a renewal is approved', async () => {
      const request = await desk.submitted(line, '1200.00', { kind: 'renewal' });
      await desk.db.query(
        `update tool set contract_ends_on = '2026-06-30' where id = (select tool_id from request where id = $1)`,
        [request],
      );
      await decide(request, { conditions: [{ what: 'Ten seats less' }] }, desk.as('cio'));
      expect(await list({ request })).toMatchObject([{ dueOn: '2026-06-30' }]);
    });

    it('only with the last approval, those of every step', async () => {
      const request = await desk.submitted(line, '12000.00');
      await decide(request, { conditions: [SIGNED] }, desk.as('finance'));
      expect(await list({ request })).toEqual([]);
      await decide(request, { conditions: [{ what: 'Masking stays on' }] }, desk.as('cio'));
      expect((await list({ request })).map(({ what, setAs }) => [what, setAs])).toEqual([
        [SIGNED.what, 'finance'],
        ['Masking stays on', 'cio'],
      ]);
    });

    it('never where the request is rejected', async () => {
      const request = await desk.submitted(line, '12000.00');
      await decide(request, { conditions: [SIGNED] }, desk.as('finance'));
      await decide(request, { verdict: 'reject', reason: 'We own one.', conditions: [SIGNED] }, desk.as('cio'));
      expect(await list({ request })).toEqual([]);
    });

    it('but not with a day that is over', async () => {
      const request = await desk.submitted(line, '1200.00');
      const refusal = refusalOf(decide(request, { conditions: [{ what: 'x', dueOn: '2026-06-14' }] }, desk.as('cio')));
      expect(await refusal).toBe('validation.failed');
    });

    it('and leave nothing behind where the decision is refused', async () => {
      const request = await desk.submitted(line, '1200.00');
      expect(await refusalOf(decide(request, { conditions: [SIGNED] }, desk.as('finance')))).toBe(
        'approval.not_your_step',
      );
      const rows = await desk.db.query('select from decision_condition where request_id = $1', [request]);
      expect(rows).toEqual([]);
    });
  });

  describe('are met', () => {
    it('by their owner with evidence, and confirmed by whoever set them', async () => {
      const task = await approvedTask();
      expect(task.nextActions).toEqual(['complete']);
      await act(task, 'complete', 'requester', ` ${EVIDENCE} `);
      const done = await again(task);
      expect(done).toMatchObject({ status: 'done', version: 2, nextActions: ['confirm', 'reopen', 'waive'] });
      expect(done.done).toMatchObject({ by: { id: desk.company.people.requester }, text: EVIDENCE });
      await act(done, 'confirm', 'cio');
      expect(await again(task)).toMatchObject({
        status: 'confirmed',
        confirmed: { by: { id: desk.company.people.cio } },
        nextActions: [],
      });
    });

    it('again after they were given back with a reason', async () => {
      const task = await approvedTask();
      await act(task, 'complete', 'requester', EVIDENCE);
      await act(await again(task), 'reopen', 'cio', 'Annex II is not signed.');
      const open = await again(task);
      expect(open).toMatchObject({
        status: 'open',
        reopened: { text: 'Annex II is not signed.' },
        done: { text: EVIDENCE },
      });
      await act(open, 'complete', 'requester', 'Annex II is signed as well.');
      expect(await again(task)).toMatchObject({ status: 'done', done: { text: 'Annex II is signed as well.' } });
    });

    it('or waived, with a reason', async () => {
      const task = await approvedTask();
      expect(await refusalOf(act(task, 'waive', 'cio', ' '))).toBe('validation.failed');
      await act(task, 'waive', 'cio', 'The pilot was stopped.');
      expect(await again(task)).toMatchObject({ status: 'waived', waived: { text: 'The pilot was stopped.' } });
    });

    it('in the judgement of somebody who holds the role by now', async () => {
      const task = await approvedTask();
      await act(task, 'complete', 'requester', EVIDENCE);
      const successor = await anotherCio();
      expect(await list({ awaiting: 'me' }, successor)).toContainEqual(expect.objectContaining({ id: task.id }));
      await act(await again(task), 'confirm', successor);
      expect(await again(task)).toMatchObject({ confirmed: { by: { id: successor.personId } } });
    });

    it.each([
      ['somebody else says that it is met', 'complete', 'cio', 'task.not_yours'],
      ['another role waives it', 'waive', 'finance', 'task.not_yours'],
      ['its owner waives it', 'waive', 'requester', 'approval.sod'],
      ['it is confirmed before it is met', 'confirm', 'cio', 'task.status'],
    ] as const)('never when %s', async (_, action, role, refusal) => {
      expect(await refusalOf(act(await approvedTask(), action, role, 'Text'))).toBe(refusal);
    });

    it('once, when two act on the same version', async () => {
      const task = await approvedTask();
      await act(task, 'complete', 'requester', EVIDENCE);
      expect(await refusalOf(act(task, 'complete', 'requester', EVIDENCE))).toBe('version.stale');
    });

    it('for good: the database changes nothing of one that is over, and removes none', async () => {
      const task = await approvedTask();
      await act(task, 'waive', 'cio', 'The pilot was stopped.');
      const reopening = desk.db.query(
        `update request_task set status = 'open', waived_why = null, waived_by_id = null, waived_at = null where id = $1`,
        [task.id],
      );
      await expect(reopening).rejects.toThrow('is waived');
      const removal = desk.app
        .get(Database)
        .transaction((tx) => tx.query('delete from request_task where id = $1', [task.id]));
      await expect(removal).rejects.toThrow('permission denied');
    });

    it('on the record of the request, each act by whom and in which role', async () => {
      const task = await approvedTask();
      await act(task, 'complete', 'requester', EVIDENCE);
      await act(await again(task), 'reopen', 'cio', 'Annex II is not signed.');
      const events = await desk.db.query<object>(
        `select action, capacity, reason, after from audit_event where object_id = $1 and action like 'task.%' order by id`,
        [task.request.id],
      );
      expect(events).toMatchObject([
        { action: 'task.open', capacity: 'cio', after: { condition: SIGNED.what, dueOn: '2026-07-01' } },
        { action: 'task.complete', capacity: 'requester', after: { evidence: EVIDENCE, taskStatus: 'done' } },
        { action: 'task.reopen', capacity: 'cio', reason: 'Annex II is not signed.' },
      ]);
    });
  });

  describe('are listed', () => {
    it('the soonest due first, page by page', async () => {
      const [first, second] = await approvedWith([
        { what: 'Later', dueOn: '2026-08-02' },
        { what: 'Sooner', dueOn: '2026-08-01' },
      ]);
      const query = Object.assign(new RequestTasksQuery(), { request: first?.request.id, limit: 1 });
      const queries = desk.app.get(RequestTaskQueries);
      const one = await queries.list(query, desk.as('requester'));
      const two = await queries.list(Object.assign(query, { cursor: one.nextCursor }), desk.as('requester'));
      expect([one.total, one.items[0]?.what, two.items[0]?.what, two.nextCursor]).toEqual([2, 'Sooner', 'Later', null]);
      expect(second).toBeDefined();
    });

    it('as late once their day is over and nobody says that they are met', async () => {
      const task = await approvedTask();
      desk.travelTo('2026-07-01T10:00:00Z');
      expect(await again(task)).toMatchObject({ isLate: false });
      desk.travelTo('2026-07-02T10:00:00Z');
      expect(await again(task)).toMatchObject({ isLate: true });
      const late = await list({ overdue: 'true', q: ' DATA agreement ' });
      expect(late.map(({ id }) => id)).toContain(task.id);
      await act(task, 'complete', 'requester', EVIDENCE);
      expect((await list({ overdue: 'true' })).map(({ id }) => id)).not.toContain(task.id);
      desk.travelTo('2026-06-15T10:00:00Z');
    });

    it('to whoever may see the request, and to nobody else', async () => {
      const itLine = await desk.fundedLine(500_000n, { fundSource: 'it' });
      const request = await desk.submitted(itLine, '100.00', {}, desk.as('cio'));
      await decide(request, { conditions: [SIGNED] }, desk.as('cmo'));
      expect(await list({ request }, desk.as('cio'))).toHaveLength(1);
      expect(await list({ request }, desk.as('requester'))).toEqual([]);
      const [task] = await list({ request }, desk.as('cio'));
      expect(await refusalOf(act(task as RequestTaskView, 'complete', 'requester', 'x'))).toBe('not_found');
    });

    it.each([
      ['requester', 'conditions-to-meet'],
      ['cio', 'conditions-to-confirm'],
    ] as const)('behind the number on the home of a %s', async (role, key) => {
      const task = await approvedTask();
      await act(task, 'complete', 'requester', EVIDENCE);
      await approvedTask();
      const home = await desk.app.get(HomeController).home({ as: role }, desk.as(role));
      const counted = home.lines.find((candidate) => candidate.key === key);
      expect(counted?.path).toBe('/requests/conditions');
      expect(counted?.count).toBeGreaterThan(0);
      expect(await list({ ...counted?.params, limit: 200 }, desk.as(role))).toHaveLength(counted?.count ?? 0);
    });

    it('by who set them', async () => {
      const task = await approvedTask();
      const ids = async (role: Role): Promise<string[]> =>
        (await list({ setBy: 'me', limit: 200 }, desk.as(role))).map(({ id }) => id);
      expect(await ids('cio')).toContain(task.id);
      expect(await ids('finance')).not.toContain(task.id);
    });
  });
});

function only([task, ...others]: readonly RequestTaskView[]): RequestTaskView {
  if (task === undefined || others.length > 0)
    throw new Error(`${others.length + (task ? 1 : 0)} conditions instead of one.`);
  return task;
}
