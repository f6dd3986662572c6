import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail as each person wants it: at once, once a day or not at all, never in their quiet hours, and with links to decide by. */
export class MailDelivery1700000000028 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(DIGESTS);
    await db.query(DECISION_LINKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const DIGESTS = `
  -- Neither hour is set where there are none, and that is no hour that equals another.
  alter table notice_preference drop constraint notice_preference_quiet;
  alter table notice_preference add constraint notice_preference_quiet
    check (num_nulls(quiet_from, quiet_until) in (0, 2) and quiet_from <> quiet_until);
  -- A daily mail in the hours in which somebody wants none would wait for their end, which is another hour.
  alter table notice_preference add constraint notice_preference_digest check (
    quiet_from is null
    or case when quiet_from < quiet_until then digest_hour < quiet_from or digest_hour >= quiet_until
            else digest_hour < quiet_from and digest_hour >= quiet_until end);

  alter table notice_mail drop constraint notice_mail_dropped_check;
  alter table notice_mail add constraint notice_mail_dropped_check
    check (dropped in ('handled', 'left', 'empty', 'unwanted'));

  -- What waits for the mail of a day, and in which one it was.
  create table digest_notice (
    notice_id uuid primary key references notice,
    person_id uuid not null references person,
    put_at timestamptz not null,
    mail_id uuid references notice_mail
  );
  create index digest_notice_waiting on digest_notice (person_id, put_at) where mail_id is null;
  create index digest_notice_mail on digest_notice (mail_id) where mail_id is not null;
  grant select, insert, update (mail_id) on digest_notice to tandem_app;
`;

const DECISION_LINKS = `
  /*
   * A link in a mail to decide by: of one person, for one step of one round, one verdict and the content that they were told
   * of. Its secret is in the mail alone. It is used once, by that person while signed in.
   */
  create table decision_link (
    id uuid primary key,
    secret_hash bytea not null check (length(secret_hash) = 32),
    person_id uuid not null references person,
    request_id uuid not null,
    round int not null,
    step_key text not null,
    verdict text not null check (verdict in ('approve', 'changes', 'reject')),
    version int not null,
    version_hash bytea not null check (length(version_hash) = 32),
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at timestamptz,
    foreign key (request_id, round, step_key) references request_step (request_id, round, key)
  );
  grant select, insert, update (used_at) on decision_link to tandem_app;

  create function keep_used_link() returns trigger language plpgsql as $$
  begin
    if old.used_at is not null then
      raise exception 'Link % was used', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger a_used_once before update on decision_link for each row execute function keep_used_link();
  alter table decision_link enable always trigger a_used_once;
`;
