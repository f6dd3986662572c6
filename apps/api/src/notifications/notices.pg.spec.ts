import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../platform';
import type { Role } from '../identity';
import { openPolicyDesk, type PolicyDesk } from '../testing/policy-desk';
import { everythingToMarathon } from '../testing/policy-texts';
import type { NoticeView } from './notice.dto';
import { NoticesQueries } from './notices.queries';
import { ReadNotices } from './read-notices';
import { EditPerson } from '../identity';

const BRIEF = { limit: 25, cursor: undefined };

describe('what people are told', () => {
  let desk: PolicyDesk;
  let line: string;
  beforeEach(async () => {
    desk = await openPolicyDesk();
    line = await desk.fundedLine(10_000_000n);
  });
  afterEach(() => desk.close());

  const noticesOf = async (role: Role, state: 'open' | 'all' = 'open'): Promise<NoticeView[]> =>
    (await desk.app.get(NoticesQueries).list({ ...BRIEF, state }, desk.as(role))).items;
  const toldTo = async (role: Role, state: 'open' | 'all' = 'open'): Promise<string[]> =>
    (await noticesOf(role, state)).map(({ kind }) => kind);
  const readAll = (role: Role): Promise<void> => desk.app.get(ReadNotices).upTo(new Date('2099-01-01'), desk.as(role));

  describe('about a request', () => {
    it('reaches whoever may decide it, and not whoever asked', async () => {
      const id = await desk.submitted(line, '1200.00');
      expect(await toldTo('cio')).toEqual(['request.decide']);
      expect([await toldTo('requester'), await toldTo('cmo'), await toldTo('finance')]).toEqual([[], [], []]);
      const [notice] = await noticesOf('cio');
      expect(notice).toMatchObject({
        isToDo: true,
        object: { type: 'request', id, amount: { amount: '1200.00', currency: 'EUR' }, dueAt: expect.any(String) },
        by: { id: desk.company.people.requester },
        readAt: null,
        handledAt: null,
      });
    });

    it('is gone for everybody once a colleague has decided, and says who it was', async () => {
      const { approver, cio } = desk.company.people;
      await desk.db.query("insert into person_role (person_id, role, granted_at) values ($1, 'cio', '2020-01-01')", [
        approver,
      ]);
      const id = await desk.submitted(line, '1200.00');
      expect(await toldTo('approver')).toEqual(['request.decide']);
      await desk.decide(id, {}, desk.as('cio'));
      expect(await toldTo('approver')).toEqual([]);
      expect(await noticesOf('approver', 'all')).toMatchObject([{ handledBy: { id: cio } }]);
    });

    it('tells its requester what became of it, once', async () => {
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, {}, desk.as('cio'));
      expect(await toldTo('requester')).toEqual(['request.approved']);
      expect(await toldTo('cio')).toEqual([]);
      await readAll('requester');
      expect(await toldTo('requester')).toEqual([]);
    });

    it('waits for its requester while changes are asked for, however often that is read', async () => {
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, { verdict: 'changes', reason: 'For whom?' }, desk.as('cio'));
      await readAll('requester');
      expect(await toldTo('requester')).toEqual(['request.change']);
      await desk.submit(id);
      expect(await toldTo('requester')).toEqual([]);
      expect(await toldTo('cio')).toEqual(['request.decide']);
      expect(await toldTo('cio', 'all')).toEqual(['request.decide', 'request.decide']);
    });

    it('tells whoever decided that it was withdrawn, and takes it from whoever had still to do so', async () => {
      const id = await desk.submitted(line, '1200.00');
      await desk.decide(id, { verdict: 'changes', reason: 'For whom?' }, desk.as('cio'));
      await desk.submit(id);
      await desk.withdraw(id);
      expect(await toldTo('cio')).toEqual(['request.withdrawn']);
      expect(await toldTo('requester')).toEqual([]);
    });

    it('is not told when what happened is undone with its transaction', async () => {
      const id = await desk.draft({});
      await expect(desk.submit(id)).rejects.toThrow();
      const count = await desk.db.query('select from notice');
      expect(count).toHaveLength(0);
    });

    it('is nothing to do any more for somebody who left', async () => {
      await desk.submitted(line, '1200.00');
      const { cio } = desk.company.people;
      await desk.app.get(EditPerson).change(cio, { isActive: false }, 1, desk.as('admin'));
      expect(await toldTo('cio')).toEqual([]);
    });

    it('is told once by several who act at the same time', async () => {
      const ids = [];
      for (let index = 0; index < 5; index++) ids.push(await desk.submitted(line, '100.00'));
      await Promise.all(ids.map((id) => desk.decide(id, {}, desk.as('cio'))));
      expect(await toldTo('requester')).toHaveLength(5);
      expect(await toldTo('cio')).toEqual([]);
    });
  });

  describe('about the policy', () => {
    it('asks the other officer to sign, until they have', async () => {
      const { id } = await desk.proposed({ document: everythingToMarathon });
      expect(await toldTo('cmo')).toEqual(['policy.sign']);
      expect(await noticesOf('cmo')).toMatchObject([{ object: { version: 2, dueOn: '2026-12-24' } }]);
      await desk.sign(id, 'cmo');
      expect(await toldTo('cmo')).toEqual([]);
      expect(await toldTo('cio')).toEqual(['policy.sign']);
    });

    it('takes the question back with an edit, and asks anew for the new text', async () => {
      const { id } = await desk.proposed({ document: everythingToMarathon });
      await desk.edit(id, { why: 'Sooner.' });
      expect(await toldTo('cmo')).toEqual([]);
      await desk.ask(id);
      expect(await toldTo('cmo')).toEqual(['policy.sign']);
    });

    it('says that a version is in force, and not that the one the product brings along is', async () => {
      await desk.submitted(line, '10.00');
      expect(await toldTo('cmo')).not.toContain('policy.in-force');
      const { id } = await desk.proposed({ document: everythingToMarathon });
      await desk.sign(id, 'cio');
      await desk.sign(id, 'cmo');
      expect(await toldTo('finance')).toEqual(['policy.in-force']);
    });
  });

  it('is read by nobody else', async () => {
    await desk.submitted(line, '1200.00');
    const [notice] = await noticesOf('cio');
    await expect(desk.app.get(ReadNotices).one(notice?.id ?? '', desk.as('cmo'))).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await noticesOf('cio')).toMatchObject([{ readAt: null }]);
  });

  it('comes page by page, newest first', async () => {
    for (let index = 0; index < 3; index++) await desk.submitted(line, '100.00');
    const queries = desk.app.get(NoticesQueries);
    const first = await queries.list({ limit: 2, state: 'open' }, desk.as('cio'));
    const second = await queries.list(
      { limit: 2, state: 'open', ...(first.nextCursor ? { cursor: first.nextCursor } : {}) },
      desk.as('cio'),
    );
    expect([first.items.length, second.items.length, first.total, second.nextCursor]).toEqual([2, 1, 3, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
  });

  it('stays unread when it came after what was on the screen', async () => {
    await desk.submitted(line, '100.00');
    const [seen] = await noticesOf('cio');
    await desk.submitted(line, '200.00');
    await desk.app.get(ReadNotices).upTo(new Date(seen?.createdAt ?? ''), desk.as('cio'));
    expect((await noticesOf('cio')).map(({ readAt }) => readAt === null)).toEqual([true, false]);
  });

  it('is of the database itself: a need of a person cannot be written twice', async () => {
    await desk.submitted(line, '100.00');
    await expect(
      desk.app.get(Database).transaction((tx) =>
        tx.query(
          `insert into notice (person_id, kind, object_type, object_id, occasion, created_at)
           select person_id, kind, object_type, object_id, occasion, created_at from notice`,
        ),
      ),
    ).rejects.toMatchObject({ code: 'duplicate' });
  });
});
