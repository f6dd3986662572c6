import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { runtimeConnection } from '../database/runtime-connection';
import type { Tx } from '../database/database';
import type { Settings } from '../settings';
import { SETTINGS_TOKEN } from '../tokens';

/** Every queue; made by the migration step, since the runtime role makes no tables. */
export const QUEUES = [
  'publish-import',
  'seed-demo',
  'expire-requests',
  'end-sprints',
  'remind-deciders',
  'verify-trail',
  'adopt-policies',
  'turn-delegations',
  'send-mail',
  'pass-on-steps',
  'gather-digests',
  'watch-tasks',
] as const;
export type Queue = (typeof QUEUES)[number];

type Handler = (data: object) => Promise<void>;

interface Retry {
  readonly retryLimit: number;
  /** Seconds before the first one. */
  readonly retryDelay: number;
  readonly retryBackoff?: boolean;
  readonly retryDelayMax?: number;
}

const SOON: Retry = { retryLimit: 3, retryDelay: 2 };
/** What another company's server has to take is tried for most of a day: after 5 seconds, then twice as late each time. */
const RETRIES: Partial<Record<Queue, Retry>> = {
  'send-mail': { retryLimit: 13, retryDelay: 5, retryBackoff: true, retryDelayMax: 43_200 },
};

const EVERY_HOUR = '0 * * * *';

/** Jobs in the same PostgreSQL: enqueued inside the business transaction, done at least once by idempotent handlers. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly handlers = new Map<Queue, Handler>();
  private readonly hourly = new Set<Queue>();
  private readonly boss: PgBoss;
  private isStarted = false;

  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: Settings) {
    this.boss = new PgBoss({
      connectionString: runtimeConnection(settings.databaseUrl, []),
      schema: 'pgboss',
      max: 3,
      migrate: false,
      application_name: 'tandem jobs',
    });
    this.boss.on('error', (error) => this.logger.warn(error.message));
  }

  /** Says what to do with the jobs of a queue; called while modules start. */
  handle(queue: Queue, handler: Handler): void {
    this.handlers.set(queue, handler);
  }

  /**
   * Says what to do once an hour, on one of the servers; called while modules start. The hour that passed while no server
   * ran is made up for by one run.
   */
  everyHour(queue: Queue, work: () => Promise<void>): void {
    this.handle(queue, work);
    this.hourly.add(queue);
  }

  /** Enqueues a job that exists if, and only if, the transaction commits; done soon, or not before an instant. */
  async enqueue(tx: Tx, queue: Queue, data: object, notBefore?: Date): Promise<void> {
    await this.boss.send(queue, data, {
      ...(RETRIES[queue] ?? SOON),
      ...(notBefore ? { startAfter: notBefore } : {}),
      db: { executeSql: (sql, values) => tx.client.query(sql, values as unknown[]) },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    this.isStarted = true;
    if (this.settings.role === 'http') return;
    for (const queue of this.hourly) await this.boss.schedule(queue, EVERY_HOUR, {}, { missed: 'once' });
    for (const [queue, handler] of this.handlers) {
      await this.boss.work<object>(queue, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
        if (job) await handler(job.data);
      });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.isStarted) await this.boss.stop({ graceful: true, timeout: 20_000 });
  }
}

/** Makes or upgrades the job tables as the owner of the schema, and lets the runtime role use them. */
export async function migrateJobs(ownerUrl: string, query: (sql: string) => Promise<unknown>): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', supervise: false, schedule: false, max: 2 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const queue of QUEUES) await boss.createQueue(queue);
  } finally {
    await boss.stop({ graceful: false });
  }
  await query(`grant usage on schema pgboss to tandem_app;
               grant select, insert, update, delete on all tables in schema pgboss to tandem_app;
               grant usage on all sequences in schema pgboss to tandem_app;
               grant execute on all functions in schema pgboss to tandem_app`);
}
