import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who manages a unit is known for every day, so that what was decided on one explains itself later. */
export class UnitManagers1700000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Compares whose tenure it is together with its days; kept apart from what is the product's own.
      create schema if not exists extensions;
      create extension if not exists btree_gist with schema extensions;
      create table unit_manager (
        id uuid primary key default gen_random_uuid(),
        unit_id uuid not null references unit,
        person_id uuid not null references person,
        -- Half-open: the first day, and the first that is not theirs any more; null until further notice.
        begins_on date not null,
        ends_on date,
        -- Null for what was known before days were kept.
        set_by_id uuid references person,
        set_at timestamptz not null default now(),
        constraint unit_manager_days check (ends_on > begins_on),
        constraint unit_manager_one_at_a_time exclude using gist (unit_id with =, daterange(begins_on, ends_on) with &&)
      );
      create index unit_manager_person on unit_manager (person_id);
      insert into unit_manager (unit_id, person_id, begins_on)
      select u.id, u.head_id, (o.created_at at time zone o.time_zone)::date
        from unit u cross join organisation o where u.head_id is not null;
      alter table unit drop column head_id;
      -- What has not begun before today can be taken back; the rest is ended.
      grant select, insert, delete, update (ends_on) on unit_manager to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
