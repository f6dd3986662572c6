import { addDays } from '@tandem/money';
import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import { type Desk, openDesk, refusalOf } from '../../testing/approval-desk';
import { RequestQueries } from '../request.queries';
import { RequestsQuery } from '../request-input.dto';
import { SnapshotQueries } from '../snapshots/snapshot.queries';
import { AppointDelegate } from './appoint-delegate';
import { DelegationsQuery, type DelegationInput } from './delegation.dto';
import { DelegationsQueries } from './delegations.queries';
import { EndDelegation } from './end-delegation';
import { TurnDelegations } from './turn-delegations';

/** Delegations hold by the clock of the database, so these specs live on the real day. */
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Madrid' }).format(new Date());

describe('deciding for somebody who is away', () => {
  let desk: Desk;
  let cio: SignedIn;
  let finance: SignedIn;
  beforeAll(async () => {
    desk = await openDesk();
    desk.travelTo(new Date().toISOString());
    cio = desk.as('cio');
    finance = desk.as('finance');
  });
  afterAll(() => desk.close());
  afterEach(() => desk.db.query('update delegation set ended_at = now() where ended_at is null'));

  const inTransaction = <T>(work: Parameters<Database['transaction']>[0]): Promise<T> =>
    desk.app.get(Database).transaction(work) as Promise<T>;
  const appointed = (actor: SignedIn, input: Partial<DelegationInput> = {}): Promise<string> =>
    inTransaction((tx) =>
      desk.app.get(AppointDelegate).execute(
        tx,
        {
          delegateId: finance.personId,
          from: TODAY,
          until: addDays(TODAY, 7),
          reason: 'Holidays',
          ...input,
        },
        actor,
      ),
    );
  const ended = (id: string, actor: SignedIn): Promise<void> =>
    inTransaction((tx) => desk.app.get(EndDelegation).execute(tx, id, actor));
  const submitted = async (amount = '100.00'): Promise<string> =>
    desk.submitted(await desk.fundedLine(5_000_000n), amount);
  const waitingFor = async (actor: SignedIn, part?: 'own' | 'delegated'): Promise<string[]> => {
    const query = Object.assign(new RequestsQuery(), { awaiting: 'me', limit: 200, ...(part ? { part } : {}) });
    return (await desk.app.get(RequestQueries).list(query, actor)).items.map(({ id }) => id);
  };

  it('puts both names on the decision, the step, the trail and what was known', async () => {
    const id = await submitted();
    await appointed(cio);
    expect(await desk.view(id, finance)).toMatchObject({
      nextActions: ['approve', 'request-changes', 'reject', 'recuse'],
      decidesFor: { id: cio.personId },
      holder: {
        people: [{ id: cio.personId }],
        deputies: [{ principal: { id: cio.personId }, delegate: { id: finance.personId }, until: addDays(TODAY, 7) }],
      },
    });
    await desk.decide(id, {}, finance);
    const view = await desk.view(id);
    expect(view).toMatchObject({
      status: 'approved',
      steps: [{ role: 'cio', decidedBy: { id: finance.personId }, decidedFor: { id: cio.personId } }],
      decisions: [{ person: { id: finance.personId }, onBehalfOf: { id: cio.personId }, capacity: 'cio' }],
    });
    const [event] = await desk.db.query<{ actor_id: string; capacity: string; after: object }>(
      "select actor_id, capacity, after from audit_event where object_id = $1 and action = 'request.approve'",
      [id],
    );
    expect(event).toMatchObject({
      actor_id: finance.personId,
      capacity: 'cio',
      after: { onBehalfOfId: cio.personId },
    });
    const kept = await desk.app.get(SnapshotQueries).get(id, view.decisions[0]?.id ?? '', cio);
    expect(kept.decision).toMatchObject({ person: { id: finance.personId }, onBehalfOf: { id: cio.personId } });
    expect(JSON.parse(kept.text ?? '{}')).toMatchObject({ onBehalfOfId: cio.personId });
  });

  it('is listed apart from what waits in one’s own right, and only while the delegation holds', async () => {
    const id = await submitted();
    expect(await waitingFor(finance)).not.toContain(id);
    const delegation = await appointed(cio);
    expect(await waitingFor(finance, 'delegated')).toContain(id);
    expect(await waitingFor(finance)).toContain(id);
    expect(await waitingFor(finance, 'own')).not.toContain(id);
    expect(await waitingFor(cio, 'own')).toContain(id);
    expect(await waitingFor(cio, 'delegated')).toEqual([]);
    await ended(delegation, finance);
    expect(await waitingFor(finance)).not.toContain(id);
    expect(await refusalOf(desk.decide(id, {}, finance))).toBe('approval.not_your_step');
  });

  it.each([
    ['before its first day', 1, 3],
    ['on the day on which the principal is back', -3, 0],
  ])('is refused %s', async (_, from, until) => {
    const id = await submitted();
    await desk.db.query(
      `insert into delegation (principal_id, delegate_id, from_day, until_day, reason, created_at)
       values ($1, $2, $3, $4, 'Holidays', now())`,
      [cio.personId, finance.personId, addDays(TODAY, from), addDays(TODAY, until)],
    );
    expect(await waitingFor(finance)).not.toContain(id);
    expect(await refusalOf(desk.decide(id, {}, finance))).toBe('approval.not_your_step');
  });

  it('is one say in a round: neither can decide any more', async () => {
    const id = await submitted();
    await appointed(cio);
    await desk.decide(id, {}, finance);
    expect(await refusalOf(desk.decide(id, {}, cio))).toBe('approval.already_decided');
    expect(await refusalOf(desk.decide(id, {}, finance))).toBe('approval.already_decided');
  });

  it('gives whoever stands in for the requester nothing, and the requester nothing of the CIO', async () => {
    const own = await desk.submitted(await desk.fundedLine(500_000n, { fundSource: 'it' }), '100.00', {}, cio);
    await appointed(cio);
    expect(['not_found', 'approval.not_your_step']).toContain(await refusalOf(desk.decide(own, {}, finance)));
    expect(await waitingFor(finance)).not.toContain(own);
    const asked = await desk.submitted(await desk.fundedLine(500_000n), '100.00', {}, finance);
    expect(await refusalOf(desk.decide(asked, {}, finance))).toBe('approval.sod');
    expect(await waitingFor(finance)).not.toContain(asked);
  });

  describe('what was handed over', () => {
    it.each([
      ['the lane', { lanes: ['marathon' as const] }],
      ['the kind', { kinds: ['renewal' as const] }],
      ['the ceiling', { ceiling: { amount: '99.99', currency: 'EUR' } }],
    ])('is all that is offered: %s', async (_, scope) => {
      const id = await submitted();
      await appointed(cio, scope);
      expect(await waitingFor(finance)).not.toContain(id);
      expect((await desk.view(id, finance)).nextActions).toEqual([]);
      expect(await refusalOf(desk.decide(id, {}, finance))).toBe('delegation.scope');
    });

    it('reaches a request that costs exactly the ceiling', async () => {
      const id = await submitted();
      await appointed(cio, { ceiling: { amount: '100.00', currency: 'EUR' }, lanes: ['sprint'], kinds: ['new-tool'] });
      expect(await waitingFor(finance)).toContain(id);
      await desk.decide(id, {}, finance);
      expect((await desk.view(id)).status).toBe('approved');
    });

    it('is no more than was asked for', async () => {
      const id = await submitted();
      await appointed(cio);
      const more = { amount: { amount: '101.00', currency: 'EUR' } };
      expect(await refusalOf(desk.decide(id, more, finance))).toBe('delegation.scope');
    });
  });

  describe('appointing', () => {
    it('is refused for days on which it would be passed on, and of two at once one is refused', async () => {
      await appointed(cio);
      expect(await refusalOf(appointed(cio, { delegateId: desk.company.people.cmo }))).toBe('delegation.overlap');
      expect(await refusalOf(appointed(finance, { delegateId: desk.company.people.cmo }))).toBe('delegation.chain');
      expect(await refusalOf(appointed(desk.as('cmo'), { delegateId: cio.personId }))).toBe('delegation.chain');
      await desk.db.query('update delegation set ended_at = now()');
      const both = await Promise.allSettled([appointed(cio), appointed(finance, { delegateId: cio.personId })]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    });

    it.each([
      ['oneself', () => ({ delegateId: cio.personId })],
      ['somebody who decides nothing', () => ({ delegateId: desk.company.people.requester })],
      ['a day that is over', () => ({ from: addDays(TODAY, -1) })],
      ['a ceiling in another currency', () => ({ ceiling: { amount: '1.00', currency: 'USD' } })],
    ])('is refused for %s', async (_, change) => {
      expect(await refusalOf(appointed(cio, change()))).toBe('validation.failed');
    });

    it('is guarded by the database as well', async () => {
      await appointed(cio);
      const forge = (principal: string, delegate: string): Promise<unknown> =>
        desk.db.query(
          `insert into delegation (principal_id, delegate_id, from_day, until_day, reason, created_at)
           values ($1, $2, $3::date, $3::date + 1, 'x', now())`,
          [principal, delegate, addDays(TODAY, 6)],
        );
      await expect(forge(finance.personId, desk.company.people.cmo)).rejects.toThrow('passes on');
      await expect(forge(cio.personId, desk.company.people.cmo)).rejects.toThrow('passes on');
      await expect(forge(desk.company.people.cmo, desk.company.people.cmo)).rejects.toThrow('delegation_to_another');
    });
  });

  it('a decision for somebody is guarded by the database: with a delegation of today, and one say each', async () => {
    const id = await submitted();
    const delegation = await appointed(cio);
    const forge = (by: string, principal: string | null, under: string | null): Promise<unknown> =>
      desk.db.query(
        `insert into decision (request_id, round, step_key, verdict, person_id, capacity, version, decided_at, on_behalf_of_id, delegation_id)
         values ($1, 1, 'cio', 'approve', $2, 'cio', 1, now(), $3, $4)`,
        [id, by, principal, under],
      );
    await expect(forge(finance.personId, cio.personId, null)).rejects.toThrow('decision_by_delegation');
    await expect(forge(desk.company.people.cmo, cio.personId, delegation)).rejects.toThrow('decision_of_delegation');
    await desk.db.query('update delegation set ended_at = now() where id = $1', [delegation]);
    await expect(forge(finance.personId, cio.personId, delegation)).rejects.toThrow('does not hold today');
    await forge(desk.company.people.cmo, null, null);
  });

  it('is read by the two, and by whoever watches over all', async () => {
    const id = await appointed(cio);
    const read = async (actor: SignedIn): Promise<string[]> =>
      (
        await desk.app.get(DelegationsQueries).list(Object.assign(new DelegationsQuery(), { state: 'current' }), actor)
      ).items.map((one) => one.id);
    expect(await read(cio)).toEqual([id]);
    expect(await read(finance)).toEqual([id]);
    expect(await read(desk.as('cmo'))).toEqual([]);
    expect(await read(desk.as('auditor'))).toEqual([id]);
    expect((await desk.app.get(DelegationsQueries).get(id, desk.as('auditor'))).mayEnd).toBe(false);
    expect(await refusalOf(ended(id, desk.as('admin')))).toBe('permission.denied');
    await ended(id, cio);
    expect(await refusalOf(ended(id, finance))).toBe('delegation.over');
  });

  it('asks whoever stands in for what waited, and gives back what is undone', async () => {
    const id = await submitted();
    const told = async (who: SignedIn): Promise<string[]> =>
      (
        await desk.db.query<{ kind: string }>(
          'select kind from notice where person_id = $1 and handled_at is null and object_id = any ($2::uuid[]) order by kind',
          [who.personId, [id, delegation]],
        )
      ).map(({ kind }) => kind);
    let delegation = '00000000-0000-0000-0000-000000000000';
    expect(await told(finance)).toEqual([]);
    delegation = await appointed(cio);
    expect(await told(finance)).toEqual(['delegation.appointed', 'request.decide']);
    expect(await told(cio)).toEqual(['request.decide']);
    await ended(delegation, cio);
    expect(await told(finance)).toEqual(['delegation.appointed', 'delegation.over']);
    expect(await told(cio)).toEqual(['request.decide']);
  });

  it('turns with the day, once however often it is looked at', async () => {
    const [made] = await desk.db.query<{ id: string }>(
      `insert into delegation (principal_id, delegate_id, from_day, until_day, reason, created_at)
       values ($1, $2, $3, $4, 'Holidays', now()) returning id`,
      [cio.personId, finance.personId, TODAY, addDays(TODAY, 1)],
    );
    const turns = (): Promise<object[]> =>
      desk.db.query('select action from audit_event where object_id = $1 order by id', [made?.id]);
    await Promise.all([desk.app.get(TurnDelegations).run(), desk.app.get(TurnDelegations).run()]);
    expect(await turns()).toEqual([{ action: 'delegation.begin' }]);
    desk.travelTo(`${addDays(TODAY, 2)}T10:00:00Z`);
    await desk.app.get(TurnDelegations).run();
    await desk.app.get(TurnDelegations).run();
    desk.travelTo(new Date().toISOString());
    expect(await turns()).toEqual([{ action: 'delegation.begin' }, { action: 'delegation.expire' }]);
  });
});
