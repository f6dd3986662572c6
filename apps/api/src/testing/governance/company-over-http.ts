import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { PolicyDocument } from '@tandem/spend-policy';
import { type Company, makeCompany, PASSWORD, type TestDatabase, testDatabase } from '@tandem/testing';
import { AppModule } from '../../app.module';
import { ExpireRequests } from '../../approvals/expire-requests';
import { Clock } from '../../platform';
import { createApp } from '../../platform/http/create-app';
import { readSettings } from '../../platform/settings';
import { makeLine } from '../budget-lines';
import { withSprintLimit } from '../policy-texts';
import { type Line, type Person, PEOPLE } from './governance-model';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
}

interface Sending {
  readonly body?: object;
  readonly ifMatch?: number;
}

interface Policy {
  readonly id: string;
  readonly hash: string;
  readonly revision: number;
  readonly status: string;
  readonly document: PolicyDocument;
}

const DAY = 86_400_000;
const asEuros = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
export const euros = (cents: bigint) => ({ amount: asEuros(cents), currency: 'EUR' });

/** The whole product behind its HTTP interface, in a company whose calendar the test turns. */
export class CompanyOverHttp {
  /** How many commands were sent. */
  sent = 0;
  private readonly cookies = new Map<Person, string>();

  private constructor(
    readonly db: TestDatabase,
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
    private readonly company: Company & { readonly deputy: string },
  ) {}

  idOf(person: Person): string {
    return person === 'deputy' ? this.company.deputy : this.company.people[person];
  }

  static async open(): Promise<CompanyOverHttp> {
    const db = await testDatabase();
    const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
    const deputy = randomUUID();
    const company = { ...(await makeCompany(db, { passwordHash })), deputy };
    await db.query(
      `insert into person (id, email, name, title, unit_id, password_hash)
       values ($1, 'deputy@test.example', 'Test deputy', 'finance', $2, $3)`,
      [deputy, company.units.it, passwordHash],
    );
    await db.query(
      `insert into person_role (person_id, role) select id, 'finance' from person where email = 'deputy@test.example'`,
    );
    await db.query(
      `insert into fiscal_year
       select y, y, (y || '-01-01')::date, (y || '-12-31')::date from (select generate_series(2004, 2024)::text as y) years`,
    );
    const settings = readSettings({ DATABASE_URL: db.url, LOG_LEVEL: 'silent' });
    const app = await createApp(AppModule.forRoot(settings), settings);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const opened = new CompanyOverHttp(db, app, settings.origin, company);
    for (const person of PEOPLE) await opened.signIn(person);
    return opened;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  /** A line of marketing with this much on it. */
  async line({ funded }: Line, fiscalYear: string): Promise<string> {
    const lineId = await makeLine(this.db, this.company, { fiscalYear });
    const { status, body } = await this.as('finance', 'POST', `/budget-lines/${lineId}/supplements`, {
      body: { amount: euros(funded), reason: 'Budget' },
      ifMatch: 1,
    });
    if (status >= 300) throw new Error(`No budget: ${JSON.stringify(body)}`);
    return lineId;
  }

  async totals(lineId: string): Promise<{ reserved: bigint; committed: bigint }> {
    const [row] = await this.db.query<{ reserved: string; committed: string }>(
      'select reserved_minor as reserved, committed_minor as committed from budget_line where id = $1',
      [lineId],
    );
    return { reserved: BigInt(row?.reserved ?? 0), committed: BigInt(row?.committed ?? 0) };
  }

  /** Where requests stand, in the order of their ids. */
  async statuses(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string; status: string }>(
      'select id, status from request where id = any($1)',
      [ids],
    );
    return ids.map((id) => rows.find((row) => row.id === id)?.status ?? 'missing');
  }

  /** Noon of a day that is counted from 1970, for the product and for what the database asks of the calendar. */
  async turnTo(day: number): Promise<void> {
    const noon = new Date(day * DAY + DAY / 2);
    this.app.get(Clock).now = () => noon;
    await this.db.query(
      `create or replace function company_today() returns date language sql stable as $$ select date '${noon.toISOString().slice(0, 10)}' $$`,
    );
    await this.app.get(ExpireRequests).run();
  }

  async as<T = Record<string, unknown>>(
    person: Person,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    path: string,
    { body, ifMatch }: Sending = {},
  ): Promise<Answer<T>> {
    this.sent += 1;
    const answer = await this.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        origin: this.origin,
        cookie: this.cookies.get(person) ?? '',
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      },
      ...(body ? { payload: body } : {}),
    });
    if (answer.statusCode >= 500) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${answer.body}`);
    return { status: answer.statusCode, body: (answer.body === '' ? {} : answer.json()) as T };
  }

  /** CIO and CMO sign another limit. On the way others try what they may not; returns what was wrongly accepted. */
  async changeLimit(cents: bigint): Promise<string[]> {
    const { body: begun } = await this.as<Policy>('cio', 'POST', '/policies/drafts', { body: {} });
    const path = `/policies/${begun.id}`;
    const sign = (person: Person, role: string, read: Pick<Policy, 'hash' | 'revision'>): Promise<Answer<Policy>> =>
      this.as<Policy>(person, 'POST', `${path}/signatures`, {
        body: { hash: read.hash, revision: read.revision, role },
      });
    const document = withSprintLimit(asEuros(cents))(begun.document);
    const today = this.app.get(Clock).today('Europe/Madrid');
    const { body: edited } = await this.as<Policy>('cio', 'PUT', `${path}/draft`, {
      body: { document, plannedFrom: today, why: 'Another limit' },
      ifMatch: begun.revision,
    });
    const tooEarly = await sign('cio', 'cio', edited);
    const { body: asked } = await this.as<Policy>('cio', 'POST', `${path}/signature-requests`, {
      body: { dueOn: '2099-12-31' },
      ifMatch: edited.revision,
    });
    const unread = await sign('cmo', 'cmo', begun);
    const byAdmin = await sign('admin', 'cio', asked);
    const first = await sign('cio', 'cio', asked);
    const twice = await sign('cio', 'cio', asked);
    const forBoth = await sign('cio', 'cmo', asked);
    const second = await sign('cmo', 'cmo', asked);
    const refused = Object.entries({ tooEarly, unread, byAdmin, twice, forBoth }).filter(
      ([, { status }]) => status < 300,
    );
    const failed = Object.entries({ first, second }).filter(([, { status }]) => status >= 300);
    return [
      ...refused.map(([what]) => `accepted ${what}`),
      ...failed.map(([what, { body }]) => `refused ${what}: ${JSON.stringify(body)}`),
    ];
  }

  private async signIn(person: Person): Promise<void> {
    const answer = await this.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { origin: this.origin, 'idempotency-key': randomUUID() },
      payload: { email: `${person}@test.example`, password: PASSWORD },
    });
    const [cookie] = [answer.headers['set-cookie'] ?? []].flat();
    if (!cookie) throw new Error(`${person} could not sign in: ${answer.body}`);
    this.cookies.set(person, cookie.split(';')[0] ?? '');
  }
}
