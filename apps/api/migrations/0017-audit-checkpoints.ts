import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed notes of how long the trail was and what its last seal said, with a key that the database does not have. */
export class AuditCheckpoints1700000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_checkpoint (
        size bigint primary key references audit_seal (seq),
        hash bytea not null,
        -- As it is handed out; the signature is of these very bytes.
        note text not null,
        public_key text not null,
        signed_at timestamptz not null
      );
      call make_append_only('audit_checkpoint');
      grant insert on audit_checkpoint to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
