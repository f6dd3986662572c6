import { PageQuery } from '../platform';
import { makeLine } from '../testing/budget-lines';
import { refusalOf } from '../testing/refusals';
import { openRegister, type Register } from '../testing/tool-register';
import type { ToolSeal } from './tool.dto';
import { ToolHistoryQuery } from './tool-input.dto';
import { ToolQueries } from './tool.queries';
import { VerifyTool } from './verify-tool';

describe('the seal of a tool', () => {
  let desk: Register;
  let id: string;
  beforeAll(async () => {
    desk = await openRegister();
  });
  afterAll(() => desk.close());

  let count = 0;
  beforeEach(async () => {
    const { cmo, requester } = desk.company.people;
    id = await desk.register({
      name: `Sealed ${(count += 1)}`,
      status: 'active',
      unitId: desk.company.units.marketing,
      businessOwnerId: cmo,
      deputyId: requester,
    });
  });

  const verify = async (as: 'cmo' | 'requester' | 'cio' = 'cmo', version?: number): Promise<void> =>
    desk.app.get(VerifyTool).execute(id, version ?? (await desk.view(id)).version, desk.as(as));
  const seal = async (): Promise<ToolSeal> => (await desk.view(id)).seal;
  const actions = async (): Promise<string[]> =>
    (await desk.app.get(ToolQueries).history(id, new PageQuery())).items.map(({ action }) => action);

  it('is not there before somebody has verified the tool', async () => {
    expect(await seal()).toEqual({
      state: 'never',
      verifiedAt: null,
      verifiedBy: null,
      brokenAt: null,
      brokenBy: null,
      brokenFields: [],
    });
  });

  it.each(['cmo', 'requester'] as const)(
    'is set by the owner and by the deputy, with name and day: %s',
    async (role) => {
      await verify(role);
      expect(await seal()).toMatchObject({ state: 'whole', verifiedBy: { id: desk.company.people[role] } });
      expect(await actions()).toEqual(['tool.verify', 'tool.register']);
    },
  );

  it('is set by nobody else, whatever they may edit, and only on what they have seen', async () => {
    expect(await refusalOf(verify('cio'))).toBe('permission.denied');
    expect(await refusalOf(verify('cmo', 7))).toBe('version.stale');
    expect((await seal()).state).toBe('never');
  });

  it('is broken by an edit of somebody else, who and what is on record', async () => {
    await verify();
    await desk.change(id, { category: 'CRM', description: 'Mail' });
    expect(await seal()).toMatchObject({
      state: 'broken',
      brokenBy: { id: desk.company.people.cio },
      brokenFields: ['description', 'category'],
    });
    expect(await actions()).toEqual(['tool.unseal', 'tool.change', 'tool.verify', 'tool.register']);
  });

  it('is broken once: a later edit does not hide the first', async () => {
    await verify();
    await desk.change(id, { category: 'CRM' });
    await desk.change(id, { description: 'Mail' }, desk.as('admin'));
    expect(await seal()).toMatchObject({ brokenBy: { id: desk.company.people.cio }, brokenFields: ['category'] });
  });

  it('is broken by a change of status', async () => {
    await verify();
    await desk.change(id, { status: 'sunset', reason: 'Replaced' });
    expect(await seal()).toMatchObject({ state: 'broken', brokenFields: ['status'] });
  });

  it('is broken by a decision that takes the tool elsewhere', async () => {
    await verify();
    const budgetLineId = await makeLine(desk.db, desk.company, { fundSource: 'it' });
    await desk.inTransaction((tx, tools) =>
      tools.authorise(
        tx,
        id,
        {
          personId: desk.company.people.cio,
          requestRef: 'REQ-0001',
          on: '2026-11-03',
          lane: 'marathon',
          source: 'it',
          budgetLineId,
          unitId: null,
          definedById: desk.company.people.cmo,
          definedEvidence: 'event',
          benefitUnitIds: [],
          benefitOwnerId: null,
        },
        desk.as('cio'),
      ),
    );
    const { state, brokenFields } = await seal();
    expect([state, brokenFields.includes('budgetLineId'), brokenFields.includes('source')]).toEqual([
      'broken',
      true,
      true,
    ]);
  });

  it('stays whole when the owner edits, even when the owner hands the tool on', async () => {
    await verify();
    const owner = desk.as('cmo', desk.company.units.marketing);
    await desk.change(id, { category: 'CRM' }, owner);
    await desk.change(id, { businessOwnerId: desk.company.people.finance }, owner);
    expect((await seal()).state).toBe('whole');
  });

  it('stays whole when an edit changes nothing', async () => {
    await desk.change(id, { category: 'CRM' });
    await verify();
    await desk.change(id, { category: 'CRM' });
    expect((await seal()).state).toBe('whole');
  });

  it('is whole again when the owner verifies it once more', async () => {
    await verify();
    await desk.change(id, { category: 'CRM' });
    await verify('requester');
    expect(await seal()).toMatchObject({ state: 'whole', brokenAt: null, brokenBy: null, brokenFields: [] });
  });

  it('is what “unverified” asks for: broken ones and those without, not whole ones', async () => {
    const isUnverified = async (): Promise<boolean> =>
      (await desk.list({ seal: 'unverified', limit: 200 })).items.some((tool) => tool.id === id);
    expect(await isUnverified()).toBe(true);
    await verify();
    expect(await isUnverified()).toBe(false);
    await desk.change(id, { category: 'CRM' });
    expect(await isUnverified()).toBe(true);
  });

  it('belongs to two people: nobody is the deputy of themselves', async () => {
    await expect(desk.change(id, { deputyId: desk.company.people.cmo })).rejects.toMatchObject({
      code: 'validation.failed',
      options: { errors: [{ pointer: '/deputyId' }] },
    });
  });

  it('UX-38 stands in a history that can be read by its kind', async () => {
    await verify();
    await desk.change(id, { deputyId: null });
    await desk.change(id, { contract: { endsOn: '2027-01-31' } });
    const kinds = await Promise.all(
      (['decisions', 'money', 'people'] as const).map(async (kind) => {
        const query = Object.assign(new ToolHistoryQuery(), { kind });
        return (await desk.app.get(ToolQueries).history(id, query)).items.map(({ action }) => action);
      }),
    );
    expect(kinds).toEqual([['tool.verify'], ['tool.change', 'tool.register'], ['tool.change', 'tool.register']]);
  });
});
