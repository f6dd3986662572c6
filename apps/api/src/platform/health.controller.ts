import { Controller, Get, HttpStatus, Inject, type OnApplicationShutdown, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import pg from 'pg';
import { runtimeConnection } from './database/runtime-connection';
import type { Settings } from './settings';
import { SETTINGS_TOKEN } from './tokens';

/** Health has a connection of its own: a full pool must not make a healthy server look dead. */
@ApiExcludeController()
@Controller()
export class HealthController implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private isClosing = false;

  constructor(@Inject(SETTINGS_TOKEN) settings: Settings) {
    this.pool = new pg.Pool({
      connectionString: runtimeConnection(settings.databaseUrl, ['statement_timeout=500ms']),
      max: 1,
      connectionTimeoutMillis: 500,
      query_timeout: 500,
      application_name: 'tandem health',
    });
    this.pool.on('error', () => undefined);
  }

  /** The process runs; touches nothing. */
  @Get('livez')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers and we are not shutting down. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: 'ok' | 'unavailable' }> {
    try {
      if (this.isClosing) throw new Error('closing');
      await this.pool.query('select 1');
      return { status: 'ok' };
    } catch {
      void reply.code(HttpStatus.SERVICE_UNAVAILABLE);
      return { status: 'unavailable' };
    }
  }

  beforeApplicationShutdown(): void {
    this.isClosing = true;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
