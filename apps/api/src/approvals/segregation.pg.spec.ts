import type { Role, SignedIn } from '../identity';
import { type Desk, openDesk, refusalOf } from '../testing/approval-desk';

describe('segregation of duties', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const ROLES: readonly Role[] = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'];

  it.each(ROLES)('lets nobody decide on their own request as %s', async (role) => {
    const line = await desk.fundedLine(500_000n);
    const id = await desk.submitted(line, '100.00');
    const requester: SignedIn = { ...desk.as(role), personId: desk.company.people.requester };
    await desk.db.query(
      "insert into person_role (person_id, role, granted_at) values ($1, $2, '2026-01-01') on conflict do nothing",
      [requester.personId, role],
    );
    expect(await refusalOf(desk.decide(id, {}, requester))).toBe('approval.sod');
    await desk.db.query('delete from person_role where person_id = $1 and unit_id is null', [requester.personId]);
    expect(await desk.view(id)).toMatchObject({ status: 'submitted', decisions: [] });
  });

  it('sends what the CIO asks for to the CMO, also on a line of IT', async () => {
    const cio = desk.as('cio');
    const line = await desk.fundedLine(500_000n, { fundSource: 'it' });
    const id = await desk.submitted(line, '100.00', {}, cio);
    const request = await desk.view(id, desk.as('cmo'));
    expect(request).toMatchObject({
      holder: { role: 'cmo', people: [{ id: desk.company.people.cmo }] },
      nextActions: ['approve', 'request-changes', 'reject', 'recuse'],
    });
    expect(await refusalOf(desk.decide(id, {}, cio))).toBe('approval.sod');
    await desk.decide(id, {}, desk.as('cmo'));
    expect(await desk.view(id, cio)).toMatchObject({ status: 'approved', decisions: [{ capacity: 'cmo' }] });
  });

  it.each(['approver', 'finance', 'cmo'] as const)('lets %s decide nothing that waits for the CIO', async (role) => {
    const id = await desk.submitted(await desk.fundedLine(500_000n), '100.00');
    expect(['approval.not_your_step', 'not_found']).toContain(await refusalOf(desk.decide(id, {}, desk.as(role))));
  });

  it.each(['auditor', 'admin'] as const)('lets %s decide nothing at all', async (role) => {
    const id = await desk.submitted(await desk.fundedLine(500_000n), '100.00');
    expect(['approval.not_your_step', 'not_found']).toContain(await refusalOf(desk.decide(id, {}, desk.as(role))));
  });

  it('gives no voice to a role that was granted after the request was handed in', async () => {
    const id = await desk.submitted(await desk.fundedLine(500_000n), '100.00');
    const { admin } = desk.company.people;
    await desk.db.query("insert into person_role (person_id, role) values ($1, 'cio')", [admin]);
    const promoted: SignedIn = { ...desk.as('cio'), personId: admin };
    expect(await refusalOf(desk.decide(id, {}, promoted))).toBe('approval.not_your_step');
    await desk.db.query("delete from person_role where person_id = $1 and role = 'cio'", [admin]);
  });

  it('is guarded by the database itself', async () => {
    const id = await desk.submitted(await desk.fundedLine(500_000n), '100.00');
    const forge = (person: string): Promise<unknown> =>
      desk.db.query(
        `insert into decision (request_id, round, step_key, verdict, person_id, capacity, version, decided_at)
         values ($1, 1, 'cio', 'approve', $2, 'cio', 1, now())`,
        [id, person],
      );
    await expect(forge(desk.company.people.requester)).rejects.toThrow('own request');
    await forge(desk.company.people.cio);
    await expect(forge(desk.company.people.cmo)).rejects.toThrow('decision_once_a_step');
    await expect(desk.db.query("update decision set verdict = 'reject'")).rejects.toThrow('append-only');
    await expect(desk.db.query('delete from decision')).rejects.toThrow('append-only');
  });

  it('asks whoever stands in when everybody in the role has gone', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await desk.submitted(line, '100.00');
    await desk.db.query('update person set is_active = false where id = $1', [desk.company.people.cio]);
    expect(await desk.view(id)).toMatchObject({ holder: { role: 'cmo', people: [{ id: desk.company.people.cmo }] } });
    await desk.decide(id, {}, desk.as('cmo'));
    expect(await desk.view(id)).toMatchObject({ status: 'approved', decisions: [{ capacity: 'cmo' }] });
    await desk.db.query('update person set is_active = true where id = $1', [desk.company.people.cio]);
  });

  it('hands nothing in that nobody could decide', async () => {
    await desk.db.query("update person set is_active = false where email not like 'requester%'");
    const id = await desk.draft({
      toolName: 'Alone',
      whatFor: 'x',
      amount: { amount: '1.00', currency: 'EUR' },
      budgetLineId: await desk.fundedLine(100n),
    });
    expect(await refusalOf(desk.submit(id))).toBe('approval.no_decider');
    await desk.db.query('update person set is_active = true');
  });
});
