import type { INestApplicationContext } from '@nestjs/common';
import type { ServiceLevel } from '@tandem/spend-policy';
import type { Role } from '../../identity';
import { EditCalendar } from '../../organisation/calendars/edit-calendar';
import { Clock, Database } from '../../platform';
import { NoticesQueries } from '../../notifications/notices.queries';
import { RequestQueries } from '../request.queries';
import { refusalOf } from '../../testing/approval-desk';
import { openPolicyDesk, type PolicyDesk } from '../../testing/policy-desk';
import { everythingToMarathon } from '../../testing/policy-texts';
import { testApp } from '../../testing/test-app';
import { RemindDeciders } from './remind-deciders';

/** Monday, 15 June 2026, at noon in Madrid; a sprint has until the end of Thursday. */
const MONDAY = '2026-06-15T10:00:00Z';
const HALF = '2026-06-17T11:00:00Z';
const OVER = '2026-06-18T22:00:00Z';
const LATE = '2026-06-22T11:00:00Z';

describe('the time of a step', () => {
  let desk: PolicyDesk;
  let line: string;
  beforeEach(async () => {
    desk = await openPolicyDesk();
    line = await desk.fundedLine(90_000_000n);
    desk.travelTo(MONDAY);
  });
  afterEach(() => desk.close());

  const look = (): Promise<void> => desk.app.get(RemindDeciders).run();
  const lookAt = async (instant: string): Promise<void> => {
    desk.travelTo(instant);
    await look();
  };
  const openNotices = async (role: Role): Promise<string[]> => {
    const brief = { limit: 25, cursor: undefined, state: 'open' } as const;
    const { items } = await desk.app.get(NoticesQueries).list(brief, desk.as(role));
    return items.map(({ kind }) => kind).toSorted();
  };
  const events = (id: string): Promise<object[]> =>
    desk.db.query(
      "select action, after, actor_id as by from audit_event where object_id = $1 and action like 'step.%' order by id",
      [id],
    );
  const manages = (role: Role): Promise<object[]> =>
    desk.db.query("insert into unit_manager (unit_id, person_id, begins_on) values ($1, $2, '2026-01-01')", [
      desk.company.units.it,
      desk.company.people[role],
    ]);
  /** The officers agree on the time of a lane; it is in force when the desk is back on Monday. */
  const agreeOn = async (lane: ServiceLevel, step?: ServiceLevel): Promise<void> => {
    desk.travelTo('2026-05-01T10:00:00Z');
    const proposed = await desk.proposed({
      document: (before) => ({
        ...everythingToMarathon(before),
        lanes: { ...before.lanes, marathon: { ...before.lanes.marathon, sla: lane } },
        steps: before.steps.map((one) => (one.key === 'cio' && step ? { ...one, sla: step } : one)),
      }),
    });
    await desk.sign(proposed.id, 'cio');
    await desk.sign(proposed.id, 'cmo');
    desk.travelTo(MONDAY);
  };

  it('is what its lane promises, and the request is due with it', async () => {
    const view = await desk.view(await desk.submitted(line, '10.00'));
    expect(view).toMatchObject({
      dueAt: '2026-06-18T21:59:59.000Z',
      atRiskAt: '2026-06-17T11:00:00.000Z',
      steps: [
        {
          key: 'cio',
          allowed: { unit: 'working-days', amount: 3 },
          dueAt: '2026-06-18T21:59:59.000Z',
          escalateAt: '2026-06-22T11:00:00.000Z',
          toldAbove: [],
        },
      ],
    });
  });

  it('begins when the step is asked, whatever time was left of the one before', async () => {
    const id = await desk.submitted(line, '20000.00');
    const [, before] = (await desk.view(id)).steps;
    expect(before).toMatchObject({ key: 'cio', allowed: { unit: 'working-days', amount: 7 }, dueAt: null });
    desk.travelTo('2026-06-16T10:00:00Z');
    await desk.decide(id, {}, desk.as('finance'));
    expect(await desk.view(id)).toMatchObject({
      dueAt: '2026-06-25T21:59:59.000Z',
      steps: [{ dueAt: null }, { dueAt: '2026-06-25T21:59:59.000Z' }],
    });
  });

  it('is that of the policy, in hours of the calendar of whoever asks', async () => {
    const { marketing } = desk.company.units;
    const hours = { country: 'ES', weekdays: [1, 2, 3, 4, 5], opens: 480, closes: 900, unitIds: [marketing] };
    await desk.app.get(EditCalendar).create(hours, desk.as('admin'));
    await agreeOn({ hours: 20 }, { hours: 4 });
    const id = await desk.submitted(line, '10.00');
    expect(await desk.view(id)).toMatchObject({
      dueAt: expect.stringMatching(/^2026-06-18T09:00:00/),
      steps: [{ allowed: { unit: 'minutes', amount: 1_200 } }, { allowed: { unit: 'minutes', amount: 240 } }],
    });
  });

  it('stands still while changes are made, and goes on with what was left', async () => {
    const id = await desk.submitted(line, '10.00');
    desk.travelTo('2026-06-17T10:00:00Z');
    await desk.decide(id, { verdict: 'changes', reason: 'Who pays?' }, desk.as('cio'));
    expect(await desk.view(id)).toMatchObject({ dueAt: null, atRiskAt: null });
    desk.travelTo('2026-06-29T10:00:00Z');
    await look();
    await desk.submit(id);
    expect(await desk.view(id)).toMatchObject({
      dueAt: '2026-07-01T21:59:59.000Z',
      atRiskAt: '2026-06-30T08:00:00.000Z',
    });
    expect(await events(id)).toEqual([]);
  });

  it('starts anew for a step that had answered before somebody asked for changes', async () => {
    const id = await desk.submitted(line, '20000.00');
    desk.travelTo('2026-06-24T10:00:00Z');
    await desk.decide(id, {}, desk.as('finance'));
    await desk.decide(id, { verdict: 'changes', reason: 'Who pays?' }, desk.as('cio'));
    await desk.submit(id);
    expect((await desk.view(id)).dueAt).toBe('2026-07-06T21:59:59.000Z');
  });

  it('is told to whoever is asked once half of it is over and once all of it is, once each', async () => {
    const id = await desk.submitted(line, '10.00');
    await lookAt('2026-06-17T10:59:00Z');
    expect(await openNotices('cio')).toEqual(['request.decide']);
    await lookAt(HALF);
    await look();
    expect(await openNotices('cio')).toEqual(['request.decide', 'request.half-time']);
    await lookAt(OVER);
    await look();
    expect(await openNotices('cio')).toEqual(['request.decide', 'request.overdue']);
    expect(await events(id)).toEqual([
      { action: 'step.remind', after: { step: 'cio', share: 50 }, by: null },
      { action: 'step.remind', after: { step: 'cio', share: 100 }, by: null },
    ]);
    await desk.decide(id, {}, desk.as('cio'));
    expect(await openNotices('cio')).toEqual([]);
  });

  it('is told above once half as much again is over: to the manager of whoever is asked', async () => {
    await manages('admin');
    const id = await desk.submitted(line, '10.00');
    await lookAt(LATE);
    const { admin } = desk.company.people;
    expect(await events(id)).toEqual([
      { action: 'step.escalate', after: { step: 'cio', share: 150, toldIds: [admin] }, by: null },
    ]);
    expect(await openNotices('admin')).toEqual(['request.escalated']);
    expect(await openNotices('cio')).toEqual(['request.decide', 'request.overdue']);
    expect((await desk.view(id)).steps).toMatchObject([{ toldAbove: [{ person: { id: admin } }] }]);
  });

  it('makes nobody a decider by being over', async () => {
    await manages('approver');
    const id = await desk.submitted(line, '10.00');
    await lookAt(LATE);
    const { steps, holder } = await desk.view(id, desk.as('approver'));
    expect([steps[0]?.eligible, holder?.people].map((people) => people?.map((person) => person.id))).toEqual([
      [desk.company.people.cio],
      [desk.company.people.cio],
    ]);
    expect(await refusalOf(desk.decide(id, {}, desk.as('approver')))).toBe('approval.not_your_step');
  });

  it('is told to whoever would stand in where nobody manages the decider, and never to whoever asks', async () => {
    await manages('requester');
    await desk.submitted(line, '10.00');
    await lookAt(LATE);
    expect([await openNotices('cmo'), await openNotices('finance')]).toEqual([['request.escalated'], []]);
    expect(await openNotices('requester')).toEqual([]);
  });

  it('is told once by two servers that look in the same moment', async () => {
    const id = await desk.submitted(line, '10.00');
    const other: INestApplicationContext = await testApp(desk.db);
    desk.travelTo(LATE);
    other.get(Clock).now = () => desk.app.get(Clock).now();
    await Promise.all([look(), other.get(RemindDeciders).run()]);
    await other.close();
    expect(await events(id)).toHaveLength(1);
    expect(await openNotices('cmo')).toEqual(['request.escalated']);
  });

  it('is over with the request, of which nothing is told any more', async () => {
    const id = await desk.submitted(line, '10.00');
    await desk.withdraw(id);
    await lookAt(LATE);
    expect(await events(id)).toEqual([]);
  });

  it('stays told in the database, whoever writes there', async () => {
    const id = await desk.submitted(line, '10.00');
    await lookAt(OVER);
    const forget = desk.app
      .get(Database)
      .transaction((tx) => tx.query('update request_step set told = 0 where request_id = $1', [id]));
    await expect(forget).rejects.toThrow('stays told');
  });

  it('puts what is at risk into a list of its own', async () => {
    const slow = await desk.submitted(line, '10.00');
    desk.travelTo('2026-06-17T10:00:00Z');
    await desk.submitted(line, '20.00');
    desk.travelTo('2026-06-17T12:00:00Z');
    const query = { awaiting: 'me', atRisk: 'true', limit: 25, cursor: undefined } as const;
    const { items, total } = await desk.app.get(RequestQueries).list(query, desk.as('cio'));
    expect([items.map(({ id }) => id), total]).toEqual([[slow], 1]);
  });
});
