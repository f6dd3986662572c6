import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody who decided could see at that moment. The hash of the text also stands in the event of the decision, so that
 * the proof of the trail covers it. Decisions of before have none.
 */
export class DecisionSnapshots1700000000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table decision_snapshot (
        decision_id uuid primary key references decision,
        -- What is hashed: these very bytes. Far above what the fields of a request allow.
        text text not null check (octet_length(text) <= 1048576),
        hash text not null check (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
        taken_at timestamptz not null
      );
      call make_append_only('decision_snapshot');
      grant insert on decision_snapshot to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
