import type { INestApplicationContext } from '@nestjs/common';
import { testDatabase, type TestDatabase } from '@tandem/testing';
import { testApp } from '../../testing/test-app';
import { Database, type Tx } from './database';

describe('a transaction whose connection breaks', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  let database: Database;

  beforeAll(async () => {
    db = await testDatabase();
    app = await testApp(db);
    database = app.get(Database);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const breakConnection = async (tx: Tx): Promise<void> => {
    const [backend] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => tx.client.once('end', resolve));
    await db.query('select pg_terminate_backend($1)', [backend?.pid]);
    await ended;
  };

  it.each([
    ['before a statement of our own', (tx: Tx) => tx.query('select 1')],
    ['before a statement of the ORM', (tx: Tx) => tx.manager.query('select 1')],
    ['before the commit', () => Promise.resolve()],
  ])('%s is answered as unavailable for the moment', async (_, next) => {
    const broken = database.transaction(async (tx) => {
      await breakConnection(tx);
      await next(tx);
    });
    await expect(broken).rejects.toMatchObject({ code: 'service.unavailable', options: { retryAfterSeconds: 1 } });
  });

  it('leaves the next one a connection that works', async () => {
    await database.transaction(breakConnection).catch(() => undefined);
    await expect(database.transaction((tx) => tx.query('select 1 as one'))).resolves.toEqual([{ one: 1 }]);
  });
});
