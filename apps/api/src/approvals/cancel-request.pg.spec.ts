import { allAtOnce, type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { payCommitment } from '../testing/pay-commitment';

const WHY = 'The vendor was bought by a rival.';
const APPROVED_FIRST = { condition: 'The data agreement is signed' };

describe('cancelling what was approved', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const approved = async (line: string, amount = '1200.00', input = {}): Promise<string> => {
    const id = await desk.submitted(line, amount, input);
    await desk.decide(id, {}, desk.as('cio'));
    return id;
  };
  const toolOf = async (id: string): Promise<object | undefined> => {
    const [tool] = await desk.db.query<object>(
      'select t.id, t.status from request r join tool t on t.id = r.tool_id where r.id = $1',
      [id],
    );
    return tool;
  };
  it('gives all of it back to its line, and keeps the record readable', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await approved(line);
    expect(await desk.view(id)).toMatchObject({
      nextActions: ['reduce', 'cancel'],
      openCommitment: { amount: '1200.00', currency: 'EUR' },
      cancellation: null,
    });
    await desk.cancel(id, ` ${WHY} `);
    expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 0n });
    expect(await desk.view(id)).toMatchObject({
      status: 'cancelled',
      nextActions: [],
      approvedAmount: { amount: '1200.00', currency: 'EUR' },
      validUntil: null,
      openCommitment: null,
      cancellation: { by: { id: desk.company.people.requester }, reason: WHY },
      decisions: [{ verdict: 'approve' }],
    });
    const [event] = await desk.db.query(
      'select action, before, after, reason from audit_event where object_id = $1 order by id desc limit 1',
      [id],
    );
    expect(event).toEqual({
      action: 'request.cancel',
      before: { status: 'approved' },
      after: { status: 'cancelled', released: { amount: '1200.00', currency: 'EUR' } },
      reason: WHY,
    });
  });

  it('leaves spent what was spent, and the tool in use that was paid for', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await approved(line);
    await payCommitment(desk, id, line, 45_000n);
    await desk.cancel(id, WHY, desk.as('cio'));
    expect(await desk.balances(line)).toMatchObject({ committed: 0n });
    const moved = await desk.db.query(
      `select kind, amount_minor::text as minor from budget_entry where request_id = $1 and kind in ('liquidate', 'decommit') order by id`,
      [id],
    );
    expect(moved).toEqual([
      { kind: 'liquidate', minor: '45000' },
      { kind: 'decommit', minor: '75000' },
    ]);
    expect(await toolOf(id)).toMatchObject({ status: 'trial' });
  });

  it('works where nothing was committed: a free tool', async () => {
    const id = await approved(await desk.fundedLine(0n), '0.00');
    await desk.cancel(id, WHY);
    expect(await desk.view(id)).toMatchObject({ status: 'cancelled' });
    expect(await toolOf(id)).toMatchObject({ status: 'rejected' });
  });

  describe('and the tool that it was asked for', () => {
    it('was never acquired when nothing was spent on it', async () => {
      const id = await approved(await desk.fundedLine(500_000n));
      expect(await toolOf(id)).toMatchObject({ status: 'trial' });
      await desk.cancel(id, WHY);
      expect(await toolOf(id)).toMatchObject({ status: 'rejected' });
    });

    it('stays as long as another request asks for it', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await approved(line);
      const tool = (await desk.view(id)).tool?.id;
      await desk.submitted(line, '100.00', { toolId: tool, kind: 'more-seats' });
      await desk.cancel(id, WHY);
      expect(await toolOf(id)).toMatchObject({ status: 'trial' });
    });

    it('stays when it was in use before: a renewal that is cancelled takes nothing away', async () => {
      const line = await desk.fundedLine(500_000n);
      const first = await approved(line);
      const tool = (await desk.view(first)).tool?.id;
      const renewal = await approved(line, '100.00', { toolId: tool, kind: 'renewal' });
      await desk.cancel(renewal, WHY);
      expect(await toolOf(first)).toMatchObject({ status: 'trial' });
    });
  });

  it('lets the conditions lapse that nobody has to meet any more', async () => {
    const id = await desk.submitted(await desk.fundedLine(500_000n), '1200.00');
    await desk.decide(id, APPROVED_FIRST, desk.as('cio'));
    await desk.cancel(id, WHY);
    const tasks = 'select status, version from request_task where request_id = $1';
    expect(await desk.db.query(tasks, [id])).toEqual([{ status: 'lapsed', version: 2 }]);
    const events = "select before, after from audit_event where object_id = $1 and action = 'task.lapse'";
    expect(await desk.db.query(events, [id])).toEqual([
      { before: { taskStatus: 'open' }, after: { condition: APPROVED_FIRST.condition, taskStatus: 'lapsed' } },
    ]);
    await expect(desk.db.query("update request_task set status = 'open' where request_id = $1", [id])).rejects.toThrow(
      'lapsed',
    );
  });

  it('tells everybody who acted on it, and not who cancels', async () => {
    const id = await approved(await desk.fundedLine(500_000n));
    await desk.cancel(id, WHY, desk.as('cio'));
    const told = "select person_id as id from notice where object_id = $1 and kind = 'request.cancelled'";
    expect(await desk.db.query(told, [id])).toEqual([{ id: desk.company.people.requester }]);
    const other = await approved(await desk.fundedLine(500_000n));
    await desk.cancel(other, WHY);
    expect(await desk.db.query(told, [other])).toEqual([{ id: desk.company.people.cio }]);
  });

  it('is open to the owner of the line that pays', async () => {
    const line = await desk.fundedLine(500_000n);
    await desk.db.query('update budget_line set owner_id = $2 where id = $1', [line, desk.company.people.cmo]);
    const id = await approved(line);
    expect(await desk.view(id, desk.as('cmo'))).toMatchObject({ nextActions: ['reduce', 'cancel'] });
    await desk.cancel(id, WHY, desk.as('cmo'));
    expect(await desk.view(id)).toMatchObject({ cancellation: { by: { id: desk.company.people.cmo } } });
  });

  it.each(['finance', 'cmo', 'auditor'] as const)('is not open to %s, who has nothing to answer for', async (role) => {
    const id = await approved(await desk.fundedLine(500_000n));
    expect(await refusalOf(desk.cancel(id, WHY, desk.as(role)))).toBe('permission.denied');
    expect(await desk.view(id)).toMatchObject({ status: 'approved' });
  });

  it('says why', async () => {
    const id = await approved(await desk.fundedLine(500_000n));
    expect(await refusalOf(desk.cancel(id, '  '))).toBe('validation.failed');
  });

  it('is for what was approved: anything else is withdrawn, or over', async () => {
    const waiting = await desk.submitted(await desk.fundedLine(500_000n), '100.00');
    expect(await refusalOf(desk.cancel(waiting, WHY))).toBe('request.status');
    await desk.withdraw(waiting);
    expect(await refusalOf(desk.cancel(waiting, WHY))).toBe('request.status');
    await expect(
      desk.db.query(
        `update request set status = 'cancelled', approved_minor = 0, cancelled_at = now(), cancelled_by_id = requester_id,
                cancelled_why = 'x' where id = $1`,
        [waiting],
      ),
    ).rejects.toThrow('nothing to cancel');
  });

  it('happens once, whoever else does it at the same moment', async () => {
    const line = await desk.fundedLine(500_000n);
    for (let pair = 0; pair < 5; pair++) {
      const id = await approved(line, '100.00');
      const outcomes = await allAtOnce([() => desk.cancel(id, WHY), () => desk.cancel(id, WHY, desk.as('cio'))]);
      expect(outcomes.toSorted()).toEqual(['accepted', 'request.status']);
    }
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 0n });
  });

  it('and a payment at the same moment never give back what was spent', async () => {
    const line = await desk.fundedLine(500_000n);
    for (let pair = 0; pair < 5; pair++) {
      const id = await approved(line, '100.00');
      await allAtOnce([() => desk.cancel(id, WHY), () => payCommitment(desk, id, line, 4_000n)]);
    }
    const [left] = await desk.db.query(
      `select l.committed_minor::text as committed,
              bool_and(not exists (select from budget_entry e where e.commitment_id = c.id group by e.commitment_id
                                    having sum(case when e.kind = 'commit' then e.amount_minor else 0 end)
                                         < sum(case when e.kind in ('liquidate', 'decommit') then e.amount_minor else 0 end))) as "isWhole"
         from budget_line l join commitment c on c.line_id = l.id where l.id = $1 group by l.id`,
      [line],
    );
    expect(left).toEqual({ committed: '0', isWhole: true });
  });
});
