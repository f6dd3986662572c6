import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many requests ended, and how, is asked for stretches of time: by the figures of governance and the lists behind them. */
export class EndedRequests1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index request_ended on request (ended_at) where ended_at is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
