import type { SignedIn } from '../identity';
import { type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { RequestsQuery } from './request-input.dto';
import { RequestQueries } from './request.queries';

const NAMES = ['small', 'middle', 'large', 'yearLong', 'dollars', 'yen', 'rejected'] as const;
type Name = (typeof NAMES)[number];

/** Half past eleven at night in Madrid, which is the day before in no other place of the company. */
const LATE = '2026-06-20T21:30:00Z';
const AFTER_MIDNIGHT = '2026-06-20T22:30:00Z';

describe('the filters of the requests', () => {
  let desk: Desk;
  const ids = {} as Record<Name, string>;

  beforeAll(async () => {
    desk = await openDesk();
    await desk.db.query("update organisation set time_zone = 'Europe/Madrid'");
    await desk.db.query(
      `insert into exchange_rate (from_currency, to_currency, rate, rate_date, source)
       values ('USD', 'EUR', 0.5, '2026-01-01', 'test'), ('USD', 'EUR', 0.9, '2026-06-01', 'test')`,
    );
    const line = await desk.fundedLine(90_000_000n);
    const dollarLine = await desk.fundedLine(90_000_000n, { currency: 'USD' });
    const yenLine = await desk.fundedLine(90_000_000n, { currency: 'JPY' });
    const inCurrency = (amount: string, currency: string) => ({ amount: { amount, currency } });
    ids.small = await desk.submitted(line, '500.00', { stageIds: ['purchase'] });
    ids.middle = await desk.submitted(line, '1000.00', { stageIds: ['purchase', 'find'] });
    ids.large = await desk.submitted(line, '20000.00');
    // 600 a month and 300 for a month: dear by the year, although the amounts are small.
    ids.yearLong = await desk.submitted(line, '600.00', { billing: 'monthly', termMonths: 1 });
    ids.dollars = await desk.submitted(dollarLine, '', inCurrency('1200.00', 'USD'), desk.as('cmo'));
    ids.rejected = await desk.submitted(line, '300.00');
    desk.travelTo(LATE);
    await desk.decide(ids.middle, {}, desk.as('cio'));
    desk.travelTo(AFTER_MIDNIGHT);
    await desk.decide(ids.rejected, { verdict: 'reject', reason: 'No.' }, desk.as('cio'));
    ids.yen = await desk.draft({ budgetLineId: yenLine, ...inCurrency('200000', 'JPY') });
  });
  afterAll(() => desk.close());

  const list = (query: Partial<RequestsQuery>, actor: SignedIn): ReturnType<RequestQueries['list']> =>
    desk.app.get(RequestQueries).list(Object.assign(new RequestsQuery(), query), actor);
  const found = async (query: Partial<RequestsQuery>, actor = desk.as('requester')): Promise<string[]> => {
    const { items } = await list(query, actor);
    return items.map(({ id }) => NAMES.find((name) => ids[name] === id) ?? id).toSorted();
  };

  it.each([
    ['-1000', ['middle', 'rejected', 'small']],
    ['500-1000', ['middle']],
    ['1000-10000', ['dollars', 'yearLong']],
    ['1079.99-1080', ['dollars']],
    ['10000-', ['large']],
    ['7200-', ['large']],
  ])(
    'cut by what a year costs, %s: above the first figure, up to the second, in euros at the last rate',
    async (cost, expected) => {
      expect(await found({ cost }, desk.as('cio'))).toEqual(expected);
    },
  );

  it('have no range for what has no rate, nor for what cannot be read', async () => {
    expect(await found({ cost: '0-', status: 'draft' })).toEqual([]);
    expect(await found({ status: 'draft' })).toEqual(['yen']);
    expect(await refusalOf(list({ cost: '0.001-' }, desk.as('cio')))).toBe('validation.failed');
  });

  it('cut by stage, requester, and my team with all below it', async () => {
    const { company } = desk;
    expect(await found({ stage: 'purchase' })).toEqual(['middle', 'small']);
    expect(await found({ stage: 'find' })).toEqual(['middle']);
    expect(await found({ requester: company.people.cmo }, desk.as('cio'))).toEqual(['dollars']);
    const inIt = { ...desk.as('cio'), unitId: company.units.it };
    const inMarketing = { ...desk.as('cio'), unitId: company.units.marketing };
    expect(await found({ team: 'true' }, inIt)).toEqual([]);
    expect((await found({ team: 'true' }, inMarketing)).length).toBe(6);
    expect(await found({ team: 'true' }, { ...inMarketing, unitId: null })).toEqual([]);
  });

  it.each([
    [{ period: 'decided' }, ['middle', 'rejected']],
    [{ period: 'decided', from: '2026-06-20', to: '2026-06-20' }, ['middle']],
    [{ period: 'decided', from: '2026-06-21' }, ['rejected']],
    [{ period: 'decided', to: '2026-06-19' }, []],
    [{ from: '2026-06-20', to: '2026-06-20' }, ['middle']],
    [{ period: 'updated', to: '2026-06-19' }, ['dollars', 'large', 'small', 'yearLong']],
  ] as const)('cut by days where the company is: %j', async (query, expected) => {
    expect(await found(query, desk.as('cio'))).toEqual(expected);
  });

  it('tell what is late from what is not, and what was decided is late no more', async () => {
    desk.travelTo('2026-06-16T10:00:00Z');
    expect(await found({ overdue: 'true' }, desk.as('cio'))).toEqual([]);
    desk.travelTo('2026-06-25T10:00:00Z');
    expect(await found({ overdue: 'true' }, desk.as('cio'))).toEqual(['dollars', 'small', 'yearLong']);
  });

  it('go together with what waits for somebody', async () => {
    const query = { awaiting: 'me', stage: 'purchase', cost: '-10000', overdue: 'true' } as const;
    expect(await found(query, desk.as('cio'))).toEqual(['small']);
  });

  it.each([{}, { lane: 'sprint' }, { cost: '-1000' }, { period: 'decided' }, { team: 'true' }, { q: 'tool' }] as const)(
    'M8: the total of %j is the number of its rows, page after page, and the sum over the statuses',
    async (query) => {
      const cio = desk.as('cio');
      const { total } = await list({ ...query, limit: 1 }, cio);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ ...query, limit: 2, cursor }, cio);
        expect(page.total).toBe(total);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      const statuses = ['submitted', 'changes-requested', 'approved', 'rejected', 'withdrawn', 'expired'];
      const parts = await Promise.all(statuses.map((status) => list({ ...query, status }, cio)));
      expect(new Set(seen).size).toBe(total);
      expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(total);
    },
  );
});
