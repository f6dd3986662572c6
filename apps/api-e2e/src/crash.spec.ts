import { setTimeout as wait } from 'node:timers/promises';
import { draft, openLine, type RequestView, submit, unexplainedTotals } from './support/budget';
import type { Client } from './support/client';
import { type Server, startServer } from './support/server';

describe('a server that is killed in the middle of submissions', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const submitAll = async (client: Client, ids: readonly string[]): Promise<Map<string, boolean>> => {
    const acknowledged = new Map<string, boolean>();
    await Promise.all(
      ids.map(async (id) => {
        const answer = await submit(client, id, `crash-${id}`).catch(() => undefined);
        acknowledged.set(id, answer?.status === 200);
      }),
    );
    return acknowledged;
  };

  it('F1 keeps every submission that it acknowledged, and repeats none that is sent again with its key', async () => {
    const [cmo, finance] = [await server.as('cmo'), await server.as('finance')];
    const line = await openLine(server, finance, '100000.00');
    const drafts = await Promise.all(Array.from({ length: 120 }, () => draft(cmo, line, '10.00')));
    const ids = drafts.map(({ id }) => id);

    const running = submitAll(cmo, ids);
    await wait(150);
    await server.kill();
    const acknowledged = await running;
    await server.restart();

    const lost: string[] = [];
    for (const [id, wasAcknowledged] of acknowledged) {
      const { body } = await cmo.get<RequestView>(`/requests/${id}`);
      if (wasAcknowledged && body.status !== 'submitted') lost.push(id);
    }
    expect(lost).toEqual([]);

    const again = await submitAll(cmo, ids);
    expect([...again.values()].every(Boolean)).toBe(true);
    const [reserved] = await server.db.query<{ n: number }>(
      "select count(*)::int as n from budget_entry where line_id = $1 and kind = 'reserve'",
      [line],
    );
    expect(reserved?.n).toBe(120);
    expect(await unexplainedTotals(server)).toEqual([]);
  });
});
