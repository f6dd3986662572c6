import type { SignedIn } from '../identity';
import type { HistoryKind } from '../registry';
import { answers, type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { RequestHistoryQuery, RequestsQuery } from './request-input.dto';
import { RequestQueries } from './request.queries';

describe('what a decision is made with', () => {
  let desk: Desk;
  let line: string;
  beforeAll(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(90_000_000n);
  });
  afterAll(() => desk.close());

  const queries = (): RequestQueries => desk.app.get(RequestQueries);
  const waiting = (query: Partial<RequestsQuery>): ReturnType<RequestQueries['list']> =>
    queries().list(Object.assign(new RequestsQuery(), { awaiting: 'me', ...query }), desk.as('cio'));
  const historyOf = (id: string, actor: SignedIn = desk.as('requester')): ReturnType<RequestQueries['history']> =>
    queries().history(id, new RequestHistoryQuery(), actor);

  describe('the checks', () => {
    it('come with the list of what waits where they are asked for, and say what the request says', async () => {
      const id = await desk.submitted(line, '100.00');
      const { items } = await waiting({ checks: 'true' });
      const found = items.find((item) => item.id === id);
      expect(found?.checks).toHaveLength(5);
      expect(found?.checks).toEqual((await desk.view(id, desk.as('cio'))).checks);
    });

    it('are left out of the list otherwise', async () => {
      await desk.submitted(line, '100.00');
      expect((await waiting({})).items.every(({ checks }) => checks.length === 0)).toBe(true);
    });

    it.each([
      ['approved', (id: string) => desk.decide(id, {}, desk.as('cio'))],
      ['rejected', (id: string) => desk.decide(id, { verdict: 'reject', reason: 'No.' }, desk.as('cio'))],
      ['withdrawn', (id: string) => desk.withdraw(id)],
    ] as const)('end with the request, once it is %s', async (status, end) => {
      const id = await desk.submitted(line, '100.00');
      await end(id);
      expect(await desk.view(id)).toMatchObject({ status, checks: [], similarDecisions: null });
    });
  });

  describe('similar decisions', () => {
    it('are those of the same vendor, counted, with the way to each', async () => {
      const vendorName = 'Likeness Ltd';
      const approved = await desk.submitted(line, '10.00', { vendorName });
      const rejected = await desk.submitted(line, '10.00', { vendorName });
      await desk.decide(approved, {}, desk.as('cio'));
      await desk.decide(rejected, { verdict: 'reject', reason: 'Not this one.' }, desk.as('cio'));
      const asked = await desk.submitted(line, '10.00', { vendorName });
      const { similarDecisions } = await desk.view(asked, desk.as('cio'));
      expect(similarDecisions).toMatchObject({ approved: 1, rejected: 1 });
      expect(similarDecisions?.items.map(({ id, likeness }) => [id, likeness])).toEqual([
        [rejected, 'same-vendor'],
        [approved, 'same-vendor'],
      ]);
    });

    it('are those of the same lane where nothing is closer', async () => {
      const asked = await desk.submitted(line, '10.00', { vendorName: 'Nobody asked for it before' });
      const { similarDecisions } = await desk.view(asked, desk.as('cio'));
      expect(new Set(similarDecisions?.items.map(({ likeness }) => likeness))).toEqual(new Set(['same-lane']));
    });

    it('older than a year are left out', async () => {
      const vendorName = 'Long ago Ltd';
      const old = await desk.submitted(line, '10.00', { vendorName });
      await desk.decide(old, {}, desk.as('cio'));
      await desk.db.query("update request set ended_at = ended_at - interval '13 months' where id = $1", [old]);
      const asked = await desk.submitted(line, '10.00', { vendorName });
      const { similarDecisions } = await desk.view(asked, desk.as('cio'));
      expect(similarDecisions?.items.map(({ id }) => id)).not.toContain(old);
    });

    it('that somebody may not see are not counted for them', async () => {
      const vendorName = 'Hidden Ltd';
      const itLine = await desk.fundedLine(90_000_000n, { fundSource: 'it' });
      const other = await desk.submitted(itLine, '10.00', { vendorName }, desk.as('cio'));
      await desk.decide(other, {}, desk.as('cmo'));
      const asked = await desk.submitted(line, '10.00', { vendorName });
      const seen = async (actor: SignedIn): Promise<(string | undefined)[]> =>
        (await desk.view(asked, actor)).similarDecisions?.items.map(({ id }) => id) ?? [];
      expect(await seen(desk.as('cio'))).toContain(other);
      expect(await seen(desk.as('requester'))).not.toContain(other);
    });
  });

  describe('the history', () => {
    it('tells every step of a request, the newest first, with what was and what is', async () => {
      const id = await desk.draft(answers(line, '10.00'));
      await desk.submit(id);
      await desk.decide(id, { verdict: 'changes', reason: 'Is that all?' }, desk.as('cio'));
      await desk.change(id, { amount: { amount: '20.00', currency: 'EUR' } }, 1);
      await desk.submit(id);
      const { items } = await historyOf(id);
      expect(items.map(({ action }) => action)).toEqual([
        'request.submit',
        'request.request-changes',
        'request.submit',
        'request.create',
      ]);
      expect(items[0]).toMatchObject({
        actor: { id: desk.company.people.requester },
        before: { amount: { amount: '10.00', currency: 'EUR' } },
        after: { amount: { amount: '20.00', currency: 'EUR' } },
      });
    });

    it('UX-38 can be read by its kind: what was decided, what changed about money and about people', async () => {
      const id = await desk.draft(answers(line, '10.00'));
      await desk.submit(id);
      await desk.decide(id, { verdict: 'changes', reason: 'Is that all?' }, desk.as('cio'));
      await desk.change(id, { whatFor: 'Heat maps of the shop, and of nothing else' }, 1);
      await desk.submit(id);
      const read = async (kind: HistoryKind): Promise<string[]> => {
        const query = Object.assign(new RequestHistoryQuery(), { kind });
        return (await queries().history(id, query, desk.as('requester'))).items.map(({ action }) => action);
      };
      expect(await Promise.all([read('decisions'), read('money'), read('people')])).toEqual([
        ['request.request-changes'],
        // Handing it in sets money aside, each time.
        ['request.submit', 'request.submit', 'request.create'],
        ['request.submit', 'request.create'],
      ]);
    });

    it('carries the hash of the seal as soon as the trail is sealed', async () => {
      const id = await desk.draft(answers(line, '10.00'));
      await desk.db.query('select seal_audit_events(1000)');
      expect((await historyOf(id)).items[0]?.seal).toMatch(/^[0-9a-f]{64}$/);
    });

    it('is like one that does not exist to whoever may not see the request', async () => {
      const id = await desk.draft(answers(line, '10.00'));
      const stranger = { ...desk.as('requester'), personId: desk.company.people.approver };
      expect(await refusalOf(historyOf(id, stranger))).toBe('not_found');
    });
  });

  it('names the policy that a decision was made under by its hash', async () => {
    const id = await desk.submitted(line, '100.00');
    expect((await desk.view(id)).policyHash).toMatch(/^[0-9a-f]{64}$/);
  });
});
