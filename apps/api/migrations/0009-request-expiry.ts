import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a request expired is kept with it: the reservation that says which year it was held for is gone by then. */
export class RequestExpiry1700000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table request
        add column expired_because text check (expired_because in ('changes-unanswered', 'year-ended')),
        add constraint request_expired_because check ((status = 'expired') = (expired_because is not null))
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
