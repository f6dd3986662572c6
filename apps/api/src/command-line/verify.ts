import pg from 'pg';
import { Verification } from '../audit';
import { type BrokenSnapshot, SnapshotVerification } from '../approvals';
import { BudgetVerification, type RunSql } from '../budget';
import { Database } from '../platform';
import { typeParsers } from '../platform/database/type-parsers';
import type { CommandContext } from './command-context';

const SNAPSHOT_WORDS: Readonly<Record<BrokenSnapshot['what'], string>> = {
  changed: 'was changed afterwards',
  gone: 'is gone',
  unrecorded: 'is in no event of the trail',
};

/**
 * Every total against its entries, every seal against its event, and every decision against what was known when it was made.
 * Exit code 1 when anything differs.
 */
export async function verify({ app, say }: CommandContext): Promise<number> {
  const database = app.get(Database);
  const differences = await app.get(BudgetVerification).differences((sql, values) => database.read(sql, values));
  for (const { what, id, stored, computed } of differences) {
    say(`${what} of ${id}: stored ${stored}, the entries say ${computed}`);
  }
  const snapshots = await app.get(SnapshotVerification).broken();
  for (const { ref, what } of snapshots) say(`What was known when ${ref} was decided on ${SNAPSHOT_WORDS[what]}.`);
  const trail = await app.get(Verification).run();
  say(
    differences.length === 0
      ? 'Every total is the sum of its entries.'
      : `${differences.length} totals differ from their entries.`,
  );
  if (snapshots.length === 0) say('What was known at each decision is as it was kept.');
  say(
    trail.intact
      ? `The audit trail is whole: ${trail.checkedEvents} events, ${trail.unsealedTail} of them not sealed yet.`
      : `The audit trail breaks at event ${trail.firstBrokenEvent}.`,
  );
  return differences.length === 0 && snapshots.length === 0 && trail.intact ? 0 : 1;
}

/** Makes the rollups anew, as the owner of the schema: the product itself may only read them. */
export async function rebuildRollups({ app, database, say }: CommandContext): Promise<number> {
  const owner = new pg.Client({ connectionString: database.settings.databaseOwnerUrl, types: typeParsers });
  await owner.connect();
  try {
    const run: RunSql = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows;
    await app.get(BudgetVerification).rebuildRollups(run);
  } finally {
    await owner.end();
  }
  say('The rollups were made anew from the entries.');
  return 0;
}
