import type { PolicyDocument } from '@tandem/spend-policy';
import type { Role, SignedIn } from '../../identity';
import { Database } from '../../platform';
import { refusalOf } from '../../testing/approval-desk';
import { openPolicyDesk, type PolicyDesk } from '../../testing/policy-desk';
import { everythingToMarathon, withSprintLimit } from '../../testing/policy-texts';
import { AdoptPolicies } from './adopt-policies';
import type { PolicyDetail } from './policy.dto';

describe('two people sign the policy', () => {
  let desk: PolicyDesk;
  beforeEach(async () => {
    desk = await openPolicyDesk();
  });
  afterEach(() => desk.close());

  const stricter = { document: everythingToMarathon };
  const looser = { document: withSprintLimit('15000.00') };
  const inForce = async (): Promise<number> => (await desk.policies()).inForce.version;
  const laneOf = async (amount: string): Promise<string | null> =>
    (await desk.view(await desk.submitted(await desk.fundedLine(10_000_000n), amount))).lane;
  const reasonOf = (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.catch((error: { options?: { extension?: { reason?: string } } }) => error.options?.extension?.reason);
  /** The same person with another role as well. */
  const alsoHolds = async (role: Role, other: Role): Promise<SignedIn> => {
    await desk.db.query("insert into person_role (person_id, role, granted_at) values ($1, $2, '2020-01-01')", [
      desk.company.people[role],
      other,
    ]);
    const actor = desk.as(role);
    return { ...actor, grants: [...actor.grants, { role: other, unitId: null, fundSource: null }] };
  };
  const retire = (role: Role): Promise<object[]> =>
    desk.db.query('delete from person_role where person_id = $1', [desk.company.people[role]]);
  const events = async (id: string): Promise<string[]> =>
    (
      await desk.db.query<{ action: string }>(
        "select action from audit_event where object_type = 'policy' and object_id = $1 order by id",
        [id],
      )
    ).map(({ action }) => action);

  describe('and it takes effect', () => {
    it('not with one signature: routes are as before', async () => {
      const { id } = await desk.proposed(stricter);
      await desk.sign(id, 'cio');
      expect(await desk.policy(id)).toMatchObject({ status: 'draft', missingSignatures: ['cmo'] });
      expect(await inForce()).toBe(1);
      expect(await laneOf('100.00')).toBe('sprint');
    });

    it('at once with both, where it only tightens', async () => {
      const { id } = await desk.proposed(stricter);
      await desk.sign(id, 'cio');
      await desk.sign(id, 'cmo');
      expect(await desk.policy(id)).toMatchObject({
        status: 'in-force',
        effectiveFrom: '2026-06-15',
        missingSignatures: [],
        signatures: [
          { role: 'cio', counts: true, revision: 2 },
          { role: 'cmo', counts: true, revision: 2 },
        ],
      });
      expect((await desk.policies()).items.map(({ status }) => status)).toEqual(['in-force', 'superseded']);
      expect(await laneOf('100.00')).toBe('marathon');
      expect(await events(id)).toEqual([
        'policy.draft',
        'policy.edit',
        'policy.ask-signatures',
        'policy.sign',
        'policy.sign',
        'policy.adopt',
      ]);
    });

    it('after the cool-down of the policy in force, where it loosens anything', async () => {
      const { id } = await desk.proposed(looser);
      await desk.sign(id, 'cmo');
      await desk.sign(id, 'cio');
      expect(await desk.policy(id)).toMatchObject({ status: 'signed', effectiveFrom: '2026-06-22' });
      desk.travelTo('2026-06-21T20:00:00Z');
      expect(await laneOf('12000.00')).toBe('marathon');
      desk.travelTo('2026-06-22T06:00:00Z');
      expect(await laneOf('12000.00')).toBe('sprint');
      expect(await inForce()).toBe(2);
    });

    it('on the day that its author wants, by itself', async () => {
      const { id } = await desk.proposed({ ...stricter, plannedFrom: '2026-07-01' });
      await desk.sign(id, 'cio');
      await desk.sign(id, 'cmo');
      await desk.app.get(AdoptPolicies).run();
      expect(await desk.policy(id)).toMatchObject({ status: 'signed', effectiveFrom: '2026-07-01' });
      desk.travelTo('2026-07-01T06:00:00Z');
      await desk.app.get(AdoptPolicies).run();
      const [stored] = await desk.db.query('select status from policy_version where id = $1', [id]);
      expect(stored).toEqual({ status: 'in-force' });
      expect((await events(id)).at(-1)).toBe('policy.adopt');
    });

    it('once, when the last two sign at the same moment', async () => {
      const { id } = await desk.proposed(stricter);
      const outcomes = await Promise.all([refusalOf(desk.sign(id, 'cio')), refusalOf(desk.sign(id, 'cmo'))]);
      expect(outcomes).toEqual(['accepted', 'accepted']);
      expect(await inForce()).toBe(2);
      expect((await events(id)).filter((action) => action === 'policy.adopt')).toHaveLength(1);
    });

    it('once, when many hand in requests on the morning of its day', async () => {
      const { id } = await desk.proposed({ ...stricter, plannedFrom: '2026-07-01' });
      await desk.sign(id, 'cio');
      await desk.sign(id, 'cmo');
      desk.travelTo('2026-07-01T06:00:00Z');
      const lanes = await Promise.all(['10.00', '20.00', '30.00', '40.00'].map(laneOf));
      expect(new Set(lanes)).toEqual(new Set(['marathon']));
      expect((await events(id)).filter((action) => action === 'policy.adopt')).toHaveLength(1);
    });

    it('for requests that are handed in from then on: those under way keep their version', async () => {
      const before = await desk.submitted(await desk.fundedLine(500_000n), '100.00');
      const { id } = await desk.proposed(stricter);
      expect((await desk.policy(id)).openRequests).toBe(1);
      await desk.sign(id, 'cio');
      await desk.sign(id, 'cmo');
      const after = await desk.submitted(await desk.fundedLine(500_000n), '100.00');
      await desk.decide(before, {}, desk.as('cio'));
      expect(await desk.view(before)).toMatchObject({ status: 'approved', policyVersion: 1, lane: 'sprint' });
      expect(await desk.view(after)).toMatchObject({
        status: 'submitted',
        policyVersion: 2,
        lane: 'marathon',
        holder: { role: 'finance' },
      });
    });

    it('in the place of one that is signed and still waits for its day', async () => {
      const waiting = await desk.proposed(looser);
      await desk.sign(waiting.id, 'cio');
      await desk.sign(waiting.id, 'cmo');
      const newer = await desk.proposed(stricter);
      await desk.sign(newer.id, 'cio');
      await desk.sign(newer.id, 'cmo');
      desk.travelTo('2026-06-25T06:00:00Z');
      expect(await inForce()).toBe(3);
      expect((await desk.policy(waiting.id)).status).toBe('superseded');
    });
  });

  describe('and an edit', () => {
    it('of one character voids the first signature, which stays readable', async () => {
      const { id } = await desk.proposed({ ...stricter, why: 'Fewer surprises' });
      await desk.sign(id, 'cio');
      await desk.edit(id, { why: 'Fewer surprises.' });
      expect(await desk.policy(id)).toMatchObject({
        askedAt: null,
        missingSignatures: ['cio', 'cmo'],
        signatures: [{ role: 'cio', counts: false, revision: 2 }],
      });
      await desk.ask(id);
      await desk.sign(id, 'cmo');
      expect(await inForce()).toBe(1);
      await desk.sign(id, 'cio');
      expect(await inForce()).toBe(2);
    });

    it('that comes first lets nobody sign the text that they read before', async () => {
      const read = await desk.proposed(stricter);
      await desk.edit(read.id, looser);
      await desk.ask(read.id);
      expect(await refusalOf(desk.sign(read.id, 'cmo', { read }))).toBe('policy.changed');
    });

    it('and back again is another revision of the same text, so what was signed before stays void', async () => {
      const read = await desk.proposed(stricter);
      await desk.sign(read.id, 'cio');
      await desk.edit(read.id, { why: 'No.' });
      const same = await desk.edit(read.id, { why: read.why });
      expect(same.hash).toBe(read.hash);
      expect(same.missingSignatures).toEqual(['cio', 'cmo']);
    });

    it('says in the trail which signatures it voided', async () => {
      const { id } = await desk.proposed(stricter);
      await desk.sign(id, 'cio');
      await desk.edit(id, { why: 'No.' });
      const [event] = await desk.db.query<{ after: object }>(
        "select after from audit_event where action = 'policy.edit' order by id desc limit 1",
      );
      expect(event?.after).toMatchObject({ voidedSignatures: [{ role: 'cio', personId: desk.company.people.cio }] });
    });
  });

  describe('and nobody else', () => {
    it.each(['admin', 'auditor', 'requester', 'approver', 'finance'] as const)('signs as %s', async (role) => {
      const { id } = await desk.proposed(stricter);
      expect(await reasonOf(desk.sign(id, 'cio', { actor: desk.as(role) }))).toBe('not-your-role');
    });

    it('signs before signatures were asked for', async () => {
      const id = await desk.begin();
      await desk.edit(id, stricter);
      expect(await reasonOf(desk.sign(id, 'cio'))).toBe('not-asked');
    });

    it('signs twice', async () => {
      const { id } = await desk.proposed(stricter);
      await desk.sign(id, 'cio');
      expect(await reasonOf(desk.sign(id, 'cio'))).toBe('already-signed');
    });

    it('signs in a post that they got after signatures were asked for', async () => {
      const { id } = await desk.proposed(stricter);
      const { people } = desk.company;
      await desk.db.query("insert into person_role (person_id, role) values ($1, 'cmo')", [people.approver]);
      const late = { ...desk.as('cmo'), personId: people.approver };
      expect(await reasonOf(desk.sign(id, 'cmo', { actor: late }))).toBe('role-too-new');
    });

    it('signs for both posts, whoever holds both', async () => {
      const both = await alsoHolds('cio', 'cmo');
      const { id } = await desk.proposed(stricter);
      await desk.sign(id, 'cio', { actor: both });
      expect(await reasonOf(desk.sign(id, 'cmo', { actor: both }))).toBe('same-person');
      expect(await inForce()).toBe(1);
    });

    it('signs what was discarded or is in force already', async () => {
      const { id } = await desk.proposed(stricter);
      await desk.discard(id);
      expect(await refusalOf(desk.sign(id, 'cio'))).toBe('policy.status');
      const next = await desk.proposed(stricter);
      await desk.sign(next.id, 'cio');
      await desk.sign(next.id, 'cmo');
      expect(await refusalOf(desk.sign(next.id, 'cio'))).toBe('policy.status');
    });

    it('signs a policy of one officer while the posts are held by two people', async () => {
      const id = await desk.begin();
      const { checks } = await desk.edit(id, { document: (before) => ({ ...before, singleOfficerMode: true }) });
      expect(checks).toContainEqual({
        kind: 'single-officer',
        passed: false,
        severity: 'error',
        details: { kind: 'mode-not-needed' },
      });
      expect(await refusalOf(desk.ask(id))).toBe('policy.checks_failed');
    });
  });

  describe('where one person holds both posts', () => {
    const single = (before: PolicyDocument): object => ({
      ...everythingToMarathon(before),
      singleOfficerMode: true,
    });
    const proposedBySingle = async (): Promise<{ proposal: PolicyDetail; both: SignedIn }> => {
      await retire('cmo');
      const both = await alsoHolds('cio', 'cmo');
      return { proposal: await desk.proposed({ document: single }, both), both };
    };

    it('that person signs twice and finance signs as well', async () => {
      const { proposal, both } = await proposedBySingle();
      await desk.sign(proposal.id, 'cio', { actor: both });
      await desk.sign(proposal.id, 'cmo', { actor: both });
      expect(await inForce()).toBe(1);
      await desk.sign(proposal.id, 'finance');
      expect(await inForce()).toBe(2);
    });

    it('finance is somebody else', async () => {
      const { proposal, both } = await proposedBySingle();
      await desk.db.query(
        "insert into person_role (person_id, role, granted_at) values ($1, 'finance', '2020-01-01')",
        [both.personId],
      );
      const all = { ...both, grants: [...both.grants, { role: 'finance' as const, unitId: null, fundSource: null }] };
      await desk.sign(proposal.id, 'cio', { actor: all });
      expect(await reasonOf(desk.sign(proposal.id, 'finance', { actor: all }))).toBe('same-person');
    });

    it('a policy of two officers cannot be signed at all', async () => {
      await retire('cmo');
      const both = await alsoHolds('cio', 'cmo');
      const id = await desk.begin({}, both);
      expect(await refusalOf(desk.ask(id, both))).toBe('policy.checks_failed');
    });
  });

  describe('the policy as shipped', () => {
    it('can be signed where it is, by the same two, and nothing else changes', async () => {
      const { inForce: shipped } = await desk.policies();
      expect(shipped.missingSignatures).toEqual(['cio', 'cmo']);
      await desk.sign(shipped.id, 'cio');
      await desk.sign(shipped.id, 'cmo');
      expect(await desk.policy(shipped.id)).toMatchObject({ status: 'in-force', missingSignatures: [], version: 1 });
      expect(await reasonOf(desk.sign(shipped.id, 'cmo'))).toBe('already-signed');
    });
  });

  describe('and the database itself', () => {
    const asApp = (sql: string, values: readonly unknown[] = []): Promise<object[]> =>
      desk.app.get(Database).transaction((tx) => tx.query(sql, values));
    const asOwner = (sql: string, values: readonly unknown[] = []): Promise<object[]> => desk.db.query(sql, values);
    const roles = [
      ['the role that the product runs under', (sql: string, values?: readonly unknown[]) => asApp(sql, values)],
      ['the owner of the schema', (sql: string, values?: readonly unknown[]) => asOwner(sql, values)],
    ] as const;

    describe.each(roles)('refuses %s', (_who, run) => {
      it.each([
        ['to put a draft in force', "update policy_version set status = 'in-force' where id = $1"],
        ['to call it signed', "update policy_version set status = 'signed' where id = $1"],
        ['to delete a version', 'delete from policy_version where id = $1'],
        ['to edit without a revision', "update policy_version set why = 'x' where id = $1"],
      ])('%s', async (_what, sql) => {
        const { id } = await desk.proposed(stricter);
        await desk.sign(id, 'cio');
        await expect(run(sql, [id])).rejects.toThrow(/PV002|policy|permission denied|append-only/i);
        expect(await inForce()).toBe(1);
      });

      it('to bring in a version that is in force', async () => {
        await desk.policies();
        const forged = run(
          `insert into policy_version (policy_id, version, name, status, effective_from, planned_from, canonical_text, hash, revision, why,
                                       author_id, created_at, updated_at)
           select policy_id, 2, name, 'in-force', effective_from, planned_from, canonical_text, hash, 1, '', $1, now(), now()
             from policy_version`,
          [desk.company.people.admin],
        );
        await expect(forged).rejects.toThrow("begins as somebody's draft");
      });

      it('to change the text of a version that is signed', async () => {
        const { id } = await desk.proposed(looser);
        await desk.sign(id, 'cio');
        await desk.sign(id, 'cmo');
        await expect(
          run("update policy_version set planned_from = '2026-06-01', revision = revision + 1 where id = $1", [id]),
        ).rejects.toThrow('Only a draft');
        await expect(
          run("update policy_version set effective_from = '2026-06-01' where id = $1", [id]),
        ).rejects.toThrow('settled');
      });

      it('to sign for somebody who is not an officer, or another text', async () => {
        const { id, hash, revision } = await desk.proposed(stricter);
        const forge = (person: string, text: string): Promise<object[]> =>
          run(
            `insert into policy_signature (policy_version_id, person_id, role, hash, revision, signed_at)
             values ($1, $2, 'cmo', $3, $4, now())`,
            [id, person, text, revision],
          );
        await expect(forge(desk.company.people.admin, hash)).rejects.toThrow('in a role that was held');
        await expect(forge(desk.company.people.cmo, 'f'.repeat(64))).rejects.toThrow('of the text as it is');
      });
    });
  });
});
