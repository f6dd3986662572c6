import type { Tx } from '../../platform';

/** Serialises whatever decides which of two equal payments is the repeated one. Any number will do that never changes. */
const RECORDING_LOCK = 4_600_005;

/** A file may have a million rows: its statements get as long as reports do, where others end after ten seconds. */
export async function allowLongStatements(tx: Tx): Promise<void> {
  await tx.query(`set local statement_timeout = '60s'`);
  await tx.query(`set local idle_in_transaction_session_timeout = '60s'`);
}

/** One at a time, with as long to wait for its turn as a publication may take. */
export async function takeRecordingTurn(tx: Tx): Promise<void> {
  await allowLongStatements(tx);
  await tx.query(`set local lock_timeout = '60s'`);
  await tx.query('select pg_advisory_xact_lock($1)', [RECORDING_LOCK]);
  await tx.query(`set local lock_timeout = '3s'`);
}
