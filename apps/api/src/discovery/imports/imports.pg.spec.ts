import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../testing/approval-desk';
import { makeLine, makeTool } from '../../testing/budget-lines';
import { fileOf, type ImportDesk, openImportDesk } from '../../testing/import-desk';
import { ImportsQueries } from './imports.queries';

const nothing = { it: '0', marketing: '0', shadow: '0', committed: '0' };
/** Each file is another file: the same bytes are taken in once. */
let files = 0;
const another = (text: string): string => `${text}\n${'\n'.repeat(++files)}`;

describe('a payments file', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await openImportDesk();
  });
  afterAll(() => desk.close());

  const march = fileOf(
    ['2026-03-02', 'Marketing', 'TYPEFORM S.L. 4711', '59.00'],
    ['2026-03-14', 'IT', 'MAILCHIMP *MISC', '120.50'],
    ['2026-03-15', 'Marketing', 'Gasthaus zur Post', '84.20'],
    ['2026-03-16', 'Marketing', 'BOX', '33.00'],
    ['2026-03-20', 'Marketing', 'TYPEFORM S.L. 4712', '-9.00'],
    ['', '', 'Total', '287.70'],
  );

  it('is shown before anything is posted, with every row counted once', async () => {
    const preview = await desk.upload(march, 'march.csv');
    expect(preview).toMatchObject({ status: 'previewed', fileName: 'march.csv', currency: 'EUR', questions: [] });
    expect(preview.counts).toMatchObject({
      rows: 6,
      payments: 5,
      notPayments: { total: 1 },
      refused: 0,
      sum: { amount: '287.70', currency: 'EUR' },
      credits: { count: 1, sum: { amount: '-9.00' } },
      firstDate: '2026-03-02',
      lastDate: '2026-03-20',
      printedTotal: { amount: '287.70' },
      printedTotalDifference: { amount: '0.00' },
      alreadyRecorded: { count: 0, sum: { amount: '0.00' } },
      outcomes: { commitment: 0, registered: 0, shadow: 3, review: 1, notTool: 1 },
    });
    expect(await desk.totals()).toEqual(nothing);
    expect(await desk.findings()).toEqual([]);
    const rows = await desk.rows(preview.id);
    expect(rows.map(({ kind, outcome }) => outcome ?? kind)).toEqual([
      'shadow',
      'shadow',
      'notTool',
      'review',
      'shadow',
      'not-payment',
    ]);
    expect(rows[0]).toMatchObject({
      supplier: 'TYPEFORM S.L. 4711',
      vendor: { name: 'Typeform' },
      amount: { amount: '59.00' },
    });
    await desk.reverse(preview.id);
  });

  it('publishes to the shadow budget of the unit that paid, and what is uncertain stays outside the totals', async () => {
    const published = await desk.imported(another(march));
    expect(published).toMatchObject({
      status: 'published',
      counts: { outcomes: { shadow: 3, review: 1, notTool: 1 } },
    });
    expect(await desk.totals()).toEqual({ ...nothing, shadow: '17050' });
    const lines = await desk.db.query(
      `select u.code, l.actual_minor::text as actual from budget_line l join unit u on u.id = l.unit_id where l.fund_source = 'shadow' order by u.code`,
    );
    expect(lines).toEqual([
      { code: 'IT', actual: '12050' },
      { code: 'MKT', actual: '5000' },
    ]);
    const found = await desk.findings();
    expect(
      found.map(({ name, certainty, amount: { amount }, paymentCount }) => [name, certainty, amount, paymentCount]),
    ).toEqual([
      ['Mailchimp', 'found', '120.50', 1],
      ['Typeform', 'found', '50.00', 2],
      ['BOX', 'to-review', '33.00', 1],
    ]);
    const [credit] = await desk.db.query<{ kind: string }>(
      `select kind from budget_entry where description = 'TYPEFORM S.L. 4712'`,
    );
    expect(credit?.kind).toBe('credit');
    await desk.reverse(published.id);
  });

  it('is taken back entry by entry, and every total and month is as before', async () => {
    expect(await desk.totals()).toEqual(nothing);
    const months = await desk.db.query<{ rest: string }>(
      `select coalesce(sum(abs(actual_minor)), 0)::text as rest from line_month`,
    );
    expect(months).toEqual([{ rest: '0' }]);
    expect(await desk.findings()).toEqual([]);
    const kept = await desk.db.query<{ n: number }>(
      `select count(*)::int as n from budget_entry where import_id is not null`,
    );
    expect(kept).toEqual([{ n: 6 }]);
  });

  it('leaves one event of its publication in the audit trail, with the hash of the file and the counts', async () => {
    const published = await desk.imported(another(march));
    const events = await desk.db.query(
      `select actor_id, capacity, after ->> 'sha256' as sha256, after -> 'counts' -> 'outcomes' as outcomes
         from audit_event where action = 'import.publish' and object_id = $1`,
      [published.id],
    );
    expect(events).toEqual([
      {
        actor_id: desk.company.people.finance,
        capacity: 'finance',
        sha256: published.sha256,
        outcomes: published.counts.outcomes,
      },
    ]);
    await desk.reverse(published.id);
  });

  it('keeps the file until it is published or discarded, and not longer', async () => {
    const parts = (id: string) => desk.db.query('select part from import_file where import_id = $1', [id]);
    const preview = await desk.upload(another(march));
    expect(await parts(preview.id)).toHaveLength(1);
    await desk.publish(preview.id);
    expect(await parts(preview.id)).toHaveLength(0);
    await desk.reverse(preview.id);
    const discarded = await desk.upload(another(march));
    await desk.reverse(discarded.id);
    expect(await parts(discarded.id)).toHaveLength(0);
    expect(await desk.rows(discarded.id)).toEqual([]);
  });

  it('refuses payments of a day that no books have, says so row by row, and publishes the rest', async () => {
    const text = fileOf(
      ['9999-12-31', 'Marketing', 'TYPEFORM S.L. 4711', '59.00'],
      ['2026-03-14', 'IT', 'MAILCHIMP *MISC', '120.50'],
      ['1900-01-01', 'IT', 'MAILCHIMP *MISC', '1.00'],
    );
    const preview = await desk.upload(another(text));
    expect(preview.counts).toMatchObject({
      payments: 1,
      refused: 2,
      refusedByReason: { 'date-implausible': 2 },
      lastDate: '2026-03-14',
    });
    const published = await desk.publish(preview.id);
    expect(published.status).toBe('published');
    const query = { limit: 10, kind: 'refused' } as const;
    const { items, total } = await desk.app.get(ImportsQueries).rows(preview.id, query, desk.as('finance'));
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({
      rowNumber: 2,
      kind: 'refused',
      reason: 'date-implausible',
      detail: 'Date: 9999-12-31',
    });
    expect(await desk.totals()).toEqual({ ...nothing, shadow: '12050' });
    await desk.reverse(published.id);
  });

  it('goes to the register where the tool is known, and to its commitment where there is one', async () => {
    const line = await makeLine(desk.db, desk.company, { fundSource: 'marketing' });
    const hubspot = await makeTool(desk.db, 'HubSpot', 'marketing');
    await makeTool(desk.db, 'Semrush', 'it');
    await desk.db.query('update tool set budget_line_id = $2 where id = $1', [hubspot, line]);
    const commitment = await commit(line, hubspot, '2026-02-01');
    const file = fileOf(
      ['2026-01-31', 'Marketing', 'HUBSPOT IRELAND LTD', '10.00'],
      ['2026-03-31', 'Marketing', 'HUBSPOT IRELAND LTD', '60.00'],
      ['2026-04-30', 'Marketing', 'HUBSPOT IRELAND LTD', '60.00'],
      ['2026-05-31', 'Marketing', 'HUBSPOT IRELAND LTD', '5.00'],
      ['2026-05-31', 'Marketing', 'WWW.SEMRUSH.COM', '7.00'],
    );
    const published = await desk.imported(another(file));
    expect(published.counts.outcomes).toEqual({ commitment: 2, registered: 3, shadow: 0, review: 0, notTool: 0 });
    expect(await desk.totals()).toEqual({ it: '700', marketing: '13500', shadow: '0', committed: '0' });
    const kinds = await desk.db.query<{ import_row: number; kind: string; amount: string; on_commitment: boolean }>(
      `select import_row, kind, amount_minor::text as amount, commitment_id = $2 as on_commitment from budget_entry
        where import_id = $1 and line_id = $3 order by id`,
      [published.id, commitment, line],
    );
    expect(kinds.map(({ import_row, kind, amount }) => [import_row, kind, amount])).toEqual([
      [2, 'actual', '1000'],
      [3, 'liquidate', '6000'],
      [4, 'liquidate', '4000'],
      [4, 'actual', '2000'],
      [5, 'actual', '500'],
    ]);
    await desk.reverse(published.id);
    expect(await desk.totals()).toEqual({ ...nothing, committed: '10000' });
    const [open] = await desk.db.query<{ left: string }>(
      'select committed_minor::text as left from commitment where id = $1',
      [commitment],
    );
    expect(open?.left).toBe('10000');
  });

  /** A commitment of 100.00, as an approved request leaves it. */
  async function commit(lineId: string, toolId: string, openedOn: string): Promise<string> {
    const [row] = await desk.db.query<{ id: string }>(
      `insert into commitment (line_id, request_id, tool_id, opened_on, minor_rate) values ($1, gen_random_uuid(), $2, $3, 1) returning id`,
      [lineId, toolId, openedOn],
    );
    const id = row?.id ?? '';
    const add = (kind: string, commitmentId: string | null) =>
      desk.db.query(
        `insert into budget_entry (line_id, kind, amount_minor, currency, posted_on, description, commitment_id)
         values ($1, $2, 10000, 'EUR', $3, 'Spec', $4)`,
        [lineId, kind, openedOn, commitmentId],
      );
    await add('original', null);
    await add('reserve', id);
    await add('commit', id);
    return id;
  }

  it('puts money of a department that the company does not have on a unit called not assigned', async () => {
    const published = await desk.imported(
      another(
        fileOf(
          ['2026-06-01', 'Department of Silly Walks', 'CANVA 02521-11', '12.00'],
          ['2026-06-02', 'it', 'CANVA 02521-12', '3.00'],
        ),
      ),
    );
    const lines = await desk.db.query(
      `select u.code, l.actual_minor::text as actual from budget_line l join unit u on u.id = l.unit_id
        where l.fund_source = 'shadow' and l.actual_minor <> 0 order by u.code`,
    );
    expect(lines).toEqual([
      { code: 'IT', actual: '300' },
      { code: 'NA', actual: '1200' },
    ]);
    expect((await desk.finding('Canva')).likelyUnits.map(({ code }) => code)).toEqual(['IT']);
    await desk.reverse(published.id);
  });
});

