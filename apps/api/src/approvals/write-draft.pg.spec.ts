import { makeTool } from '../testing/budget-lines';
import { answers, type Desk, openDesk, refusalOf } from '../testing/approval-desk';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('writing a request', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('begins with what is known about the requester', async () => {
    const request = await desk.view(await desk.draft({}));
    expect(request).toMatchObject({
      kind: 'new-tool',
      status: 'draft',
      version: 1,
      round: 0,
      termMonths: 12,
      dataClass: 'none',
      amount: null,
      budgetLine: null,
      lane: null,
      holder: null,
      requester: { id: desk.company.people.requester },
      accountability: {
        definedBy: { person: { id: desk.company.people.requester }, evidence: 'declared' },
        authorisedBy: null,
        benefits: { units: [{ code: 'MKT' }] },
      },
      nextActions: ['edit', 'submit', 'withdraw'],
    });
    expect(request.ref).toMatch(/^REQ-\d{4}$/);
  });

  it('keeps what is not sent and empties what is emptied', async () => {
    const id = await desk.draft({
      toolName: 'Hotjar',
      whatFor: 'Heat maps',
      stageIds: ['purchase'],
      amount: { amount: '10.00', currency: 'EUR' },
    });
    await desk.change(id, { whatFor: null, stageIds: [] }, 1);
    expect(await desk.view(id)).toMatchObject({
      version: 2,
      toolName: 'Hotjar',
      whatFor: null,
      stageIds: [],
      amount: { amount: '10.00' },
    });
  });

  it('shows the line before and after, without having set anything aside', async () => {
    const line = await desk.fundedLine(1_070_000n);
    const request = await desk.view(await desk.draft(answers(line, '1200.00')));
    expect(request.budgetLine).toMatchObject({
      available: { amount: '10700.00' },
      availableBefore: { amount: '10700.00' },
      availableAfter: { amount: '9500.00' },
      reserved: { amount: '0.00' },
    });
    expect(request.checks.find(({ key }) => key === 'line-has-room')).toMatchObject({ ok: true });
  });

  it('shows the same line before and after once the money is set aside', async () => {
    const line = await desk.fundedLine(1_070_000n);
    const request = await desk.view(await desk.submitted(line, '1200.00'));
    expect(request.budgetLine).toMatchObject({
      available: { amount: '9500.00' },
      availableBefore: { amount: '10700.00' },
      availableAfter: { amount: '9500.00' },
      reserved: { amount: '1200.00' },
    });
  });

  it('tells of tools that the company has already, until the requester says why they do not do', async () => {
    const tool = await makeTool(db(), 'fullstory');
    const id = await desk.draft({ toolName: 'FullStory Pro' });
    const duplicate = async (): Promise<unknown> =>
      (await desk.view(id)).checks.find(({ key }) => key === 'duplicate')?.ok;
    expect((await desk.view(id)).similarTools).toMatchObject([{ tool: { id: tool }, reason: 'same-name' }]);
    expect(await duplicate()).toBeNull();
    await desk.change(id, { whyNotExisting: 'No Spanish support.' }, 1);
    expect(await duplicate()).toBe(true);
  });

  it('is refused on another version than the one that was read', async () => {
    const id = await desk.draft({});
    const edits = await Promise.all([
      refusalOf(desk.change(id, { toolName: 'A' }, 1)),
      refusalOf(desk.change(id, { toolName: 'B' }, 1)),
    ]);
    expect(edits.toSorted()).toEqual(['accepted', 'version.stale']);
  });

  it('is for the requester alone', async () => {
    const id = await desk.draft({});
    expect(await refusalOf(desk.change(id, { toolName: 'A' }, 1, desk.as('cio')))).toBe('permission.denied');
  });

  it('is over while others decide', async () => {
    const id = await desk.submitted(await desk.fundedLine(100_000n), '10.00');
    expect(await refusalOf(desk.change(id, { toolName: 'A' }, 1))).toBe('request.status');
  });

  it('drops the proposal of the old name when the tool gets another one', async () => {
    const id = await desk.submitted(await desk.fundedLine(100_000n), '10.00', { toolName: 'First idea' });
    await desk.decide(id, { verdict: 'changes', reason: 'Is there a cheaper one?' }, desk.as('cio'));
    await desk.change(id, { toolName: 'Second idea' }, 1);
    await desk.submit(id);
    const tools = await db().query<{ name: string; status: string }>(
      "select name, status from tool where name like '% idea' order by name",
    );
    expect(tools).toEqual([
      { name: 'First idea', status: 'rejected' },
      { name: 'Second idea', status: 'proposed' },
    ]);
    expect(await desk.view(id)).toMatchObject({ toolName: 'Second idea' });
  });

  it.each([
    ['/budgetLineId', { budgetLineId: NOWHERE }],
    ['/toolId', { toolId: NOWHERE }],
    ['/definedById', { definedById: NOWHERE }],
    ['/benefitOwnerId', { benefitOwnerId: NOWHERE }],
    ['/benefitUnitIds', { benefitUnitIds: [NOWHERE] }],
    ['/stageIds', { stageIds: ['nowhere'] }],
    ['/amount', { amount: { amount: '-1.00', currency: 'EUR' } }],
  ])('is refused at %s for what does not exist', async (pointer, input) => {
    await expect(desk.draft(input)).rejects.toMatchObject({
      code: 'validation.failed',
      options: { errors: [{ pointer }] },
    });
  });

  it('answers alike about a line that is not there and one that the requester may not see', async () => {
    const hidden = await desk.fundedLine(100n, { fundSource: 'it' });
    const answer = (budgetLineId: string): Promise<unknown> =>
      desk.draft({ budgetLineId }).catch((error: unknown) => (error as { options: unknown }).options);
    expect(await answer(hidden)).toEqual(await answer(NOWHERE));
  });

  describe('and taking it back', () => {
    it('releases what was set aside and takes the proposal out of the running', async () => {
      const line = await desk.fundedLine(100_000n);
      const id = await desk.submitted(line, '10.00', { toolName: 'Regretted' });
      await desk.withdraw(id);
      const [tool] = await db().query<{ status: string }>("select status from tool where name = 'Regretted'");
      expect(await desk.view(id)).toMatchObject({ status: 'withdrawn', nextActions: [], holder: null });
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 0n });
      expect(tool?.status).toBe('rejected');
    });

    it('is for the requester alone, and only before the end', async () => {
      const id = await desk.submitted(await desk.fundedLine(100_000n), '10.00');
      expect(await refusalOf(desk.withdraw(id, desk.as('cio')))).toBe('permission.denied');
      await desk.decide(id, {}, desk.as('cio'));
      expect(await refusalOf(desk.withdraw(id))).toBe('request.status');
    });
  });

  const db = (): Desk['db'] => desk.db;
});
