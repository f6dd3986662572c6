import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { Audit, Sealing, SYSTEM } from '../audit';
import { CreateExport } from '../exports/create-export';
import type { SignedIn } from '../identity';
import { Clock, Database } from '../platform';
import { outcomeOf } from '../testing/ledger-under-test';
import { signedIn, testApp } from '../testing/test-app';
import { AuditTrailController } from './audit-trail.controller';
import type { SampleQuery } from './trail-sample.dto';
import { TrailSampleQueries } from './trail-sample.queries';
import { VerifyTrail } from './verify-trail';

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03'] as const;

describe('the trail as an auditor reads it', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let company: Company;
  let auditor: SignedIn;
  let now: jest.SpiedFunction<Clock['now']>;
  const trail = (): AuditTrailController => app.get(AuditTrailController);

  beforeAll(async () => {
    db = await testDatabase();
    company = await makeCompany(db);
    app = await testApp(db);
    auditor = signedIn(company.people.auditor, 'auditor');
    now = jest.spyOn(app.get(Clock), 'now');
    const kinds = ['request', 'policy', 'person', 'tool'];
    // A change of a person is looked at by others, so it has to be somebody.
    const known: Readonly<Record<string, string>> = { person: company.people.admin };
    for (const day of DAYS) {
      now.mockReturnValue(new Date(`${day}T12:00:00Z`));
      for (const type of kinds) {
        await app
          .get(Database)
          .transaction((tx) =>
            app
              .get(Audit)
              .record(tx, SYSTEM, { action: `${type}.change`, object: { type, id: known[type] ?? `${type}-${day}` } }),
          );
      }
    }
    await app.get(Sealing).seal();
    now.mockReturnValue(new Date('2026-03-04T12:00:00Z'));
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const forge = async (sql: string): Promise<void> => {
    await db.query(`alter table audit_event disable trigger z_no_change`);
    await db.query(sql);
    await db.query(`alter table audit_event enable always trigger z_no_change`);
  };

  it('shows an event with the seal before it, its own, and that both fit its text', async () => {
    const [first, second] = [await trail().one('1'), await trail().one('2')];
    expect(first).toMatchObject({ action: 'request.change', seal: { sequence: 1, matches: true } });
    expect(second.seal).toMatchObject({ sequence: 2, matches: true, previousHash: first.seal?.hash });
  });

  it('says of an event that somebody rewrote that it does not fit, and of the others that they do', async () => {
    await forge(`update audit_event set object_id = 'forged' where id = 5`);
    const fits = [await trail().one('4'), await trail().one('5'), await trail().one('6')].map(
      ({ seal }) => seal?.matches,
    );
    await forge(`update audit_event set object_id = 'request-2026-03-02' where id = 5`);
    expect(fits).toEqual([true, false, true]);
  });

  it.each(['0', '99999', 'verify', '-1', '99999999999999999999', "1' or '1"])('knows no event %s', async (id) => {
    expect(await outcomeOf(trail().one(id))).toBe('not_found');
  });

  it('verifies the events of some days alone', async () => {
    const day = { from: DAYS[1], to: DAYS[1] };
    await forge(`update audit_event set object_id = 'forged' where id = 10`);
    const [second, third] = [await trail().verify(day), await trail().verify({ from: DAYS[2] })];
    await forge(`update audit_event set object_id = 'policy-2026-03-03' where id = 10`);
    expect(second).toMatchObject({ intact: true, checkedEvents: 4, firstEvent: '5', lastEvent: '8' });
    expect(third).toMatchObject({ intact: false, firstBrokenEvent: '10' });
    expect(await trail().verify({})).toMatchObject({ intact: true, checkedEvents: 12 });
  });

  it('keeps on record who verified and what came out', async () => {
    expect(await trail().last()).toEqual({ last: null });
    const run = await trail().run({ from: DAYS[0], to: DAYS[2] }, auditor);
    expect(run).toMatchObject({ intact: true, checkedEvents: 12, from: DAYS[0], by: { id: auditor.personId } });
    expect(await trail().last()).toEqual({ last: run });
  });

  it('verifies by itself once a day and not more often', async () => {
    await app.get(VerifyTrail).daily();
    const { last: same } = await trail().last();
    now.mockReturnValue(new Date('2026-03-05T12:00:01Z'));
    await app.get(VerifyTrail).daily();
    const { last } = await trail().last();
    expect([same?.by?.id, last?.by, last?.from]).toEqual([auditor.personId, null, null]);
  });

  it.each([
    ['money', ['request.change']],
    ['policy', ['policy.change']],
    ['access', ['person.change']],
  ] as const)('finds what has consequences for %s', async (consequence, actions) => {
    const { items, total } = await trail().list({ consequence, from: DAYS[0], to: DAYS[2], limit: 50 });
    expect([total, [...new Set(items.map(({ action }) => action))]]).toEqual([3, actions]);
  });

  it.each(['business-calendar', 'holiday'])('counts a %s among what has consequences for policy', async (type) => {
    await app
      .get(Database)
      .transaction((tx) => app.get(Audit).record(tx, SYSTEM, { action: `${type}.change`, object: { type, id: 'ES' } }));
    const { items } = await trail().list({ consequence: 'policy', limit: 1 });
    expect(items.map(({ object }) => object.type)).toEqual([type]);
  });

  describe('sampled', () => {
    const draw = (change: Partial<SampleQuery> = {}, actor = auditor) =>
      app
        .get(TrailSampleQueries)
        .draw({ population: 'events', from: DAYS[0], to: DAYS[2], size: 5, seed: '2026-Q1', ...change }, actor);

    it('draws the same sample for the same question, and tells how large the population was', async () => {
      const sample = await draw();
      expect([sample.populationSize, sample.items.length, sample]).toEqual([12, 5, await draw()]);
    });

    it('draws by a hash that anybody can compute', async () => {
      const { items } = await draw({ size: 1 });
      const [own] = await db.query<{ id: string; draw: string }>(
        `select id::text as id, encode(sha256(convert_to('2026-Q1:' || id, 'UTF8')), 'hex') as draw
           from audit_event where id <= 12 order by 2 limit 1`,
      );
      expect({ id: items[0]?.id, draw: items[0]?.draw }).toEqual(own);
    });

    it('draws another sample for another seed, and a smaller one is the beginning of a larger one', async () => {
      const [drawn, other, smaller] = [await draw(), await draw({ seed: 'other' }), await draw({ size: 2 })];
      expect(other.items.map(({ id }) => id)).not.toEqual(drawn.items.map(({ id }) => id));
      expect(smaller.items).toEqual(drawn.items.slice(0, 2));
    });

    it('tells by the hash of the population that something came', async () => {
      const before = await draw({ to: '2026-03-09' });
      await app
        .get(Database)
        .transaction((tx) =>
          app.get(Audit).record(tx, SYSTEM, { action: 'tool.change', object: { type: 'tool', id: 'late' } }),
        );
      const after = await draw({ to: '2026-03-09' });
      expect(after.populationSize - before.populationSize).toBe(1);
      expect(after.populationHash).not.toBe(before.populationHash);
    });

    it('is the same as a file of evidence', async () => {
      const { items } = await draw();
      const file = await app.get(CreateExport).execute(
        {
          list: 'audit-samples',
          format: 'csv',
          query: { population: 'events', from: DAYS[0], to: DAYS[2], size: '5', seed: '2026-Q1' },
          columns: ['position', 'id', 'draw'].map((key) => ({ key, header: key })),
          language: 'en',
          region: 'en-GB',
        },
        auditor,
      );
      const [, ...rows] = (await readText(file.stream)).trim().split('\r\n');
      expect(rows).toEqual(items.map(({ position, id, draw: hash }) => [position, id, hash].join(',')));
    });

    it.each(['entries', 'decisions'] as const)(
      'draws none of the %s for somebody who may not read them',
      async (population) => {
        expect(await outcomeOf(draw({ population }, signedIn(company.people.admin, 'admin')))).toBe(
          'permission.denied',
        );
        expect(await draw({ population })).toMatchObject({ populationSize: 0, items: [] });
      },
    );
  });
});
