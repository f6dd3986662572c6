import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type EmbeddedDatabase, startEmbeddedPostgres } from '@tandem/embedded-postgres';

const TEMPLATE = 'tandem_template';
const VARIABLE = 'TANDEM_TEST_CLUSTER';

/** What the test processes need to reach the cluster of this run. */
export interface TestCluster {
  /** Owner's address with the placeholder DATABASE in place of the database's name. */
  readonly address: string;
}

/**
 * One real PostgreSQL for a test run, in a temporary folder, with a migrated template database that each spec file
 * clones. As durable as in production: the product refuses to start on anything less.
 */
export async function startTestCluster(prepare: (ownerUrl: string) => Promise<unknown>): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tandem-test-'));
  // The server may run under another account, which has to pass through this folder.
  fs.chmodSync(folder, 0o755);
  const cluster: EmbeddedDatabase = await startEmbeddedPostgres({
    dataFolder: path.join(folder, 'postgres'),
    database: TEMPLATE,
    settings: { max_connections: '200' },
  });
  await prepare(cluster.ownerUrl);
  const shared: TestCluster = { address: cluster.urlOf('DATABASE') };
  process.env[VARIABLE] = JSON.stringify(shared);
  return async () => {
    await cluster.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

/** The cluster that the run's global set-up started. */
export function testCluster(): TestCluster {
  const value = process.env[VARIABLE];
  if (!value) throw new Error('No test cluster runs: the Jest project needs its globalSetup.');
  return JSON.parse(value) as TestCluster;
}

export const templateName = TEMPLATE;
