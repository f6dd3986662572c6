import { setTimeout as wait } from 'node:timers/promises';
import { draft, euros, type RequestView, submit } from './support/budget';
import { Client } from './support/client';
import { foundCompany, type OwnCompany } from './support/own-company';

describe('a company that sets its own Tandem up', () => {
  let company: OwnCompany;
  beforeAll(async () => {
    company = await foundCompany();
  });
  afterAll(() => company.stop());

  const openLine = async (name: string): Promise<string> => {
    const finance = await company.as('finance');
    const fiscalYear = String(new Date().getUTCFullYear());
    const { body } = await finance.post<{ id: string }>('/budget-lines', {
      code: name,
      name,
      fundSource: 'marketing',
      costCentreId: company.costCentreId,
      account: name,
      fiscalYear,
      currency: 'EUR',
      original: euros('100000.00'),
    });
    return body.id;
  };

  it('starts empty: no demo accounts, and the code works once', async () => {
    const visitor = new Client(company.origin);
    const { body } = await visitor.get<{ state: string; isDemo: boolean; demoAccounts: unknown[] }>('/setup');
    expect(body).toEqual({ state: 'ready', isDemo: false, demoAccounts: [] });
    const code = /enter this code once: (\S+)/.exec(company.printed())?.[1];
    const again = await visitor.post('/setup', {
      code,
      organisationName: 'Another',
      functionalCurrency: 'EUR',
      timeZone: 'UTC',
      adminName: 'Eve',
      adminEmail: 'eve@own.example',
      adminPassword: 'a password of Eve',
    });
    expect(again.body).toMatchObject({ code: 'setup.done' });
  });

  it('can send and decide a first request under the policy that comes with the product', async () => {
    const [cmo, cio] = [await company.as('cmo'), await company.as('cio')];
    const { id } = await draft(cmo, await openLine('FIRST'), '100.00');
    const { body: sent } = await submit(cmo, id);
    const { body: approved } = await cio.post<RequestView>(`/requests/${id}/decisions`, {
      verdict: 'approve',
      version: sent.version,
    });
    expect([sent.lane, approved.status]).toEqual(['sprint', 'approved']);
  });

  it('F2 loses nothing acknowledged when the database is killed, answers 503 meanwhile, and recovers by itself', async () => {
    const cmo = await company.as('cmo');
    const line = await openLine('CRASH');
    const drafts = await Promise.all(Array.from({ length: 60 }, () => draft(cmo, line, '10.00')));
    const outcomes = new Map<string, number>();
    const running = Promise.all(
      drafts.map(async ({ id }, index) => {
        await wait(index * 15);
        outcomes.set(id, (await submit(cmo, id, `crash-${id}`)).status);
      }),
    );
    await wait(250);
    process.kill(company.databasePid(), 'SIGKILL');
    await running;

    let ready = false;
    for (let attempt = 0; attempt < 200 && !ready; attempt++) {
      ready = (await fetch(`${company.origin}/readyz`)).ok;
      if (!ready) await wait(50);
    }
    expect(ready).toBe(true);
    expect([...new Set(outcomes.values())].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    const lost: string[] = [];
    for (const [id, status] of outcomes) {
      const { body } = await cmo.get<RequestView>(`/requests/${id}`);
      if (status === 200 && body.status !== 'submitted') lost.push(id);
    }
    expect(lost).toEqual([]);
    const again = await Promise.all(drafts.map(({ id }) => submit(cmo, id, `crash-${id}`)));
    expect(again.map(({ status }) => status)).toEqual(drafts.map(() => 200));
  });

  it('comes back after a kill of the server with all it had', async () => {
    const cmo = await company.as('cmo');
    const { id } = await draft(cmo, await openLine('KEPT'), '10.00');
    await company.kill();
    await company.restart();
    const { body } = await (await company.as('cmo')).get<RequestView>(`/requests/${id}`);
    expect(body.status).toBe('draft');
  });
});
