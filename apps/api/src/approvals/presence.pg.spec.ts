import { answers, type Desk, openDesk, refusalOf } from '../testing/approval-desk';
import type { Role } from '../identity';
import { Presence } from './presence';

describe('who has a request open', () => {
  let desk: Desk;
  let request: string;
  beforeAll(async () => {
    desk = await openDesk();
    request = await desk.submitted(await desk.fundedLine(1_000_000n), '1200.00');
  });
  afterAll(() => desk.close());

  const others = async (role: Role): Promise<string[]> =>
    (await desk.app.get(Presence).announce(request, desk.as(role))).map(({ id }) => id);

  it('UX-28 is told to each of them, without themselves', async () => {
    const { people } = desk.company;
    expect(await others('cio')).toEqual([]);
    expect(await others('requester')).toEqual([people.cio]);
    expect(await others('cio')).toEqual([people.requester]);
  });

  it('is forgotten a minute after somebody has left', async () => {
    await others('cio');
    await desk.db.query("update request_presence set seen_at = seen_at - interval '61 seconds'");
    expect(await others('requester')).toEqual([]);
  });

  it('counts somebody once, in however many windows', async () => {
    await Promise.all([others('cio'), others('cio'), others('cio')]);
    expect(await others('requester')).toEqual([desk.company.people.cio]);
  });

  it('is nothing for whoever may not see the request', async () => {
    const draft = await desk.draft(answers(await desk.fundedLine(100n, { fundSource: 'it' }), '1.00'), desk.as('cio'));
    expect(await refusalOf(desk.app.get(Presence).announce(draft, desk.as('requester')))).toBe('not_found');
  });
});
