import type { DataSourceOptions, EntitySchema, MigrationInterface } from 'typeorm';
import { runtimeConnection } from './runtime-connection';
import { typeParsers } from './type-parsers';

type Constructor<T> = abstract new (...args: never[]) => T;

/** How TypeORM reaches PostgreSQL at run time: ten connections, more would only lengthen the queue on hot lines. */
export function runtimeDataSource(
  url: string,
  entities: readonly (Constructor<object> | EntitySchema)[],
): DataSourceOptions {
  return {
    type: 'postgres',
    entities: [...entities] as Extract<DataSourceOptions['entities'], unknown[]>,
    synchronize: false,
    uuidExtension: 'pgcrypto',
    poolSize: 10,
    url: runtimeConnection(url, [
      'statement_timeout=10s',
      'lock_timeout=3s',
      'idle_in_transaction_session_timeout=15s',
    ]),
    applicationName: 'tandem',
    poolErrorHandler: () => undefined,
    extra: { types: typeParsers, keepAlive: true, connectionTimeoutMillis: 2_000, query_timeout: 62_000 },
  };
}

/** How the migrations reach it: as the owner of the schema, one connection, no time limit but for locks. */
export function migrationDataSource(
  url: string,
  entities: readonly (Constructor<object> | EntitySchema)[],
  migrations: readonly Constructor<MigrationInterface>[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities] as Extract<DataSourceOptions['entities'], unknown[]>,
    migrations: [...migrations] as Extract<DataSourceOptions['migrations'], unknown[]>,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    poolSize: 2,
    applicationName: 'tandem migrations',
    extra: { options: '-c lock_timeout=10s -c timezone=UTC' },
  };
}
