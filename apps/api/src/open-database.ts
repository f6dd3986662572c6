import path from 'node:path';
import { startEmbeddedPostgres } from '@tandem/embedded-postgres';
import { runtimeLogin } from './platform/database/runtime-login';
import type { Settings } from './platform/settings';
import { prepareSchema } from './schema';

export interface OpenDatabase {
  /** The settings with the addresses of the database that was opened. */
  readonly settings: Settings;
  readonly isEmbedded: boolean;
  /** The embedded server ran already: another process of ours uses it, or was killed. */
  readonly wasRunning: boolean;
  /** Stops the embedded server. */
  close(): Promise<void>;
}

/** The embedded database unless DATABASE_URL names another, with its schema up to date. */
export async function openDatabase(wanted: Settings, log: (line: string) => void): Promise<OpenDatabase> {
  if (wanted.databaseUrl) {
    await prepareSchema(wanted.databaseOwnerUrl);
    return { settings: wanted, isEmbedded: false, wasRunning: false, close: () => Promise.resolve() };
  }
  const server = await startEmbeddedPostgres({
    dataFolder: path.join(wanted.dataFolder, 'postgres'),
    database: 'tandem',
    log,
  });
  await prepareSchema(server.ownerUrl);
  return {
    settings: { ...wanted, databaseUrl: await runtimeLogin(server.ownerUrl), databaseOwnerUrl: server.ownerUrl },
    isEmbedded: true,
    wasRunning: server.wasRunning,
    close: () => server.stop(),
  };
}
