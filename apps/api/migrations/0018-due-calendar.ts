import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which calendar an answer is due by is kept with the day: a deadline that was given stays when the unit goes by another
 * calendar later. Unknown for requests of before, and nothing where the company had no calendar.
 */
export class DueCalendar1700000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table request add column due_calendar char(2) check (due_calendar ~ '^[A-Z]{2}$')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
