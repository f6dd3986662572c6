import { createHash, verify } from 'node:crypto';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Checkpoints, Sealing } from '../audit';
import { AuditTrailQueries } from '../audit-trail/audit-trail.queries';
import { EntryQueries } from '../budget/entries.queries';
import type { SignedIn } from '../identity';
import type { Problem } from '../platform';
import { makeLine } from '../testing/budget-lines';
import { euros, LedgerUnderTest, outcomeOf } from '../testing/ledger-under-test';
import { bytesOf, readWorkbook, textsOf } from '../testing/read-spreadsheet';
import { signedIn } from '../testing/test-app';
import { CreateExport, MOST_ROWS } from './create-export';
import type { ExportInput } from './export.dto';
import { ExportRegistry } from './export-registry';
import { EXPORT_LISTS } from './exportable-list';

describe('the export of a list', () => {
  let bench: LedgerUnderTest;
  let finance: SignedIn;
  let auditor: SignedIn;
  let cmo: SignedIn;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    const { people, units } = bench.company;
    finance = signedIn(people.finance, 'finance');
    auditor = signedIn(people.auditor, 'auditor');
    cmo = signedIn(people.cmo, 'cmo', units.marketing);
    const lines = {
      marketing: await makeLine(bench.db, bench.company),
      it: await makeLine(bench.db, bench.company, { fundSource: 'it', unitId: units.it }),
      kronor: await makeLine(bench.db, bench.company, { currency: 'SEK' }),
    };
    for (const lineId of [lines.marketing, lines.it]) {
      for (const [day, amount] of [
        ['2026-02-01', 3],
        ['2026-02-02', 5],
        ['2026-03-03', 7],
      ] as const) {
        await bench.post({
          lineId,
          kind: 'actual',
          amount: euros(amount),
          postedOn: day,
          description: `=paid(${amount})`,
        });
      }
    }
    await bench.post({
      lineId: lines.kronor,
      kind: 'actual',
      amount: { minor: 12_345n, currency: 'SEK' },
      postedOn: '2026-03-04',
    });
  });
  afterAll(() => bench.stop());
  let before = 0n;
  beforeEach(async () => {
    const [last] = await bench.db.query<{ id: string }>('select coalesce(max(id), 0) as id from audit_event');
    before = BigInt(last?.id ?? 0);
  });

  const input = (more: Partial<ExportInput>): ExportInput => ({
    list: 'entries',
    format: 'csv',
    query: {},
    columns: ['date', 'line', 'value'].map((key) => ({ key, header: key })),
    language: 'en',
    region: 'en-GB',
    ...more,
  });
  const open = (more: Partial<ExportInput>, actor = finance) => bench.app.get(CreateExport).execute(input(more), actor);
  const csvOf = async (more: Partial<ExportInput>, actor = finance): Promise<string[]> =>
    (await readText((await open(more, actor)).stream)).trimEnd().split('\r\n');
  const refusalOf = (more: Partial<ExportInput>, actor = finance): Promise<Problem> =>
    open(more, actor).then(
      () => Promise.reject(new Error('The export was not refused.')),
      (problem: Problem) => problem,
    );
  const pagedBy = async (actor: SignedIn): Promise<string[]> => {
    const rows: string[] = [];
    for (let cursor: string | undefined, isOver = false; !isOver;) {
      const page = await bench.app.get(EntryQueries).list({ limit: 2, cursor }, actor);
      rows.push(
        ...page.items.map(
          ({ postedOn, line, value }) =>
            `${postedOn},${line.code} ${line.name},${value?.amount ?? ''},${value?.currency ?? ''}`,
        ),
      );
      cursor = page.nextCursor ?? undefined;
      isOver = cursor === undefined;
    }
    return rows;
  };
  const events = () =>
    bench.db.query<{ action: string; capacity: string; object: string; after: object }>(
      `select action, capacity, object_type || ':' || object_id as object, after from audit_event where action like 'export.%' and id > $1`,
      [before],
    );
  const fillTrail = (action: string, count: number) =>
    bench.db.query(
      `insert into audit_event (occurred_at, capacity, action, object_type, result)
       select timestamptz '2026-01-01' + n * interval '1 second', 'system', $1, 'test', 'done' from generate_series(1, $2::int) n`,
      [action, count],
    );

  it.each([
    ['finance', 7],
    ['cmo', 4],
  ] as const)('of %s holds the rows that the list pages to, and no others: %i', async (role, count) => {
    const actor = { finance, cmo }[role];
    const [head, ...rows] = await csvOf({}, actor);
    expect(head).toBe('date,line,value,Currency');
    expect(rows).toEqual(await pagedBy(actor));
    expect(rows).toHaveLength(count);
  });

  it('is cut and sorted as the query says, page or not', async () => {
    const rows = await csvOf({ query: { source: 'it', from: '2026-02-02', limit: '1', cursor: 'nonsense' } });
    expect(rows.slice(1).map((row) => row.split(',')[2])).toEqual(['7.00', '5.00']);
    const lines = { list: 'budget-lines', columns: [{ key: 'actual', header: 'Spent' }] } as const;
    expect(
      await csvOf({ ...lines, columns: [...lines.columns], query: { sort: '-actual', source: 'marketing' } }),
    ).toEqual(['Spent,Currency', '123.45,SEK', '15.00,EUR']);
  });

  it('is offered for every list, with every column that it names', async () => {
    const admin = signedIn(bench.company.people.admin, 'admin');
    const everybody = {
      ...admin,
      grants: [
        ...admin.grants,
        ...['cio', 'finance', 'auditor'].map((role) => ({ role, unitId: null, fundSource: null })),
      ],
    } as SignedIn;
    const heads: string[] = [];
    const ofSomething = ['import-rows', 'line-entries', 'audit-samples'];
    for (const list of EXPORT_LISTS.filter((key) => !ofSomething.includes(key))) {
      const columns = Object.keys(bench.app.get(ExportRegistry).get(list).columns).map((key) => ({ key, header: key }));
      const file = await bench.app
        .get(CreateExport)
        .execute({ list, format: 'csv', query: {}, columns, language: 'en', region: 'en-GB' }, everybody);
      heads.push((await readText(file.stream)).split(',', 1)[0] ?? '');
    }
    expect(heads).toEqual([
      ...['name', 'ref', 'what', 'line', 'date', 'id', 'name', 'file', 'ref'],
      ...['period', 'month', 'line', 'tool', 'benefits', 'definedBy'],
      ...['lane', 'outcome', 'rule', 'tool'],
    ]);
  });

  it('goes over as many pages as there are', async () => {
    await fillTrail('many.pages', 2_345);
    const rows = await csvOf(
      { list: 'audit-events', query: { action: 'many.pages' }, columns: [{ key: 'id', header: 'No.' }] },
      auditor,
    );
    const ids = await bench.db.query<{ id: string }>(
      `select id::text as id from audit_event where action = 'many.pages' order by occurred_at desc`,
    );
    expect(rows).toEqual(['No.', ...ids.map(({ id }) => id)]);
    expect(rows).toHaveLength(2_346);
  });

  it('shows the words of the screen, and neutralises them', async () => {
    const columns = [
      { key: 'source', header: 'Fuente', words: { it: 'TI', marketing: '=Marketing' } },
      { key: 'value', header: 'Importe' },
      { key: 'description', header: 'Concepto' },
    ];
    const query = { lineCurrency: 'EUR', month: '2026-03' };
    expect((await csvOf({ columns, query, language: 'es', region: 'es-ES' })).sort()).toEqual([
      "'=Marketing;7,00;EUR;'=paid(7)",
      'Fuente;Importe;Moneda;Concepto',
      "TI;7,00;EUR;'=paid(7)",
    ]);
  });

  it('as a workbook has typed cells, and says on a second sheet what it is', async () => {
    const columns = [
      { key: 'date', header: 'Día' },
      { key: 'source', header: 'Fuente', words: { marketing: 'Marketing' } },
      { key: 'value', header: 'Valor' },
      { key: 'amount', header: 'Importe' },
    ];
    const { stream, name } = await open(
      { format: 'xlsx', columns, query: { source: 'marketing' }, language: 'es', region: 'es-ES' },
      cmo,
    );
    expect(name).toMatch(/^tandem-entries-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const { names, sheets } = readWorkbook(await bytesOf(stream));
    const [rows = [], about = []] = sheets;
    expect(names).toEqual(['Apuntes', 'Acerca de esta exportación']);
    expect(textsOf(rows)).toEqual([
      ['Día', 'Fuente', 'Valor', 'Moneda: Valor', 'Importe', 'Moneda: Importe'],
      ['46085', 'Marketing', '123.45', 'SEK'],
      ['46084', 'Marketing', '7.00', 'EUR', '7.00', 'EUR'],
      ['46055', 'Marketing', '5.00', 'EUR', '5.00', 'EUR'],
      ['46054', 'Marketing', '3.00', 'EUR', '3.00', 'EUR'],
    ]);
    expect([...(rows[2]?.values() ?? [])].map(({ isText }) => isText)).toEqual([false, true, false, true, false, true]);
    const sum = await bench.app.get(EntryQueries).list({ limit: 1, source: 'marketing' }, cmo);
    expect(textsOf(about)).toEqual(
      expect.arrayContaining([
        ['Organización', 'Test company'],
        ['Exportado por', 'Test cmo'],
        ['Filas', '4'],
        ['Fuente', 'Marketing'],
        ['Suma de Valor', sum.sum?.amount, 'EUR'],
        ['Suma de Importe', '15.00', 'EUR'],
        ['Suma de Importe', '123.45', 'SEK'],
      ]),
    );
  });

  it('carries the newest signed note, with which a trail that was written anew is found out', async () => {
    // What seals by itself would keep this test from sealing at the same moment.
    await bench.app.get(Sealing).onApplicationShutdown();
    await fillTrail('test.signed', 2);
    await bench.app.get(Checkpoints).sign();
    const columns = [{ key: 'date', header: 'Day' }];
    const { stream } = await open({ format: 'xlsx', columns }, cmo);
    const { sheets } = readWorkbook(await bytesOf(stream));
    const about = new Map(textsOf(sheets[1] ?? []).map(([name, value]) => [name, value]));
    const [kept] = await bench.db.query<{ note: string; size: string; root: string; key: string }>(
      `select note, size::text, encode(hash, 'base64') as root, public_key as key from audit_checkpoint order by size desc limit 1`,
    );
    expect(about.get('Signed note')).toBe(kept?.note);
    expect(about.get('Signed audit trail')).toContain(`${kept?.size} events`);
    expect(about.get('Signed audit trail')).toContain(`root ${kept?.root}`);
    const [signed = '', line = ''] = (about.get('Signed note') ?? '').split('\n\n');
    const signature = Buffer.from(line.split(' ').at(-1) ?? '', 'base64');
    expect(verify(null, Buffer.from(`${signed}\n`), kept?.key ?? '', signature)).toBe(true);
    expect(about.get('How to check the note')).toContain('verify-trail.mjs');
  });

  it('of the audit trail carries the seal that its events lead to, and how to work it out elsewhere', async () => {
    await fillTrail('test.sealed', 2);
    await bench.app.get(Sealing).seal();
    const columns = [{ key: 'id', header: 'No.' }];
    const { stream } = await open({ list: 'audit-events', format: 'xlsx', columns }, auditor);
    const { sheets } = readWorkbook(await bytesOf(stream));
    const about = new Map(textsOf(sheets[1] ?? []).map(([name, value]) => [name, value]));
    expect([...about.keys()]).toEqual(expect.arrayContaining(['Last checked', 'How to check it again']));
    expect(about.get('How to check it again')).toContain('the SHA-256 of the seal before it');
    expect(about.get('Newest seal')).toMatch(/^No\. \d+, of event/);
    const [, seq, event, hash] =
      /^No\. (\d+), of event (\d+): ([0-9a-f]{64})$/.exec(about.get('Newest seal') ?? '') ?? [];
    const [kept] = await bench.db.query<{ before: string; body: string }>(
      `select encode(p.hash, 'hex') as before, a.body from audit_seal p, audit_event a where p.seq = $1::bigint - 1 and a.id = $2`,
      [seq, event],
    );
    const again = createHash('sha256')
      .update(Buffer.from(kept?.before ?? '', 'hex'))
      .update(kept?.body ?? '');
    expect(again.digest('hex')).toBe(hash);
  });

  it('is an event of the trail before its first byte leaves', async () => {
    const { stream } = await open({ format: 'xlsx', query: { source: 'it' } }, cmo);
    expect(await events()).toEqual([
      {
        action: 'export.create',
        capacity: 'cmo',
        object: 'list:entries',
        after: { format: 'xlsx', rows: 0, query: { source: 'it' }, columns: ['date', 'line', 'value'] },
      },
    ]);
    stream.destroy();
  });

  it('asks for the right of the list', async () => {
    const requester = signedIn(bench.company.people.requester, 'requester', bench.company.units.marketing);
    expect(await refusalOf({}, requester)).toMatchObject({
      code: 'permission.denied',
      options: { extension: { permission: 'entry.read' } },
    });
    expect(await refusalOf({ list: 'audit-events' }, cmo)).toMatchObject({ code: 'permission.denied' });
    expect(await events()).toEqual([]);
  });

  it.each([
    ['a filter that cannot be', { query: { source: 'everything' } }, '/source'],
    ['a parameter that the list does not know', { query: { colour: 'red' } }, '/colour'],
    ['a column that the list does not have', { columns: [{ key: 'constructor', header: 'x' }] }, '/columns/0/key'],
    ['a column twice', { columns: ['date', 'date'].map((key) => ({ key, header: key })) }, '/columns/1/key'],
    ['rows of no import', { list: 'import-rows' as const, columns: [{ key: 'number', header: 'x' }] }, '/import'],
  ])('refuses %s as the list would', async (_, more, pointer) => {
    expect(await refusalOf(more)).toMatchObject({ code: 'validation.failed', options: { errors: [{ pointer }] } });
    expect(await events()).toEqual([]);
  });

  it('refuses what the list refuses: a currency without a rate, and the import of nobody', async () => {
    expect(await outcomeOf(open({ query: { currency: 'JPY' } }))).toBe('currency.no_rate');
    const query = { import: crypto.randomUUID() };
    expect(await outcomeOf(open({ list: 'import-rows', query, columns: [{ key: 'number', header: 'No.' }] }))).toBe(
      'not_found',
    );
  });

  it('refuses more rows than anybody reads, and says how many there are', async () => {
    await fillTrail('too.many', MOST_ROWS + 1);
    const columns = [{ key: 'id', header: 'No.' }];
    const query = { action: 'too.many' };
    expect(await refusalOf({ list: 'audit-events', columns, query }, auditor)).toMatchObject({
      code: 'export.too_large',
      status: 422,
      options: { extension: { rows: 100_001, limit: 100_000 } },
    });
    expect(await events()).toEqual([]);
  });

  it('stops reading when the client goes away', async () => {
    await fillTrail('long.list', 20_000);
    const read = jest.spyOn(bench.app.get(AuditTrailQueries), 'list');
    const columns = ['id', 'action', 'requestId'].map((key) => ({ key, header: key }));
    const { stream } = await open({ list: 'audit-events', query: { action: 'long.list' }, columns }, auditor);
    await new Promise((resolve) => stream.once('readable', resolve));
    stream.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const soFar = read.mock.calls.length;
    expect(soFar).toBeLessThan(10);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(read.mock.calls).toHaveLength(soFar);
    read.mockRestore();
  });

  it('is one at a time for each person, and nobody else waits for it', async () => {
    const first = await open({});
    let isSecondOpen = false;
    const second = open({}).then((file) => {
      isSecondOpen = true;
      return file;
    });
    (await open({}, cmo)).stream.destroy();
    expect(isSecondOpen).toBe(false);
    first.stream.destroy();
    (await second).stream.destroy();
    expect(isSecondOpen).toBe(true);
  });
});
