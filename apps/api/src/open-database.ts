import path from 'node:path';
import { type EmbeddedDatabase, startEmbeddedPostgres } from '@tandem/embedded-postgres';
import pg from 'pg';
import { runtimeLogin } from './platform/database/runtime-login';
import type { Settings } from './platform/settings';
import { prepareSchema } from './schema';

const NAME = 'tandem';

export interface OpenDatabase {
  /** The settings with the addresses of the database that was opened. */
  readonly settings: Settings;
  /** The embedded server ran already: another process of ours uses it, or was killed. */
  readonly wasRunning: boolean;
  /** Throws everything away and begins with an empty schema; only the embedded database can. */
  startOver(): Promise<void>;
  /** Stops the embedded server. */
  close(): Promise<void>;
}

/** The embedded database unless DATABASE_URL names another, with its schema up to date. */
export async function openDatabase(wanted: Settings, log: (line: string) => void): Promise<OpenDatabase> {
  if (wanted.databaseUrl) {
    await prepareSchema(wanted.databaseOwnerUrl);
    const refuse = (): Promise<void> => Promise.reject(new Error('A database of your own is never emptied.'));
    return { settings: wanted, wasRunning: false, startOver: refuse, close: () => Promise.resolve() };
  }
  const dataFolder = path.join(wanted.dataFolder, 'postgres');
  const server = await startEmbeddedPostgres({ dataFolder, database: NAME, log });
  await prepareSchema(server.ownerUrl);
  return {
    settings: { ...wanted, databaseUrl: await runtimeLogin(server.ownerUrl), databaseOwnerUrl: server.ownerUrl },
    wasRunning: server.wasRunning,
    startOver: () => startOver(server),
    close: () => server.stop(),
  };
}

async function startOver(server: EmbeddedDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  try {
    await client.query(`drop database ${NAME} with (force)`);
    await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
  await prepareSchema(server.ownerUrl);
}
