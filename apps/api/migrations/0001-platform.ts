import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The runtime role, what makes a table append-only, and the keys of calls that must not act twice. */
export class Platform1700000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        create role tandem_app nologin;
      exception when duplicate_object then null;
      end $$;
      do $$ begin
        if not pg_has_role(session_user, 'tandem_app', 'member') then
          execute format('grant tandem_app to %I', session_user);
        end if;
      end $$;
      grant usage on schema public to tandem_app;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;

      -- Called for each append-only table: rows may be inserted and read, nothing else, whoever asks.
      create procedure make_append_only(target regclass) language plpgsql as $$
      begin
        execute format('create trigger z_no_change before update or delete on %s for each row execute function refuse_change()', target);
        execute format('create trigger z_no_truncate before truncate on %s for each statement execute function refuse_change()', target);
        execute format('alter table %s enable always trigger z_no_change', target);
        execute format('alter table %s enable always trigger z_no_truncate', target);
        execute format('grant select on %s to tandem_app', target);
      end $$;

      create table idempotency_key (
        principal text not null,
        route text not null,
        key text not null check (length(key) between 8 and 200),
        request_hash bytea not null,
        reply jsonb,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        primary key (principal, route, key)
      );
      create index idempotency_key_expiry on idempotency_key (expires_at);
      grant select, insert, update, delete on idempotency_key to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
