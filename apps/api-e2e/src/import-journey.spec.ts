import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './support/client';
import { type Server, startServer } from './support/server';

interface Money {
  readonly amount: string;
  readonly currency: string;
}
interface ImportView {
  readonly id: string;
  readonly status: string;
  readonly questions: readonly { id: string; choices: readonly string[] }[];
  readonly counts: {
    readonly rows: number;
    readonly payments: number;
    readonly notPayments: Readonly<Record<string, number>>;
    readonly sum: Money;
    readonly credits: { readonly count: number; readonly sum: Money };
    readonly outcomes: Readonly<Record<'commitment' | 'registered' | 'shadow' | 'review' | 'notTool', number>>;
  };
}
interface Consolidated {
  readonly total: {
    readonly amount: Money;
    readonly drill: { readonly path: string; readonly params: Readonly<Record<string, string>> };
  };
  readonly sources: readonly { readonly source: string; readonly spend: Consolidated['total'] }[];
}

const rows = [
  'Date,Department,Account,Supplier,Amount',
  '2026-03-02,Marketing,Software,TYPEFORM S.L. 4711,59.00',
  '2026-03-14,Marketing,Software,MAILCHIMP *MISC,120.50',
  '2026-03-15,Marketing,Travel,Gasthaus zur Post,84.20',
  '2026-03-20,IT,Software,ATLASSIAN PTY LTD,310.00',
  '2026-04-02,Marketing,Software,TYPEFORM S.L. 4799,59.00',
  '2026-04-05,Marketing,Software,TYPEFORM S.L. 4799,-9.00',
  ',,,Total,623.70',
];
const fileOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);
const cents = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''));

