import type { Answer, Client } from './support/client';
import { decide, draft, lineOf, openLine, type RequestView, submit, unexplainedTotals } from './support/budget';
import { type Server, startServer } from './support/server';

describe('many people at one budget line', () => {
  let server: Server;
  let cmo: Client;
  let cio: Client;
  let finance: Client;

  beforeAll(async () => {
    server = await startServer();
    [cmo, cio, finance] = await Promise.all([server.as('cmo'), server.as('cio'), server.as('finance')]);
  });
  afterAll(() => server.stop());

  const count = (answers: readonly Answer<unknown>[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { status, body } of answers) {
      const key = status < 400 ? String(status) : `${status} ${(body as { code: string }).code}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    return counts;
  };

  it('C1 lets exactly 137 of 500 simultaneous submissions through where 137 fit', async () => {
    const line = await openLine(server, finance, '13700.00');
    const drafts = await Promise.all(Array.from({ length: 500 }, () => draft(cmo, line, '100.00')));
    const answers = await Promise.all(drafts.map(({ id }) => submit(cmo, id)));
    expect(count(answers)).toEqual({ '200': 137, '409 budget.insufficient': 363 });
    expect(await lineOf(finance, line)).toMatchObject({
      reserved: { amount: '13700.00' },
      available: { amount: '0.00' },
    });
    expect(await unexplainedTotals(server)).toEqual([]);
  });

  it('tells what is left and what is needed when a line has too little', async () => {
    const line = await openLine(server, finance, '700.00');
    const { id } = await draft(cmo, line, '1000.00');
    const refused = await submit(cmo, id);
    expect(refused.body).toMatchObject({
      code: 'budget.insufficient',
      available: { amount: '700.00', currency: 'EUR' },
      needed: { amount: '1000.00', currency: 'EUR' },
    });
    const { body } = await cmo.get<RequestView>(`/requests/${id}`);
    expect(body.status).toBe('draft');
  });

  it('C4 takes one decision when the same approver clicks twenty times at once', async () => {
    const line = await openLine(server, finance, '500.00');
    const { id } = await draft(cmo, line, '100.00');
    const { body: submitted } = await submit(cmo, id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => decide(cio, id, { verdict: 'approve', version: submitted.version })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await lineOf(finance, line)).toMatchObject({
      committed: { amount: '100.00' },
      available: { amount: '400.00' },
    });
  });

  it('C4 lets the first of an approval and a withdrawal win, and releases or commits once', async () => {
    const line = await openLine(server, finance, '2000.00');
    for (let round = 0; round < 10; round++) {
      const { id } = await draft(cmo, line, '100.00');
      const { body: submitted } = await submit(cmo, id);
      const answers = await Promise.all([
        decide(cio, id, { verdict: 'approve', version: submitted.version }),
        cmo.post(`/requests/${id}/withdrawal`, {}),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    }
    expect(await unexplainedTotals(server)).toEqual([]);
    expect(await lineOf(finance, line)).toMatchObject({ reserved: { amount: '0.00' } });
  });

  it('C5 UX-03 acts once for one Idempotency-Key, however often it is sent, and replays the answer', async () => {
    const line = await openLine(server, finance, '500.00');
    const { id } = await draft(cmo, line, '100.00');
    const answers = await Promise.all(Array.from({ length: 30 }, () => submit(cmo, id, 'the same key each time')));
    const bodies = new Set(answers.map(({ body }) => JSON.stringify(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(bodies.size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true')).toHaveLength(29);
    expect(await lineOf(finance, line)).toMatchObject({ reserved: { amount: '100.00' } });
  });

  it('C5 refuses a key that comes with another content, and a money operation without one', async () => {
    const line = await openLine(server, finance, '500.00');
    const supplement = { amount: { amount: '10.00', currency: 'EUR' }, reason: 'Autumn campaign' };
    const key = { idempotencyKey: 'supplement of autumn' };
    const first = await finance.post(`/budget-lines/${line}/supplements`, supplement, key);
    const other = await finance.post(`/budget-lines/${line}/supplements`, { ...supplement, reason: 'Another' }, key);
    const without = await finance.send('POST', `/budget-lines/${line}/supplements`, { body: supplement });
    expect([first.status < 300, other.body['code'], without.body['code']]).toEqual([
      true,
      'idempotency.mismatch',
      'idempotency.required',
    ]);
    expect(await lineOf(finance, line)).toMatchObject({ funded: { amount: '510.00' } });
  });

  it('C7 lets one of two editors through and tells the other that they are late', async () => {
    const line = await openLine(server, finance, '500.00');
    const { id, version } = await draft(cmo, line, '100.00');
    const answers = await Promise.all([
      cmo.patch(`/requests/${id}`, { whatFor: 'One reason' }, version),
      cmo.patch(`/requests/${id}`, { whatFor: 'Another reason' }, version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await cmo.patch(`/requests/${id}`, { whatFor: 'Unseen' })).status).toBe(428);
  });
});
