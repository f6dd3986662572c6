import type { Tx } from '../../platform';

/** Serialises whatever decides which of two equal payments is the repeated one. Any number will do that never changes. */
const RECORDING_LOCK = 4_600_005;

/** One at a time, with as long to wait for its turn as the longest publication takes. */
export async function takeRecordingTurn(tx: Tx): Promise<void> {
  await tx.query(`set local statement_timeout = '60s'`);
  await tx.query(`set local lock_timeout = '60s'`);
  await tx.query('select pg_advisory_xact_lock($1)', [RECORDING_LOCK]);
  await tx.query(`set local statement_timeout = '10s'`);
  await tx.query(`set local lock_timeout = '3s'`);
}
