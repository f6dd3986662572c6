import pg from 'pg';
import { asProblem } from './database-errors';
import { runtimeConnection } from './runtime-connection';
import { statement } from './statement';
import { typeParsers } from './type-parsers';
import { WaitingRoom } from './waiting-room';

interface Shape {
  readonly name: string;
  readonly connections: number;
  /** How long one statement may take. */
  readonly seconds: number;
}

/** Connections that can only read, with a queue before them. */
export class ReadPool {
  private readonly pool: pg.Pool;
  private readonly room: WaitingRoom;

  constructor(url: string, { name, connections, seconds }: Shape) {
    this.pool = new pg.Pool({
      connectionString: runtimeConnection(url, [`statement_timeout=${seconds}s`, 'default_transaction_read_only=on']),
      max: connections,
      types: typeParsers,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      query_timeout: (seconds + 2) * 1_000,
      application_name: `tandem ${name}`,
    });
    // Without listeners, one connection that the server ends would end the process: while it idles in the pool, and while
    // it is lent out between two statements.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.room = new WaitingRoom({ places: connections, queue: 2_000, patienceMs: 20_000 });
  }

  /** @throws Problem `service.unavailable` when the database cannot be reached */
  read<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.room.serve(() => this.query<Row>(sql, values));
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  private async query<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw asProblem(error);
    });
    try {
      const { rows } = await client.query<Row>(statement(sql, values));
      client.release();
      return rows;
    } catch (error) {
      // A connection that a refused statement left intact goes back; a broken one does not.
      client.release(!(error instanceof pg.DatabaseError));
      throw asProblem(error);
    }
  }
}
