import type { INestApplicationContext } from '@nestjs/common';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { Database } from '../platform';
import { testApp } from '../testing/test-app';
import { SYSTEM } from './actor';
import { Audit } from './audit';
import { Sealing } from './sealing';
import { Verification } from './verification';

describe('the audit trail', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let company: Company;

  beforeAll(async () => {
    db = await testDatabase();
    company = await makeCompany(db);
    app = await testApp(db);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const record = (action: string): Promise<void> =>
    app.get(Database).transaction((tx) =>
      app.get(Audit).record(
        tx,
        { personId: company.people.cio, capacity: 'cio', requestId: 'test' },
        {
          action,
          object: { type: 'tool', id: '1', label: 'A tool' },
          before: { name: 'old' },
          after: { name: 'new' },
        },
      ),
    );

  it('keeps an event with who, in which capacity, what and the change', async () => {
    await record('tool.change');
    const [event] = await db.query<{ actor_id: string; body: string }>(
      'select actor_id, body from audit_event order by id desc limit 1',
    );
    expect(event?.actor_id).toBe(company.people.cio);
    expect(event?.body).toContain('"tool.change"');
  });

  it('lets nobody change or delete an event, the owner of the tables included', async () => {
    await expect(db.query("update audit_event set reason = 'forged'")).rejects.toThrow('append-only');
    await expect(db.query('delete from audit_event')).rejects.toThrow('append-only');
    await expect(db.query('truncate audit_event cascade')).rejects.toThrow('append-only');
  });

  it('refuses the running product to write the sealed text or its own number', async () => {
    const forge = app
      .get(Database)
      .transaction((tx) =>
        tx.query(
          `insert into audit_event (occurred_at, capacity, action, object_type, result, body) values (now(), 'x', 'x', 'x', 'done', 'x')`,
        ),
      );
    await expect(forge).rejects.toThrow('permission denied');
  });
});

describe('the seals over the trail', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;

  beforeAll(async () => {
    db = await testDatabase();
    await makeCompany(db);
    app = await testApp(db);
    for (let i = 0; i < 20; i++) {
      await app
        .get(Database)
        .transaction((tx) =>
          app.get(Audit).record(tx, SYSTEM, { action: 'test.event', object: { type: 'test', id: String(i) } }),
        );
    }
    await app.get(Sealing).seal();
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const forge = async (sql: string): Promise<void> => {
    await db.query(`alter table audit_event disable trigger z_no_change`);
    await db.query(`alter table audit_seal disable trigger z_no_change`);
    await db.query(sql);
    await db.query(`alter table audit_event enable always trigger z_no_change`);
    await db.query(`alter table audit_seal enable always trigger z_no_change`);
  };

  it('cover every event and verify as intact', async () => {
    const result = await app.get(Verification).run();
    expect(result).toMatchObject({ intact: true, sealedEvents: 20, unsealedTail: 0, firstBrokenEvent: null });
  });

  it('report events of the last seconds as an unsealed tail', async () => {
    await app
      .get(Database)
      .transaction((tx) =>
        app.get(Audit).record(tx, SYSTEM, { action: 'test.event', object: { type: 'test', id: 'tail' } }),
      );
    const { intact, checkedEvents, sealedEvents } = await app.get(Verification).run();
    expect({ intact, checkedEvents, sealed: sealedEvents >= 20 }).toEqual({
      intact: true,
      checkedEvents: 21,
      sealed: true,
    });
  });

  it('show the first event that a superuser rewrote', async () => {
    await app.get(Sealing).seal();
    await forge(`update audit_event set object_id = 'forged' where object_id = '7'`);
    const forged = await app.get(Verification).run();
    await forge(`update audit_event set object_id = '7' where object_id = 'forged'`);
    const mended = await app.get(Verification).run();
    expect([forged.intact, forged.firstBrokenEvent, mended.intact]).toEqual([false, '8', true]);
  });

  it('show a rewritten text even when the columns were rewritten with it', async () => {
    await forge(`update audit_event a set object_label = 'forged' where object_id = '9'`);
    await forge(`update audit_event a set body = audit_body(a) where object_id = '9'`);
    expect(await app.get(Verification).run()).toMatchObject({ intact: false, firstBrokenEvent: '10' });
  });

  it('show a deleted event', async () => {
    await forge(`delete from audit_seal where event_id = 4`);
    expect((await app.get(Verification).run()).intact).toBe(false);
  });
});
