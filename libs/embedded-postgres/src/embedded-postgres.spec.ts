import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbeddedPostgres } from './embedded-postgres';

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedDatabase | undefined;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-embedded-'));
    fs.chmodSync(folder, 0o755);
  });
  afterAll(async () => {
    await server?.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const start = (): Promise<EmbeddedDatabase> =>
    startEmbeddedPostgres({ dataFolder: path.join(folder, 'postgres'), database: 'books' });

  it('makes a database that survives a stop and a start', async () => {
    server = await start();
    await ask(server.ownerUrl, 'create table kept (n int); insert into kept values (7)');
    await server.stop();
    server = await start();
    expect(await ask(server.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
    expect(server.wasRunning).toBe(false);
  }, 60_000);

  it('takes over the server that a killed run left, with all that was committed', async () => {
    const taken = await start();
    expect([taken.wasRunning, taken.pid()]).toEqual([true, server?.pid()]);
    expect(await ask(taken.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
    // Both would watch over the same server from now on: one of them leaves.
    await taken.stop();
    await server?.stop();
    server = await start();
  }, 60_000);

  it('starts a killed server again by itself, on the same port', async () => {
    const url = server?.ownerUrl ?? '';
    process.kill(server?.pid() ?? 0, 'SIGKILL');
    let answer: unknown[] = [];
    for (let attempt = 0; attempt < 200 && answer.length === 0; attempt++) {
      await wait(50);
      answer = await ask(url, 'select n from kept').catch(() => []);
    }
    expect(answer).toEqual([{ n: 7 }]);
  }, 60_000);

  it('names a data folder that holds something else, and touches nothing in it', async () => {
    const other = path.join(folder, 'other');
    fs.mkdirSync(other);
    fs.writeFileSync(path.join(other, 'letter.txt'), 'mine');
    await expect(startEmbeddedPostgres({ dataFolder: other, database: 'books' })).rejects.toThrow(
      'is not empty and holds no database',
    );
    expect(fs.readdirSync(other)).toEqual(['letter.txt']);
  });

  it('says which password file is missing instead of making the database anew', async () => {
    const orphan = path.join(folder, 'orphan');
    fs.mkdirSync(orphan);
    fs.writeFileSync(path.join(orphan, 'PG_VERSION'), '18\n');
    await expect(startEmbeddedPostgres({ dataFolder: orphan, database: 'books' })).rejects.toThrow(
      `its password file ${orphan}.password is missing`,
    );
    expect(fs.readdirSync(orphan)).toEqual(['PG_VERSION']);
  });
});
