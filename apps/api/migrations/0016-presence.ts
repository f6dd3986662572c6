import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a request open now. Worth nothing after a minute, so it is not written to the log of the database. */
export class Presence1700000000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create unlogged table request_presence (
        request_id uuid not null references request,
        person_id uuid not null references person,
        seen_at timestamptz not null,
        primary key (request_id, person_id)
      );
      create index request_presence_seen on request_presence (seen_at);
      grant select, insert, update, delete on request_presence to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
