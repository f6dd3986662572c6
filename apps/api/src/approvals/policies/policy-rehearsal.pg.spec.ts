import type { PolicyDocument } from '@tandem/spend-policy';
import type { SignedIn } from '../../identity';
import { refusalOf } from '../../testing/approval-desk';
import { openPolicyDesk, type PolicyDesk } from '../../testing/policy-desk';
import { everythingToMarathon, withSprintLimit } from '../../testing/policy-texts';
import type { PolicyRehearsal } from './policy-rehearsal.dto';
import { RehearsePolicy } from './rehearse-policy';

describe('a policy is rehearsed on the requests of the last twelve months', () => {
  let desk: PolicyDesk;
  let asked: Record<'small' | 'large' | 'ofTheCio', string>;
  const text = async (change: (before: PolicyDocument) => object = (before) => before): Promise<object> =>
    change((await desk.policies()).inForce.document as PolicyDocument);
  const rehearse = (document: object, actor: SignedIn = desk.as('cio')): Promise<PolicyRehearsal> =>
    desk.app.get(RehearsePolicy).execute(document, actor);

  beforeAll(async () => {
    desk = await openPolicyDesk();
    const line = await desk.fundedLine(10_000_000n);
    desk.travelTo('2025-06-15T10:00:00Z');
    await desk.submitted(line, '500.00');
    desk.travelTo('2025-06-16T10:00:00Z');
    const small = await desk.submitted(line, '700.00');
    desk.travelTo('2025-06-18T10:00:00Z');
    await desk.decide(small, {}, desk.as('cio'));
    const large = await desk.submitted(line, '12000.00');
    desk.travelTo('2025-06-26T10:00:00Z');
    await desk.decide(large, {}, desk.as('finance'));
    await desk.decide(large, {}, desk.as('cio'));
    desk.travelTo('2026-06-15T10:00:00Z');
    asked = { small, large, ofTheCio: await desk.submitted(line, '300.00', {}, desk.as('cio')) };
  });
  afterAll(() => desk.close());

  it('the one in force without a single difference', async () => {
    expect(await rehearse(await text())).toEqual({
      from: '2025-06-16',
      to: '2026-06-15',
      requests: 3,
      leftOut: 0,
      before: { sprint: 2, marathon: 1, refused: 0 },
      after: { sprint: 2, marathon: 1, refused: 0 },
      changed: 0,
      changedAmount: { amount: '0.00', currency: 'EUR' },
      deciders: [
        { role: 'cmo', before: 1, after: 1 },
        { role: 'cio', before: 2, after: 2 },
        { role: 'finance', before: 1, after: 1 },
      ],
      medianDays: { before: '5.0', after: '5.0' },
      items: [],
    });
  });

  it('another one with every request that would have gone another way, and its money', async () => {
    expect(await rehearse(await text(withSprintLimit('15000.00')))).toMatchObject({
      after: { sprint: 3, marathon: 0, refused: 0 },
      changed: 1,
      changedAmount: { amount: '12000.00', currency: 'EUR' },
      medianDays: { before: '5.0', after: '2.0' },
      items: [
        {
          id: asked.large,
          amount: { amount: '12000.00', currency: 'EUR' },
          laneBefore: 'marathon',
          laneAfter: 'sprint',
          rolesBefore: ['finance', 'cio'],
          rolesAfter: ['cio'],
        },
      ],
    });
  });

  it('with the same answer each time', async () => {
    const document = await text(everythingToMarathon);
    expect(await rehearse(document)).toEqual(await rehearse(document));
  });

  it('with what was known on the day of each, whatever became of people and rates since', async () => {
    await desk.db.query('update person_role set role = $2 where person_id = $1', [desk.company.people.cio, 'approver']);
    expect((await rehearse(await text())).changed).toBe(0);
    await desk.db.query('update person_role set role = $2 where person_id = $1', [desk.company.people.cio, 'cio']);
  });

  it('by people who may not see them all: they read the counts, and only those requests that are theirs to see', async () => {
    const document = await text(everythingToMarathon);
    const newestFirst = [asked.ofTheCio, asked.small];
    expect((await rehearse(document)).items.map(({ id }) => id)).toEqual(newestFirst);
    expect(await rehearse(document, desk.as('admin'))).toMatchObject({ changed: 2, items: [] });
  });

  it('and says how many it has to leave out, because nothing was kept of what was asked', async () => {
    await desk.db.query('update request set route_facts = null where id = $1', [asked.small]);
    expect(await rehearse(await text())).toMatchObject({ requests: 2, leftOut: 1, changed: 0 });
  });

  it('unless it cannot be tried or read', async () => {
    const unknownStep = await text((before) => ({ ...before, steps: before.steps.slice(1) }));
    expect(await refusalOf(rehearse(unknownStep))).toBe('policy.checks_failed');
    expect(await refusalOf(rehearse({ ...(await text()), currency: 'USD' }))).toBe('validation.failed');
  });
});
