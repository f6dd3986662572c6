import type { MigrationInterface, QueryRunner } from 'typeorm';

const FORMER_ROLES = `
  -- Roles that somebody held once: who was asked on a day explains itself later.
  create table former_role (
    id bigint primary key generated always as identity,
    person_id uuid not null references person,
    role text not null,
    unit_id uuid references unit,
    fund_source text,
    granted_at timestamptz not null,
    granted_by_id uuid references person,
    ended_at timestamptz not null default now()
  );
  create index former_role_person on former_role (person_id);
  create index former_role_ended on former_role (ended_at);
  call make_append_only('former_role');
  grant insert on former_role to tandem_app;
  create function keep_former_role() returns trigger language plpgsql as $$
  begin
    insert into former_role (person_id, role, unit_id, fund_source, granted_at, granted_by_id)
    values (old.person_id, old.role, old.unit_id, old.fund_source, old.granted_at, old.granted_by_id);
    return old;
  end $$;
  create trigger a_keep_former after delete on person_role for each row execute function keep_former_role();

  /*
   * Who was asked about spending on a line of this unit and fund source when a round began and is not any more: they left,
   * or lost the role since. The reach of a role is that of deciding_roles.
   */
  create function left_roles(line_unit uuid, line_source text, round_began_at timestamptz)
  returns table (person_id uuid, role text) language sql stable as $$
    select distinct r.person_id, r.role
      from (select g.person_id, g.role, g.unit_id, g.fund_source
              from person_role g join person q on q.id = g.person_id
             where not q.is_active and g.granted_at <= round_began_at
            union all
            select f.person_id, f.role, f.unit_id, f.fund_source
              from former_role f
             where f.granted_at <= round_began_at and f.ended_at > round_began_at) r
      join person p on p.id = r.person_id
     where (r.role in ('cio', 'cmo')
         or (r.role = 'finance'
             and (r.unit_id is null or line_unit in (select unit_branch(r.unit_id)))
             and (r.fund_source is null or r.fund_source = line_source))
         or (r.role = 'approver'
             and line_unit in (select unit_branch(coalesce(r.unit_id, p.unit_id)))
             and (r.fund_source is null or r.fund_source = line_source)))
       and not exists (select from deciding_roles(line_unit, line_source, round_began_at) d
                        where d.person_id = r.person_id and d.role = r.role)
  $$;
`;

const INHERITANCES = `
  create table step_inheritance (
    id bigint primary key generated always as identity,
    request_id uuid not null,
    round int not null,
    step_key text not null,
    -- Who left it behind; null where all who were asked stand aside.
    from_id uuid references person,
    -- Null while it waits for an administrator to give it to somebody.
    heir_id uuid references person,
    -- In which the heir decides.
    role text not null check (role in ('cmo', 'cio', 'finance', 'approver')),
    rule text not null check (rule in ('manager', 'role-holder', 'queue', 're-route')),
    by_id uuid references person,
    reason text,
    inherited_at timestamptz not null,
    foreign key (request_id, round, step_key) references request_step (request_id, round, key),
    constraint step_inheritance_heir check ((heir_id is null) = (rule = 'queue')),
    constraint step_inheritance_by check (num_nulls(by_id, reason) = case when rule = 're-route' then 0 else 2 end),
    constraint step_inheritance_reason check (btrim(reason) <> ''),
    constraint step_inheritance_not_to_oneself check (heir_id <> by_id)
  );
  create index step_inheritance_request on step_inheritance (request_id, round, step_key, id);
  create index step_inheritance_heir on step_inheritance (heir_id) where heir_id is not null;
  create index step_inheritance_queue on step_inheritance (request_id) where rule = 'queue';
  call make_append_only('step_inheritance');
  grant insert on step_inheritance to tandem_app;

  create function refuse_biased_heir() returns trigger language plpgsql as $$
  begin
    if exists (select from request where id = new.request_id and requester_id = new.heir_id)
       or exists (select from recusal where request_id = new.request_id and person_id = new.heir_id) then
      raise exception 'Whoever asks or stood aside inherits nothing of this request' using errcode = 'AP001';
    end if;
    return new;
  end $$;
  create trigger a_no_biased_heir before insert on step_inheritance for each row execute function refuse_biased_heir();
  alter table step_inheritance enable always trigger a_no_biased_heir;

  /*
   * Who may decide about a request, and as what: those whose role counts since its round began, and those who inherited a
   * step of it in a role that they hold by now.
   */
  create function request_deciding_roles(of_request uuid, of_round int, line_unit uuid, line_source text, round_began_at timestamptz)
  returns table (person_id uuid, role text) language sql stable as $$
    select d.person_id, d.role from deciding_roles(line_unit, line_source, round_began_at) d
    union
    select h.heir_id, h.role
      from step_inheritance h
      join deciding_roles(line_unit, line_source, 'infinity') d on d.person_id = h.heir_id and d.role = h.role
     where h.request_id = of_request and h.round = of_round
  $$;
`;

/** Steps whose people have gone are passed on, and it stays known from whom to whom and why. */
export class StepInheritance1700000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(FORMER_ROLES);
    await db.query(INHERITANCES);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
