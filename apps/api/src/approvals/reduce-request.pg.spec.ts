import { allAtOnce, type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { payCommitment } from '../testing/pay-commitment';

const euros = (amount: string): object => ({ amount, currency: 'EUR' });

describe('lowering what was approved', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const approved = async (line: string, amount = '1200.00'): Promise<string> => {
    const id = await desk.submitted(line, amount);
    await desk.decide(id, {}, desk.as('cio'));
    return id;
  };

  it('keeps the approval and gives the difference back to the line at once', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await approved(line);
    await desk.reduce(id, '900.00');
    expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 90_000n });
    expect(await desk.view(id)).toMatchObject({
      status: 'approved',
      amount: euros('1200.00'),
      approvedAmount: euros('900.00'),
      openCommitment: euros('900.00'),
      decisions: [{ verdict: 'approve', amount: euros('1200.00') }],
      accountability: { authorisedBy: { person: { id: desk.company.people.cio } } },
    });
    const [event] = await desk.db.query(
      'select action, before, after, reason from audit_event where object_id = $1 order by id desc limit 1',
      [id],
    );
    expect(event).toEqual({
      action: 'request.reduce',
      before: { approvedAmount: euros('1200.00') },
      after: { approvedAmount: euros('900.00'), released: euros('300.00') },
      reason: 'Fewer seats.',
    });
  });

  it('never goes below what is spent', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await approved(line);
    await payCommitment(desk, id, line, 45_000n);
    expect(await refusalOf(desk.reduce(id, '449.99'))).toBe('validation.failed');
    await desk.reduce(id, '450.00');
    expect(await desk.balances(line)).toMatchObject({ committed: 0n });
    expect(await desk.view(id)).toMatchObject({ approvedAmount: euros('450.00'), openCommitment: euros('0.00') });
  });

  it.each(['1200.00', '1200.01', '0.00'])('is no way from 1,200.00 to %s', async (amount) => {
    const line = await desk.fundedLine(500_000n);
    const id = await approved(line);
    expect(await refusalOf(desk.reduce(id, amount))).toBe('validation.failed');
    expect(await desk.balances(line)).toMatchObject({ committed: 120_000n });
  });

  it('never gets back what was given back: lowered twice, only the lower amount stands', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await approved(line);
    await desk.reduce(id, '900.00');
    expect(await refusalOf(desk.reduce(id, '1000.00'))).toBe('validation.failed');
    await desk.reduce(id, '800.00', desk.as('cio'));
    expect(await desk.balances(line)).toMatchObject({ committed: 80_000n });
  });

  it('is not for whoever has nothing to answer for, nor before the approval', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await approved(line);
    expect(await refusalOf(desk.reduce(id, '900.00', desk.as('finance')))).toBe('permission.denied');
    const waiting = await desk.submitted(line, '100.00');
    expect(await refusalOf(desk.reduce(waiting, '90.00'))).toBe('request.status');
  });

  it('and calling off at the same moment give the money back once', async () => {
    const line = await desk.fundedLine(500_000n);
    for (let pair = 0; pair < 5; pair++) {
      const id = await approved(line, '100.00');
      await allAtOnce([() => desk.reduce(id, '60.00'), () => desk.cancel(id, 'The vendor closed.', desk.as('cio'))]);
      expect(await desk.view(id)).toMatchObject({ status: 'cancelled' });
    }
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 0n });
  });
});
