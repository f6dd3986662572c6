import type { SignedIn } from '../identity';
import { answers, type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import { RequestsQuery } from './request-input.dto';
import { RequestQueries } from './request.queries';

describe('lists of requests', () => {
  let desk: Desk;
  const ids: Record<'draft' | 'waiting' | 'large' | 'approved' | 'ofIt', string> = {
    draft: '',
    waiting: '',
    large: '',
    approved: '',
    ofIt: '',
  };

  beforeAll(async () => {
    desk = await openDesk();
    const line = await desk.fundedLine(9_000_000n);
    const itLine = await desk.fundedLine(9_000_000n, { fundSource: 'it' });
    ids.draft = await desk.draft(answers(line, '1.00'));
    ids.waiting = await desk.submitted(line, '100.00', { toolName: 'Needle', whatFor: 'Find it again.' });
    ids.large = await desk.submitted(line, '20000.00');
    ids.approved = await desk.submitted(line, '300.00');
    await desk.decide(ids.approved, {}, desk.as('cio'));
    ids.ofIt = await desk.submitted(itLine, '400.00', {}, desk.as('cio'));
  });
  afterAll(() => desk.close());

  const list = (query: Partial<RequestsQuery>, actor: SignedIn): ReturnType<RequestQueries['list']> =>
    desk.app.get(RequestQueries).list(Object.assign(new RequestsQuery(), query), actor);
  const namesOf = async (query: Partial<RequestsQuery>, actor: SignedIn): Promise<string[]> => {
    const { items } = await list(query, actor);
    return items.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id).toSorted();
  };

  it.each([
    ['requester', ['approved', 'draft', 'large', 'waiting']],
    ['cmo', ['approved', 'large', 'ofIt', 'waiting']],
    ['cio', ['approved', 'large', 'ofIt', 'waiting']],
    ['finance', ['approved', 'large', 'ofIt', 'waiting']],
    ['auditor', ['approved', 'large', 'ofIt', 'waiting']],
    ['approver', ['ofIt']],
    ['admin', []],
  ] as const)('show %s what the role may see', async (role, expected) => {
    expect(await namesOf({}, desk.as(role))).toEqual(expected);
  });

  it.each([
    ['requester', ['requester']],
    ['cio', ['cio', 'requester']],
    ['approver', ['cio']],
    ['admin', []],
  ] as const)('can be cut down by %s to those who made a request that the role may see', async (role, expected) => {
    const { items } = await desk.app.get(RequestQueries).requesters(desk.as(role));
    const { people } = desk.company;
    expect(items.map(({ id }) => id).toSorted()).toEqual(expected.map((who) => people[who]).toSorted());
  });

  it('give a stranger nothing, and a single request like one that does not exist', async () => {
    const stranger: SignedIn = { ...desk.as('requester'), personId: desk.company.people.approver };
    expect(await namesOf({}, stranger)).toEqual([]);
    expect(await refusalOf(desk.view(ids.waiting, stranger))).toBe('not_found');
  });

  it.each([
    ['cio', ['waiting']],
    ['finance', ['large']],
    ['cmo', ['ofIt']],
    ['requester', []],
    ['approver', []],
    ['auditor', []],
  ] as const)('show %s what waits for a decision of theirs', async (role, expected) => {
    expect(await namesOf({ awaiting: 'me' }, desk.as(role))).toEqual(expected);
  });

  it('no longer show what somebody has decided among what waits for them', async () => {
    await desk.decide(ids.large, {}, desk.as('finance'));
    expect(await namesOf({ awaiting: 'me' }, desk.as('finance'))).toEqual([]);
    expect(await namesOf({ awaiting: 'me' }, desk.as('cio'))).toEqual(['large', 'waiting']);
  });

  it('narrow down by status, owner, lane, tool and words', async () => {
    const requester = desk.as('requester');
    const { tool, budgetLine, ref } = await desk.view(ids.waiting);
    expect(await namesOf({ status: 'approved' }, requester)).toEqual(['approved']);
    expect(await namesOf({ mine: 'true' }, desk.as('cio'))).toEqual(['ofIt']);
    expect(await namesOf({ lane: 'marathon' }, requester)).toEqual(['large']);
    expect(await namesOf({ tool: tool?.id }, requester)).toEqual(['waiting']);
    expect(await namesOf({ line: budgetLine?.id, status: 'submitted' }, requester)).toEqual(['large', 'waiting']);
    expect(await namesOf({ q: 'NEEDLE' }, requester)).toEqual(['waiting']);
    expect(await namesOf({ q: 'find it again' }, requester)).toEqual(['waiting']);
    expect(await namesOf({ q: ref.toLowerCase() }, requester)).toEqual(['waiting']);
  });

  it.each([
    ['amount', ['draft', 'waiting', 'approved', 'large']],
    ['-amount', ['large', 'approved', 'waiting', 'draft']],
    ['updated', ['draft', 'waiting', 'approved', 'large']],
    ['-updated', ['large', 'approved', 'waiting', 'draft']],
  ] as const)('go page after page by %s, each request once', async (sort, expected) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ sort, limit: 1, cursor }, desk.as('requester'));
      expect(page.total).toBe(4);
      seen.push(...page.items.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(expected);
  });

  it('begin with what is due first', async () => {
    const { items } = await list({ sort: 'due', awaiting: 'me' }, desk.as('cio'));
    expect(items.map(({ lane }) => lane)).toEqual(['sprint', 'marathon']);
    expect(items.every(({ dueAt }) => dueAt !== null)).toBe(true);
  });

  it('put the one that came first before the others of the same hour, page by page', async () => {
    const line = await desk.fundedLine(9_000_000n);
    const cmo = desk.as('cmo');
    const six: string[] = [];
    for (let index = 0; index < 6; index++) six.push(await desk.draft(answers(line, '10.00'), cmo));
    const first = await list({ sort: 'amount', status: 'draft', mine: 'true', limit: 4 }, cmo);
    const second = await list(
      { sort: 'amount', status: 'draft', mine: 'true', limit: 4, cursor: first.nextCursor ?? '' },
      cmo,
    );
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(six);
  });
});
