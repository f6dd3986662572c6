import type { INestApplicationContext } from '@nestjs/common';
import { type Company, makeCompany, type TestDatabase, testDatabase } from '@tandem/testing';
import { Database } from '../platform';
import { testApp } from '../testing/test-app';
import { Audit } from './audit';

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
    app
      .get(Database)
      .transaction((tx) =>
        app
          .get(Audit)
          .record(
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
