import fs from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from '@tandem/embedded-postgres';
import pg from 'pg';
import { holderOf } from '../data-folder';
import { openDatabase } from '../open-database';
import { seedDemo } from '../demo';
import type { Settings } from '../platform/settings';

/**
 * Throws the demo company away and makes it again.
 *
 * @throws Error where the database is no demo, or a server uses it
 */
export async function resetDemo(settings: Settings, say: (line: string) => void): Promise<number> {
  if (!settings.allowsDemo) throw new Error('The demo exists on this machine and in the embedded database only.');
  const holder = holderOf(settings.dataFolder);
  if (holder !== undefined) throw new Error(`Tandem is running (process ${holder}): stop it first.`);
  const folder = path.join(settings.dataFolder, 'postgres');
  if (fs.existsSync(folder)) await dropDemo(folder);
  const database = await openDatabase(settings, say);
  try {
    await seedDemo(database.settings, say);
  } finally {
    await database.close();
  }
  say('The demo company was made again.');
  return 0;
}

async function dropDemo(dataFolder: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder, database: 'tandem' });
  try {
    if (await holdsRealCompany(server.ownerUrl))
      throw new Error('This database holds a company that is not the demo; nothing was changed.');
    await runOnce(server.urlOf('postgres'), 'drop database tandem with (force)');
  } finally {
    await server.stop();
  }
}

async function holdsRealCompany(url: string): Promise<boolean> {
  const [table] = await runOnce<{ exists: boolean }>(url, "select to_regclass('organisation') is not null as exists");
  if (!table?.exists) return false;
  return (await runOnce(url, 'select from organisation where not is_demo')).length > 0;
}

async function runOnce<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
