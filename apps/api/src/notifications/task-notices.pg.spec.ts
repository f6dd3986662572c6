import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TaskAction } from '@tandem/approval-workflow';
import { DecideWithConditions } from '../approvals';
import { ActOnRequestTask } from '../approvals/tasks/act-on-request-task';
import type { Role } from '../identity';
import { Database } from '../platform';
import { type Desk, openDesk } from '../testing/approval-desk';
import type { NoticeView } from './notice.dto';
import { NoticesQueries } from './notices.queries';
import { WatchTasks } from './watch-tasks';

describe('what people are told about a condition of an approval', () => {
  let desk: Desk;
  let request: string;
  let task: string;
  beforeEach(async () => {
    desk = await openDesk();
    request = await desk.submitted(await desk.fundedLine(500_000n), '1200.00');
    const decision = {
      verdict: 'approve' as const,
      version: 1,
      conditions: [{ what: 'The data agreement is signed', dueOn: '2026-07-01' }],
    };
    await desk.app
      .get(Database)
      .transaction((tx) => desk.app.get(DecideWithConditions).execute(tx, request, decision, desk.as('cio')));
    const [row] = await desk.db.query<{ id: string }>('select id from request_task');
    task = row?.id ?? '';
  });
  afterEach(() => desk.close());

  const act = async (action: TaskAction, role: Role, text = 'Said'): Promise<void> => {
    const [row] = await desk.db.query<{ version: number }>('select version from request_task');
    const command = { action, version: row?.version ?? 0, text };
    await desk.app
      .get(Database)
      .transaction((tx) => desk.app.get(ActOnRequestTask).execute(tx, task, command, desk.as(role)));
  };
  const toldTo = async (role: Role): Promise<NoticeView[]> =>
    (await desk.app.get(NoticesQueries).list({ limit: 25, state: 'open' }, desk.as(role))).items.filter(
      ({ object }) => object.type === 'task',
    );
  const kindsFor = async (role: Role): Promise<string[]> => (await toldTo(role)).map(({ kind }) => kind);
  const watchOn = async (instant: string): Promise<void> => {
    desk.travelTo(instant);
    await desk.app.get(WatchTasks).run();
  };

  it('is nothing while its day is far', async () => {
    await watchOn('2026-06-23T10:00:00Z');
    expect([await kindsFor('requester'), await kindsFor('cio')]).toEqual([[], []]);
  });

  it('reminds whoever has to meet it a week before, once, with what it is and until when', async () => {
    await watchOn('2026-06-24T10:00:00Z');
    await watchOn('2026-06-25T10:00:00Z');
    expect(await toldTo('requester')).toMatchObject([
      {
        kind: 'task.due-soon',
        isToDo: true,
        object: { id: request, condition: 'The data agreement is signed', dueOn: '2026-07-01', amount: null },
        by: null,
      },
    ]);
    expect(await kindsFor('cio')).toEqual([]);
  });

  it('tells whoever set it as well when its day is over, in the place of the reminder', async () => {
    await watchOn('2026-06-24T10:00:00Z');
    await watchOn('2026-07-02T10:00:00Z');
    expect([await kindsFor('requester'), await kindsFor('cio')]).toEqual([['task.overdue'], ['task.overdue']]);
  });

  it('F10 tells each person once, however many servers look at once', async () => {
    desk.travelTo('2026-07-02T10:00:00Z');
    await Promise.all(Array.from({ length: 50 }, () => desk.app.get(WatchTasks).run()));
    expect([await kindsFor('requester'), await kindsFor('cio')]).toEqual([['task.overdue'], ['task.overdue']]);
  });

  it('asks whoever judges it once it is said to be met, and nobody else any more', async () => {
    await watchOn('2026-07-02T10:00:00Z');
    await act('complete', 'requester');
    expect([await kindsFor('requester'), await kindsFor('cio'), await kindsFor('cmo')]).toEqual([[], ['task.met'], []]);
  });

  it('goes back and forth with it until it is confirmed', async () => {
    await act('complete', 'requester');
    await act('reopen', 'cio');
    expect([await kindsFor('requester'), await kindsFor('cio')]).toEqual([['task.reopened'], []]);
    await act('complete', 'requester');
    expect([await kindsFor('requester'), await kindsFor('cio')]).toEqual([[], ['task.met']]);
    await act('confirm', 'cio');
    expect([await kindsFor('requester'), await kindsFor('cio')]).toEqual([['task.confirmed'], []]);
  });

  it('says that it is waived', async () => {
    await act('waive', 'cio');
    expect(await kindsFor('requester')).toEqual(['task.waived']);
  });
});
