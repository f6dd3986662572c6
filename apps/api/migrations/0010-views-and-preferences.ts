import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody likes the interface, and the views of lists that they keep or share with a role. */
export class ViewsAndPreferences1700000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Null: never chosen, so that the browser decides.
      create table person_preference (
        person_id uuid primary key references person,
        language text check (language in ('en', 'es')),
        region text check (length(region) <= 20),
        theme text check (theme in ('system', 'light', 'dark')),
        density text check (density in ('comfortable', 'compact')),
        shortcuts boolean not null default true,
        lists jsonb not null default '{}' check (jsonb_typeof(lists) = 'object' and length(lists::text) <= 40000)
      );
      create table saved_view (
        id uuid primary key default gen_random_uuid(),
        owner_id uuid not null references person,
        list text not null check (length(list) <= 40),
        name text not null check (length(name) between 1 and 80),
        query text not null check (length(query) <= 2000),
        columns text[] not null check (cardinality(columns) <= 40),
        density text check (density in ('comfortable', 'compact')),
        shared_with text check (shared_with in ('requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin')),
        version int not null default 1,
        constraint saved_view_name unique (owner_id, list, name)
      );
      create index saved_view_shared on saved_view (list, shared_with) where shared_with is not null;
      grant select, insert, update on person_preference to tandem_app;
      grant select, insert, update, delete on saved_view to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
