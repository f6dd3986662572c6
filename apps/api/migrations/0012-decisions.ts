import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approval says for how long; lists of requests are cut by the day of their decision and by stage. */
export class Decisions1700000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Null for what is paid once, for other verdicts, and for decisions of before terms were on record.
      alter table decision
        add column term_months int check (term_months between 1 and 120),
        add constraint decision_term_of_approval check (term_months is null or verdict = 'approve');
      grant insert (term_months) on decision to tandem_app;
      create index request_decided on request (ended_at) where status in ('approved', 'rejected');
      create index request_stage_stage on request_stage (stage_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
