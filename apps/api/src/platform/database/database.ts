import { setTimeout as wait } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { SETTINGS_TOKEN } from '../tokens';
import type { Settings } from '../settings';
import { asProblem, connectionLost, isRetryable } from './database-errors';
import { ReadPool } from './read-pool';
import { statement } from './statement';
import { WaitingRoom } from './waiting-room';

/** A database transaction under way. Every method that writes asks for one, so forgetting it does not compile. */
export interface Tx {
  readonly manager: EntityManager;
  /** The driver's own client, for COPY and for enqueueing jobs inside the transaction. */
  readonly client: pg.PoolClient;
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

const MAX_TRIES = 3;

const WRITE_CONNECTIONS = 10;
const REPORT_CONNECTIONS = 4;
const LOOKUP_CONNECTIONS = 3;
const QUEUE = { queue: 2_000, patienceMs: 20_000 };

@Injectable()
export class Database implements OnApplicationShutdown {
  // Reports and the look-ups of sessions have pools of their own: neither can starve approvals, nor each other.
  private readonly reports: ReadPool;
  private readonly lookups: ReadPool;
  private readonly writers = new WaitingRoom({ places: WRITE_CONNECTIONS, ...QUEUE });

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS_TOKEN) settings: Settings,
  ) {
    this.reports = new ReadPool(settings.databaseUrl, {
      name: 'reports',
      connections: REPORT_CONNECTIONS,
      seconds: 60,
    });
    this.lookups = new ReadPool(settings.databaseUrl, {
      name: 'look-ups',
      connections: LOOKUP_CONNECTIONS,
      seconds: 2,
    });
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
        return await this.writers.serve(() => this.attempt(work));
      } catch (error) {
        if (attempt >= MAX_TRIES || !isRetryable(error)) throw asProblem(error);
        await wait(randomInt(20, 200));
      }
    }
  }

  /** Reads outside a transaction, on the pool of reports: SQL straight to the view. */
  read<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.reports.read(sql, values);
  }

  /** A read by key that every request waits for, such as that of its session. */
  lookUp<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.lookups.read(sql, values);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.reports.end(), this.lookups.end()]);
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
          (await client.query<Row>(statement(sql, values))).rows,
      };
      const result = await work(tx);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // Only a connection that broke has been given back by now; what TypeORM throws then does not tell.
      if (runner.isReleased) throw connectionLost(error);
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
