import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A saved view keeps how wide its columns are, and one that is shared may be how a role's list opens. */
export class DefaultViews1700000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table saved_view
        add column widths jsonb not null default '{}' check (jsonb_typeof(widths) = 'object' and length(widths::text) <= 4000),
        add column is_default boolean not null default false,
        add constraint saved_view_default_is_shared check (not is_default or shared_with is not null);
      create unique index saved_view_default on saved_view (list, shared_with) where is_default;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
