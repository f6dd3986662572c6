import { type INestApplicationContext, Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import { Clock, Database } from '../platform';
import { type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { testApp } from '../testing/test-app';
import { EvaluatePolicy } from './policies/evaluate-policy';
import { ExpireRequest } from './expire-request';
import { ExpireRequests } from './expire-requests';

/** Before midnight in Madrid, which is an hour ahead then and two in summer. */
const ASKED_AT = '2026-03-02T22:30:00Z';
const LAST_MOMENT = '2026-03-31T21:59:00Z';
const THIRTY_DAYS_LATER = '2026-03-31T22:01:00Z';

describe('a request that waits too long', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  beforeEach(() => desk.travelTo(ASKED_AT));
  afterAll(() => desk.close());

  const expire = (): Promise<void> => desk.app.get(ExpireRequests).run();
  const expireOne = (id: string): Promise<void> =>
    desk.app.get(Database).transaction((tx) => desk.app.get(ExpireRequest).execute(tx, id));
  const statusOf = async (id: string): Promise<string> => (await desk.view(id)).status;
  const eventsOf = (id: string): Promise<object[]> =>
    desk.db.query(
      `select actor_id, capacity, reason, before, after from audit_event where action = 'request.expire' and object_id = $1`,
      [id],
    );
  const releasesOf = (id: string): Promise<object[]> =>
    desk.db.query(`select amount_minor, posted_on::text from budget_entry where kind = 'release' and request_id = $1`, [
      id,
    ]);
  const toolOf = async (id: string): Promise<string | undefined> => {
    const [tool] = await desk.db.query<{ status: string }>(
      'select t.status from tool t join request r on r.tool_id = t.id where r.id = $1',
      [id],
    );
    return tool?.status;
  };

  /** Handed in, and given back with a question. */
  const givenBack = async (line: string, amount = '1200.00', toolName?: string): Promise<string> => {
    const id = await desk.submitted(line, amount, toolName ? { toolName } : {});
    await desk.decide(id, { verdict: 'changes', reason: 'Which stage?' }, desk.as('cio'));
    return id;
  };

  describe('for its requester to answer', () => {
    it('keeps its money for the whole of twenty-nine days', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await givenBack(line);
      desk.travelTo(LAST_MOMENT);
      await expire();
      expect(await desk.view(id)).toMatchObject({
        status: 'changes-requested',
        expiresOn: '2026-04-01',
        expiredBecause: null,
      });
      expect(await desk.balances(line)).toMatchObject({ reserved: 120_000n });
    });

    it('expires on the thirtieth day, as days are counted where the company is, and gives its money back', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await givenBack(line);
      desk.travelTo(THIRTY_DAYS_LATER);
      await expire();
      expect(await desk.view(id)).toMatchObject({
        status: 'expired',
        expiresOn: null,
        expiredBecause: 'changes-unanswered',
        holder: null,
        nextActions: [],
      });
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 0n });
      expect(await eventsOf(id)).toEqual([
        {
          actor_id: null,
          capacity: 'system',
          reason: 'changes-unanswered',
          before: { status: 'changes-requested' },
          after: { status: 'expired' },
        },
      ]);
      expect(await releasesOf(id)).toEqual([{ amount_minor: '120000', posted_on: '2026-04-01' }]);
    });

    it('counts from the last time that changes were asked for', async () => {
      const id = await givenBack(await desk.fundedLine(500_000n));
      desk.travelTo('2026-03-20T10:00:00Z');
      await desk.submit(id);
      await desk.decide(id, { verdict: 'changes', reason: 'And the vendor?' }, desk.as('cio'));
      desk.travelTo(THIRTY_DAYS_LATER);
      await expire();
      expect(await desk.view(id)).toMatchObject({ status: 'changes-requested', expiresOn: '2026-04-19' });
    });

    it('is not kept open by an edit that is never handed in', async () => {
      const id = await givenBack(await desk.fundedLine(500_000n));
      desk.travelTo('2026-03-30T10:00:00Z');
      await desk.change(id, { whatFor: 'Something else.' }, 1);
      desk.travelTo(THIRTY_DAYS_LATER);
      await expire();
      expect(await statusOf(id)).toBe('expired');
    });

    it('stays when its requester came back after it was found to be due', async () => {
      const id = await givenBack(await desk.fundedLine(500_000n));
      desk.travelTo(THIRTY_DAYS_LATER);
      await desk.submit(id);
      await desk.decide(id, { verdict: 'changes', reason: 'And the vendor?' }, desk.as('cio'));
      await expireOne(id);
      expect(await statusOf(id)).toBe('changes-requested');
    });

    it('takes the tool that it had proposed with it, unless another request still asks for the tool', async () => {
      const line = await desk.fundedLine(500_000n);
      const alone = await givenBack(line);
      const first = await givenBack(line, '100.00', 'Wanted by two');
      const second = await desk.submitted(line, '100.00', { toolName: 'Wanted by two' });
      desk.travelTo(THIRTY_DAYS_LATER);
      await expire();
      expect(await toolOf(alone)).toBe('rejected');
      expect(await statusOf(first)).toBe('expired');
      expect(await toolOf(second)).toBe('proposed');
    });

    it('takes the tool along as well when all who asked for it expire at once', async () => {
      const line = await desk.fundedLine(500_000n);
      for (let pair = 0; pair < 10; pair++) {
        desk.travelTo(ASKED_AT);
        const toolName = `Left by pair ${pair}`;
        const ids = [await givenBack(line, '100.00', toolName), await givenBack(line, '100.00', toolName)];
        desk.travelTo(THIRTY_DAYS_LATER);
        await Promise.all(ids.map(expireOne));
        expect(await Promise.all(ids.map(toolOf))).toEqual(['rejected', 'rejected']);
      }
    });

    it('costs a free tool nothing', async () => {
      const line = await desk.fundedLine(0n);
      const id = await givenBack(line, '0.00');
      desk.travelTo(THIRTY_DAYS_LATER);
      await expire();
      expect(await statusOf(id)).toBe('expired');
      expect(await releasesOf(id)).toEqual([]);
    });
  });

  describe('for an approver', () => {
    it('never expires by their silence', async () => {
      const id = await desk.submitted(await desk.fundedLine(500_000n), '1200.00');
      desk.travelTo('2026-12-31T22:59:00Z');
      await expire();
      expect(await desk.view(id)).toMatchObject({ status: 'submitted', expiresOn: '2027-01-01' });
    });
  });

  describe('beyond the fiscal year of its line', () => {
    const NEW_YEAR = '2026-12-31T23:01:00Z';

    it.each([
      ['submitted', (line: string) => desk.submitted(line, '1200.00')],
      ['given back a week before', (line: string) => givenBack(line)],
    ])('expires with the year when it is %s', async (_how, open) => {
      desk.travelTo('2026-12-24T10:00:00Z');
      const line = await desk.fundedLine(500_000n);
      const id = await open(line);
      desk.travelTo(NEW_YEAR);
      await expire();
      expect(await desk.view(id)).toMatchObject({ status: 'expired', expiredBecause: 'year-ended' });
      expect(await desk.balances(line)).toEqual({ funded: 500_000n, reserved: 0n, committed: 0n });
      expect(await eventsOf(id)).toMatchObject([{ reason: 'year-ended' }]);
      expect(await releasesOf(id)).toEqual([{ amount_minor: '120000', posted_on: '2027-01-01' }]);
    });

    it('says which of the two reasons came first, also after weeks without a server', async () => {
      const unanswered = await givenBack(await desk.fundedLine(500_000n));
      desk.travelTo('2026-12-20T10:00:00Z');
      const late = await givenBack(await desk.fundedLine(500_000n));
      desk.travelTo('2027-02-01T10:00:00Z');
      await expire();
      expect(await desk.view(unanswered)).toMatchObject({ expiredBecause: 'changes-unanswered' });
      expect(await desk.view(late)).toMatchObject({ expiredBecause: 'year-ended' });
    });

    it('can neither be handed in nor foreseen any more', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.draft({
        toolName: 'Too late',
        amount: { amount: '10.00', currency: 'EUR' },
        budgetLineId: line,
      });
      desk.travelTo(NEW_YEAR);
      const refusal = { code: 'budget.year_ended', status: 409, options: { errors: [{ pointer: '/budgetLineId' }] } };
      await expect(desk.submit(id)).rejects.toMatchObject(refusal);
      const question = { amount: { amount: '10.00', currency: 'EUR' }, budgetLineId: line };
      await expect(desk.app.get(EvaluatePolicy).execute(question, desk.as('cmo'))).rejects.toMatchObject(refusal);
      const { status, checks } = await desk.view(id);
      expect(status).toBe('draft');
      expect(checks.find(({ key }) => key === 'line-has-room')).toMatchObject({ ok: false });
    });

    it('can be turned down and no longer approved', async () => {
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      desk.travelTo(NEW_YEAR);
      expect(await refusalOf(desk.decide(id, {}, desk.as('cio')))).toBe('budget.year_ended');
      expect(await desk.balances(line)).toMatchObject({ reserved: 120_000n, committed: 0n });
      await desk.decide(id, { verdict: 'reject', reason: 'Next year.' }, desk.as('cio'));
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 0n });
    });

    it('may ask for a line of the coming year', async () => {
      desk.travelTo('2025-11-20T10:00:00Z');
      const line = await desk.fundedLine(500_000n);
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, {}, desk.as('cio'));
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n, committed: 120_000n });
    });
  });

  describe('on several servers', () => {
    let other: INestApplicationContext;
    beforeAll(async () => {
      other = await testApp(desk.db);
      other.get(Clock).now = () => desk.app.get(Clock).now();
    });
    afterAll(() => other.close());

    it('expires once', async () => {
      const line = await desk.fundedLine(50_000_000n);
      const ids: string[] = [];
      for (let index = 0; index < 20; index++) ids.push(await givenBack(line, '100.00'));
      desk.travelTo(THIRTY_DAYS_LATER);
      const elsewhere = other.get(ExpireRequests);
      const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
      await Promise.all([expire(), elsewhere.run(), expire(), elsewhere.run()]);
      expect(logged.mock.calls).toEqual([]);
      logged.mockRestore();
      expect(await Promise.all(ids.map(statusOf))).toEqual(ids.map(() => 'expired'));
      expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
      expect((await Promise.all(ids.map(eventsOf))).map(({ length }) => length)).toEqual(ids.map(() => 1));
      expect((await Promise.all(ids.map(releasesOf))).map(({ length }) => length)).toEqual(ids.map(() => 1));
    });

    it('is looked for every hour by one schedule', async () => {
      const schedules = await desk.db.query(`select cron from pgboss.schedule where name = 'expire-requests'`);
      expect(schedules).toEqual([{ cron: '0 * * * *' }]);
    });
  });

  it('does not keep others from expiring when it cannot', async () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const line = await desk.fundedLine(500_000n);
    const ids = [await givenBack(line), await givenBack(line), await givenBack(line)].toSorted();
    const [broken = '', ...others] = ids;
    await desk.db.query('update request set reserved_minor = 90000000 where id = $1', [broken]);
    desk.travelTo(THIRTY_DAYS_LATER);
    await expire();
    expect(await statusOf(broken)).toBe('changes-requested');
    expect(await Promise.all(others.map(statusOf))).toEqual(['expired', 'expired']);
    const { ref } = await desk.view(broken);
    expect(logged.mock.calls).toEqual([[expect.stringContaining(ref)]]);
    logged.mockRestore();
    await desk.db.query('update request set reserved_minor = 120000 where id = $1', [broken]);
    await expire();
    expect(await statusOf(broken)).toBe('expired');
  });

  it('is found however many there are', async () => {
    const line = await desk.fundedLine(50_000_000n);
    const ids: string[] = [];
    for (let index = 0; index < 120; index++) ids.push(await givenBack(line, '10.00'));
    desk.travelTo(THIRTY_DAYS_LATER);
    await expire();
    expect(await desk.balances(line)).toMatchObject({ reserved: 0n });
    expect(new Set(await Promise.all(ids.map(statusOf)))).toEqual(new Set(['expired']));
  }, 60_000);
});
