import { setTimeout as wait } from 'node:timers/promises';
import { PASSWORD, type Server, startServer } from './support/server';

describe('the reference of a failure', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  /** The line of the log that names the request; the process writes it before it answers, its reader may be later. */
  const lineOf = async (requestId: unknown): Promise<string> => {
    for (let attempt = 0; attempt < 50; attempt++) {
      const line = server
        .log()
        .split('\n')
        .find((text) => text.includes(`request ${String(requestId)}:`));
      if (line !== undefined) return line;
      await wait(20);
    }
    return '';
  };

  it('UX-21 is found in the log for a refusal, with what was refused and why', async () => {
    const finance = await server.as('finance');
    const { body } = await finance.post('/budget-lines', { code: '', original: { amount: 'much', currency: 'EUR' } });
    expect(await lineOf(body['requestId'])).toMatch(
      /422 money\.invalid \(required, money\), POST \/api\/v1\/budget-lines/,
    );
  });

  it('UX-21 is found in the log for a right that is missing', async () => {
    const requester = await server.as('requester');
    const { body } = await requester.get('/audit-events?q=secret');
    expect(await lineOf(body['requestId'])).toMatch(/403 permission\.denied, GET \/api\/v1\/audit-events/);
  });

  it('UX-21 is found in the log for a failure that nobody foresaw, with its cause', async () => {
    const { headers } = await server.anonymous().signIn('cio@test.example', PASSWORD);
    await server.db.query('alter table vendor rename to vendor_elsewhere');
    const answer = await fetch(`${server.origin}/api/v1/vendors`, {
      headers: { cookie: headers.getSetCookie()[0] ?? '' },
    });
    await server.db.query('alter table vendor_elsewhere rename to vendor');
    expect(answer.status).toBe(500);
    const { requestId } = (await answer.json()) as { requestId: string };
    expect(await lineOf(requestId)).toMatch(/500 internal\.error, GET \/api\/v1\/vendors/);
    expect(server.log()).toContain('relation "vendor" does not exist');
  });

  it('is the same that stands in the head of the answer', async () => {
    const { headers, body } = await server.anonymous().get('/me');
    expect(headers.get('x-request-id')).toBe(body['requestId']);
  });
});
