import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { answers } from '../../testing/approval-desk';
import { makeTool } from '../../testing/budget-lines';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import { WriteDraft } from '../../approvals';
import { ChangeTool, ToolQueries } from '../../registry';

const file = fileOf(
  ['2026-03-02', 'Marketing', 'TYPEFORM S.L. 4711', '60.00'],
  ['2026-04-02', 'IT', 'TYPEFORM S.L. 4712', '60.00'],
  ['2026-04-16', 'Marketing', 'BOX', '33.00'],
);

describe('a tool that only payments brought into the register', () => {
  let desk: ImportDesk;
  let importId: string;
  let typeform: string;
  let finding: string;
  let ref: string;

  beforeEach(async () => {
    desk = await openImportDesk();
    importId = (await desk.imported(file)).id;
    ({ id: finding, ref } = await desk.finding('Typeform'));
    typeform = (await tools('Typeform'))[0]?.id ?? '';
  });
  afterEach(() => desk.close());

  const tools = (name: string) =>
    desk.db.query<{ id: string; status: string }>('select id, status from tool where name = $1 order by id', [name]);
  const statusOf = async (id: string): Promise<string | undefined> =>
    (await desk.db.query<{ status: string }>('select status from tool where id = $1', [id]))[0]?.status;
  /** What the history of the tool says about its status, the earliest first: from, to and why. */
  const transitions = async (id: string): Promise<string[]> =>
    (
      await desk.db.query<{ text: string }>(
        `select concat_ws(' ', before ->> 'status', after ->> 'status', reason) as text from audit_event
          where object_type = 'tool' and object_id = $1 and action = 'tool.transition' order by id`,
        [id],
      )
    ).map(({ text }) => text);
  const edit = async (id: string, change: Parameters<ChangeTool['execute']>[1]): Promise<void> => {
    const [tool] = await desk.db.query<{ version: number }>('select version from tool where id = $1', [id]);
    await desk.app.get(ChangeTool).execute(id, change, tool?.version ?? 0, desk.as('cio'));
  };
  const linked = async (): Promise<string> => {
    const toolId = await makeTool(desk.db, 'Survey suite', 'marketing');
    await desk.triage(finding, { action: 'link', toolId });
    return toolId;
  };
  const laterPayment = fileOf(['2026-06-02', 'Marketing', 'TYPEFORM S.L. 4720', '12.00']);

  it('leaves it when its payments turn out to be of another tool, and comes back when that is undone', async () => {
    await linked();
    expect(await statusOf(typeform)).toBe('retired');
    await desk.triage(finding, { action: 'undo' });
    expect(await tools('Typeform')).toEqual([{ id: typeform, status: 'active' }]);
    expect(await transitions(typeform)).toEqual([
      `active retired ${ref}: linked to a tool`,
      `retired active ${ref}: undone`,
    ]);
    expect(await desk.totals()).toMatchObject({ marketing: '0', shadow: '12000' });
  });

  it('leaves it when its payments are for no tool at all, and comes back when that is undone', async () => {
    await desk.triage(finding, { action: 'not-a-tool', reason: 'A printer of forms' });
    expect(await statusOf(typeform)).toBe('retired');
    await desk.triage(finding, { action: 'undo' });
    expect(await tools('Typeform')).toEqual([{ id: typeform, status: 'active' }]);
    expect(await transitions(typeform)).toEqual([
      `active retired ${ref}: not a tool. A printer of forms`,
      `retired active ${ref}: undone`,
    ]);
  });

  it('goes again, as often as somebody changes their mind', async () => {
    const toolId = await linked();
    await desk.triage(finding, { action: 'undo' });
    await desk.triage(finding, { action: 'not-a-tool', reason: 'A printer of forms' });
    await desk.triage(finding, { action: 'undo' });
    await desk.triage(finding, { action: 'link', toolId });
    expect(await statusOf(typeform)).toBe('retired');
    expect(await transitions(typeform)).toHaveLength(5);
  });

  it('leaves it when the confirmation of a suspicion is undone, and comes back when it is confirmed once more', async () => {
    const { id } = await desk.finding('BOX');
    await desk.triage(id, { action: 'confirm' });
    const [box] = await tools('Box');
    expect(box?.status).toBe('active');
    await desk.triage(id, { action: 'undo' });
    expect(await tools('Box')).toEqual([{ id: box?.id, status: 'retired' }]);
    expect((await desk.finding('BOX')).suggestedTool).toBeNull();
    const again = await desk.triage(id, { action: 'confirm' });
    expect(again).toMatchObject({ status: 'new', certainty: 'found', tool: { id: box?.id } });
    expect(await tools('Box')).toEqual([{ id: box?.id, status: 'active' }]);
  });

  it('is a suspicion again when its confirmation is undone, also for payments still to come', async () => {
    const { id } = await desk.finding('BOX');
    await desk.triage(id, { action: 'confirm' });
    await desk.triage(id, { action: 'undo' });
    const next = await desk.imported(fileOf(['2026-05-02', 'Marketing', 'BOX', '33.00']));
    expect(next.counts.outcomes).toMatchObject({ shadow: 0, review: 1 });
    expect((await tools('Box')).map(({ status }) => status)).toEqual(['retired']);
  });

  it('lends its name and its vendor to payments to come only as long as somebody takes it for a tool', async () => {
    const licence = (day: string): string =>
      `Date,Department,Supplier,Amount,Account\n${day},Marketing,QWERTON LTD 445566,70.00,Software licences`;
    await desk.imported(licence('2026-05-02'));
    const { id } = await desk.finding('QWERTON LTD 445566');
    const { tool } = await desk.triage(id, { action: 'confirm' });
    await desk.triage(id, { action: 'undo' });
    const next = await desk.imported(licence('2026-06-02'));
    expect(next.counts.outcomes).toMatchObject({ shadow: 0, review: 1 });
    const again = await desk.triage(id, { action: 'confirm' });
    expect(again.tool).toEqual(tool);
    expect(await statusOf(tool?.id ?? '')).toBe('active');
  });

  it('takes what is confirmed to be of it, though its own finding has lost its payments', async () => {
    const sure = await desk.imported(fileOf(['2026-05-02', 'Marketing', 'WWW.BOX.COM', '33.00']));
    expect(sure.counts.outcomes.shadow).toBe(1);
    await desk.reverse(sure.id);
    const { id } = await desk.finding('BOX');
    const confirmed = await desk.triage(id, { action: 'confirm' });
    expect(confirmed).toMatchObject({ status: 'linked', tool: { name: 'Box' } });
    expect((await tools('Box')).map(({ status }) => status)).toEqual(['active']);
  });

  it('leaves it with the import that showed it, and comes back with the same file, as the same tool', async () => {
    await desk.reverse(importId);
    expect(await statusOf(typeform)).toBe('retired');
    const again = await desk.imported(file);
    expect(again.status).toBe('published');
    expect(await tools('Typeform')).toEqual([{ id: typeform, status: 'active' }]);
    const [retired, active] = await transitions(typeform);
    expect(retired).toMatch(/^active retired Import of .+\.csv taken back$/);
    expect(active).toBe(`retired active Payments in ${again.fileName}`);
    expect((await desk.finding('Typeform')).tool?.id).toBe(typeform);
    expect(await desk.totals()).toMatchObject({ shadow: '12000' });
  });

  it('stays as long as another import shows it, be it by payments of its own or by the same ones', async () => {
    const own = await desk.imported(laterPayment);
    await desk.reverse(importId);
    expect(await statusOf(typeform)).toBe('active');
    await desk.reverse(own.id);
    expect(await statusOf(typeform)).toBe('retired');

    const numbered = ['2026-05-02', 'Marketing', 'TYPEFORM S.L. 4713', '60.00', 'T-1'] as const;
    const first = await desk.imported(fileOf(numbered));
    await desk.imported(fileOf(numbered, ['2026-05-03', 'IT', 'Gasthaus zur Post', '8.00', 'T-2']));
    await desk.reverse(first.id);
    expect(await statusOf(typeform)).toBe('active');
    expect(await transitions(typeform)).toHaveLength(2);
    expect(await desk.totals()).toMatchObject({ shadow: '6000' });
  });

  it('is not kept by payments that an earlier file had told already and that have moved', async () => {
    const numbered = ['2026-05-02', 'Marketing', 'MAILCHIMP *MISC', '60.00', 'M-1'] as const;
    await desk.imported(fileOf(numbered));
    await desk.imported(fileOf(numbered, ['2026-05-03', 'IT', 'Gasthaus zur Post', '8.00', 'M-2']));
    const toolId = await makeTool(desk.db, 'Newsletter', 'marketing');
    await desk.triage((await desk.finding('Mailchimp')).id, { action: 'link', toolId });
    expect((await tools('Mailchimp')).map(({ status }) => status)).toEqual(['retired']);
  });

  it('comes back when the same supplier is paid again after its payments had been given to another tool', async () => {
    await linked();
    await desk.imported(laterPayment);
    expect(await tools('Typeform')).toEqual([{ id: typeform, status: 'active' }]);
    const open = (await desk.findings()).find(({ status, name }) => status === 'new' && name === 'Typeform');
    expect(open).toMatchObject({ tool: { id: typeform }, paymentCount: 1 });
    expect(await desk.totals()).toMatchObject({ marketing: '12000', shadow: '1200' });
  });

  it('comes back when payments of something else turn out to be of it', async () => {
    await linked();
    const box = await desk.finding('BOX');
    await desk.triage(box.id, { action: 'link', toolId: typeform });
    expect(await statusOf(typeform)).toBe('active');
    await desk.triage(box.id, { action: 'undo' });
    expect(await statusOf(typeform)).toBe('retired');
  });

  it('stays as somebody left it who has edited it since', async () => {
    await edit(typeform, { description: 'Surveys at fairs' });
    await linked();
    expect(await statusOf(typeform)).toBe('active');
    expect(await transitions(typeform)).toEqual([]);
  });

  it('comes back when the decision is undone, though somebody has described it meanwhile', async () => {
    await linked();
    await edit(typeform, { description: 'Surveys at fairs' });
    await desk.triage(finding, { action: 'undo' });
    expect(await statusOf(typeform)).toBe('active');
    await desk.reverse(importId);
    expect(await statusOf(typeform)).toBe('active');
  });

  it('stays out of use when a person took it out of use, whoever is paid', async () => {
    await edit(typeform, { status: 'sunset', reason: 'Replaced' });
    await edit(typeform, { status: 'retired', reason: 'Replaced' });
    await desk.imported(laterPayment);
    expect(await statusOf(typeform)).toBe('retired');
    expect(await desk.totals()).toMatchObject({ shadow: '13200' });
  });

  it('stays as it is when a request names it, be it but a draft', async () => {
    await desk.triage(finding, { action: 'request' });
    await desk.triage(finding, { action: 'undo' });
    await linked();
    expect(await statusOf(typeform)).toBe('active');
  });

  it('stays as it is once it is authorised, also without the import that had shown it', async () => {
    const line = await desk.fundedLine(1_000_000n);
    const started = await desk.triage(finding, { action: 'request', budgetLineId: line });
    const request = started.request?.id ?? '';
    const { toolName: _toolName, ...rest } = answers(line, '120.00');
    await desk.app.get(WriteDraft).change(request, rest, 1, desk.as('cio'));
    await desk.submit(request, desk.as('cio'));
    const { version } = await desk.view(request, desk.as('cio'));
    await desk.decide(request, { version }, desk.as('cmo'));
    const after = await statusOf(typeform);
    await desk.reverse(importId);
    expect(await statusOf(typeform)).toBe(after);
    expect(after).toBe('active');
  });

  it('is no alternative to anything while it is out of the register, and still on its own page with its history', async () => {
    const request = await desk.draft({ toolName: 'Typeform' });
    const alternatives = async () => (await desk.view(request)).similarTools.map(({ tool }) => tool.id);
    expect(await alternatives()).toContain(typeform);
    await linked();
    expect(await alternatives()).not.toContain(typeform);
    expect(await statusOf(typeform)).toBe('retired');
    const history = await desk.app.get(ToolQueries).history(typeform, { limit: 50 });
    expect(history.items.map(({ action }) => action)).toEqual(['tool.transition', 'tool.discover']);
  });

  it('is in the register exactly when a payment shows it, also when files and decisions come at once', async () => {
    const later = await desk.upload(laterPayment);
    await Promise.all([
      desk.triage(finding, { action: 'not-a-tool', reason: 'A printer of forms' }),
      desk.publish(later.id),
    ]);
    const [{ paid } = { paid: 0 }] = await desk.db.query<{ paid: number }>(
      `select count(*)::int as paid from import_row r join import_batch b on b.id = r.import_id
        where r.tool_id = $1 and b.status = 'published'`,
      [typeform],
    );
    expect(await statusOf(typeform)).toBe(['retired', 'active'][Math.min(paid, 1)]);
  });
});
