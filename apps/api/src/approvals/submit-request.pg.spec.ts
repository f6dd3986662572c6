import { allAtOnce, answers, type Desk, openDesk, refusalOf, tally } from '../testing/approval-desk';

describe('handing a request in', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('sets the whole amount aside on the line', async () => {
    const line = await desk.fundedLine(500_000n);
    await desk.submitted(line, '1200.00');
    expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 120_000n, committed: 0n });
  });

  it('asks the CIO alone for a small tool without personal data', async () => {
    const line = await desk.fundedLine(500_000n);
    const request = await desk.view(await desk.submitted(line, '1200.00'));
    expect(request).toMatchObject({
      status: 'submitted',
      lane: 'sprint',
      policyVersion: 1,
      round: 1,
      holder: { role: 'cio' },
    });
    expect(request.steps.map(({ role, status }) => [role, status])).toEqual([['cio', 'pending']]);
    expect(request.holder?.people.map(({ id }) => id)).toEqual([desk.company.people.cio]);
    expect(request.laneReasons.length).toBeGreaterThan(0);
  });

  it('asks finance and then the CIO where personal data are involved', async () => {
    const line = await desk.fundedLine(500_000n);
    const request = await desk.view(await desk.submitted(line, '1200.00', { dataClass: 'personal' }));
    expect(request.lane).toBe('marathon');
    expect(request.steps.map(({ role, status }) => [role, status])).toEqual([
      ['finance', 'pending'],
      ['cio', 'waiting'],
    ]);
  });

  it('compares the limit with a whole year, whatever the term', async () => {
    const line = await desk.fundedLine(5_000_000n);
    const request = await desk.view(await desk.submitted(line, '3000.00', { termMonths: 3, billing: 'monthly' }));
    expect(request.annualised).toEqual({ amount: '12000.00', currency: 'EUR' });
    expect(request.lane).toBe('marathon');
  });

  it('puts a tool that nobody knows into the register as a proposal', async () => {
    const line = await desk.fundedLine(500_000n);
    const id = await desk.submitted(line, '100.00', { toolName: 'Heat maps', vendorName: 'Maps Ltd' });
    const request = await desk.view(id);
    const [tool] = await desk.db.query<{ status: string; source: string }>(
      'select status, source from tool where id = $1',
      [request.tool?.id],
    );
    expect(request).toMatchObject({ toolName: 'Heat maps', vendorName: 'Maps Ltd' });
    expect(tool).toEqual({ status: 'proposed', source: 'marketing' });
  });

  it('lets two requests for the same new tool meet in one record of the register', async () => {
    const line = await desk.fundedLine(500_000n);
    const first = await desk.view(await desk.submitted(line, '100.00', { toolName: 'Shared tool' }));
    const second = await desk.view(await desk.submitted(line, '100.00', { toolName: 'shared  TOOL' }));
    expect(second.tool?.id).toBe(first.tool?.id);
  });

  it('leaves the draft as it was when the line has not enough left, and says how much is missing', async () => {
    const line = await desk.fundedLine(100_000n);
    const id = await desk.draft(answers(line, '1000.01'));
    await expect(desk.submit(id)).rejects.toMatchObject({
      code: 'budget.insufficient',
      options: {
        extension: {
          available: { amount: '1000.00', currency: 'EUR' },
          needed: { amount: '1000.01', currency: 'EUR' },
        },
      },
    });
    expect(await desk.view(id)).toMatchObject({ status: 'draft', round: 0, steps: [], tool: null });
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
  });

  it.each([
    ['the tool', { toolName: '' }, '/toolName'],
    ['the purpose', { whatFor: '  ' }, '/whatFor'],
    ['who benefits', { benefitUnitIds: [] }, '/benefitUnitIds'],
    ['what data it sees', { dataClass: null }, '/dataClass'],
    ['the line', { budgetLineId: null }, '/budgetLineId'],
  ])('refuses a request that does not say %s', async (_what, change, pointer) => {
    const line = await desk.fundedLine(100_000n);
    const id = await desk.draft({ ...answers(line, '10.00'), ...change });
    await expect(desk.submit(id)).rejects.toMatchObject({
      code: 'request.incomplete',
      options: { errors: [{ pointer }] },
    });
  });

  it('names everything at once that an empty draft lacks', async () => {
    const id = await desk.draft({});
    await expect(desk.submit(id)).rejects.toMatchObject({
      code: 'request.incomplete',
      options: { errors: [{ pointer: '/toolName' }, { pointer: '/amount' }, { pointer: '/budgetLineId' }] },
    });
  });

  it('asks a marathon for its measure of success', async () => {
    const line = await desk.fundedLine(5_000_000n);
    const id = await desk.draft({ ...answers(line, '20000.00'), successMeasure: null });
    await expect(desk.submit(id)).rejects.toMatchObject({
      code: 'request.incomplete',
      options: { errors: [{ pointer: '/successMeasure' }] },
    });
  });

  it('refuses an amount in another currency than the line', async () => {
    const line = await desk.fundedLine(100_000n);
    const id = await desk.draft({ ...answers(line, '10.00'), amount: { amount: '10.00', currency: 'USD' } });
    expect(await refusalOf(desk.submit(id))).toBe('budget.line_or_currency');
  });

  it('refuses to compare a foreign amount with a limit when no rate is stated', async () => {
    const line = await desk.fundedLine(100_000n, { currency: 'CHF' });
    const id = await desk.draft({ ...answers(line, '10.00'), amount: { amount: '10.00', currency: 'CHF' } });
    expect(await refusalOf(desk.submit(id))).toBe('currency.no_rate');
  });

  it('converts a foreign amount before it looks at a limit', async () => {
    await desk.db.query("insert into exchange_rate values ('GBP', 'EUR', '2026-01-01', 1.2, 'test')");
    const line = await desk.fundedLine(5_000_000n, { currency: 'GBP' });
    const id = await desk.draft({ ...answers(line, '9000.00'), amount: { amount: '9000.00', currency: 'GBP' } });
    await desk.submit(id);
    expect(await desk.view(id)).toMatchObject({ lane: 'marathon' });
  });

  it('refuses a shadow line, which has no authorised budget', async () => {
    const line = await desk.fundedLine(0n, { fundSource: 'shadow', hasBudget: false });
    expect(await refusalOf(desk.submitted(line, '10.00'))).toBe('policy.denied');
  });

  it('lets a free tool be asked for without moving any money', async () => {
    const line = await desk.fundedLine(0n);
    const id = await desk.submitted(line, '0.00');
    expect(await desk.view(id)).toMatchObject({ status: 'submitted', holder: { role: 'cio' } });
    await desk.decide(id, {}, desk.as('cio'));
    expect(await desk.view(id)).toMatchObject({ status: 'approved', approvedAmount: { amount: '0.00' } });
    expect(await desk.balances(line)).toEqual({ funded: 0n, reserved: 0n, committed: 0n });
  });

  it('accepts exactly as many of five hundred requests at once as the line has room for', async () => {
    const line = await desk.fundedLine(13_700n * 100n);
    const ids: string[] = [];
    for (let index = 0; index < 500; index++) ids.push(await desk.draft(answers(line, '100.00')));
    const outcomes = await allAtOnce(ids.map((id) => () => desk.submit(id)));
    expect(tally(outcomes)).toEqual({ accepted: 137, 'budget.insufficient': 363 });
    expect(await desk.balances(line)).toMatchObject({ reserved: 1_370_000n });
    const [open] = await desk.db.query<{ count: string }>(
      "select count(*) from request where budget_line_id = $1 and status = 'submitted'",
      [line],
    );
    expect(open?.count).toBe('137');
  }, 120_000);

  it('hands a request in once when it is sent twice at the same time', async () => {
    const line = await desk.fundedLine(1_000_000n);
    const id = await desk.draft(answers(line, '100.00'));
    const outcomes = await allAtOnce(Array.from({ length: 20 }, () => () => desk.submit(id)));
    expect(tally(outcomes)).toEqual({ accepted: 1, 'request.status': 19 });
    expect(await desk.balances(line)).toMatchObject({ reserved: 10_000n });
  });

  it('cannot be done for somebody else', async () => {
    const line = await desk.fundedLine(100_000n);
    const id = await desk.draft(answers(line, '10.00'));
    expect(await refusalOf(desk.submit(id, desk.as('cio')))).toBe('permission.denied');
  });

  it('warns of a purchase that was cut into pieces below the limit', async () => {
    const line = await desk.fundedLine(5_000_000n);
    await desk.submitted(line, '8000.00', { toolName: 'Piecemeal' });
    const request = await desk.view(await desk.submitted(line, '8000.00', { toolName: 'Piecemeal' }));
    expect(request.checks.find(({ key }) => key === 'not-split')?.ok).toBe(false);
  });
});
