import { decide, draft, euros, lineOf, openLine, type RequestView, submit } from './support/budget';
import type { Client } from './support/client';
import { type Server, startServer } from './support/server';

describe('the CMO asks, the CIO approves, the budget is committed', () => {
  let server: Server;
  let cmo: Client;
  let cio: Client;
  let finance: Client;
  let line: string;

  beforeAll(async () => {
    server = await startServer();
    [cmo, cio, finance] = await Promise.all([server.as('cmo'), server.as('cio'), server.as('finance')]);
    line = await openLine(server, finance, '50000.00');
  });
  afterAll(() => server.stop());

  it('a small request takes the sprint lane: reserved when sent, committed when the CIO approves, and the tool is active', async () => {
    const before = await lineOf(finance, line);
    const asked = await draft(cmo, line, '1200.00', { toolName: 'Sprint tool' });
    const { body: sent } = await submit(cmo, asked.id);
    expect(sent).toMatchObject({ status: 'submitted', lane: 'sprint' });
    expect(Number((await lineOf(finance, line)).reserved.amount) - Number(before.reserved.amount)).toBe(1200);

    const { body: approved } = await decide(cio, asked.id, { verdict: 'approve', version: sent.version });
    expect(approved.status).toBe('approved');
    expect(await lineOf(finance, line)).toMatchObject({ committed: euros('1200.00') });
    const { body: tools } = await cio.get<{
      items: { name: string; status: string; accountability: { authorisedBy: object } }[];
    }>('/tools?q=sprint');
    expect(tools.items[0]).toMatchObject({
      name: 'Sprint tool',
      accountability: { authorisedBy: { evidence: 'event', source: asked.ref } },
    });
  });

  it('a large request takes the marathon lane: finance first, then the CIO', async () => {
    const asked = await draft(cmo, line, '12000.00', { toolName: 'Marathon tool', successMeasure: 'Leads +10 %' });
    const { body: sent } = await submit(cmo, asked.id);
    expect(sent).toMatchObject({ lane: 'marathon' });
    const early = await decide(cio, asked.id, { verdict: 'approve', version: sent.version });
    expect(early.body).toMatchObject({ code: 'approval.not_your_step' });
    const { body: reviewed } = await decide(finance, asked.id, { verdict: 'approve', version: sent.version });
    expect(reviewed.status).toBe('submitted');
    const { body: approved } = await decide(cio, asked.id, { verdict: 'approve', version: reviewed.version });
    expect(approved.status).toBe('approved');
  });

  it('a CIO with an interest stands aside, the CMO cannot stand in for their own request, and finance decides', async () => {
    const asked = await draft(cmo, line, '900.00', { toolName: 'Tool of a relative' });
    const { body: sent } = await submit(cmo, asked.id);
    const aside = { version: sent.version, reason: 'The supplier belongs to my sister.' };
    const { body: without } = await cio.post<{ code: string }>(`/requests/${asked.id}/recusals`, {
      ...aside,
      reason: ' ',
    });
    expect(without.code).toBe('validation.failed');
    const { status, body: left } = await cio.post<RequestView>(`/requests/${asked.id}/recusals`, aside);
    expect([status, left]).toMatchObject([200, { recusals: [{ reason: aside.reason }], holder: { role: 'finance' } }]);
    const late = await decide(cio, asked.id, { verdict: 'approve', version: sent.version });
    expect(late.body).toMatchObject({ code: 'approval.recused' });
    const { body: approved } = await decide(finance, asked.id, { verdict: 'approve', version: sent.version });
    expect(approved.status).toBe('approved');
  });

  it('what was approved is lowered, then called off by who asked, once, and its money is free again', async () => {
    const before = await lineOf(finance, line);
    const asked = await draft(cmo, line, '700.00', { toolName: 'Tool of a closed vendor' });
    const { body: sent } = await submit(cmo, asked.id);
    await decide(cio, asked.id, { verdict: 'approve', version: sent.version });
    const address = `/requests/${asked.id}/cancellation`;
    const { body: unsaid } = await cmo.post<{ code: string }>(address, { reason: ' ' });
    expect(unsaid.code).toBe('validation.failed');
    const { status: lowered, body: less } = await cmo.post<RequestView>(`/requests/${asked.id}/reductions`, {
      amount: euros('500.00'),
      reason: 'Fewer seats.',
    });
    expect([lowered, less]).toMatchObject([200, { status: 'approved', approvedAmount: euros('500.00') }]);
    const stranger = await finance.post<{ code: string }>(address, { reason: 'Too dear.' });
    expect([stranger.status, stranger.body.code]).toEqual([403, 'permission.denied']);
    const { status, body } = await cmo.post<RequestView>(address, { reason: 'The vendor closed.' });
    expect([status, body]).toMatchObject([
      200,
      { status: 'cancelled', nextActions: [], cancellation: { reason: 'The vendor closed.' } },
    ]);
    expect(await lineOf(finance, line)).toMatchObject({ committed: before.committed, reserved: before.reserved });
    const { body: again } = await cio.post<{ code: string }>(address, { reason: 'Once more.' });
    expect(again.code).toBe('request.status');
  });

  it('one cent over the sprint limit is a marathon', async () => {
    const preview = (amount: string) =>
      cmo.post<{ lane: string }>('/policies/evaluation', {
        amount: euros(amount),
        budgetLineId: line,
        dataClass: 'none',
      });
    expect((await preview('10000.00')).body.lane).toBe('sprint');
    expect((await preview('10000.01')).body.lane).toBe('marathon');
  });

  it('UX-31 nobody decides on their own request, the CIO included: it goes to the CMO', async () => {
    const asked = await draft(cio, line, '300.00', { toolName: 'CIO tool' });
    const { body: sent } = await submit(cio, asked.id);
    const own = await decide(cio, asked.id, { verdict: 'approve', version: sent.version });
    expect([own.status, own.body]).toEqual([403, expect.objectContaining({ code: 'approval.sod' })]);
    const other = await decide(cmo, asked.id, { verdict: 'approve', version: sent.version });
    expect(other.body.status).toBe('approved');
  });

  it('a rejection gives the money back and says why', async () => {
    const left = (await lineOf(finance, line)).available;
    const asked = await draft(cmo, line, '500.00', { toolName: 'Rejected tool' });
    const { body: sent } = await submit(cmo, asked.id);
    const silent = await decide(cio, asked.id, { verdict: 'reject', version: sent.version });
    expect(silent.status).toBe(422);
    await decide(cio, asked.id, { verdict: 'reject', version: sent.version, reason: 'We own one already' });
    expect((await lineOf(finance, line)).available).toEqual(left);
  });

  it('a decision on a version that has changed is refused and shows the change', async () => {
    const asked = await draft(cmo, line, '500.00', { toolName: 'Changing tool' });
    const { body: sent } = await submit(cmo, asked.id);
    const { body: back } = await decide(cio, asked.id, {
      verdict: 'changes',
      version: sent.version,
      reason: 'What is it for?',
    });
    expect(back.status).toBe('changes-requested');
    const { body: edited } = await cmo.patch<RequestView>(
      `/requests/${asked.id}`,
      { amount: euros('600.00') },
      back.version,
    );
    await submit(cmo, edited.id);
    const stale = await decide(cio, asked.id, { verdict: 'approve', version: sent.version });
    expect(stale.body).toMatchObject({
      code: 'approval.stale',
      changes: [expect.objectContaining({ field: 'amount' })],
    });
  });

  it('a condition of the approval is met with evidence and confirmed, each once and on the version that was read', async () => {
    const asked = await draft(cmo, line, '400.00', { toolName: 'Conditional tool' });
    const { body: sent } = await submit(cmo, asked.id);
    const conditions = [{ what: 'The data agreement is signed', dueOn: '2099-01-31' }, { what: 'Masking stays on' }];
    await decide(cio, asked.id, { verdict: 'approve', version: sent.version, conditions });
    const { body: list } = await cmo.get<{ items: { id: string; dueOn: string; version: number }[]; total: number }>(
      `/request-tasks?request=${asked.id}&mine=true&sort=-due`,
    );
    const [task] = list.items;
    expect([list.total, task?.dueOn]).toEqual([2, '2099-01-31']);

    const complete = `/request-tasks/${task?.id}/completion`;
    const evidence = { evidence: 'https://contracts.example/dpa.pdf' };
    expect((await cmo.post(complete, evidence)).status).toBe(428);
    const key = { ifMatch: 1, idempotencyKey: 'the-evidence-of-the-cmo' };
    const first = await cmo.post(complete, evidence, key);
    const again = await cmo.post(complete, evidence, key);
    expect([first.status, first.body, again.body]).toEqual([
      200,
      expect.objectContaining({ status: 'done', version: 2, nextActions: [] }),
      first.body,
    ]);
    const own = await cmo.post(`/request-tasks/${task?.id}/confirmation`, {}, { ifMatch: 2 });
    expect([own.status, own.body]).toEqual([403, expect.objectContaining({ code: 'approval.sod' })]);
    const stale = await cio.post(`/request-tasks/${task?.id}/confirmation`, {}, { ifMatch: 1 });
    expect([stale.status, stale.body]).toEqual([412, expect.objectContaining({ code: 'version.stale' })]);
    const confirmed = await cio.post(`/request-tasks/${task?.id}/confirmation`, {}, { ifMatch: 2 });
    expect(confirmed.body).toMatchObject({ status: 'confirmed', version: 3 });
    const late = await cio.post(`/request-tasks/${task?.id}/waiver`, { reason: 'Too late' }, { ifMatch: 3 });
    expect(late.body).toMatchObject({ code: 'task.status', currentStatus: 'confirmed' });
  });

  it('leaves a trail of every change and of every refused attempt', async () => {
    const auditor = await server.as('auditor');
    const { body } = await auditor.get<{ items: { action: string; result: string; reason: string | null }[] }>(
      '/audit-events?limit=200',
    );
    const kinds = new Set(body.items.map(({ action, result }) => `${action} ${result}`));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['request.submit done', 'request.reject done', 'decideRequest refused']),
    );
    const { body: verification } = await auditor.get<{ intact: boolean }>('/audit-events/verification');
    expect(verification.intact).toBe(true);
  });
});
