import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import { refusalOf } from '../../testing/refusals';
import { openRegister, type Register } from '../../testing/tool-register';
import type { ToolInput } from '../tool-input.dto';
import { VerifyTool } from '../verify-tool';
import type { BulkToolsInput, BulkToolsPreview, BulkToolsResult, PickedTool } from './bulk.dto';
import { EditTools } from './edit-tools';
import { UndoEdits } from './undo-edits';

describe('several tools edited together', () => {
  let desk: Register;
  let cio: SignedIn;
  let cmo: SignedIn;
  beforeEach(async () => {
    desk = await openRegister();
    cio = { ...desk.as('cio'), requestId: 'batch-1' };
    cmo = desk.as('cmo', desk.company.units.marketing);
  });
  afterEach(() => desk.close());

  const tool = (name: string, input: Partial<ToolInput> = {}): Promise<string> =>
    desk.register({ name, unitId: desk.company.units.marketing, ...input });
  const seen = async (...ids: string[]): Promise<PickedTool[]> => {
    const tools = await Promise.all(ids.map((id) => desk.view(id)));
    return tools.map(({ id, version }) => ({ id, version }));
  };
  const edit = (input: BulkToolsInput, actor = cio): Promise<BulkToolsResult> =>
    desk.app.get(Database).transaction((tx) => desk.app.get(EditTools).execute(tx, input, actor));
  const preview = (input: BulkToolsInput, actor = cio): Promise<BulkToolsPreview> =>
    desk.app.get(EditTools).preview(input, actor);
  const undo = (tools: PickedTool[], actor = cio): Promise<BulkToolsResult> =>
    desk.app.get(Database).transaction((tx) => desk.app.get(UndoEdits).execute(tx, tools, actor));
  const verify = async (id: string): Promise<void> => {
    const { version } = await desk.view(id);
    await desk.app.get(VerifyTool).execute(id, version, desk.as('cmo'));
  };
  const ownerOf = async (id: string): Promise<string | undefined> => (await desk.view(id)).businessOwner?.id;
  const eventsOf = (action: string): Promise<{ object_id: string; request_id: string }[]> =>
    desk.db.query(`select object_id, request_id from audit_event where action = $1 and result = 'done' order by id`, [
      action,
    ]);

  it('leave an event each, all of the same request', async () => {
    const ids = [await tool('One'), await tool('Two')];
    const { finance } = desk.company.people;
    const result = await edit({ change: { businessOwnerId: finance }, selection: { tools: await seen(...ids) } });
    expect({ batchId: result.batchId, same: result.same, refused: result.refused }).toEqual({
      batchId: 'batch-1',
      same: 0,
      refused: [],
    });
    expect(await Promise.all(ids.map(ownerOf))).toEqual([finance, finance]);
    const events = await eventsOf('tool.change');
    expect(events.map(({ object_id: id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(new Set(events.map(({ request_id: id }) => id))).toEqual(new Set(['batch-1']));
    expect(result.done.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))).toEqual(await seen(...ids));
  });

  it('UX-22 go on when some refuse, which stay as they are and say why', async () => {
    const { finance, cmo: marta } = desk.company.people;
    const [mine, foreign, moved, deputed, already] = [
      await tool('Mine'),
      await tool('Foreign', { unitId: desk.company.units.it }),
      await tool('Moved'),
      await tool('Deputed', { deputyId: finance }),
      await tool('Already', { businessOwnerId: finance }),
    ] as const;
    const tools = await seen(mine, foreign, moved, deputed, already);
    await desk.change(moved, { category: 'CRM' });
    const unknown = { id: marta, version: 1 };
    const input = { change: { businessOwnerId: finance }, selection: { tools: [...tools, unknown] } };

    const told = await preview(input, cmo);
    expect({ changes: told.changes, same: told.same, refused: told.refused }).toEqual({
      changes: 1,
      same: 1,
      refused: 4,
    });
    const result = await edit(input, cmo);
    expect(result.done).toEqual(await seen(mine));
    expect(result.same).toBe(1);
    expect(Object.fromEntries(result.refused.map(({ id, code }) => [id, code]))).toEqual({
      [foreign]: 'permission.denied',
      [moved]: 'version.stale',
      [deputed]: 'deputy.same',
      [unknown.id]: 'not_found',
    });
    expect(await Promise.all([foreign, moved, deputed].map(ownerOf))).toEqual([undefined, undefined, undefined]);
  });

  it('UX-23 are all that a filter matches, which the server finds itself', async () => {
    const orphans = [await tool('Orphan A', { lane: 'sprint' }), await tool('Orphan B', { lane: 'sprint' })];
    const other = await tool('Other', { lane: 'marathon' });
    const { finance } = desk.company.people;
    const input = { change: { businessOwnerId: finance }, selection: { filter: { lane: 'sprint' as const } } };
    const { set, tools } = await preview(input);
    expect(tools.map(({ tool: { name }, outcome }) => [name, outcome])).toEqual([
      ['Orphan A', 'changes'],
      ['Orphan B', 'changes'],
    ]);
    expect((await edit({ ...input, set })).done).toHaveLength(2);
    expect(await Promise.all([...orphans, other].map(ownerOf))).toEqual([finance, finance, undefined]);
  });

  it('UX-23 are refused as a whole, and nothing is done, when the filter matches another set by then', async () => {
    const first = await tool('Orphan A', { lane: 'sprint' });
    const { finance } = desk.company.people;
    const input = { change: { businessOwnerId: finance }, selection: { filter: { lane: 'sprint' as const } } };
    const { set } = await preview(input);
    const second = await tool('Orphan B', { lane: 'sprint' });
    await expect(edit({ ...input, set })).rejects.toMatchObject({
      code: 'selection.changed',
      options: { extension: { changes: 2 } },
    });
    expect(await refusalOf(edit(input))).toBe('selection.changed');
    expect(await Promise.all([first, second].map(ownerOf))).toEqual([undefined, undefined]);
  });

  it('are previewed without a trace', async () => {
    const id = await tool('Untouched');
    await preview({ change: { businessOwnerId: desk.company.people.cmo }, selection: { tools: await seen(id) } });
    expect([await ownerOf(id), (await eventsOf('tool.change')).length]).toEqual([undefined, 0]);
  });

  it('are taken back as one: owner, stages and the seal that the edit broke', async () => {
    const { cmo: marta, finance } = desk.company.people;
    const stages = [{ id: 'find', weight: 100 }];
    const ids = [
      await tool('Sealed', { businessOwnerId: marta, stages }),
      await tool('Plain', { businessOwnerId: marta, stages }),
    ];
    const [sealed = ''] = ids;
    await verify(sealed);
    const change = { businessOwnerId: finance, stages: [{ id: 'grow', weight: 100 }] };
    const tools = await seen(...ids);
    expect((await preview({ change, selection: { tools } })).tools.map(({ breaksSeal }) => breaksSeal)).toEqual([
      false,
      true,
    ]);
    const { done } = await edit({ change, selection: { tools } });
    expect((await desk.view(sealed)).seal).toMatchObject({
      state: 'broken',
      brokenBy: { id: desk.company.people.cio },
      brokenFields: ['businessOwnerId', 'stages'],
    });
    expect((await desk.view(sealed, cio)).canUndo).toBe(true);
    const undone = await undo(done);
    expect(undone.refused).toEqual([]);
    expect((await desk.view(sealed)).seal).toMatchObject({ state: 'whole', brokenAt: null, brokenFields: [] });
    expect((await desk.view(sealed)).stages).toEqual(stages);
    expect(await Promise.all(ids.map(ownerOf))).toEqual([marta, marta]);
    expect(await eventsOf('tool.undo')).toHaveLength(2);
  });

  it('are not taken back twice, nor by somebody else, nor over a newer edit, nor after a day', async () => {
    const names = ['Twice', 'Not mine', 'Newer', 'Old'];
    const [twice, foreign, newer, old] = (await Promise.all(names.map((name) => tool(name)))) as [
      string,
      string,
      string,
      string,
    ];
    const selection = { tools: await seen(twice, foreign, newer, old) };
    const { done } = await edit({ change: { businessOwnerId: desk.company.people.cmo }, selection });
    const version = (id: string): PickedTool[] => done.filter((one) => one.id === id);
    const codes = async (tools: PickedTool[], actor = cio): Promise<string[]> =>
      (await undo(tools, actor)).refused.map(({ code }) => code);
    expect(await codes(version(twice))).toEqual([]);
    expect(await codes(await seen(twice))).toEqual(['undo.gone']);
    expect(await codes(version(foreign), cmo)).toEqual(['undo.gone']);
    await desk.change(newer, { category: 'CRM' });
    expect([await codes(version(newer)), await codes(await seen(newer))]).toEqual([['version.stale'], ['undo.gone']]);
    await desk.db.query(`update tool_undo set edited_at = edited_at - interval '25 hours' where tool_id = $1`, [old]);
    expect(await codes(version(old))).toEqual(['undo.gone']);
  });

  it('can no longer be taken back once the owner stands behind them', async () => {
    const id = await tool('Confirmed');
    const { done } = await edit({
      change: { businessOwnerId: desk.company.people.cmo },
      selection: { tools: await seen(id) },
    });
    await verify(id);
    expect((await undo(done)).refused.map(({ code }) => code)).toEqual(['undo.gone']);
    expect((await desk.view(id)).seal.state).toBe('whole');
  });

  it.each([
    ['/change', { change: {}, selection: { filter: {} } }],
    ['/selection', { change: { deputyId: null }, selection: {} }],
    ['/change/stages', { change: { stages: [{ id: 'find', weight: 60 }] }, selection: { filter: {} } }],
    [
      '/change/businessOwnerId',
      { change: { businessOwnerId: '00000000-0000-4000-8000-000000000000' }, selection: { filter: {} } },
    ],
  ] as const)('are refused as a whole where the edit itself is wrong: %s', async (pointer, input) => {
    await expect(preview(input as BulkToolsInput)).rejects.toMatchObject({
      code: 'validation.failed',
      options: { errors: [{ pointer }] },
    });
    expect(await refusalOf(edit(input as BulkToolsInput))).toBe('validation.failed');
  });
});
