import pg from 'pg';
import { AppModule } from './app.module';
import { type DemoState, demoState, seedDemo } from './demo';
import type { OpenDatabase } from './open-database';

type Say = (line: string) => void;

/** Makes the demo company where there is nothing yet; one that was killed half-way begins again. */
export async function ensureDemo(database: OpenDatabase, say: Say): Promise<void> {
  const state = await stateOf(database);
  if (state === 'unfinished') await database.startOver();
  if (state === 'empty' || state === 'unfinished') await makeDemo(database, say);
}

/**
 * Throws the demo company away and makes it again.
 *
 * @throws Error where a real company lives
 */
export async function remakeDemo(database: OpenDatabase, say: Say): Promise<void> {
  const state = await stateOf(database);
  if (state === 'company') throw new Error('This database holds a company that is not the demo; nothing was changed.');
  await database.startOver();
  await makeDemo(database, say);
}

async function makeDemo({ settings }: OpenDatabase, say: Say): Promise<void> {
  say('Making the demo company: two years of a made-up retailer. This happens once.');
  let tenths = 0;
  // Without jobs: the history runs by its own clock, one event after the other.
  await seedDemo(AppModule.forRoot({ ...settings, role: 'http' }), {
    now: new Date(),
    onProgress: (share) => {
      const reached = Math.floor(share * 10);
      if (reached > tenths) say(`  ${reached * 10} %`);
      tenths = Math.max(tenths, reached);
    },
  });
}

async function stateOf({ settings }: OpenDatabase): Promise<DemoState> {
  const client = new pg.Client({ connectionString: settings.databaseOwnerUrl });
  await client.connect();
  try {
    return await demoState(
      async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
        (await client.query<Row>(sql, [...values])).rows,
    );
  } finally {
    await client.end();
  }
}
