import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntitySchema } from 'typeorm';
import { Clock } from './clock';
import { Database } from './database/database';
import { runtimeDataSource } from './database/data-source-options';
import { HealthController } from './health.controller';
import { Idempotency } from './http/idempotency';
import { ProblemFilter } from './http/problem-filter';
import { Jobs } from './jobs/jobs';
import { Mailer } from './mail/mailer';
import type { Settings } from './settings';
import { SETTINGS_TOKEN } from './tokens';

type Entity = (abstract new (...args: never[]) => object) | EntitySchema;

/** What every feature stands on, without a business noun. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(settings: Settings, entities: readonly Entity[]): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...runtimeDataSource(settings.databaseUrl, entities),
          retryAttempts: 3,
          retryDelay: 500,
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: SETTINGS_TOKEN, useValue: settings },
        Clock,
        Database,
        Idempotency,
        Jobs,
        Mailer,
        ProblemFilter,
      ],
      exports: [SETTINGS_TOKEN, Clock, Database, Idempotency, Jobs, Mailer, ProblemFilter],
    };
  }
}
