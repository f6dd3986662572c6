import { decide, draft, openLine, submit } from './support/budget';
import type { Client } from './support/client';
import { type Server, startServer } from './support/server';

interface Notices {
  readonly items: readonly {
    readonly id: string;
    readonly kind: string;
    readonly createdAt: string;
    readonly object: { readonly id: string };
  }[];
  readonly total: number;
}

describe('what people are told, each in a session of their own', () => {
  let server: Server;
  let cio: Client;
  let cmo: Client;
  let line: string;
  beforeAll(async () => {
    server = await startServer();
    [cio, cmo] = await Promise.all([server.as('cio'), server.as('cmo')]);
    line = await openLine(server, await server.as('finance'), '50000.00');
  });
  afterAll(() => server.stop());

  const toldTo = async (client: Client, state = 'open'): Promise<Notices> =>
    (await client.get<Notices>(`/notices?state=${state}`)).body;

  it('UX-37 one for each need, never for an own act, and gone when it is met', async () => {
    const { id } = await draft(cmo, line, '1200.00');
    const { body: sent } = await submit(cmo, id);
    expect(await toldTo(cio)).toMatchObject({ total: 1, items: [{ kind: 'request.decide', object: { id } }] });
    expect(await toldTo(cmo)).toMatchObject({ total: 0 });
    await decide(cio, id, { verdict: 'approve', version: sent.version });
    expect(await toldTo(cio)).toMatchObject({ total: 0 });
    expect(await toldTo(cio, 'all')).toMatchObject({ total: 1 });
    const told = await toldTo(cmo);
    expect(told).toMatchObject({ total: 1, items: [{ kind: 'request.approved', object: { id } }] });
    const notice = told.items[0]?.id;
    expect((await cmo.post(`/notices/${notice}/read`, {})).status).toBe(204);
    expect(await toldTo(cmo)).toMatchObject({ total: 0 });
  });

  it('a press that arrives twice tells once', async () => {
    const { id } = await draft(cmo, line, '1300.00', { toolName: 'Pressed twice' });
    await Promise.all([submit(cmo, id, 'pressed-twice'), submit(cmo, id, 'pressed-twice')]);
    expect(await toldTo(cio)).toMatchObject({ total: 1 });
  });

  it('all that was on the screen is read at once, and what asks for an act stays open', async () => {
    const [newest] = (await toldTo(cio)).items;
    expect((await cio.post('/notices/read-all', { upTo: newest?.createdAt })).status).toBe(204);
    expect(await toldTo(cio)).toMatchObject({ total: 1 });
  });

  it.each([{}, { upTo: 'yesterday' }, { upTo: 1 }])('%j is no instant to have read up to', async (body) => {
    expect((await cio.post('/notices/read-all', body)).status).toBe(422);
  });

  it('somebody else’s notice is not there', async () => {
    const [notice] = (await toldTo(cio)).items;
    expect((await cmo.post(`/notices/${notice?.id}/read`, {})).status).toBe(404);
  });
});
