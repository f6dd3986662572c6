import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EditPerson, type Role, type SignedIn } from '../../identity';
import { Database } from '../../platform';
import { allAtOnce, type Desk, openDesk, refusalOf, tally } from '../../testing/approval-desk';
import type { LinkVerdict } from '../compose-mail';
import { DecideByLink } from './decide-by-link';
import type { LinkDecisionInput } from './decision-link.dto';
import { DecisionLinks } from './decision-links';

interface Link {
  readonly id: string;
  readonly secret: string;
}

describe('a link in a mail to decide by', () => {
  let desk: Desk;
  let line: string;
  beforeEach(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(500_000n);
  });
  afterEach(() => desk.close());

  const linkFor = async (request: string, verdict: LinkVerdict = 'approve', role: Role = 'cio'): Promise<Link> => {
    const tokens = new Map(await desk.app.get(DecisionLinks).make(request, desk.company.people[role]));
    const [id = '', secret = ''] = tokens.get(verdict)?.split('.') ?? [];
    return { id, secret };
  };
  const decide = (
    { id, secret }: Link,
    input: Partial<LinkDecisionInput> = {},
    actor: SignedIn = desk.as('cio'),
  ): Promise<void> =>
    desk.app.get(Database).transaction((tx) => desk.app.get(DecideByLink).decide(tx, id, { secret, ...input }, actor));
  const stateOf = async ({ id }: Link): Promise<string> =>
    (await desk.app.get(DecideByLink).look(id, desk.as('cio'))).state;
  const statusOf = async (request: string): Promise<string> => (await desk.view(request)).status;

  it('decides once, as whoever it was sent to, with what it says', async () => {
    const request = await desk.submitted(line, '1200.00');
    const link = await linkFor(request);
    expect(await stateOf(link)).toBe('usable');
    await decide(link, { conditions: [{ what: 'Ninety days only' }] });
    expect((await desk.view(request)).decisions).toMatchObject([
      { verdict: 'approve', person: { id: desk.company.people.cio }, condition: 'Ninety days only' },
    ]);
    expect(await stateOf(link)).toBe('used');
    expect(await refusalOf(decide(link))).toBe('link.ended');
  });

  it('is one for each verdict, and the others end with the first that is used', async () => {
    const request = await desk.submitted(line, '1200.00');
    const [approve, reject] = [await linkFor(request), await linkFor(request, 'reject')];
    await decide(reject, { reason: 'Hotjar does it.' });
    expect(await statusOf(request)).toBe('rejected');
    expect([await stateOf(reject), await stateOf(approve)]).toEqual(['used', 'over']);
    expect(await refusalOf(decide(approve))).toBe('link.ended');
  });

  it('changes nothing by being looked at, however often at once', async () => {
    const request = await desk.submitted(line, '1200.00');
    const link = await linkFor(request);
    const before = await desk.db.query<object>('select * from decision_link order by id');
    const looks = await Promise.all(Array.from({ length: 20 }, () => stateOf(link)));
    expect(new Set(looks)).toEqual(new Set(['usable']));
    expect(await desk.db.query<object>('select * from decision_link order by id')).toEqual(before);
    expect(await statusOf(request)).toBe('submitted');
  });

  it('decides once when it is pressed ten times at once', async () => {
    const request = await desk.submitted(line, '1200.00');
    const link = await linkFor(request);
    const presses = Array.from({ length: 10 }, () => () => decide(link));
    expect(tally(await allAtOnce(presses))).toEqual({ accepted: 1, 'link.ended': 9 });
    expect((await desk.view(request)).decisions).toHaveLength(1);
  });

  it('stays as it was when the decision is refused', async () => {
    const link = await linkFor(await desk.submitted(line, '1200.00'), 'reject');
    expect(await refusalOf(decide(link))).toBe('validation.failed');
    expect(await stateOf(link)).toBe('usable');
  });

  it('is of nobody else, not even of whoever may decide the same', async () => {
    const request = await desk.submitted(line, '1200.00');
    const link = await linkFor(request);
    const other = desk.as('cmo');
    expect(await refusalOf(decide(link, {}, other))).toBe('link.not_yours');
    expect(await refusalOf(desk.app.get(DecideByLink).look(link.id, other))).toBe('link.not_yours');
    expect(await statusOf(request)).toBe('submitted');
  });

  it('is nothing without its secret, which the database does not know', async () => {
    const request = await desk.submitted(line, '1200.00');
    const link = await linkFor(request);
    expect(await refusalOf(decide({ ...link, secret: 'A'.repeat(43) }))).toBe('not_found');
    const [kept] = await desk.db.query<{ row: string }>('select decision_link::text as row from decision_link');
    expect(kept?.row).not.toContain(link.secret);
    expect(await stateOf(link)).toBe('usable');
  });

  it('dies with a new version of the request', async () => {
    const request = await desk.submitted(line, '1200.00');
    const link = await linkFor(request);
    await desk.decide(request, { verdict: 'changes', reason: 'For whom?' }, desk.as('cio'));
    expect(await stateOf(link)).toBe('over');
    await desk.change(request, { whatFor: 'For the shop.' }, 1);
    await desk.submit(request);
    expect(await stateOf(link)).toBe('changed');
    expect(await refusalOf(decide(link))).toBe('link.ended');
  });

  it('dies when somebody else has to decide', async () => {
    const request = await desk.submitted(line, '1200.00');
    const link = await linkFor(request);
    const { approver, cio } = desk.company.people;
    await desk.db.query("insert into person_role (person_id, role, granted_at) values ($1, 'cio', '2020-01-01')", [
      approver,
    ]);
    await desk.app.get(EditPerson).change(cio, { grants: [{ role: 'auditor' }] }, 1, desk.as('admin'));
    expect(await stateOf(link)).toBe('reassigned');
    expect(await refusalOf(decide(link))).toBe('link.ended');
    expect(await statusOf(request)).toBe('submitted');
  });

  it('dies by itself after a week', async () => {
    const link = await linkFor(await desk.submitted(line, '1200.00'));
    desk.travelTo('2026-06-22T09:59:00Z');
    expect(await stateOf(link)).toBe('usable');
    desk.travelTo('2026-06-22T10:01:00Z');
    expect(await stateOf(link)).toBe('expired');
    expect(await refusalOf(decide(link))).toBe('link.ended');
  });

  it('is made for nobody who may not decide: not for whoever asks, nor for a bystander', async () => {
    const request = await desk.submitted(line, '1200.00');
    const links = desk.app.get(DecisionLinks);
    expect(await links.make(request, desk.company.people.requester)).toEqual([]);
    expect(await links.make(request, desk.company.people.auditor)).toEqual([]);
  });

  it('stays used: the database gives no second life to one', async () => {
    const link = await linkFor(await desk.submitted(line, '1200.00'));
    await decide(link);
    await expect(desk.db.query('update decision_link set used_at = null where id = $1', [link.id])).rejects.toThrow(
      'was used',
    );
  });
});
