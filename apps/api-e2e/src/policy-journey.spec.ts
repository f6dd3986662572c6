import { draft, openLine, submit } from './support/budget';
import type { Answer, Client } from './support/client';
import { type Server, startServer } from './support/server';

interface Policy {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly hash: string;
  readonly revision: number;
  readonly plannedFrom: string;
  readonly why: string;
  readonly document: { readonly rules: readonly object[] };
  readonly signatures: readonly { readonly role: string; readonly counts: boolean }[];
  readonly maySign: readonly { readonly role: string; readonly refusal: string | null }[];
}

/** Nobody needs the sprint any more: only ever a tightening, so it takes effect at once. */
const everythingToMarathon = (document: Policy['document']): object => ({
  ...document,
  rules: [
    ...document.rules,
    {
      id: 'all',
      when: { all: [] },
      verdict: { kind: 'lane', lane: 'marathon' },
      reason: { en: 'Every request.', es: 'Toda solicitud.' },
    },
  ],
});

describe('CIO and CMO change the policy, each in a session of their own', () => {
  let server: Server;
  let cio: Client;
  let cmo: Client;
  let admin: Client;
  let requester: Client;
  let policy: Policy;

  beforeAll(async () => {
    server = await startServer();
    [cio, cmo, admin, requester] = await Promise.all([
      server.as('cio'),
      server.as('cmo'),
      server.as('admin'),
      server.as('requester'),
    ]);
  });
  afterAll(() => server.stop());

  const edit = (client: Client, change: object, ifMatch: number): Promise<Answer<Policy>> => {
    const { document, plannedFrom, why } = policy;
    return client.send<Policy>('PUT', `/policies/${policy.id}/draft`, {
      body: { document, plannedFrom, why, ...change },
      ifMatch,
    });
  };
  const ask = (client: Client, idempotencyKey = `ask-${policy.id}-${policy.revision}`): Promise<Answer<Policy>> =>
    client.send<Policy>('POST', `/policies/${policy.id}/signature-requests`, {
      body: { dueOn: '2099-12-31' },
      ifMatch: policy.revision,
      idempotencyKey,
    });
  const sign = (client: Client, role: string, read: Pick<Policy, 'hash' | 'revision'> = policy) =>
    client.post<Policy & { code: string; reason: string }>(`/policies/${policy.id}/signatures`, {
      hash: read.hash,
      revision: read.revision,
      role,
    });
  const lane = async (): Promise<string> => {
    const answer = await cmo.post<{ lane: string }>('/policies/evaluation', {
      amount: { amount: '100.00', currency: 'EUR' },
    });
    return answer.body.lane;
  };

  it('the CIO begins a draft, and the CMO who would begin another is sent to that one', async () => {
    const begun = await cio.post<Policy>('/policies/drafts', { why: 'Fewer surprises.' });
    expect(begun.status).toBe(201);
    expect(begun.headers.get('etag')).toBe('"1"');
    policy = begun.body;
    const second = await cmo.post('/policies/drafts', {});
    expect([second.status, second.body]).toEqual([
      409,
      expect.objectContaining({ code: 'policy.draft_open', policyId: policy.id }),
    ]);
  });

  it('nobody else sees it', async () => {
    expect((await requester.get(`/policies/${policy.id}`)).status).toBe(404);
    const { body } = await requester.get<{ items: Policy[] }>('/policies');
    expect(body.items.map(({ version }) => version)).toEqual([1]);
    expect((await requester.post('/policies/drafts', {})).status).toBe(403);
  });

  it('what cannot be read is refused where it stands, and an edit of an old revision is refused', async () => {
    const unreadable = await edit(cio, { document: { ...policy.document, rules: [{ id: 'x' }] } }, 1);
    expect([unreadable.status, unreadable.body]).toEqual([
      422,
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/document/rules/0/when' })] }),
    ]);
    const edited = await edit(cmo, { document: everythingToMarathon(policy.document) }, 1);
    expect([edited.status, edited.body.revision]).toEqual([200, 2]);
    expect((await edit(cio, { why: 'Late.' }, 1)).status).toBe(412);
    policy = edited.body;
  });

  it('it is rehearsed on what was asked before', async () => {
    const finance = await server.as('finance');
    const line = await openLine(server, finance, '50000.00');
    await submit(cmo, (await draft(cmo, line, '900.00')).id);
    const { body } = await cio.post<{ changed: number; items: object[] }>('/policies/rehearsals', {
      document: policy.document,
    });
    expect(body).toMatchObject({ requests: 1, changed: 1, items: [{ laneBefore: 'sprint', laneAfter: 'marathon' }] });
  });

  it('nobody signs before signatures are asked for, and the same question twice asks once', async () => {
    expect((await sign(cio, 'cio')).body).toMatchObject({ code: 'policy.cannot_sign', reason: 'not-asked' });
    const asked = await ask(cio);
    expect(asked.status).toBe(200);
    expect((await ask(cio)).headers.get('idempotent-replayed')).toBe('true');
    policy = asked.body;
    expect(policy.maySign).toEqual([{ role: 'cio', refusal: null }]);
  });

  it('the CMO who read an earlier text cannot sign this one', async () => {
    expect((await sign(cmo, 'cmo')).status).toBe(200);
    const read = policy;
    policy = (await edit(cio, { why: 'Fewer surprises, and sooner.' }, policy.revision)).body;
    expect(policy.signatures).toEqual([expect.objectContaining({ role: 'cmo', counts: false })]);
    policy = (await ask(cio)).body;
    const late = await sign(cmo, 'cmo', read);
    expect([late.status, late.body.code]).toEqual([409, 'policy.changed']);
  });

  it('the administrator cannot sign it, in no role', async () => {
    expect((await sign(admin, 'cio')).status).toBe(403);
    expect((await sign(cio, 'cmo')).body).toMatchObject({ code: 'policy.cannot_sign', reason: 'not-your-role' });
  });

  it('with both signatures it is in force at once, and not with one', async () => {
    expect((await sign(cio, 'cio')).body.status).toBe('draft');
    expect(await lane()).toBe('sprint');
    expect((await sign(cmo, 'cmo')).body.status).toBe('in-force');
    expect(await lane()).toBe('marathon');
  });

  it('leaves as a file, in which everybody can read who signed it', async () => {
    const file = await requester.get<Policy>(`/policies/${policy.id}/file`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="tandem-policy-v2.json"');
    expect(file.body).toMatchObject({ hash: policy.hash, signatures: [{}, { role: 'cio' }, { role: 'cmo' }] });
  });

  it('another draft that is given up is kept from the list, but not from the record', async () => {
    policy = (await cmo.post<Policy>('/policies/drafts', { from: policy.id })).body;
    const discarded = await cmo.send<Policy>('POST', `/policies/${policy.id}/discard`, { ifMatch: 1 });
    expect(discarded.body).toMatchObject({ version: 3, status: 'discarded' });
    const listed = async (query: string): Promise<number[]> =>
      (await cio.get<{ items: Policy[] }>(`/policies${query}`)).body.items.map(({ version }) => version);
    expect(await listed('')).toEqual([2, 1]);
    expect(await listed('?discarded=true')).toEqual([3, 2, 1]);
  });
});
