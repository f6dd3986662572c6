import { draft, type RequestView, submit } from './support/budget';
import { Client } from './support/client';
import { foundCompany, openOwnLine, type OwnCompany } from './support/own-company';

describe('a company that sets its own Tandem up', () => {
  let company: OwnCompany;
  beforeAll(async () => {
    company = await foundCompany();
  });
  afterAll(() => company.stop());

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
    const { id } = await draft(cmo, await openOwnLine(company, 'FIRST', '1000.00'), '100.00');
    const { body: sent } = await submit(cmo, id);
    const { body: approved } = await cio.post<RequestView>(`/requests/${id}/decisions`, {
      verdict: 'approve',
      version: sent.version,
    });
    expect([sent.lane, approved.status]).toEqual(['sprint', 'approved']);
  });

  it('comes back after a kill of the server with all it had', async () => {
    const cmo = await company.as('cmo');
    const { id } = await draft(cmo, await openOwnLine(company, 'KEPT', '1000.00'), '10.00');
    await company.kill();
    await company.restart();
    const { body } = await (await company.as('cmo')).get<RequestView>(`/requests/${id}`);
    expect(body.status).toBe('draft');
  });
});
