import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@tandem/testing';
import { AppModule } from '../../app.module';
import { ExpireRequests, RehearsePolicy } from '../../approvals';
import { Verification } from '../../audit';
import { BudgetVerification } from '../../budget';
import { DEMO_PASSWORD, OrganisationQueries } from '../../organisation';
import { Clock } from '../../platform';
import { readSettings } from '../../platform/settings';
import { signedIn, testApp } from '../../testing/test-app';
import { demoState } from './demo-state';
import { seedDemo } from './seed-demo';

const NOW = new Date('2026-11-23T10:00:00Z');
/** Hardly more than the tools charge: the reduced demo leaves out most of the ordinary suppliers. */
const FEW_PAYMENTS = 3_500;
const MINUTES = 60_000;

const productOn = (db: TestDatabase): DynamicModule =>
  AppModule.forRoot(readSettings({ DATABASE_URL: db.url, LOG_LEVEL: 'silent' }));
const stateOf = (db: TestDatabase): Promise<string> => demoState((sql, values) => db.query(sql, values));

describe('the seeded demo', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let jobsLeft: object[];
  beforeAll(async () => {
    db = await testDatabase();
    await seedDemo(productOn(db), { now: NOW, payments: FEW_PAYMENTS });
    // Looked at before the product is opened once more, which makes jobs of its own every hour.
    jobsLeft = await db.query('select name from pgboss.job');
    app = await testApp(db);
  }, 4 * MINUTES);
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const namesOf = async (sql: string): Promise<string[]> =>
    (await db.query<{ name: string }>(sql)).map(({ name }) => name);
  const countOf = async (sql: string): Promise<number> => Number((await db.query<{ n: string }>(sql))[0]?.n);

  it('has totals that are what its entries add up to', async () => {
    const differences = await app.get(BudgetVerification).differences((sql, values) => db.query(sql, values));
    expect(differences).toEqual([]);
  });

  it('has an audit trail that is whole and sealed to its end', async () => {
    expect(await app.get(Verification).run()).toMatchObject({ intact: true, unsealedTail: 0 });
  });

  it('shows six accounts to sign in with, one for each role that has a home', async () => {
    const setup = await app.get(OrganisationQueries).setup();
    expect(setup).toMatchObject({ state: 'ready', isDemo: true });
    expect(setup.demoAccounts.map(({ email }) => email)).toEqual([
      'cio@demo.example',
      'cmo@demo.example',
      'finance@demo.example',
      'auditor@demo.example',
      'admin@demo.example',
      'requester@demo.example',
    ]);
    expect(new Set(setup.demoAccounts.map(({ password }) => password))).toEqual(new Set([DEMO_PASSWORD]));
  });

  it('has a CIO who will be away, and whoever decides small bets meanwhile', async () => {
    const planned = await db.query(
      `select a.name as principal, b.name as delegate, g.lanes from delegation g
         join person a on a.id = g.principal_id join person b on b.id = g.delegate_id
        where g.from_day > '2026-11-23' and g.begun_at is null`,
    );
    expect(planned).toEqual([{ principal: 'Ana Ruiz', delegate: 'Javier Vidal', lanes: ['sprint'] }]);
  });

  it('has somebody for every role', async () => {
    expect(await namesOf('select distinct role as name from person_role order by 1')).toEqual([
      'admin',
      'approver',
      'auditor',
      'cio',
      'cmo',
      'finance',
      'requester',
    ]);
  });

  it('has a policy that CIO and CMO signed as it came, and one that they changed and signed since', async () => {
    const versions = await db.query(
      `select p.version, p.status, array_agg(s.role order by s.role) as signed from policy_version p
         join policy_signature s on s.policy_version_id = p.id and s.revision = p.revision group by p.id order by p.version`,
    );
    expect(versions).toEqual([
      { version: 1, status: 'superseded', signed: ['cio', 'cmo'] },
      { version: 2, status: 'in-force', signed: ['cio', 'cmo'] },
    ]);
  });

  it('rehearses the policy in force on its requests without a single difference', async () => {
    const [policy] = await db.query<{ text: string }>(
      "select canonical_text as text from policy_version where status = 'in-force'",
    );
    const [cio] = await db.query<{ id: string }>("select person_id as id from person_role where role = 'cio'");
    const rehearsal = await app
      .get(RehearsePolicy)
      .execute(JSON.parse(policy?.text ?? '') as object, signedIn(cio?.id ?? '', 'cio'));
    expect(rehearsal).toMatchObject({ leftOut: 0, changed: 0, items: [] });
    expect(rehearsal.requests).toBeGreaterThan(20);
    expect(rehearsal.after).toEqual(rehearsal.before);
  });

  it('has two fiscal years with sixteen authorised lines each', async () => {
    expect(await namesOf('select id as name from fiscal_year order by 1')).toEqual(['2025', '2026']);
    const lines = 'select fiscal_year_id, count(*)::int as n from budget_line where has_budget group by 1 order by 1';
    expect(await db.query(lines)).toEqual([
      { fiscal_year_id: '2025', n: 16 },
      { fiscal_year_id: '2026', n: 16 },
    ]);
  });

  it('has the national holidays of both years, and promises no answer for one of them', async () => {
    expect(await countOf('select count(*) as n from holiday')).toBe(20);
    expect(
      await countOf(
        `select count(*) as n from request r join holiday h on h.day = (r.due_at at time zone 'Europe/Madrid')::date`,
      ),
    ).toBe(0);
  });

  it('never spends more from an authorised line than it has', async () => {
    const overdrawn =
      'select code as name from budget_line where has_budget and funded_minor < reserved_minor + committed_minor + actual_minor';
    expect(await namesOf(overdrawn)).toEqual([]);
  });

  it('has requests in every state that a request can be brought to, in both lanes', async () => {
    expect(await namesOf('select distinct status as name from request order by 1')).toEqual([
      'approved',
      'cancelled',
      'changes-requested',
      'draft',
      'expired',
      'rejected',
      'submitted',
      'withdrawn',
    ]);
    expect(await namesOf(`select distinct lane as name from request where status = 'approved' order by 1`)).toEqual([
      'marathon',
      'sprint',
    ]);
  });

  it('let requests expire on their day, for each of the two reasons, and leaves none open beyond it', async () => {
    const ended = `select expired_because as because, (ended_at at time zone 'Europe/Madrid')::date::text as day
                     from request where status = 'expired' order by ended_at`;
    expect(await db.query(ended)).toEqual([
      { because: 'changes-unanswered', day: '2025-09-26' },
      { because: 'year-ended', day: '2026-01-01' },
    ]);
    expect(await countOf(`select count(*) as n from audit_event where action = 'request.expire'`)).toBe(2);
    app.get(Clock).now = () => NOW;
    await app.get(ExpireRequests).run();
    expect(await countOf(`select count(*) as n from request where status = 'expired'`)).toBe(2);
  });

  it('has requests that are overdue, due today, and waiting for finance and for the CIO', async () => {
    const pending = `from request r join request_step s on s.request_id = r.id and s.round = r.round and s.status = 'pending' where r.status = 'submitted'`;
    expect(await namesOf(`select distinct s.role as name ${pending} order by 1`)).toEqual(['cio', 'finance']);
    expect(await countOf(`select count(*) as n ${pending} and r.due_at < '2026-11-23T00:00:00Z'`)).toBeGreaterThan(0);
    expect(
      await countOf(
        `select count(*) as n ${pending} and r.due_at between '2026-11-23T00:00:00Z' and '2026-11-24T00:00:00Z'`,
      ),
    ).toBeGreaterThan(0);
  });

  it('has more than forty-five registered tools, and those with neither owner nor authorisation', async () => {
    expect(await countOf(`select count(*) as n from tool where origin = 'registered'`)).toBeGreaterThan(45);
    expect(
      await countOf(
        `select count(*) as n from tool where origin = 'registered' and business_owner_id is null and status = 'active'`,
      ),
    ).toBeGreaterThanOrEqual(2);
    expect(
      await namesOf(
        'select distinct authorised_evidence as name from tool where authorised_evidence is not null order by 1',
      ),
    ).toEqual(['declared', 'document', 'event']);
  });

  it('has tools that their owner or the deputy verified, whose seal was broken since, and that nobody verified', async () => {
    const counts = await namesOf(
      `select case when verified_at is null then 'never' when seal_broken_at is null then 'whole' else 'broken' end as name
         from tool where origin = 'registered' group by 1 having count(*) >= 5 order by 1`,
    );
    expect(counts).toEqual(['broken', 'never', 'whole']);
    expect(
      await countOf('select count(*) as n from tool where verified_by_id = deputy_id and seal_broken_at is null'),
    ).toBeGreaterThan(0);
  });

  it('knows who benefits from some of what nobody asked for, and of the rest that nobody has said', async () => {
    expect(
      await namesOf(
        `select distinct exists (select from tool_benefit b where b.tool_id = t.id)::text as name
           from tool t where origin = 'discovered' and status = 'active' order by 1`,
      ),
    ).toEqual(['false', 'true']);
  });

  it('found its shadow tools in the payments, and leaves some for a person to look at', async () => {
    expect(await countOf(`select count(*) as n from finding where certainty = 'found'`)).toBeGreaterThanOrEqual(12);
    expect(
      await countOf(`select count(*) as n from finding where certainty = 'found' and status = 'new'`),
    ).toBeGreaterThanOrEqual(8);
    expect(
      await countOf(`select count(*) as n from finding where certainty = 'to-review' and status = 'new'`),
    ).toBeGreaterThanOrEqual(1);
    expect(await namesOf('select distinct status as name from finding order by 1')).toEqual([
      'ignored',
      'linked',
      'new',
      'not-a-tool',
      'regularised',
      'request-started',
    ]);
  });

  it('shows each finding that an open request asks for as started by that request', async () => {
    const asked = `from request r join finding f on f.id = r.finding_id where r.status in ('submitted', 'changes-requested')`;
    expect(await namesOf(`select f.name ${asked} order by 1`)).toContain('Canva');
    expect(
      await namesOf(`select f.name ${asked} and (f.status, f.request_id) is distinct from ('request-started', r.id)`),
    ).toEqual([]);
  });

  it('published every file, and each payment became what its supplier is', async () => {
    expect(await namesOf('select distinct status as name from import_batch')).toEqual(['published']);
    expect(await namesOf(`select distinct outcome as name from import_row where kind = 'payment' order by 1`)).toEqual([
      'commitment',
      'notTool',
      'registered',
      'review',
      'shadow',
    ]);
    expect(await countOf(`select count(*) as n from import_row where kind = 'payment'`)).toBe(FEW_PAYMENTS);
  });

  it('decided everything on its day, and nothing after today', async () => {
    const days = await db.query<{ first: string; last: string }>(
      `select min(occurred_at)::date::text as first, max(occurred_at)::date::text as last from audit_event`,
    );
    expect(days).toEqual([{ first: '2025-01-01', last: '2026-11-23' }]);
    expect(
      await countOf(`select count(*) as n from budget_entry where posted_on not between '2025-01-01' and '2026-11-23'`),
    ).toBe(0);
  });

  it('leaves no job behind', () => {
    expect(jobsLeft).toEqual([]);
  });

  it('is finished, and cannot be seeded again', async () => {
    expect(await stateOf(db)).toBe('finished');
    await expect(seedDemo(productOn(db), { now: NOW })).rejects.toThrow('this one is finished');
  });
});

describe('a demo whose seeding was cut short', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('is known as unfinished, and is not continued', async () => {
    expect(await stateOf(db)).toBe('empty');
    const cutShort = seedDemo(productOn(db), {
      now: NOW,
      payments: 0,
      onProgress: () => {
        throw new Error('killed');
      },
    });
    await expect(cutShort).rejects.toThrow('killed');
    expect(await stateOf(db)).toBe('unfinished');
    await expect(seedDemo(productOn(db), { now: NOW })).rejects.toThrow('this one is unfinished');
  });
});

describe('a company of its own', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await db.query(
      `insert into organisation (name, functional_currency, time_zone) values ('Somebody', 'EUR', 'Europe/Madrid')`,
    );
  });
  afterAll(() => db.drop());

  it('is never touched by the demo', async () => {
    expect(await stateOf(db)).toBe('company');
    await expect(seedDemo(productOn(db), { now: NOW })).rejects.toThrow('this one is company');
    expect(await db.query('select action from audit_event')).toEqual([]);
  });
});
