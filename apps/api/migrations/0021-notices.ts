import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told: once for each need, gone for everybody once it is met, and by mail as each person likes it. */
export class Notices1700000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notice (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        kind text not null check (kind ~ '^[a-z-]+[.][a-z-]+$'),
        object_type text not null check (length(object_type) <= 40),
        object_id uuid not null,
        -- Which time this need of the same thing arose: the round of a request, the revision of a policy.
        occasion text not null check (length(occasion) <= 40),
        -- Whose act it is about; null for the product itself.
        caused_by_id uuid references person,
        created_at timestamptz not null,
        read_at timestamptz,
        handled_at timestamptz,
        handled_by_id uuid references person,
        constraint notice_once unique (person_id, kind, object_id, occasion),
        constraint notice_handled check (handled_by_id is null or handled_at is not null)
      );
      create index notice_open on notice (person_id) where handled_at is null;
      create index notice_newest on notice (person_id, created_at desc, id desc);
      create index notice_object on notice (object_id) where handled_at is null;
      grant select, insert, update (caused_by_id, created_at, read_at, handled_at, handled_by_id) on notice to tandem_app;

      -- Kinds that are not here are mailed as the product does by itself. Hours are those of the company's time zone.
      create table notice_preference (
        person_id uuid primary key references person,
        mail jsonb not null default '{}' check (jsonb_typeof(mail) = 'object' and length(mail::text) <= 2000),
        digest_hour int not null default 8 check (digest_hour between 0 and 23),
        quiet_from int check (quiet_from between 0 and 23),
        quiet_until int check (quiet_until between 0 and 23),
        version int not null default 1,
        constraint notice_preference_quiet check ((quiet_from is null) = (quiet_until is null) and quiet_from is distinct from quiet_until)
      );
      grant select, insert, update on notice_preference to tandem_app;

      -- One row for each mail, whether of one notice or of a day: whoever sends it makes its row first.
      create table notice_mail (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        notice_id uuid references notice,
        digest_on date,
        created_at timestamptz not null,
        attempts int not null default 0,
        sent_at timestamptz,
        -- Why it was not needed any more when its time came: handled, read, left or unwanted.
        dropped text check (dropped in ('handled', 'left', 'empty')),
        failure text check (length(failure) <= 500),
        failed_at timestamptz,
        constraint notice_mail_subject check ((notice_id is null) <> (digest_on is null)),
        constraint notice_mail_end check (num_nonnulls(sent_at, dropped, failed_at) <= 1),
        constraint notice_mail_once unique (notice_id),
        constraint notice_mail_day unique (person_id, digest_on)
      );
      create index notice_mail_open on notice_mail (created_at desc, id desc) where sent_at is null and dropped is null;
      grant select, insert, update (attempts, sent_at, dropped, failure, failed_at) on notice_mail to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
