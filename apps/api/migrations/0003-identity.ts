import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may sign in, with which rights where; sessions and the brake on guessing. */
export class Identity1700000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A grant without unit or fund source reaches everywhere.
      create table person_role (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        role text not null check (role in ('requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin')),
        unit_id uuid references unit,
        fund_source text check (fund_source in ('it', 'marketing', 'shadow')),
        granted_at timestamptz not null default now(),
        granted_by_id uuid references person,
        unique nulls not distinct (person_id, role, unit_id, fund_source)
      );
      -- Only the hash of a session's secret is kept.
      create table session (
        secret_hash bytea primary key,
        person_id uuid not null references person,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        address text,
        user_agent text
      );
      create index session_person on session (person_id);
      create index session_expiry on session (expires_at);
      create table sign_in_failure (
        key text primary key,
        failures int not null,
        window_started_at timestamptz not null,
        blocked_until timestamptz
      );
      create table setup_code (
        id int primary key default 1 check (id = 1),
        code_hash bytea not null
      );
      grant select, insert, update, delete on person_role, session, sign_in_failure, setup_code to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
