import { answers, type Desk, openDesk } from '../testing/approval-desk';

describe('what the trail holds of a request that saves itself while it is written', () => {
  let desk: Desk;
  let line: string;
  beforeAll(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(9_000_000n);
  });
  afterAll(() => desk.close());

  const eventsOf = (id: string): Promise<{ action: string; before: object | null; after: object | null }[]> =>
    desk.db.query(
      "select action, before, after from audit_event where object_id = $1 and object_type = 'request' order by id",
      [id],
    );
  const versionsOf = async (id: string): Promise<number[]> => {
    const rows = await desk.db.query<{ version: number }>(
      'select version from request_version where request_id = $1 order by version',
      [id],
    );
    return rows.map(({ version }) => version);
  };
  /** As somebody pauses while they type. */
  const typed = async (id: string, texts: readonly string[], from = 1): Promise<void> => {
    for (const [index, whatFor] of texts.entries()) await desk.change(id, { whatFor }, from + index);
  };

  it('is that it was begun, and what it said when it was sent', async () => {
    const id = await desk.draft(answers(line, '10.00'));
    await typed(id, ['S', 'See where', 'See where buyers leave.']);
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(['request.create']);
    expect(await versionsOf(id)).toEqual([]);
    await desk.submit(id);
    const [, sent] = await eventsOf(id);
    expect(sent).toMatchObject({
      action: 'request.submit',
      before: { status: 'draft' },
      after: {
        status: 'submitted',
        version: 4,
        whatFor: 'See where buyers leave.',
        amount: { amount: '10.00', currency: 'EUR' },
      },
    });
    expect(sent?.after).not.toHaveProperty('whyNotExisting');
    expect(await versionsOf(id)).toEqual([4]);
  });

  it('is what changed, when it is sent again', async () => {
    const id = await desk.submitted(line, '10.00');
    await desk.decide(id, { verdict: 'changes', reason: 'Which stage?' }, desk.as('cio'));
    await typed(id, ['F', 'For the shop.']);
    await desk.submit(id);
    const sent = (await eventsOf(id)).at(-1);
    expect(sent).toMatchObject({
      action: 'request.submit',
      before: { whatFor: 'See where buyers leave the checkout.', status: 'changes-requested' },
      after: { whatFor: 'For the shop.', version: 3, round: 2 },
    });
    expect(sent?.before).not.toHaveProperty('toolName');
    expect(await versionsOf(id)).toEqual([1, 3]);
  });

  it('is what was changed and never sent, when it is taken back', async () => {
    const id = await desk.submitted(line, '10.00');
    await desk.decide(id, { verdict: 'changes', reason: 'Which stage?' }, desk.as('cio'));
    await typed(id, ['Never mind.']);
    await desk.withdraw(id);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      action: 'request.withdraw',
      before: { whatFor: 'See where buyers leave the checkout.' },
      after: { whatFor: 'Never mind.', status: 'withdrawn' },
    });
  });

  it('is kept once when nothing changed between two rounds', async () => {
    const id = await desk.submitted(line, '10.00');
    await desk.decide(id, { verdict: 'changes', reason: 'Sure?' }, desk.as('cio'));
    await desk.submit(id);
    expect(await versionsOf(id)).toEqual([1]);
    expect(Object.keys((await eventsOf(id)).at(-1)?.before ?? {})).toEqual(['status']);
  });
});
