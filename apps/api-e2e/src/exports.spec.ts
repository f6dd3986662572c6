import { unzipSync } from 'fflate';
import type { Client } from './support/client';
import { type Server, startServer } from './support/server';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const people = {
  list: 'people',
  format: 'csv',
  query: { role: 'cio' },
  columns: [
    { key: 'name', header: 'Nombre' },
    { key: 'roles', header: 'Funciones', words: { cio: 'Dirección de TI' } },
  ],
  language: 'es',
  region: 'es-ES',
};

describe('lists as files, views and preferences', () => {
  let server: Server;
  let cio: Client;
  let cmo: Client;
  beforeAll(async () => {
    server = await startServer();
    cio = await server.as('cio');
    cmo = await server.as('cmo');
  });
  afterAll(() => server.stop());

  it('UX-33 come as a file to keep, which nobody else may keep', async () => {
    const answer = await cio.download('/exports', people);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="tandem-people-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString()).toBe('\ufeffNombre;Funciones\r\nTest cio;Dirección de TI\r\n');
  });

  it('come as a workbook, too', async () => {
    const answer = await cio.download('/exports', { ...people, format: 'xlsx' });
    expect(answer.headers.get('content-type')).toBe(XLSX);
    expect(Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))).toContain('xl/worksheets/sheet2.xml');
  });

  it('say how many rows there will be, with the list itself', async () => {
    expect((await cio.get('/people?role=cio')).body).toMatchObject({ total: 1 });
    expect((await cio.get('/audit-events?limit=1&action=session.open')).body['total']).toBeGreaterThan(1);
  });

  it.each([
    [422, 'validation.failed', '/query', { query: { role: 7 } }],
    [422, 'validation.failed', '/query', { query: ['cio'] }],
    [422, 'validation.failed', '/role', { query: { role: 'king' } }],
    [422, 'validation.failed', '/format', { format: 'pdf' }],
    [422, 'validation.failed', '/list', { list: 'passwords' }],
    [422, 'validation.failed', '/region', { region: 'de-DE' }],
    [422, 'validation.failed', '/columns', { columns: [] }],
    [422, 'validation.failed', '/columns/0/words', { columns: [{ key: 'name', header: 'x', words: { a: 1 } }] }],
    [422, 'validation.failed', '/columns/0/key', { columns: [{ key: '__proto__', header: 'x' }] }],
  ])('are refused with %i %s at %s', async (status, code, pointer, wrong) => {
    const answer = await cio.download('/exports', { ...people, ...wrong });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, errors: [{ pointer }] });
  });

  it('ask for the right of the list, and the trail has the attempt', async () => {
    const answer = await cmo.download('/exports', {
      ...people,
      list: 'audit-events',
      query: {},
      columns: [{ key: 'id', header: 'No.' }],
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'permission.denied', permission: 'audit.read' });
    const { body } = await cio.get<{ items: object[] }>('/audit-events?action=createExport&result=refused');
    expect(body.items).toMatchObject([{ actor: { name: 'Test cmo' }, reason: 'permission.denied' }]);
  });

  it('can be found in the trail by what was exported', async () => {
    const { body } = await cio.get<{ items: object[] }>(
      '/audit-events?action=export.create&object=list:people&limit=1',
    );
    expect(body.items).toMatchObject([
      {
        actor: { name: 'Test cio' },
        after: { format: 'xlsx', rows: 1, query: { role: 'cio' }, columns: ['name', 'roles'] },
      },
    ]);
  });

  it('end with their client, so that the next one of the same person need not wait', async () => {
    await server.db.query(
      `insert into audit_event (occurred_at, capacity, action, object_type, result, reason)
       select now(), 'system', 'test.fill', 'test', 'done', repeat(md5(n::text), 20) from generate_series(1, 60000) n`,
    );
    const trail = {
      ...people,
      list: 'audit-events',
      query: { action: 'test.fill' },
      columns: [
        { key: 'id', header: 'No.' },
        { key: 'reason', header: 'Reason' },
      ],
    };
    const leaving = new AbortController();
    const answer = await cio.download('/exports', trail, leaving.signal);
    await answer.body?.getReader().read();
    leaving.abort();
    const began = Date.now();
    expect((await cio.download('/exports', people)).status).toBe(200);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('keep what somebody likes, and what they call their views', async () => {
    expect(
      (await cmo.patch('/me/preferences', { theme: 'dark', lists: { tools: { columns: ['name'] } } })).body,
    ).toMatchObject({
      theme: 'dark',
      language: null,
      lists: { tools: { columns: ['name'] } },
    });
    expect((await cmo.get('/me/preferences')).body).toMatchObject({ theme: 'dark' });
    expect((await cmo.patch('/me/preferences', { password: 'x' })).status).toBe(422);
    const made = await cmo.post<{ id: string }>('/views', {
      list: 'tools',
      name: 'Shadow',
      query: 'source=shadow',
      columns: ['name'],
    });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    const address = `/views/${made.body.id}`;
    expect((await cmo.patch(address, { name: 'Ours', sharedWith: 'cmo' })).status).toBe(428);
    expect((await cmo.patch(address, { name: 'Ours', sharedWith: 'cmo' }, 1)).body).toMatchObject({
      name: 'Ours',
      version: 2,
    });
    expect((await cmo.patch(address, { name: 'Again' }, 1)).status).toBe(412);
    expect((await cio.patch(address, { name: 'Mine' }, 2)).status).toBe(404);
    expect((await cmo.get('/views?list=tools')).body).toMatchObject({ items: [{ name: 'Ours', isMine: true }] });
    expect((await cmo.get('/views?list=everything')).status).toBe(422);
    expect((await cmo.delete(address)).status).toBe(204);
    expect((await cmo.delete(address)).status).toBe(404);
  });
});
