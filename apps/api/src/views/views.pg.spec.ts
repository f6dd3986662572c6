import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { Preferences, type SignedIn } from '../identity';
import { LedgerUnderTest, outcomeOf } from '../testing/ledger-under-test';
import { signedIn } from '../testing/test-app';
import { EditView } from './edit-view';
import { PreferencesController } from './preferences.controller';
import { type SavedView, ViewChange, ViewInput } from './view.dto';
import { ViewsQueries } from './views.queries';

describe('saved views', () => {
  let bench: LedgerUnderTest;
  let edit: EditView;
  let cio: SignedIn;
  let cmo: SignedIn;
  let finance: SignedIn;
  let admin: SignedIn;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    edit = bench.app.get(EditView);
    const { people } = bench.company;
    cio = signedIn(people.cio, 'cio');
    cmo = signedIn(people.cmo, 'cmo');
    finance = signedIn(people.finance, 'finance');
    admin = signedIn(people.admin, 'admin');
  });
  afterAll(() => bench.stop());

  const create = (actor: SignedIn, more: Partial<ViewInput> = {}): Promise<string> =>
    edit.create(
      { list: 'tools', name: crypto.randomUUID(), query: 'source=shadow', columns: ['name'], ...more },
      actor,
    );
  const get = (id: string, actor: SignedIn): Promise<SavedView> => bench.app.get(ViewsQueries).get(id, actor);
  const namesFor = async (actor: SignedIn): Promise<string[]> =>
    (await bench.app.get(ViewsQueries).list('people', actor)).items.map(({ name }) => name);
  const colleague = async (): Promise<SignedIn> => {
    const [person] = await bench.db.query<{ id: string }>(
      `insert into person (email, name) values (gen_random_uuid() || '@test.example', 'Colleague') returning id`,
    );
    return signedIn(person?.id ?? '', 'finance');
  };

  it('hold filter, sort, columns and density under a name', async () => {
    const id = await create(cio, {
      name: 'Shadow by cost',
      query: 'source=shadow&sort=-cost',
      columns: ['name', 'cost'],
      density: 'compact',
      widths: { cost: 160 },
    });
    expect(await get(id, cio)).toEqual({
      id,
      list: 'tools',
      name: 'Shadow by cost',
      query: 'source=shadow&sort=-cost',
      columns: ['name', 'cost'],
      density: 'compact',
      widths: { cost: 160 },
      sharedWith: null,
      isDefault: false,
      owner: { id: cio.personId, name: 'Test cio', title: 'cio' },
      isMine: true,
      canEdit: true,
      version: 1,
    });
  });

  it('UX-32 are private or shared with a role: own ones first, then those of the role', async () => {
    const other = await colleague();
    await create(finance, { list: 'people', name: 'b mine' });
    await create(finance, { list: 'people', name: 'A mine' });
    await create(other, { list: 'people', name: 'a shared', sharedWith: 'finance' });
    await create(other, { list: 'people', name: 'private' });
    expect(await namesFor(finance)).toEqual(['A mine', 'b mine', 'a shared']);
    expect(await namesFor(cmo)).toEqual([]);
    expect(await namesFor(admin)).toEqual([]);
  });

  it('are shared only with roles that one holds; an administrator may share with any', async () => {
    expect(await outcomeOf(create(cmo, { sharedWith: 'cio' }))).toBe('permission.denied');
    expect(await outcomeOf(create(cmo, { sharedWith: 'cmo' }))).toBe('accepted');
    const id = await create(admin, { sharedWith: 'cio' });
    expect(await get(id, cio)).toMatchObject({ isMine: false, canEdit: false });
    const own = await create(cmo);
    expect(await outcomeOf(edit.change(own, { sharedWith: 'finance' }, 1, cmo))).toBe('permission.denied');
  });

  it('are edited by their owner alone, and not over what somebody else saved', async () => {
    const id = await create(finance, { sharedWith: 'finance' });
    const other = await colleague();
    expect(await outcomeOf(edit.change(id, { name: 'Mine now' }, 1, other))).toBe('permission.denied');
    expect(await outcomeOf(edit.remove(id, other))).toBe('permission.denied');
    expect(await outcomeOf(edit.change(id, { name: 'Mine now' }, 1, admin))).toBe('not_found');
    await edit.change(id, { query: '', sharedWith: null, density: 'compact' }, 1, finance);
    expect(await outcomeOf(edit.change(id, { query: 'q=x' }, 1, finance))).toBe('version.stale');
    expect(await get(id, finance)).toMatchObject({
      query: '',
      sharedWith: null,
      density: 'compact',
      version: 2,
      columns: ['name'],
    });
    expect(await outcomeOf(get(id, other))).toBe('not_found');
  });

  it('UX-32 pass to the role when their owner leaves: still there, and an administrator looks after them', async () => {
    const leaver = await colleague();
    const shared = await create(leaver, { sharedWith: 'finance' });
    const hidden = await create(leaver);
    await bench.db.query('update person set is_active = false where id = $1', [leaver.personId]);
    expect(await get(shared, finance)).toMatchObject({ owner: null, canEdit: false });
    expect(await get(shared, admin)).toMatchObject({ owner: null, canEdit: true });
    expect(await outcomeOf(get(hidden, admin))).toBe('not_found');
    expect(await outcomeOf(edit.change(shared, { sharedWith: null }, 1, admin))).toBe('validation.failed');
    await edit.change(shared, { name: 'Tidied' }, 1, admin);
    expect((await get(shared, finance)).name).toBe('Tidied');
    await edit.remove(shared, admin);
    expect(await outcomeOf(get(shared, finance))).toBe('not_found');
  });

  const defaultsOf = (actor: SignedIn) => bench.app.get(ViewsQueries).defaults(actor);
  const auditor = (): Promise<SignedIn> => colleague().then(({ personId }) => signedIn(personId, 'auditor'));

  it('may be how a list opens for the role that they are shared with, one for each list', async () => {
    const first = await auditor();
    expect(await defaultsOf(first)).toEqual([]);
    const id = await create(first, { sharedWith: 'auditor', isDefault: true });
    expect(await defaultsOf(await auditor())).toEqual([{ list: 'tools', id, query: 'source=shadow' }]);
    expect(await get(id, first)).toMatchObject({ isDefault: true });
    const second = await auditor();
    const other = await create(second, { sharedWith: 'auditor' });
    await edit.change(other, { isDefault: true }, 1, second);
    expect(await defaultsOf(first)).toMatchObject([{ id: other }]);
    expect(await get(id, first)).toMatchObject({ isDefault: false, version: 2 });
    await edit.change(other, { sharedWith: null }, 2, second);
    expect(await defaultsOf(first)).toEqual([]);
    expect(await get(other, second)).toMatchObject({ isDefault: false, sharedWith: null });
  });

  it('come with what else is remembered of the lists, in one answer', async () => {
    const reader = await colleague();
    const id = await create(reader, { list: 'entries', sharedWith: 'finance', isDefault: true });
    await bench.app.get(Preferences).change({ theme: 'dark', lists: { tools: { size: 50 } } }, reader);
    const answer = await bench.app.get(PreferencesController).get(reader);
    expect(answer).toMatchObject({ theme: 'dark', shortcuts: true, lists: { tools: { size: 50 } } });
    expect(answer.defaultViews).toEqual([{ list: 'entries', id, query: 'source=shadow' }]);
    await edit.remove(id, reader);
  });

  it('are the default of nobody while they are private, nor of a role that one does not hold', async () => {
    expect(await outcomeOf(create(finance, { isDefault: true }))).toBe('validation.failed');
    const own = await create(finance);
    expect(await outcomeOf(edit.change(own, { isDefault: true }, 1, finance))).toBe('validation.failed');
    expect(await outcomeOf(edit.change(own, { sharedWith: 'cio', isDefault: true }, 1, finance))).toBe(
      'permission.denied',
    );
    const shared = await create(finance, { sharedWith: 'finance' });
    expect(await outcomeOf(edit.change(shared, { isDefault: true }, 1, await colleague()))).toBe('permission.denied');
    expect(await defaultsOf(finance)).toEqual([]);
  });

  it('UX-32 stay the default of the role when their owner leaves, until an administrator says otherwise', async () => {
    const leaver = await colleague();
    const id = await create(leaver, { list: 'requests', sharedWith: 'finance', isDefault: true });
    await bench.db.query('update person set is_active = false where id = $1', [leaver.personId]);
    expect(await defaultsOf(finance)).toMatchObject([{ list: 'requests', id }]);
    await edit.change(id, { isDefault: false }, 1, admin);
    expect(await defaultsOf(finance)).toEqual([]);
  });

  it('open a list for somebody with several roles by the first of them that has a default', async () => {
    const [cmoView, cioView] = [
      await create(cmo, { list: 'findings', sharedWith: 'cmo', isDefault: true }),
      await create(cio, { list: 'findings', sharedWith: 'cio', isDefault: true }),
    ];
    const both = (...roles: Parameters<typeof signedIn>[1][]): SignedIn => ({
      ...cio,
      grants: roles.flatMap((role) => signedIn(cio.personId, role).grants),
    });
    expect(await defaultsOf(both('cmo', 'cio'))).toMatchObject([{ id: cmoView }]);
    expect(await defaultsOf(both('cio', 'cmo'))).toMatchObject([{ id: cioView }]);
  });

  it('leave in the trail which of them gave up being the default', async () => {
    const before = await create(cio, { list: 'imports', name: 'Before', sharedWith: 'cio', isDefault: true });
    await create(cio, { list: 'imports', name: 'After', sharedWith: 'cio', isDefault: true });
    const [event] = await bench.db.query(
      `select before ->> 'isDefault' as before, after ->> 'isDefault' as after from audit_event
        where object_id = $1 and action = 'saved-view.change'`,
      [before],
    );
    expect(event).toEqual({ before: 'true', after: 'false' });
  });

  it('have one name for each person and list', async () => {
    await create(cmo, { name: 'Twice' });
    expect(await outcomeOf(create(cmo, { name: 'Twice' }))).toBe('duplicate');
    expect(await outcomeOf(create(cmo, { name: 'Twice', list: 'requests' }))).toBe('accepted');
    expect(await outcomeOf(create(cio, { name: 'Twice' }))).toBe('accepted');
  });

  it('leave what was done to them in the trail', async () => {
    const id = await create(cio, { name: 'Tracked' });
    await edit.change(id, { name: 'Renamed' }, 1, cio);
    await edit.remove(id, cio);
    await edit.remove(await create(cio), cio);
    const events = await bench.db.query(
      `select action, object_label as label, before ->> 'name' as before, after ->> 'name' as after from audit_event where object_id = $1 order by id`,
      [id],
    );
    expect(events).toEqual([
      { action: 'saved-view.create', label: 'Tracked', before: null, after: 'Tracked' },
      { action: 'saved-view.change', label: 'Renamed', before: 'Tracked', after: 'Renamed' },
      { action: 'saved-view.delete', label: 'Renamed', before: 'Renamed', after: null },
    ]);
  });

  it('are a hundred at most', async () => {
    const keen = await colleague();
    await bench.db.query(
      `insert into saved_view (owner_id, list, name, query, columns) select $1, 'tools', 'View ' || n, '', '{}' from generate_series(1, 100) n`,
      [keen.personId],
    );
    expect(await outcomeOf(create(keen))).toBe('validation.failed');
  });

  it.each([
    ['no list', { list: 'passwords' }],
    ['no name', { name: '' }],
    ['blanks around the name', { name: ' x' }],
    ['a query with a blank', { query: 'q=a b' }],
    ['a query that is too long', { query: 'q'.repeat(2_001) }],
    ['a role that there is not', { sharedWith: 'king' }],
    ['columns that are no keys', { columns: ['<b>'] }],
  ])('refuse %s', async (_, wrong) => {
    const right = { list: 'tools', name: 'Name', query: '', columns: [] };
    expect(await validate(plainToInstance(ViewInput, { ...right, ...wrong }))).toHaveLength(1);
    expect(await validate(plainToInstance(ViewInput, right))).toEqual([]);
  });

  it.each([[{ name: null }], [{ query: null }], [{ columns: null }]])(
    'refuse to lose what they are: %j',
    async (wrong) => {
      expect(await validate(plainToInstance(ViewChange, wrong))).toHaveLength(1);
    },
  );
});