describe('finance imports a payments file', () => {
  let server: Server;
  let finance: Client;

  beforeAll(async () => {
    server = await startServer();
    finance = await server.as('finance');
  });
  afterAll(() => server.stop());

  const publish = async (id: string): Promise<ImportView> => {
    const accepted = await finance.post(`/imports/${id}/publication`, {});
    expect(accepted.status).toBe(202);
    for (;;) {
      const { body } = await finance.get<ImportView>(`/imports/${id}`);
      if (body.status !== 'publishing') return body;
      await wait(50);
    }
  };
  const consolidated = async (client: Client, query = ''): Promise<Consolidated> =>
    (await client.get<Consolidated>(`/dashboards/consolidated?fiscalYear=2026&currency=EUR${query}`)).body;

  it('sees in the preview what was read, and nothing is counted yet', async () => {
    const { status, body } = await finance.upload<ImportView>('/imports', { name: 'march.csv', bytes: fileOf(rows) });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'previewed', questions: [] });
    expect(body.counts).toMatchObject({
      payments: 6,
      sum: { amount: '623.70' },
      credits: { count: 1, sum: { amount: '-9.00' } },
    });
    expect(body.counts.notPayments).toEqual({ total: 1 });
    expect(cents((await consolidated(finance)).total.amount)).toBe(0n);
  });

  it('publishes it, and shadow spend is on the dashboard with the rows that make it up', async () => {
    const { body } = await finance.get<{ items: ImportView[] }>('/imports');
    const [preview] = body.items;
    const published = await publish(preview?.id ?? '');
    expect(published.status).toBe('published');
    expect(Object.values(published.counts.outcomes).reduce((sum, n) => sum + n, 0)).toBe(6);
    expect(published.counts.outcomes.notTool).toBe(1);

    const view = await consolidated(finance);
    const parts = view.sources.reduce((sum, source) => sum + cents(source.spend.amount), 0n);
    expect(cents(view.total.amount)).toBe(parts);
    expect(view.total.amount.amount).toBe('539.50');
    const query = new URLSearchParams({ ...view.total.drill.params, limit: '200' }).toString();
    const entries = (await finance.get<{ items: { value: Money }[]; sum: Money }>(`${view.total.drill.path}?${query}`))
      .body;
    expect(entries.sum).toEqual(view.total.amount);
    expect(entries.items.reduce((sum, entry) => sum + cents(entry.value), 0n)).toBe(cents(view.total.amount));
  });

  it('finds the tools that nobody asked for', async () => {
    const { body } = await finance.get<{ items: { name: string; paymentCount: number; status: string }[] }>(
      '/findings?certainty=found',
    );
    expect(body.items.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringContaining('Typeform')]));
    expect(body.items.every(({ status }) => status === 'new')).toBe(true);
  });

  it('UX-03 decides about findings once for one Idempotency-Key, and never without one', async () => {
    const cio = await server.as('cio');
    const { body } = await cio.get<{ items: { id: string; name: string }[] }>('/findings?q=typeform');
    const selection = { findings: body.items.map(({ id }) => id) };
    const decision = { action: 'ignore', selection, until: '2999-01-31', reason: 'It ends with the survey' };
    const key = { idempotencyKey: 'pressed twice' };
    const first = await cio.post('/findings/triage', decision, key);
    const again = await cio.post('/findings/triage', decision, key);
    expect(first.body).toMatchObject({ done: [{ id: selection.findings[0] }], refused: [] });
    expect([again.headers.get('idempotent-replayed'), again.body]).toEqual(['true', first.body]);
    const without = await cio.send('POST', '/findings/triage', { body: decision });
    expect(without.body).toMatchObject({ code: 'idempotency.required' });
    const undone = await cio.post('/findings/triage/undo', { findings: first.body['done'] });
    expect(undone.body).toMatchObject({ refused: [] });
  });

  it('recognises the same bytes under another name and counts nothing twice', async () => {
    const before = await consolidated(finance);
    const again = await finance.upload('/imports', { name: 'march (copy).csv', bytes: fileOf(rows) });
    expect([again.status, again.body]).toEqual([
      409,
      expect.objectContaining({ code: 'import.duplicate', fileName: 'march.csv' }),
    ]);
    expect(await consolidated(finance)).toEqual({ ...before, asOf: expect.anything() as string });
  });

  it('asks where the file leaves the order of day and month open, and refuses to publish unanswered', async () => {
    const open = ['Date;Supplier;Amount', '03/04/2026;CANVA 02521-11;12.99', '05/06/2026;CANVA 02521-12;12.99'];
    const { body: asked } = await finance.upload<ImportView>('/imports', { name: 'open.csv', bytes: fileOf(open) });
    expect(asked.questions).toHaveLength(1);
    const early = await finance.post(`/imports/${asked.id}/publication`, {});
    expect(early.body).toMatchObject({ code: 'import.unanswered' });
    const { body: answered } = await finance.patch<ImportView>(`/imports/${asked.id}`, { dateOrder: 'dmy' });
    expect(answered.questions).toEqual([]);
    expect((await publish(asked.id)).status).toBe('published');
  });

  it('takes an import back, to the cent', async () => {
    const before = await consolidated(finance);
    const more = fileOf(['Date,Supplier,Amount', '2026-05-17,HOTJAR LTD,99.00', '2026-05-18,CALENDLY,12.00']);
    const { body } = await finance.upload<ImportView>('/imports', { name: 'may.csv', bytes: more });
    await publish(body.id);
    expect((await consolidated(finance)).total.amount).not.toEqual(before.total.amount);
    const reversed = await finance.post<ImportView>(`/imports/${body.id}/reversal`, { reason: 'Wrong month' });
    expect(reversed.body.status).toBe('reversed');
    expect((await consolidated(finance)).total.amount).toEqual(before.total.amount);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe])],
    ['a letter', new TextEncoder().encode('Dear finance team,\nplease find nothing enclosed.\n')],
  ])('answers a file that is no table with a clear refusal: %s', async (_, bytes) => {
    const { status, body } = await finance.upload('/imports', { name: 'odd.csv', bytes });
    expect([status, body['code']]).toEqual([422, 'import.not_a_table']);
  });

  it('matches descriptors as a service, in the order they came', async () => {
    const { body } = await finance.post<{
      matches: { text: string; verdict: string; vendor: { name: string } | null }[];
    }>('/vendor-matches', {
      descriptors: [{ text: 'MAILCHIMP *MISC' }, { text: 'Gasthaus zur Post' }],
    });
    expect(body.matches.map(({ verdict }) => verdict)).toEqual(['tool', 'none']);
  });
});
