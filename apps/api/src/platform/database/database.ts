import { setTimeout as wait } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { SETTINGS_TOKEN } from '../tokens';
import type { Settings } from '../settings';
import { asProblem, isRetryable } from './database-errors';
import { runtimeConnection } from './runtime-connection';
import { typeParsers } from './type-parsers';

/** A database transaction under way. Every method that writes asks for one, so forgetting it does not compile. */
export interface Tx {
  readonly manager: EntityManager;
  /** The driver's own client, for COPY and for enqueueing jobs inside the transaction. */
  readonly client: pg.PoolClient;
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

const MAX_TRIES = 3;

@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly reports: pg.Pool;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS_TOKEN) settings: Settings,
  ) {
    // Reports have a pool of their own, so that they can never starve approvals.
    this.reports = new pg.Pool({
      connectionString: runtimeConnection(settings.databaseUrl, [
        'statement_timeout=60s',
        'default_transaction_read_only=on',
      ]),
      max: 4,
      types: typeParsers,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      query_timeout: 62_000,
      application_name: 'tandem reports',
    });
    // Without a listener, one connection that the server ends would end the process.
    this.reports.on('error', () => undefined);
  }

  /**
   * Runs `work` in one transaction at READ COMMITTED. After a deadlock or a serialisation failure the whole work is done
   * again in a fresh transaction, at most three times in all.
   *
   * @throws Problem for refusals of the database that have a meaning for the client.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw asProblem(error);
        await wait(randomInt(20, 200));
      }
    }
  }

  /** Reads outside a transaction, on the pool of reports: SQL straight to the view. */
  async read<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = await this.reports.connect().catch((error: unknown) => {
      throw asProblem(error);
    });
    try {
      const { rows } = await client.query<Row>(sql, [...values]);
      client.release();
      return rows;
    } catch (error) {
      client.release(isConnectionLost(error));
      throw asProblem(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reports.end();
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      await runner.startTransaction();
      const tx: Tx = {
        manager: runner.manager,
        client,
        query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
          (await client.query<Row>(sql, [...values])).rows,
      };
      const result = await work(tx);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

const isConnectionLost = (error: unknown): boolean =>
  asProblem(error) !== error && !(error instanceof pg.DatabaseError);
