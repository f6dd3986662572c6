import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/approval-desk';
import { makeLine, makeTool } from '../../testing/budget-lines';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import { FindingsQueries } from './findings.queries';

const nothing = { it: '0', marketing: '0', shadow: '0', committed: '0' };
const file = fileOf(
  ['2026-03-02', 'Marketing', 'TYPEFORM S.L. 4711', '60.00'],
  ['2026-04-02', 'IT', 'TYPEFORM S.L. 4712', '60.00'],
  ['2026-04-03', 'Marketing', 'TYPEFORM S.L. 4712', '-5.00'],
  ['2026-04-16', 'Marketing', 'BOX', '33.00'],
);
const found = { ...nothing, shadow: '11500' };

describe('a finding', () => {
  let desk: ImportDesk;
  let importId: string;

  beforeEach(async () => {
    desk = await openImportDesk();
    importId = (await desk.imported(file)).id;
  });
  afterEach(() => desk.close());

  /** Every total of every line and month, as text. */
  const balances = async (): Promise<string> =>
    JSON.stringify([
      await desk.db.query(
        `select id, funded_minor::text, reserved_minor::text, committed_minor::text, actual_minor::text from budget_line
          where (funded_minor, reserved_minor, committed_minor, actual_minor) <> (0, 0, 0, 0) order by id`,
      ),
      await desk.db.query(
        `select line_id, month, actual_minor::text, functional_actual_minor::text from line_month where actual_minor <> 0 order by line_id, month`,
      ),
      await desk.db.query(
        `select line_id, month, tool_id, actual_minor::text from tool_month where actual_minor <> 0 order by line_id, month, tool_id`,
      ),
    ]);
  const outcomes = async (): Promise<(string | null)[]> => (await desk.rows(importId)).map(({ outcome }) => outcome);

  it('says what it is, why, since when, who paid and who answers for it: nobody', async () => {
    const view = await desk.finding('Typeform');
    expect(view).toMatchObject({
      ref: expect.stringMatching(/^F-\d+$/),
      status: 'new',
      certainty: 'found',
      paymentCount: 3,
      firstSeen: '2026-03-02',
      lastSeen: '2026-04-03',
      amount: { amount: '115.00', currency: 'EUR' },
      vendor: { name: 'Typeform' },
      tool: { name: 'Typeform' },
      suggestedTool: null,
      accountability: { definedBy: null, authorisedBy: null, benefits: { owner: null } },
      canUndo: false,
      drill: { path: '/entries', params: { place: 'actual', lineCurrency: 'EUR', currency: 'EUR' } },
      actions: ['link', 'request', 'ignore', 'not-a-tool'],
    });
    expect(view.likelyUnits.map(({ code }) => code)).toEqual(['MKT', 'IT']);
    expect(view.spellings).toEqual([
      { text: 'TYPEFORM S.L. 4712', count: 2 },
      { text: 'TYPEFORM S.L. 4711', count: 1 },
    ]);
    expect(view.payments.map(({ date }) => date)).toEqual(['2026-04-03', '2026-04-02', '2026-03-02']);
    expect(view.reasons[0]).toEqual({ en: expect.any(String), es: expect.any(String) });
    const drilled = await desk.db.query<{ sum: string }>(
      `select sum(x.actual_minor)::text as sum from budget_entry e join budget_entry_effect x on x.entry_id = e.id where e.finding_id = $1`,
      [view.drill.params['finding']],
    );
    expect(drilled).toEqual([{ sum: '11500' }]);
  });

  it('linked to a tool, moves its payments to the line of that tool and back again when undone', async () => {
    const line = await makeLine(desk.db, desk.company, { fundSource: 'marketing' });
    const toolId = await makeTool(desk.db, 'Survey suite', 'marketing');
    await desk.db.query('update tool set budget_line_id = $2 where id = $1', [toolId, line]);
    const before = await balances();
    const { id } = await desk.finding('Typeform');

    const linked = await desk.triage(id, { action: 'link', toolId, remember: true });
    expect(linked).toMatchObject({
      status: 'linked',
      tool: { name: 'Survey suite' },
      canUndo: true,
      actions: ['undo'],
    });
    expect(await desk.totals()).toEqual({ ...nothing, marketing: '11500' });
    expect(await outcomes()).toEqual(['registered', 'registered', 'registered', 'review']);
    const [paid] = await desk.db.query<{ actual: string }>(
      'select actual_minor::text as actual from budget_line where id = $1',
      [line],
    );
    expect(paid?.actual).toBe('11500');

    const undone = await desk.triage(id, { action: 'undo' });
    expect(undone).toMatchObject({ status: 'new', canUndo: false, tool: { name: 'Typeform' } });
    expect(await outcomes()).toEqual(['shadow', 'shadow', 'shadow', 'review']);
    expect(await balances()).toEqual(before);
  });

  it('linked and remembered, is recognised as that tool from then on, until the link is undone', async () => {
    const toolId = await makeTool(desk.db, 'Survey suite', 'it');
    const { id } = await desk.finding('Typeform');
    await desk.triage(id, { action: 'link', toolId, remember: true });
    const next = await desk.upload(fileOf(['2026-05-02', 'Marketing', 'TYPEFORM S.L. 4713', '60.00']));
    expect(next.counts.outcomes).toMatchObject({ registered: 1, shadow: 0 });
    await desk.reverse(next.id);
    await desk.triage(id, { action: 'undo' });
    const later = await desk.upload(fileOf(['2026-05-02', 'Marketing', 'TYPEFORM S.L. 4714', '60.00']));
    expect(later.counts.outcomes).toMatchObject({ registered: 0, shadow: 1 });
  });

  it('linked to a tool with a commitment, liquidates it; undone, the commitment is open again', async () => {
    const line = await makeLine(desk.db, desk.company, { fundSource: 'marketing' });
    const toolId = await makeTool(desk.db, 'Survey suite', 'marketing');
    await desk.db.query(
      `with c as (insert into commitment (line_id, request_id, tool_id, opened_on, minor_rate) values ($1, gen_random_uuid(), $2, '2026-03-10', 1) returning id),
            e as (insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, description) values ($1, 'original', 10000, 'EUR', '2026-01-01', 'Spec'))
       select id from c`,
      [line, toolId],
    );
    for (const kind of ['reserve', 'commit']) {
      await desk.db.query(
        `insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, description, commitment_id)
         select line_id, $2, 10000, 'EUR', '2026-03-10', 'Spec', id from commitment where line_id = $1`,
        [line, kind],
      );
    }
    const before = await balances();
    const { id } = await desk.finding('Typeform');
    await desk.triage(id, { action: 'link', toolId });
    // The payment of March is older than the commitment.
    expect(await outcomes()).toEqual(['registered', 'commitment', 'registered', 'review']);
    expect(await desk.totals()).toEqual({ it: '0', marketing: '11500', shadow: '0', committed: '4000' });
    await desk.triage(id, { action: 'undo' });
    expect(await balances()).toEqual(before);
    expect(await desk.totals()).toEqual({ ...found, committed: '10000' });
  });

  it('that is no tool leaves the totals, keeps its payments on record and is remembered, until that is undone', async () => {
    const before = await balances();
    const { id } = await desk.finding('Typeform');
    expect(await refusalOf(desk.triage(id, { action: 'not-a-tool' }))).toBe('validation.failed');
    const marked = await desk.triage(id, { action: 'not-a-tool', reason: 'A printer of forms' });
    expect(marked).toMatchObject({ status: 'not-a-tool', paymentCount: 3 });
    expect(await desk.totals()).toEqual(nothing);
    expect(await outcomes()).toEqual(['notTool', 'notTool', 'notTool', 'review']);
    const again = await desk.upload(fileOf(['2026-05-02', 'IT', 'TYPEFORM S.L. 4719', '60.00']));
    expect(again.counts.outcomes).toMatchObject({ shadow: 0, notTool: 1 });
    await desk.triage(id, { action: 'undo' });
    expect(await balances()).toEqual(before);
  });

  it('that was uncertain and is confirmed becomes a shadow tool; undone, it is a suspicion outside the totals again', async () => {
    const before = await balances();
    const { id } = await desk.finding('BOX');
    const confirmed = await desk.triage(id, { action: 'confirm' });
    expect(confirmed).toMatchObject({
      certainty: 'found',
      status: 'new',
      name: 'Box',
      tool: { name: 'Box' },
      canUndo: true,
    });
    expect(await desk.totals()).toEqual({ ...nothing, shadow: '14800' });
    expect(await outcomes()).toEqual(['shadow', 'shadow', 'shadow', 'shadow']);
    const next = await desk.upload(fileOf(['2026-05-02', 'Marketing', 'BOX', '33.00']));
    expect(next.counts.outcomes).toMatchObject({ shadow: 1, review: 0 });
    const undone = await desk.triage(id, { action: 'undo' });
    expect(undone).toMatchObject({ certainty: 'to-review', status: 'new', name: 'BOX' });
    expect(await desk.totals()).toEqual(found);
    expect(await balances()).toEqual(before);
  });

  it('that was uncertain can be linked to a tool, and is posted for the first time', async () => {
    const toolId = await makeTool(desk.db, 'File store', 'it');
    const { id } = await desk.finding('BOX');
    await desk.triage(id, { action: 'link', toolId });
    expect(await desk.totals()).toEqual({ ...found, it: '3300' });
    await desk.triage(id, { action: 'undo' });
    expect(await desk.totals()).toEqual(found);
  });

  it('can wait until a day to come, for a reason; its money stays where it is', async () => {
    const { id } = await desk.finding('Typeform');
    expect(await refusalOf(desk.triage(id, { action: 'ignore', until: '2099-01-31' }))).toBe('validation.failed');
    expect(await refusalOf(desk.triage(id, { action: 'ignore', until: '2020-01-31', reason: 'Later' }))).toBe(
      'validation.failed',
    );
    const ignored = await desk.triage(id, { action: 'ignore', until: '2099-01-31', reason: 'Contract ends anyway' });
    expect(ignored).toMatchObject({ status: 'ignored', ignoredUntil: '2099-01-31' });
    expect(await desk.totals()).toEqual(found);
    await desk.db.query(`update finding set ignored_until = '2020-01-31' where id = $1`, [id]);
    expect((await desk.finding('Typeform')).status).toBe('new');
    expect((await desk.triage(id, { action: 'undo' })).ignoredUntil).toBeNull();
  });

  it('gathers the payments of later files too, while it is open', async () => {
    await desk.imported(fileOf(['2026-06-02', 'Marketing', 'TYPEFORM S.L. 4720', '60.00']));
    const { paymentCount, lastSeen } = await desk.finding('Typeform');
    expect([paymentCount, lastSeen]).toEqual([4, '2026-06-02']);
  });

  it('is decided once: what was decided has to be undone first, and only as long as nothing newer rests on it', async () => {
    const toolId = await makeTool(desk.db, 'Survey suite', 'it');
    const { id } = await desk.finding('Typeform');
    expect(await refusalOf(desk.triage(id, { action: 'undo' }))).toBe('finding.status');
    expect(await refusalOf(desk.triage(id, { action: 'confirm' }))).toBe('finding.status');
    expect(await refusalOf(desk.triage(id, { action: 'link' }))).toBe('validation.failed');
    await desk.triage(id, { action: 'link', toolId });
    expect(await refusalOf(desk.triage(id, { action: 'not-a-tool', reason: 'No' }))).toBe('finding.status');
    await desk.imported(fileOf(['2026-06-02', 'Marketing', 'TYPEFORM S.L. 4720', '60.00']));
    expect(await refusalOf(desk.triage(id, { action: 'undo' }))).toBe('finding.status');
  });

  it('two decisions are undone one after the other, the last one first', async () => {
    const toolId = await makeTool(desk.db, 'Survey suite', 'it');
    const { id } = await desk.finding('Typeform');
    await desk.triage(id, { action: 'ignore', until: '2099-01-31', reason: 'Later' });
    await desk.triage(id, { action: 'link', toolId });
    expect((await desk.triage(id, { action: 'undo' })).status).toBe('ignored');
    expect((await desk.triage(id, { action: 'undo' })).status).toBe('new');
    expect(await desk.totals()).toEqual(found);
  });

  it('and its decisions go with the import that they rest on', async () => {
    const toolId = await makeTool(desk.db, 'Survey suite', 'it');
    const { id } = await desk.finding('Typeform');
    await desk.triage(id, { action: 'link', toolId });
    await desk.reverse(importId);
    expect(await desk.totals()).toEqual(nothing);
    expect(await desk.findings()).toEqual([]);
    expect(await refusalOf(desk.triage(id, { action: 'undo' }))).toBe('not_found');
  });

  it('leaves every decision in the audit trail and in a log that nobody can change', async () => {
    const { id, ref } = await desk.finding('Typeform');
    await desk.triage(id, { action: 'not-a-tool', reason: 'A printer of forms' });
    await desk.triage(id, { action: 'undo' });
    const events = await desk.db.query(
      `select action, object_label, reason, before ->> 'status' as was, after ->> 'status' as is from audit_event where object_id = $1 order by id`,
      [id],
    );
    expect(events).toEqual([
      { action: 'finding.not-a-tool', object_label: ref, reason: 'A printer of forms', was: 'new', is: 'not-a-tool' },
      { action: 'finding.undo', object_label: ref, reason: null, was: 'not-a-tool', is: 'new' },
    ]);
    await expect(desk.db.query('update triage_action set reason = null')).rejects.toThrow('append-only');
    await expect(desk.db.query('delete from triage_move')).rejects.toThrow('append-only');
  });

  it('is seen by the CMO as far as units of marketing paid for it', async () => {
    const queries = desk.app.get(FindingsQueries);
    const { id } = await desk.finding('Typeform');
    const seen = await queries.get(id, desk.as('cmo'));
    expect(seen).toMatchObject({ paymentCount: 2, amount: { amount: '55.00' } });
    expect(seen.likelyUnits.map(({ code }) => code)).toEqual(['MKT']);
    const other = await desk.imported(fileOf(['2026-06-02', 'IT', 'CANVA 02521-11', '60.00']));
    expect(other.status).toBe('published');
    const hidden = await desk.finding('Canva');
    expect(await refusalOf(queries.get(hidden.id, desk.as('cmo')))).toBe('not_found');
    expect((await queries.list({ limit: 50 }, desk.as('cmo'))).total).toBe(2);
  });

  it('is found by its name, its vendor and the texts of its suppliers, and sorted by amount or day', async () => {
    const queries = desk.app.get(FindingsQueries);
    const names = async (query: object) =>
      (await queries.list({ limit: 50, ...query }, desk.as('cio'))).items.map(({ name }) => name);
    expect(await names({ q: 'typef' })).toEqual(['Typeform']);
    expect(await names({ certainty: 'to-review' })).toEqual(['BOX']);
    expect(await names({ status: 'linked' })).toEqual([]);
    expect(await names({ unit: desk.company.units.it })).toEqual(['Typeform']);
    expect(await names({ sort: '-amount' })).toEqual(['Typeform', 'BOX']);
    expect(await names({ sort: '-lastSeen' })).toEqual(['BOX', 'Typeform']);
    const page = await queries.list({ limit: 1 }, desk.as('cio'));
    expect(page.total).toBe(2);
    expect(
      (await queries.list({ limit: 1, cursor: page.nextCursor ?? '' }, desk.as('cio'))).items.map(({ name }) => name),
    ).toEqual(['BOX']);
  });
});
