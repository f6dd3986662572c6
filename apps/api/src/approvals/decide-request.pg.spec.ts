import { allAtOnce, type Desk, openDesk, refusalOf, tally } from '../testing/approval-desk';

const inEuros = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'EUR' });

describe('deciding a request', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const toolOf = async (id: string): Promise<Record<string, string> | undefined> => {
    const [tool] = await desk.db.query<Record<string, string>>(
      'select t.* from tool t join request r on r.tool_id = t.id where r.id = $1',
      [id],
    );
    return tool;
  };

  describe('by approving the last step', () => {
    it('commits what was set aside', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, {}, desk.as('cio'));
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 120_000n });
      expect(await desk.view(id)).toMatchObject({
        status: 'approved',
        approvedAmount: inEuros('1200.00'),
        holder: null,
      });
    });

    it('puts the tool to work with the decision as the evidence of its authorisation', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, {}, desk.as('cio'));
      const { ref, accountability } = await desk.view(id);
      expect(await toolOf(id)).toMatchObject({
        status: 'trial',
        source: 'marketing',
        lane: 'sprint',
        budget_line_id: line,
        authorised_by_id: desk.company.people.cio,
        authorised_evidence: 'event',
        authorised_source: ref,
        defined_by_id: desk.company.people.requester,
        defined_evidence: 'event',
      });
      expect(accountability.authorisedBy).toMatchObject({
        person: { id: desk.company.people.cio },
        evidence: 'event',
        source: ref,
      });
    });

    it('keeps the condition of the approval on record', async () => {
      const id = await desk.submitted(await desk.fundedLine(500_000n), '1200.00');
      await desk.decide(id, { condition: ' Masking stays on. ' }, desk.as('cio'));
      const { decisions } = await desk.view(id);
      expect(decisions).toMatchObject([
        { verdict: 'approve', capacity: 'cio', condition: 'Masking stays on.', amount: inEuros('1200.00'), version: 1 },
      ]);
    });

    it('releases what a lower amount leaves over', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, { amount: inEuros('900.00') }, desk.as('cio'));
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 90_000n });
    });

    it('commits a higher amount where the line has room for it', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, { amount: inEuros('1500.00') }, desk.as('cio'));
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 150_000n });
      expect(await desk.view(id)).toMatchObject({ approvedAmount: inEuros('1500.00') });
    });

    it('refuses a higher amount without room, and the request can still be decided', async () => {
      const line = await desk.fundedLine(120_000n);
      const id = await desk.submitted(line, '1200.00');
      expect(await refusalOf(desk.decide(id, { amount: inEuros('1200.01') }, desk.as('cio')))).toBe(
        'budget.insufficient',
      );
      expect(await desk.view(id)).toMatchObject({ status: 'submitted', decisions: [] });
      await desk.decide(id, {}, desk.as('cio'));
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 120_000n });
    });

    it('refuses a higher amount that the policy sends to more people', async () => {
      const id = await desk.submitted(await desk.fundedLine(5_000_000n), '9000.00');
      expect(await refusalOf(desk.decide(id, { amount: inEuros('10000.01') }, desk.as('cio')))).toBe('policy.denied');
      expect(await desk.view(id)).toMatchObject({ status: 'submitted' });
    });

    it.each(['0.00', '-1.00'])('refuses to approve %s for a tool that costs money', async (amount) => {
      const id = await desk.submitted(await desk.fundedLine(500_000n), '1200.00');
      expect(await refusalOf(desk.decide(id, { amount: inEuros(amount) }, desk.as('cio')))).toBe('validation.failed');
    });

    it('refuses an amount in another currency', async () => {
      const id = await desk.submitted(await desk.fundedLine(500_000n), '1200.00');
      expect(await refusalOf(desk.decide(id, { amount: { amount: '1200.00', currency: 'USD' } }, desk.as('cio')))).toBe(
        'validation.failed',
      );
    });
  });

  describe('with several steps', () => {
    const marathon = async (amount = '20000.00'): Promise<{ id: string; line: string }> => {
      const line = await desk.fundedLine(5_000_000n);
      return { id: await desk.submitted(line, amount), line };
    };

    it('moves no money before the last approval', async () => {
      const { id, line } = await marathon();
      await desk.decide(id, {}, desk.as('finance'));
      expect(await desk.view(id)).toMatchObject({ status: 'submitted', holder: { role: 'cio' } });
      expect(await desk.balances(line)).toMatchObject({ reserved: 2_000_000n, committed: 0n });
      await desk.decide(id, {}, desk.as('cio'));
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 2_000_000n });
      expect(await toolOf(id)).toMatchObject({ status: 'active', lane: 'marathon' });
    });

    it('keeps a later step for its own turn', async () => {
      const { id } = await marathon();
      expect(await refusalOf(desk.decide(id, {}, desk.as('cio')))).toBe('approval.not_your_step');
    });

    it('lets nobody agree to more than those before them', async () => {
      const { id } = await marathon();
      await desk.decide(id, { amount: inEuros('15000.00') }, desk.as('finance'));
      expect(await refusalOf(desk.decide(id, { amount: inEuros('15000.01') }, desk.as('cio')))).toBe(
        'validation.failed',
      );
      await desk.decide(id, {}, desk.as('cio'));
      expect(await desk.view(id)).toMatchObject({ approvedAmount: inEuros('15000.00') });
    });

    it('lets no step ask for more money than was set aside', async () => {
      const { id } = await marathon();
      expect(await refusalOf(desk.decide(id, { amount: inEuros('20000.01') }, desk.as('finance')))).toBe(
        'validation.failed',
      );
    });
  });

  describe('by turning it down', () => {
    it('releases the money and takes the proposal out of the running', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, { verdict: 'reject', reason: 'We own FullStory.' }, desk.as('cio'));
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 0n });
      expect(await toolOf(id)).toMatchObject({ status: 'rejected' });
      expect(await desk.view(id)).toMatchObject({ status: 'rejected', decisions: [{ reason: 'We own FullStory.' }] });
    });

    it('keeps a proposal that another request still asks for', async () => {
      const line = await desk.fundedLine(500_000n);
      const first = await desk.submitted(line, '100.00', { toolName: 'Wanted twice' });
      const second = await desk.submitted(line, '100.00', { toolName: 'Wanted twice' });
      await desk.decide(first, { verdict: 'reject', reason: 'Once is enough.' }, desk.as('cio'));
      expect(await toolOf(second)).toMatchObject({ status: 'proposed' });
      await desk.decide(second, { verdict: 'reject', reason: 'Nor this.' }, desk.as('cio'));
      expect(await toolOf(second)).toMatchObject({ status: 'rejected' });
    });

    it.each(['reject', 'changes'] as const)('asks for a reason with %s', async (verdict) => {
      const id = await desk.submitted(await desk.fundedLine(500_000n), '10.00');
      await expect(desk.decide(id, { verdict, reason: '  ' }, desk.as('cio'))).rejects.toMatchObject({
        code: 'validation.failed',
        options: { errors: [{ pointer: '/reason' }] },
      });
    });
  });

  describe('by asking for changes', () => {
    it('gives the request back, keeps its money, and begins anew when it comes again', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, { verdict: 'changes', reason: 'Which stage?' }, desk.as('cio'));
      expect(await desk.view(id)).toMatchObject({
        status: 'changes-requested',
        holder: { role: 'requester', due: null },
        nextActions: ['edit', 'submit', 'withdraw'],
      });
      expect(await desk.balances(line)).toMatchObject({ reserved: 120_000n });
      await desk.change(id, { stageIds: ['purchase'], amount: inEuros('1000.00') }, 1);
      await desk.submit(id);
      expect(await desk.view(id)).toMatchObject({ status: 'submitted', version: 2, round: 2, stageIds: ['purchase'] });
      expect(await desk.balances(line)).toMatchObject({ reserved: 100_000n });
      await desk.decide(id, { version: 2 }, desk.as('cio'));
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 100_000n });
    });

    it('moves the money to the line that the requester chose instead', async () => {
      const line = await desk.fundedLine(500_000n);
      const other = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, { verdict: 'changes', reason: 'Another line.' }, desk.as('cio'));
      await desk.change(id, { budgetLineId: other }, 1);
      await desk.submit(id);
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
      expect(await desk.balances(other)).toMatchObject({ reserved: 120_000n });
      await desk.decide(id, { version: 2 }, desk.as('cio'));
      expect(await desk.balances(other)).toMatchObject({ reserved: 0n, committed: 120_000n });
    });
  });

  describe('on a version that is not the present one', () => {
    it('UX-02 is refused with what changed, in words, and by whom', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '390.00');
      await desk.decide(id, { verdict: 'changes', reason: 'Is that the price?' }, desk.as('cio'));
      await desk.change(id, { amount: inEuros('480.00'), benefitUnitIds: [desk.company.units.it] }, 1);
      await desk.submit(id);
      await expect(desk.decide(id, { version: 1 }, desk.as('cio'))).rejects.toMatchObject({
        code: 'approval.stale',
        options: {
          extension: {
            currentVersion: 2,
            changedBy: 'Test requester',
            changedAt: expect.any(String),
            changes: [
              { field: 'amount', seen: inEuros('390.00'), now: inEuros('480.00') },
              { field: 'benefitUnitIds', seen: ['Marketing'], now: ['IT'] },
            ],
          },
        },
      });
    });

    it('is refused as well when the request was given back in the meantime', async () => {
      const id = await desk.submitted(await desk.fundedLine(500_000n), '10.00');
      await desk.decide(id, { verdict: 'changes', reason: 'Why?' }, desk.as('cio'));
      expect(await refusalOf(desk.decide(id, {}, desk.as('cio')))).toBe('approval.already_decided');
    });
  });

  describe('about a tool that is in use', () => {
    it('leaves it in use, where it is, with those who benefit already', async () => {
      const [tool] = await desk.db.query<{ id: string }>(
        `insert into tool (slug, name, name_key, search_text, status, source, unit_id, created_at, updated_at)
         values ('renewed', 'Renewed', 'renewed', 'renewed', 'active', 'it', $1, now(), now()) returning id`,
        [desk.company.units.it],
      );
      await desk.db.query('insert into tool_benefit values ($1, $2)', [tool?.id, desk.company.units.it]);
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '100.00', { kind: 'renewal', toolId: tool?.id });
      await desk.decide(id, {}, desk.as('cio'));
      const benefits = await desk.db.query('select from tool_benefit where tool_id = $1', [tool?.id]);
      expect(await toolOf(id)).toMatchObject({
        status: 'active',
        source: 'marketing',
        budget_line_id: line,
        unit_id: desk.company.units.it,
      });
      expect(benefits).toHaveLength(2);
    });
  });

  describe('many times at once', () => {
    it('counts once when one person approves twenty times', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      const outcomes = await allAtOnce(Array.from({ length: 20 }, () => () => desk.decide(id, {}, desk.as('cio'))));
      expect(tally(outcomes)).toEqual({ accepted: 1, 'approval.already_decided': 19 });
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 120_000n });
    });

    it('counts once when two who could decide the step do so at the same moment', async () => {
      const [second] = await desk.db.query<{ id: string }>(
        "insert into person (email, name) values ('cio2@test.example', 'Second CIO') returning id",
      );
      await desk.db.query("insert into person_role (person_id, role) values ($1, 'cio')", [second?.id]);
      const other = { ...desk.as('cio'), personId: second?.id ?? '' };
      const line = await desk.fundedLine(500_000n);
      for (let pair = 0; pair < 5; pair++) {
        const id = await desk.submitted(line, '100.00');
        const outcomes = await allAtOnce([() => desk.decide(id, {}, desk.as('cio')), () => desk.decide(id, {}, other)]);
        expect(outcomes.toSorted()).toEqual(['accepted', 'approval.already_decided']);
      }
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 50_000n });
      await desk.db.query('delete from person_role where person_id = $1', [second?.id]);
    });

    it('ends either approved or withdrawn, with the money where that end leaves it', async () => {
      const line = await desk.fundedLine(500_000n);
      const ends: string[] = [];
      for (let pair = 0; pair < 10; pair++) {
        const id = await desk.submitted(line, '100.00');
        await allAtOnce([() => desk.decide(id, {}, desk.as('cio')), () => desk.withdraw(id)]);
        ends.push((await desk.view(id)).status);
      }
      const approved = ends.filter((end) => end === 'approved').length;
      expect(ends.filter((end) => end !== 'approved' && end !== 'withdrawn')).toEqual([]);
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 10_000n * BigInt(approved) });
    });

    it('approves exactly as many raised amounts as the line has room for', async () => {
      const line = await desk.fundedLine(50n * 10_000n + 13n * 10_000n);
      const ids: string[] = [];
      for (let index = 0; index < 50; index++) ids.push(await desk.submitted(line, '100.00'));
      const outcomes = await allAtOnce(
        ids.map((id) => () => desk.decide(id, { amount: inEuros('200.00') }, desk.as('cio'))),
      );
      expect(tally(outcomes)).toEqual({ accepted: 13, 'budget.insufficient': 37 });
      expect(await desk.balances(line)).toMatchObject({ reserved: 370_000n, committed: 260_000n });
    }, 60_000);
  });
});
