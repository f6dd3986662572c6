import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import { makeTool } from '../../testing/budget-lines';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import { refusalOf } from '../../testing/refusals';
import { BulkTriage } from './bulk-triage';
import type {
  BulkTriageInput,
  BulkTriagePreview,
  BulkTriageQuestion,
  BulkTriageResult,
  DecidedFinding,
} from './bulk-triage.dto';

describe('several findings decided together', () => {
  let desk: ImportDesk;
  beforeEach(async () => {
    desk = await openImportDesk();
    await desk.imported(
      fileOf(
        ['2026-03-02', 'Marketing', 'TYPEFORM S.L. 4711', '60.00'],
        ['2026-04-02', 'IT', 'CANVA* I03412', '30.00'],
      ),
    );
  });
  afterEach(() => desk.close());

  const ids = async (): Promise<string[]> => (await desk.findings()).map(({ id }) => id);
  const cio = (): SignedIn => ({ ...desk.as('cio'), requestId: 'batch-1' });
  const decide = (input: BulkTriageInput): Promise<BulkTriageResult> =>
    desk.app.get(Database).transaction((tx) => desk.app.get(BulkTriage).execute(tx, input, cio()));
  const preview = (question: BulkTriageQuestion, actor = cio()): Promise<BulkTriagePreview> =>
    desk.app.get(BulkTriage).preview(question, actor);
  const undo = (findings: readonly DecidedFinding[]): Promise<BulkTriageResult> =>
    desk.app.get(Database).transaction((tx) => desk.app.get(BulkTriage).undo(tx, findings, cio()));
  const ignored = { action: 'ignore', until: '2027-01-31', reason: 'Budget talks' } as const;
  const statuses = async (): Promise<string[]> => (await desk.findings()).map(({ status }) => status);
  const idsOf = (done: readonly DecidedFinding[]): string[] => done.map(({ id }) => id).toSorted();
  const more = (): Promise<unknown> => desk.imported(fileOf(['2026-05-02', 'IT', 'MAILCHIMP 77', '45.00']));
  /** A registered tool of the same vendor as one that was found. */
  const suggest = async (found: string, name: string, source: 'it' | 'marketing'): Promise<string> => {
    const toolId = await makeTool(desk.db, name, source);
    await desk.db.query('update tool set vendor_id = (select vendor_id from tool where name = $2) where id = $1', [
      toolId,
      found,
    ]);
    return toolId;
  };
  const suggestTypeform = (name: string): Promise<string> => suggest('Typeform', name, 'it');

  it('leave one event each, all of the same request', async () => {
    const findings = await ids();
    const { batchId, done, refused } = await decide({ selection: { findings }, ...ignored });
    expect({ batchId, done: idsOf(done), refused }).toEqual({
      batchId: 'batch-1',
      done: findings.toSorted(),
      refused: [],
    });
    const events = await desk.db.query<{ object_id: string }>(
      `select object_id from audit_event where request_id = 'batch-1' and object_type = 'finding' and result = 'done'`,
    );
    expect(events.map(({ object_id: id }) => id).toSorted()).toEqual(findings.toSorted());
    expect(await statuses()).toEqual(['ignored', 'ignored']);
  });

  it('UX-22 go on when some refuse, which keep their state and say why', async () => {
    const [first = '', second = ''] = await ids();
    await desk.triage(first, { action: 'not-a-tool', reason: 'A survey on paper' });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const question: BulkTriageQuestion = { action: 'ignore', selection: { findings: [first, second, unknown] } };
    const told = await preview(question);
    expect([told.changes, told.refused]).toEqual([1, 2]);
    const { done, refused } = await decide({ ...question, ...ignored });
    expect(idsOf(done)).toEqual([second]);
    expect(Object.fromEntries(refused.map(({ id, code }) => [id, code]))).toEqual({
      [first]: 'finding.status',
      [unknown]: 'not_found',
    });
    const unsuggested = await decide({ action: 'link', selection: { findings: [second] } });
    expect(unsuggested.refused.map(({ code }) => code)).toEqual(['finding.unsuggested']);
  });

  it('are linked each to the tool that it is suggested to be', async () => {
    const toolId = await suggestTypeform('Typeform for teams');
    const suggested = (await desk.findings()).filter(({ suggestedTool }) => suggestedTool?.id === toolId);
    expect(suggested).toHaveLength(1);
    const { done } = await decide({ selection: { findings: await ids() }, action: 'link' });
    expect(idsOf(done)).toEqual(suggested.map(({ id }) => id));
  });

  it('take their payments along to the tools that they are linked to, and back to the cent', async () => {
    await desk.imported(fileOf(['2026-05-02', 'IT', 'TYPEFORM S.L. 4712', '15.50']));
    const findings = await ids();
    await suggest('Typeform', 'Typeform for teams', 'marketing');
    await suggest('Canva', 'Canva Enterprise', 'it');
    const before = await desk.totals();
    const { done } = await decide({ selection: { findings }, action: 'link' });
    expect(idsOf(done)).toEqual(findings.toSorted());
    expect(await desk.totals()).toMatchObject({ it: '3000', marketing: '7550', shadow: '0' });
    expect((await undo(done)).refused).toEqual([]);
    expect(await desk.totals()).toEqual(before);
    expect(await statuses()).toEqual(['new', 'new']);
  });

  it('UX-23 are all that a filter matches, which the server finds itself', async () => {
    await more();
    const [typeform] = (await desk.findings()).filter(({ name }) => name === 'Typeform');
    const question = { action: 'ignore', selection: { filter: { q: 'typeform' } } } as const;
    const { set, findings } = await preview(question);
    expect(findings.map(({ name, outcome }) => [name, outcome])).toEqual([['Typeform', 'changes']]);
    const { done } = await decide({ ...question, ...ignored, set });
    expect(idsOf(done)).toEqual([typeform?.id]);
    expect((await statuses()).toSorted()).toEqual(['ignored', 'new', 'new']);
  });

  it('UX-23 are refused as a whole, and nothing is done, when the filter matches another set by then', async () => {
    const question = { action: 'ignore', selection: { filter: { status: 'new' } } } as const;
    const { set, changes } = await preview(question);
    expect(changes).toBe(2);
    await more();
    await expect(decide({ ...question, ...ignored, set })).rejects.toMatchObject({
      code: 'selection.changed',
      options: { extension: { changes: 3 } },
    });
    expect(await statuses()).toEqual(['new', 'new', 'new']);
    const again = await preview(question);
    expect((await decide({ ...question, ...ignored, set: again.set })).done).toHaveLength(3);
  });

  it('are refused as a whole when another tool is suggested by then, though as many match', async () => {
    const first = await suggestTypeform('Typeform for teams');
    const question = { action: 'link', selection: { filter: {} } } as const;
    const { set } = await preview(question);
    await desk.db.query('update tool set vendor_id = null, version = version + 1 where id = $1', [first]);
    await suggestTypeform('Typeform for all');
    expect((await preview(question)).changes).toBe(1);
    expect(await refusalOf(decide({ ...question, set }))).toBe('selection.changed');
  });

  it('are previewed without a trace', async () => {
    const told = await preview({ action: 'ignore', selection: { filter: {} } });
    expect([told.changes, told.refused]).toEqual([2, 0]);
    expect(await statuses()).toEqual(['new', 'new']);
  });

  it('are nothing to decide about for somebody whose right does not reach them', async () => {
    const told = await preview({ action: 'ignore', selection: { filter: {} } }, desk.as('finance'));
    expect(told.findings.map(({ outcome }) => outcome)).toEqual(['permission.denied', 'permission.denied']);
  });

  it('are taken back as one', async () => {
    const findings = await ids();
    const { done } = await decide({ selection: { findings }, ...ignored });
    expect(idsOf((await undo(done)).done)).toEqual(findings.toSorted());
    expect(await statuses()).toEqual(['new', 'new']);
  });

  it('are not taken back where something else was decided since', async () => {
    const [first = '', second = ''] = await ids();
    const { done } = await decide({ selection: { findings: [first, second] }, ...ignored });
    await desk.triage(first, { action: 'not-a-tool', reason: 'A survey on paper' });
    const undone = await undo(done);
    expect([idsOf(undone.done), undone.refused.map(({ id, code }) => [id, code])]).toEqual([
      [second],
      [[first, 'finding.status']],
    ]);
    expect((await statuses()).toSorted()).toEqual(['new', 'not-a-tool']);
  });

  it.each([
    ['/until', { ...ignored, until: '2020-01-01', selection: { filter: {} } }],
    ['/reason', { ...ignored, reason: ' ', selection: { filter: {} } }],
    ['/selection', { ...ignored, selection: {} }],
    ['/selection', { ...ignored, selection: { filter: {}, findings: ['00000000-0000-4000-8000-000000000000'] } }],
  ] as const)('are refused as a whole where the decision itself is wrong: %s', async (pointer, input) => {
    await expect(decide(input as BulkTriageInput)).rejects.toMatchObject({
      code: 'validation.failed',
      options: { errors: [{ pointer }] },
    });
  });

  it('are refused as a whole where a filter matches more than one decision reaches', async () => {
    await desk.db.query(
      `with made as (
         insert into finding (certainty, status, group_key, name, match, search_text, created_at)
         select 'to-review', 'new', 'many:' || n, name || n, match, search_text, created_at
           from (select * from finding limit 1) f, generate_series(1, 500) n returning id)
       insert into finding_total (finding_id, unit_id, currency, payment_count, amount_minor, first_seen, last_seen)
       select made.id, t.unit_id, t.currency, 1, 100, t.first_seen, t.last_seen from made, (select * from finding_total limit 1) t`,
    );
    await expect(preview({ action: 'ignore', selection: { filter: {} } })).rejects.toMatchObject({
      code: 'validation.failed',
      options: { errors: [{ pointer: '/selection', code: 'too_many', values: { max: 500 } }] },
    });
  });
});
