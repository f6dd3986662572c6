import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations';
import { ENTITIES } from './entities';
import { migrationDataSource } from './platform/database/data-source-options';
import { migrate } from './platform/database/migrate';
import { migrateJobs } from './platform/jobs/jobs';

/** Brings tables and job queues of a database up to date, as the owner of its schema. Returns what ran. */
export async function prepareSchema(ownerUrl: string): Promise<string[]> {
  const options = migrationDataSource(ownerUrl, ENTITIES, MIGRATIONS);
  const ran = await migrate(options);
  const owner = await new DataSource({ ...options, migrations: [] }).initialize();
  try {
    await migrateJobs(ownerUrl, (sql) => owner.query(sql));
  } finally {
    await owner.destroy();
  }
  return ran;
}
