import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail. Events are inserted unchained inside the business transaction, since one head of a chain would put
 * all writers in one queue; a job seals them in order by hash within seconds.
 */
export class Audit1700000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_event (
        id bigint generated always as identity primary key,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        actor_id uuid references person,
        capacity text not null,
        action text not null,
        object_type text not null,
        object_id text,
        object_label text,
        result text not null check (result in ('done', 'refused')),
        before jsonb,
        after jsonb,
        reason text,
        request_id text,
        -- The canonical text is made once, here, and hashed as bytes: nothing has to be serialised again to check it.
        body text not null
      );
      create index audit_event_object on audit_event (object_type, object_id, id desc);
      create index audit_event_actor on audit_event (actor_id, id desc);
      create index audit_event_action on audit_event (action, id desc);
      create index audit_event_time on audit_event (occurred_at desc, id desc);

      create function audit_body(e audit_event) returns text language sql stable as $$
        select json_build_array(1, e.id,
          to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          e.actor_id, e.capacity, e.action, e.object_type, e.object_id, e.object_label, e.result,
          e.before, e.after, e.reason, e.request_id)::text
      $$;
      create function audit_complete() returns trigger language plpgsql as $$
      begin
        new.recorded_at := clock_timestamp();
        new.body := audit_body(new);
        return new;
      end $$;
      create trigger a_complete before insert on audit_event for each row execute function audit_complete();
      alter table audit_event enable always trigger a_complete;
      call make_append_only('audit_event');
      grant insert (occurred_at, actor_id, capacity, action, object_type, object_id, object_label, result, before, after, reason, request_id)
        on audit_event to tandem_app;

      create table audit_seal (
        seq bigint primary key,
        event_id bigint not null unique references audit_event,
        hash bytea not null,
        sealed_at timestamptz not null
      );
      call make_append_only('audit_seal');

      -- Each seal hashes the seal before it and the event's text. An event that commits late is sealed late, in its turn.
      create function seal_audit_events(most int) returns int language plpgsql security definer
      set search_path = public, pg_temp as $$
      declare
        last audit_seal; e record; n bigint; h bytea; sealed int := 0;
      begin
        if not pg_try_advisory_xact_lock(4600002) then return 0; end if;
        select * into last from audit_seal order by seq desc limit 1;
        n := coalesce(last.seq, 0);
        h := coalesce(last.hash, sha256('tandem-audit-1'));
        -- No transaction stays open while ten thousand events pass, so what is older has been seen.
        for e in select a.id, a.body from audit_event a
                  where a.id > coalesce((select max(event_id) from audit_seal), 0) - 10000
                    and not exists (select from audit_seal s where s.event_id = a.id)
                  order by a.id limit most loop
          n := n + 1;
          h := sha256(h || convert_to(e.body, 'UTF8'));
          insert into audit_seal values (n, e.id, h, clock_timestamp());
          sealed := sealed + 1;
        end loop;
        return sealed;
      end $$;
      revoke all on function seal_audit_events(int) from public;
      grant execute on function seal_audit_events(int) to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
