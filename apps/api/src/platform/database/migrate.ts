import { DataSource, type DataSourceOptions } from 'typeorm';

// Any number will do as long as it never changes: two instances that start at once must not migrate at once.
const MIGRATION_LOCK = 4_600_001;

/** Brings the schema up to date, one migrator at a time. Returns the names of the migrations that ran. */
export async function migrate(options: DataSourceOptions): Promise<string[]> {
  const dataSource = await new DataSource(options).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
