import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, type Settings, SETTINGS_TOKEN } from '../platform';

const EVERY_MS = 2_000;
const BLOCK = 5_000;

/**
 * Seals the events that were recorded since the last time, in order, by hash. It runs beside the business transactions:
 * a chain inside them would put every writer in one queue (performance.md).
 */
@Injectable()
export class Sealing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Sealing.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role === 'http') return;
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.sealQuietly());
    }, EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Seals everything that waits; safe to call from several processes at once, of which one does it. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const [row] = await this.database.transaction((tx) =>
        tx.query<{ n: number }>('select seal_audit_events($1) as n', [BLOCK]),
      );
      sealed += row?.n ?? 0;
      if ((row?.n ?? 0) < BLOCK) return sealed;
    }
  }

  private async sealQuietly(): Promise<void> {
    // The database may be away for a while; what waits is sealed when it is back.
    await this.seal().catch((error: unknown) => this.logger.warn(`Sealing waits: ${String(error)}`));
  }
}
