import { EditPerson, type Role, type SignedIn } from '../../identity';
import { AppointManager } from '../../organisation';
import { Database } from '../../platform';
import { type Desk, openDesk, refusalOf } from '../../testing/approval-desk';
import { DepartureQueries } from './departure.queries';
import { PassOnSteps } from './pass-on-steps';
import { ReRouteRequest } from './re-route-request';
import { StuckRequestsQueries } from './stuck-requests.queries';

const TODAY = '2026-06-15';

describe('what somebody leaves behind', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  beforeEach(async () => {
    await desk.db.query('update person set is_active = true');
    const open = await desk.db.query<{ id: string }>("select id from request where status = 'submitted'");
    await Promise.all(open.map(({ id }) => desk.withdraw(id)));
    await desk.db.query('delete from unit_manager');
  });
  afterAll(() => desk.close());

  const submitted = async (): Promise<string> => desk.submitted(await desk.fundedLine(500_000n), '100.00');
  const leave = (...roles: Role[]): Promise<unknown> =>
    desk.db.query('update person set is_active = false where id = any($1::uuid[])', [
      roles.map((role) => desk.company.people[role]),
    ]);
  const passOn = (): Promise<void> => desk.app.get(PassOnSteps).run();
  const stuck = () => desk.app.get(StuckRequestsQueries).list(desk.as('admin'));
  const reRoute = (id: string, personId: string, actor: SignedIn = desk.as('admin')): Promise<void> =>
    desk.app
      .get(Database)
      .transaction((tx) =>
        desk.app.get(ReRouteRequest).execute(tx, id, { personId, reason: 'Nobody follows the CIO yet.' }, actor),
      );
  const trail = (id: string, action: string): Promise<unknown[]> =>
    desk.db.query('select capacity, after, reason from audit_event where object_id = $1 and action = $2 order by id', [
      id,
      action,
    ]);
  const told = (id: string): Promise<unknown[]> =>
    desk.db.query(
      "select person_id as who from notice where object_id = $1 and kind = 'request.decide' and handled_at is null order by 1",
      [id],
    );

  it('goes to their manager, who is told, sees from whom it came and decides in their own role', async () => {
    const { cio, finance } = desk.company.people;
    const appointment = { personId: finance, beginsOn: TODAY };
    await desk.app.get(AppointManager).execute(desk.company.units.it, appointment, desk.as('admin'));
    const id = await submitted();
    await leave('cio');
    await passOn();
    expect(await desk.view(id, desk.as('finance'))).toMatchObject({
      status: 'submitted',
      steps: [{ role: 'finance', status: 'pending', inherited: { rule: 'manager', from: { id: cio } } }],
      nextActions: ['approve', 'request-changes', 'reject', 'recuse'],
    });
    expect(await told(id)).toEqual([{ who: finance }]);
    expect(await trail(id, 'request.pass-on')).toEqual([
      {
        capacity: 'system',
        after: { step: 'cio', role: 'finance', rule: 'manager', heirIds: [finance] },
        reason: null,
      },
    ]);
    await desk.decide(id, {}, desk.as('finance'));
    expect(await desk.view(id)).toMatchObject({ status: 'approved', decisions: [{ capacity: 'finance' }] });
  });

  it('goes to the successor in the role, who was given it after the request was handed in', async () => {
    const { approver, cio } = desk.company.people;
    const newcomer: SignedIn = { ...desk.as('cio'), personId: approver };
    const id = await submitted();
    await desk.db.query("insert into person_role (person_id, role) values ($1, 'cio')", [approver]);
    expect(await refusalOf(desk.decide(id, {}, newcomer))).toBe('approval.not_your_step');
    await leave('cio');
    await passOn();
    expect(await desk.view(id, newcomer)).toMatchObject({
      steps: [{ role: 'cio', eligible: [{ id: approver }], inherited: { rule: 'role-holder', from: { id: cio } } }],
    });
    await desk.decide(id, {}, newcomer);
    expect(await desk.view(id)).toMatchObject({ status: 'approved', decisions: [{ person: { id: approver } }] });
    await desk.db.query("delete from person_role where person_id = $1 and role = 'cio'", [approver]);
  });

  it('goes on as well when the role alone is lost', async () => {
    const { cio, cmo } = desk.company.people;
    const id = await submitted();
    await desk.db.query("delete from person_role where person_id = $1 and role = 'cio'", [cio]);
    await passOn();
    expect(await desk.view(id, desk.as('cmo'))).toMatchObject({
      steps: [{ role: 'cmo', eligible: [{ id: cmo }], inherited: { from: { id: cio } } }],
    });
    await desk.db.query("insert into person_role (person_id, role, granted_at) values ($1, 'cio', '2020-01-01')", [
      cio,
    ]);
  });

  it('waits for an administrator where nobody is left, and is not approved', async () => {
    const id = await submitted();
    await leave('cio', 'cmo', 'finance', 'approver');
    await passOn();
    await passOn();
    expect(await desk.view(id)).toMatchObject({
      status: 'submitted',
      decisions: [],
      steps: [{ status: 'pending', eligible: [], inherited: { rule: 'queue' } }],
    });
    expect(await trail(id, 'request.pass-on')).toHaveLength(1);
    expect(await stuck()).toMatchObject([{ id, role: 'cio', candidates: [] }]);
  });

  it('is given to somebody by an administrator with a reason that everybody reads', async () => {
    const { approver, admin } = desk.company.people;
    const ofMarketing = [approver, desk.company.units.marketing];
    await desk.db.query("update person_role set unit_id = $2 where person_id = $1 and role = 'approver'", ofMarketing);
    const id = await submitted();
    await leave('cio', 'cmo', 'finance');
    await passOn();
    expect(await stuck()).toMatchObject([{ id, candidates: [{ id: approver }] }]);
    await reRoute(id, approver);
    expect(await desk.view(id, desk.as('approver'))).toMatchObject({
      steps: [{ inherited: { rule: 're-route', by: { id: admin }, reason: 'Nobody follows the CIO yet.' } }],
    });
    expect(await trail(id, 'request.re-route')).toMatchObject([
      { capacity: 'admin', reason: 'Nobody follows the CIO yet.' },
    ]);
    expect(await stuck()).toEqual([]);
    await desk.decide(id, {}, desk.as('approver'));
    expect(await desk.view(id)).toMatchObject({ status: 'approved', decisions: [{ capacity: 'approver' }] });
  });

  it('is given neither to whoever asks nor by an administrator to themself', async () => {
    const { admin, requester } = desk.company.people;
    const id = await submitted();
    await leave('cio', 'cmo', 'finance', 'approver');
    await passOn();
    await desk.db.query("insert into person_role (person_id, role) values ($1, 'finance'), ($2, 'finance')", [
      admin,
      requester,
    ]);
    expect(await refusalOf(reRoute(id, admin))).toBe('validation.failed');
    expect(await refusalOf(reRoute(id, requester))).toBe('validation.failed');
    await passOn();
    expect(await desk.view(id)).toMatchObject({ steps: [{ eligible: [] }] });
    await desk.db.query("delete from person_role where role = 'finance' and person_id in ($1, $2)", [admin, requester]);
  });

  it('is not taken from somebody who can decide it', async () => {
    expect(await refusalOf(reRoute(await submitted(), desk.company.people.finance))).toBe('request.status');
  });

  it('is theirs again when they come back', async () => {
    const id = await submitted();
    await leave('cio', 'cmo', 'finance', 'approver');
    await passOn();
    await desk.db.query('update person set is_active = true');
    expect(await stuck()).toEqual([]);
    await desk.decide(id, {}, desk.as('cio'));
    expect(await desk.view(id)).toMatchObject({ status: 'approved' });
  });

  it('is passed on by a job of the very change, and is told before', async () => {
    const { cio, cmo } = desk.company.people;
    await submitted();
    const preview = await desk.app.get(DepartureQueries).preview(cio, {});
    expect(preview).toMatchObject({
      requests: 1,
      stay: 0,
      moves: [{ rule: 'role-holder', heirs: [{ id: cmo }], steps: 1 }],
    });
    const [person] = await desk.db.query<{ version: number }>('select version from person where id = $1', [cio]);
    await desk.app.get(EditPerson).change(cio, { isActive: false }, person?.version ?? 0, desk.as('admin'));
    expect(await desk.db.query("select from pgboss.job where name = 'pass-on-steps'")).not.toHaveLength(0);
    await passOn();
  });

  it('stays with those who keep the role, as the preview says', async () => {
    const { cio } = desk.company.people;
    await submitted();
    expect(await desk.app.get(DepartureQueries).preview(cio, { keeps: ['cio'] })).toEqual({
      requests: 1,
      stay: 1,
      moves: [],
    });
  });

  it('is never inherited by whoever asks, by a rule of the database', async () => {
    const id = await submitted();
    const forged = desk.db.query(
      `insert into step_inheritance (request_id, round, step_key, heir_id, role, rule, inherited_at)
       values ($1, 1, 'cio', $2, 'cio', 'role-holder', now())`,
      [id, desk.company.people.requester],
    );
    await expect(forged).rejects.toThrow('inherits nothing');
    await expect(desk.db.query('delete from step_inheritance')).rejects.toThrow('append-only');
  });
});
