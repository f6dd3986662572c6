import { type Desk, openDesk } from '../testing/approval-desk';

const inEuros = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

describe('agreeing to a shorter term', () => {
  let desk: Desk;
  let line: string;
  beforeAll(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(90_000_000n);
  });
  afterAll(() => desk.close());

  const monthly = (amount: string): Promise<string> => desk.submitted(line, amount, { billing: 'monthly' });
  const refusal = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'accepted',
      (error: unknown) => (error as { options?: { errors?: { pointer: string }[] } }).options?.errors?.[0]?.pointer,
    );

  it('commits the share to the cent, and says until when it holds', async () => {
    const own = await desk.fundedLine(500_000n);
    const id = await desk.submitted(own, '1000.00', { billing: 'monthly' });
    await desk.decide(id, { amount: inEuros('416.66'), termMonths: 5 }, desk.as('cio'));
    expect(await desk.balances(own)).toEqual({ funded: 500_000n, reserved: 0n, committed: 41_666n });
    expect(await desk.view(id)).toMatchObject({
      status: 'approved',
      termMonths: 12,
      amount: inEuros('1000.00'),
      approvedAmount: inEuros('416.66'),
      approvedTermMonths: 5,
      validUntil: '2026-11-14',
      decisions: [{ termMonths: 5, amount: inEuros('416.66') }],
    });
  });

  it('leaves the term as it was asked for where nobody names another', async () => {
    const id = await monthly('1200.00');
    await desk.decide(id, {}, desk.as('cio'));
    expect(await desk.view(id)).toMatchObject({ approvedTermMonths: 12, validUntil: '2027-06-14' });
  });

  it('says nothing of a term before it is approved, nor of what is paid once', async () => {
    const waiting = await monthly('10.00');
    const once = await desk.submitted(line, '10.00', { billing: 'once' });
    await desk.decide(once, {}, desk.as('cio'));
    const nothing = { approvedTermMonths: null, validUntil: null };
    expect([await desk.view(waiting), await desk.view(once)]).toMatchObject([nothing, nothing]);
  });

  it('puts the term into the audit trail', async () => {
    const id = await monthly('1200.00');
    await desk.decide(id, { amount: inEuros('300.00'), termMonths: 3 }, desk.as('cio'));
    const [event] = await desk.db.query<{ after: object }>(
      "select after from audit_event where object_id = $1 and action = 'request.approve'",
      [id],
    );
    expect(event?.after).toMatchObject({ amount: inEuros('300.00'), termMonths: 3 });
  });

  it.each([
    ['more months than were asked for', '/termMonths', { termMonths: 13 }],
    ['fewer months for the whole amount', '/amount', { termMonths: 6 }],
    ['a cent more than the share', '/amount', { termMonths: 6, amount: inEuros('600.01') }],
  ])('is refused for %s, and the request can still be decided', async (_what, pointer, input) => {
    const id = await monthly('1200.00');
    expect(await refusal(desk.decide(id, input, desk.as('cio')))).toBe(pointer);
    expect(await desk.view(id)).toMatchObject({ status: 'submitted', decisions: [] });
    expect(await refusal(desk.decide(id, {}, desk.as('cio')))).toBe('accepted');
  });

  it('is for the version that was read', async () => {
    const id = await monthly('1200.00');
    await desk.decide(id, { verdict: 'changes', reason: 'Six months?' }, desk.as('cio'));
    await desk.change(id, { termMonths: 6, amount: inEuros('600.00') }, 1);
    await desk.submit(id);
    await expect(desk.decide(id, { termMonths: 6, amount: inEuros('600.00') }, desk.as('cio'))).rejects.toMatchObject({
      code: 'approval.stale',
    });
  });

  it('binds those who decide after: they agree to it, or to less', async () => {
    const id = await monthly('24000.00');
    await desk.decide(id, { termMonths: 6, amount: inEuros('12000.00') }, desk.as('finance'));
    expect(await refusal(desk.decide(id, { termMonths: 7 }, desk.as('cio')))).toBe('/termMonths');
    await desk.decide(id, {}, desk.as('cio'));
    expect(await desk.view(id)).toMatchObject({
      approvedAmount: inEuros('12000.00'),
      approvedTermMonths: 6,
      validUntil: '2026-12-14',
    });
  });
});
