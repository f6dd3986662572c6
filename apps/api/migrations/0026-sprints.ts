import type { MigrationInterface, QueryRunner } from 'typeorm';

const SPRINTS = `
  create table sprint (
    id uuid primary key default gen_random_uuid(),
    -- The request that began it; others for the same tool may join it.
    request_id uuid not null unique references request,
    tool_id uuid not null references tool,
    started_at timestamptz not null,
    -- The first day on which it is over.
    ends_on date not null,
    -- Until when a promotion that is being decided holds its end up, once.
    prolonged_to date check (prolonged_to >= ends_on),
    reminded_at timestamptz,
    status text not null default 'running' check (status in ('running', 'ended', 'promoted')),
    settled_at timestamptz,
    -- The marathon that it became.
    promoted_by_id uuid references request,
    constraint sprint_settled check ((status = 'running') = (settled_at is null)),
    constraint sprint_promoted check ((status = 'promoted') = (promoted_by_id is not null))
  );
  create unique index sprint_running on sprint (tool_id) where status = 'running';
  create index sprint_of_tool on sprint (tool_id) where status <> 'promoted';
  create index sprint_due on sprint (ends_on) where status = 'running';
  grant select, insert, update (prolonged_to, reminded_at, status, settled_at, promoted_by_id) on sprint to tandem_app;

  create function keep_settled_sprint() returns trigger language plpgsql as $$
  begin
    if (old.status, new.status) not in (('running', 'running'), ('running', 'ended'), ('running', 'promoted'), ('ended', 'promoted')) then
      raise exception 'A sprint does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    if old.prolonged_to is not null and new.prolonged_to is distinct from old.prolonged_to then
      raise exception 'A sprint is prolonged once' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger a_keep_settled before update on sprint for each row execute function keep_settled_sprint();
  alter table sprint enable always trigger a_keep_settled;
`;

const PROMOTIONS = `
  create table promotion (
    request_id uuid primary key references request,
    sprint_id uuid not null references sprint,
    -- Who answers for the tool from then on.
    owner_id uuid not null references person,
    exit_plan text not null check (btrim(exit_plan) <> '')
  );
  create index promotion_of_sprint on promotion (sprint_id);
  call make_append_only('promotion');
  grant insert on promotion to tandem_app;
`;

/** A sprint has an end of its own, and the one way on from it is a marathon. */
export class Sprints1700000000026 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(SPRINTS);
    await db.query(PROMOTIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
