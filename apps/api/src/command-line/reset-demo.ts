import { holderOf } from '../data-folder';
import { remakeDemo } from '../demo-company';
import { openDatabase } from '../open-database';
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
  const database = await openDatabase(settings, say);
  try {
    await remakeDemo(database, say);
  } finally {
    await database.close();
  }
  say('The demo company was made again.');
  return 0;
}