describe('a preview', () => {
  let desk: ImportDesk;

  beforeAll(async () => {
    desk = await openImportDesk();
  });
  afterAll(() => desk.close());

  const open = another('Date;Supplier;Amount\n03/04/2026;CANVA 02521-11;12.00\n05/06/2026;CANVA 02521-12;13.00');

  it('asks what the file leaves open, and is not published before somebody has answered', async () => {
    const asked = await desk.upload(open);
    expect(asked.questions).toEqual([
      expect.objectContaining({ id: 'date-order', choices: expect.arrayContaining(['dmy', 'mdy']) }),
    ]);
    expect(await refusalOf(desk.publish(asked.id))).toBe('import.unanswered');
    const answered = await desk.correct(asked.id, { answers: { 'date-order': 'mdy' } });
    expect(answered).toMatchObject({ questions: [], counts: { firstDate: '2026-03-04', lastDate: '2026-05-06' } });
    const corrected = await desk.correct(asked.id, { dateOrder: 'dmy' });
    expect(corrected.counts).toMatchObject({ firstDate: '2026-04-03', lastDate: '2026-06-05' });
    expect((await desk.publish(asked.id)).status).toBe('published');
  });

  it('is read anew with another currency or another column, and its rows are replaced', async () => {
    const text = another(
      'Day,Who,Paid,Ordered\n2026-05-01,CANVA 02521-11,12.00,70.00\n2026-05-02,TYPEFORM S.L.,13.00,80.00',
    );
    const preview = await desk.upload(text);
    expect(preview.counts.sum).toEqual({ amount: '25.00', currency: 'EUR' });
    const inPounds = await desk.correct(preview.id, { currency: 'GBP' });
    expect(inPounds).toMatchObject({ currency: 'GBP', counts: { sum: { amount: '25.00', currency: 'GBP' } } });
    const byOrder = await desk.correct(preview.id, { mapping: { amount: 3 } });
    expect(byOrder.counts.sum).toEqual({ amount: '150.00', currency: 'GBP' });
    expect(byOrder.mapping['amount']).toEqual({ column: 3, heading: 'Ordered' });
    expect((await desk.rows(preview.id)).filter(({ kind }) => kind === 'payment')).toHaveLength(2);
    expect((await desk.publish(preview.id)).status).toBe('published');
    const [line] = await desk.db.query<{ currency: string }>(
      `select currency from budget_line where fund_source = 'shadow' and currency = 'GBP'`,
    );
    expect(line).toBeDefined();
    await desk.reverse(preview.id);
  });

  it.each([
    ['a column that the file does not have', { mapping: { amount: 99 } }, 'validation.failed'],
    ['an older version', { currency: 'USD' }, 'version.stale'],
  ])('refuses %s', async (_, change, refusal) => {
    const preview = await desk.upload(another(fileOf(['2026-05-01', 'IT', 'CANVA 1', '12.00'])));
    expect(await refusalOf(desk.correct(preview.id, change, refusal === 'version.stale' ? 7 : 1))).toBe(refusal);
    await desk.reverse(preview.id);
  });

  it('cannot be changed, published or taken back a second time once it is out of date', async () => {
    const { id } = await desk.imported(another(fileOf(['2026-05-01', 'IT', 'CANVA 1', '12.00'])));
    expect(await refusalOf(desk.correct(id, { currency: 'USD' }))).toBe('import.status');
    expect(await refusalOf(desk.publish(id))).toBe('import.status');
    await desk.reverse(id);
    expect(await refusalOf(desk.reverse(id))).toBe('import.status');
    expect(await refusalOf(desk.publish(id))).toBe('import.status');
  });

  it.each([
    ['nothing', ''],
    ['a letter', 'Dear finance team\nplease find nothing enclosed.\n'],
  ])('of %s is refused with a reason', async (_, text) => {
    expect(await refusalOf(desk.upload(text))).toBe('import.not_a_table');
  });

  it('of an unknown import is not there', async () => {
    expect(await refusalOf(desk.reverse('00000000-0000-4000-8000-000000000000'))).toBe('not_found');
  });
});
