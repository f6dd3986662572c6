import { type PolicyDocument, policyFromJson } from '@tandem/spend-policy';
import { allAtOnce, refusalOf } from '../../testing/approval-desk';
import { openPolicyDesk, type PolicyDesk } from '../../testing/policy-desk';
import { withSprintLimit } from '../../testing/policy-texts';
import { CreatePolicyDraft } from './create-policy-draft';
import { EditPolicyDraft } from './edit-policy-draft';
import { ExportPolicy } from './export-policy';
import { documentHash } from './policy-record';
import { Problem } from '../../platform';

describe('a draft of the policy', () => {
  let desk: PolicyDesk;
  beforeEach(async () => {
    desk = await openPolicyDesk();
  });
  afterEach(() => desk.close());

  const pointerOf = (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.catch((error: unknown) => (error instanceof Problem ? error.options.errors?.[0]?.pointer : error));

  it('begins as a copy of what is in force, under the next number, by its author', async () => {
    const { inForce } = await desk.policies();
    const draft = await desk.policy(await desk.begin({ why: 'Pilots stall.' }, desk.as('admin')));
    expect(draft).toMatchObject({
      version: 2,
      status: 'draft',
      revision: 1,
      author: { id: desk.company.people.admin },
      basedOn: 1,
      why: 'Pilots stall.',
      plannedFrom: '2026-06-15',
      askedAt: null,
      signatures: [],
      missingSignatures: ['cio', 'cmo'],
    });
    expect(draft.document).toEqual({ ...inForce.document, version: 2 });
  });

  it('is the only one: whoever wants another is told which one is open', async () => {
    const open = await desk.begin();
    const second = desk.app.get(CreatePolicyDraft).execute({}, desk.as('cmo'));
    await expect(second).rejects.toMatchObject({
      code: 'policy.draft_open',
      options: { extension: { policyId: open, version: 2 } },
    });
  });

  it('is the only one also when several begin at the same moment', async () => {
    const roles = ['cio', 'cmo', 'admin'] as const;
    // Each has a connection that is open already, or the first would be done before the others are there.
    await Promise.all(roles.map((role) => desk.policies(desk.as(role))));
    const outcomes = await allAtOnce(roles.map((role) => () => desk.begin({}, desk.as(role))));
    expect(outcomes.toSorted()).toEqual(['accepted', 'policy.draft_open', 'policy.draft_open']);
  });

  it('that is discarded keeps its number, and is shown to those who ask for it', async () => {
    const id = await desk.begin();
    await desk.discard(id);
    expect((await desk.policies()).items.map(({ version }) => version)).toEqual([1]);
    expect((await desk.policies(desk.as('cio'), 'true')).items.map(({ status }) => status)).toEqual([
      'discarded',
      'in-force',
    ]);
    expect((await desk.policy(await desk.begin())).version).toBe(3);
    expect(await refusalOf(desk.discard(id))).toBe('policy.status');
    expect(await refusalOf(desk.edit(id, { why: 'After all.' }))).toBe('policy.status');
  });

  it('says who changed it last, and who discarded it', async () => {
    const id = await desk.begin();
    const lastHand = async () => (await desk.policy(id)).updatedBy?.name;
    const begun = await lastHand();
    await desk.edit(id, { why: 'Pilots stall.' }, desk.as('cmo'));
    const edited = await lastHand();
    await desk.discard(id);
    expect([begun, edited, await lastHand()]).toEqual(['Test cio', 'Test cmo', 'Test cio']);
  });

  it('is seen by those who edit or sign it, and by nobody else', async () => {
    const id = await desk.begin();
    for (const role of ['cio', 'cmo', 'finance', 'admin'] as const) {
      expect((await desk.policies(desk.as(role))).items).toHaveLength(2);
    }
    for (const role of ['requester', 'approver', 'auditor'] as const) {
      expect((await desk.policies(desk.as(role), 'true')).items).toHaveLength(1);
      expect(await refusalOf(desk.policy(id, desk.as(role)))).toBe('not_found');
    }
  });

  it('can begin with what a file says, under its own number', async () => {
    const { inForce } = await desk.policies();
    const document = { ...withSprintLimit('2000.00')(inForce.document as PolicyDocument), version: 77 };
    expect((await desk.policy(await desk.begin({ document }))).document).toEqual({ ...document, version: 2 });
  });

  it.each([
    ['of another policy', { id: 'travel' }, '/document/id'],
    ['in another currency', { currency: 'USD' }, '/document/currency'],
    [
      'with a rule that cannot be read',
      { rules: [{ id: 'x', when: { all: 7 }, verdict: { kind: 'deny' }, reason: {} }] },
      '/document/rules/0/when/all',
    ],
    ['with something that policies do not have', { budget: 3 }, '/document/budget'],
    ['without a name', { name: ' ' }, '/document/name'],
  ])('does not begin with a file %s', async (_what, change, pointer) => {
    const { inForce } = await desk.policies();
    expect(await pointerOf(desk.begin({ document: { ...inForce.document, ...change } }))).toBe(pointer);
  });

  it('can begin with a version of the past, and not with one that there never was', async () => {
    const { inForce } = await desk.policies();
    expect(await refusalOf(desk.begin({ from: inForce.id }))).toBe('accepted');
    await desk.discard((await desk.policies()).items[0]?.id ?? '');
    expect(await pointerOf(desk.begin({ from: '00000000-0000-4000-8000-000000000000' }))).toBe('/from');
    expect(await pointerOf(desk.begin({ from: inForce.id, document: inForce.document }))).toBe('/from');
  });

  it('has a new revision and hash with each edit, and none without a change', async () => {
    const first = await desk.policy(await desk.begin());
    const edited = await desk.edit(first.id, { document: withSprintLimit('15000.00'), why: 'Pilots stall.' });
    expect(edited).toMatchObject({ revision: 2, why: 'Pilots stall.' });
    expect(edited.hash).not.toBe(first.hash);
    expect(await desk.edit(first.id, {})).toMatchObject({ revision: 2, hash: edited.hash });
    expect(await desk.edit(first.id, { plannedFrom: '2026-12-01' })).toMatchObject({ revision: 3, hash: edited.hash });
  });

  it('is not overwritten by whoever read an earlier revision', async () => {
    const { id, revision, document, plannedFrom } = await desk.policy(await desk.begin());
    await desk.edit(id, { why: 'First.' }, desk.as('cmo'));
    const late = desk.app
      .get(EditPolicyDraft)
      .execute(id, { document, plannedFrom, why: 'Second.' }, revision, desk.as('cio'));
    expect(await refusalOf(late)).toBe('version.stale');
    expect((await desk.policy(id)).why).toBe('First.');
  });

  it('may be wrong while it is written, says what is wrong, and is not given to anybody to sign', async () => {
    const id = await desk.begin();
    const { checks } = await desk.edit(id, {
      document: (before) => ({ ...before, rules: before.rules.filter((rule) => rule.id !== 'above-sprint-limit') }),
    });
    expect(checks).toContainEqual(
      expect.objectContaining({ kind: 'every-case-covered', passed: false, severity: 'error' }),
    );
    expect(await refusalOf(desk.ask(id))).toBe('policy.checks_failed');
  });

  it('names what would be looser, with examples, and when it could take effect', async () => {
    const looser = await desk.edit(await desk.begin(), { document: withSprintLimit('15000.00') });
    expect(looser).toMatchObject({ loosens: true, earliestFrom: '2026-06-22' });
    expect(looser.loosenings[0]).toMatchObject({
      kinds: expect.arrayContaining(['looser-lane']),
      facts: { exposure: { amount: '10000.01', currency: 'EUR' } },
      before: { lane: 'marathon' },
      after: { lane: 'sprint' },
    });
    const stricter = await desk.edit(looser.id, { document: withSprintLimit('5000.00') });
    expect(stricter).toMatchObject({ loosens: false, loosenings: [], earliestFrom: '2026-06-15' });
    expect(await desk.edit(looser.id, { plannedFrom: '2026-09-01' })).toMatchObject({ earliestFrom: '2026-09-01' });
  });

  it('leaves as a file that says who signed it, and begins a draft of the same text elsewhere', async () => {
    const { id } = await desk.proposed({ document: withSprintLimit('15000.00') });
    await desk.sign(id, 'cmo');
    const file = await desk.app.get(ExportPolicy).execute(id, desk.as('cio'));
    expect(file).toMatchObject({ version: 2, signatures: [{ role: 'cmo', counts: true }] });
    const read = policyFromJson(JSON.parse(JSON.stringify(file.document)));
    expect(read.ok && documentHash(read.value)).toBe(file.hash);
    await desk.discard(id);
    const again = await desk.policy(await desk.begin({ document: file.document }));
    expect({ ...again.document, version: 2 }).toEqual(file.document);
    const [event] = await desk.db.query("select object_id as id from audit_event where action = 'policy.export'");
    expect(event).toEqual({ id });
  });

  it('leaves a trail of its beginning, of each edit and of its end', async () => {
    const id = await desk.begin();
    await desk.edit(id, { why: 'Pilots stall.' });
    await desk.discard(id);
    const events = await desk.db.query<{ action: string; label: string }>(
      "select action, object_label as label from audit_event where object_type = 'policy' and object_id = $1 order by id",
      [id],
    );
    expect(events.map(({ action }) => action)).toEqual(['policy.draft', 'policy.edit', 'policy.discard']);
    expect(new Set(events.map(({ label }) => label))).toEqual(new Set(['Martech spend v2']));
  });
});
