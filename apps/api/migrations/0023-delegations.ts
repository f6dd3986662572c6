import type { MigrationInterface, QueryRunner } from 'typeorm';

const DELEGATIONS = `
  create table delegation (
    id uuid primary key default gen_random_uuid(),
    principal_id uuid not null references person,
    delegate_id uuid not null references person,
    -- Calendar days where the company is: it holds on the first of them, and not on the other any more.
    from_day date not null,
    until_day date not null,
    -- Null where nothing is limited.
    lanes text[] check (cardinality(lanes) > 0 and lanes <@ array['sprint', 'marathon']),
    kinds text[] check (cardinality(kinds) > 0),
    ceiling_minor bigint check (ceiling_minor >= 0),
    currency char(3),
    reason text not null check (btrim(reason) <> ''),
    created_at timestamptz not null,
    -- When whoever stands in was asked for what waited on its first day.
    begun_at timestamptz,
    ended_at timestamptz,
    -- Null where its time was over.
    ended_by_id uuid references person,
    constraint delegation_to_another check (principal_id <> delegate_id),
    constraint delegation_days check (until_day > from_day and until_day - from_day <= 366),
    constraint delegation_ceiling check (num_nulls(ceiling_minor, currency) in (0, 2)),
    constraint delegation_end check (ended_by_id is null or ended_at is not null),
    -- What a decision names.
    constraint delegation_people unique (id, delegate_id, principal_id)
  );
  create index delegation_of_delegate on delegation (delegate_id) where ended_at is null;
  create index delegation_of_principal on delegation (principal_id) where ended_at is null;
  create index delegation_newest on delegation (from_day desc, id desc);

  /*
   * On no day does anybody stand in for somebody and have a delegate of their own, nor two delegates: so there are no chains
   * and no circles. Two that are appointed at once would not see each other, so they come one after the other.
   */
  create function keep_delegations_apart() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(4600023);
    if exists (select from delegation d
                where d.ended_at is null and d.from_day < new.until_day and new.from_day < d.until_day
                  and (d.principal_id in (new.principal_id, new.delegate_id) or d.delegate_id = new.principal_id)) then
      raise exception 'Nobody passes on what they stand in for' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger a_keep_apart before insert on delegation for each row execute function keep_delegations_apart();
  alter table delegation enable always trigger a_keep_apart;
  grant select, insert on delegation to tandem_app;
  grant update (begun_at, ended_at, ended_by_id) on delegation to tandem_app;
`;

const IN_FORCE = `
  create function company_today() returns date language sql stable as $$
    select (now() at time zone time_zone)::date from organisation
  $$;

  -- What holds today, of delegates who are there and may decide at all.
  create view delegation_in_force as
    select g.* from delegation g join person p on p.id = g.delegate_id and p.is_active
     where g.ended_at is null and g.from_day <= company_today() and company_today() < g.until_day
       and exists (select from person_role r where r.person_id = g.delegate_id and r.role in ('cmo', 'cio', 'finance', 'approver'));
  grant select on delegation_in_force to tandem_app;

  -- As the workflow library says it; a test compares the two. The facts are those that the policy was asked.
  create function delegation_covers(g delegation_in_force, request_lane text, request_kind text, facts jsonb)
  returns boolean language sql immutable as $$
    select coalesce(
      facts is not null and (g.lanes is null or request_lane = any (g.lanes))
        and (g.kinds is null or request_kind = any (g.kinds))
        and (g.ceiling_minor is null
          or (facts #>> '{annualised,currency}' = g.currency and facts #>> '{totalContractValue,currency}' = g.currency
              and replace(facts #>> '{annualised,amount}', '.', '')::bigint <= g.ceiling_minor
              and replace(facts #>> '{totalContractValue,amount}', '.', '')::bigint <= g.ceiling_minor)),
      false)
  $$;
`;

const DECISIONS = `
  alter table request_step
    add column decided_for_id uuid references person,
    add constraint request_step_decided_for check (decided_for_id is null or decided_by_id is not null);
  grant update (decided_for_id) on request_step to tandem_app;

  alter table decision
    -- Whose part it was; the person who decided stood in for them.
    add column on_behalf_of_id uuid references person,
    add column delegation_id uuid,
    add constraint decision_by_delegation check ((delegation_id is null) = (on_behalf_of_id is null)),
    add constraint decision_of_delegation foreign key (delegation_id, person_id, on_behalf_of_id)
      references delegation (id, delegate_id, principal_id),
    add constraint decision_once_a_principal unique (request_id, round, on_behalf_of_id);
  grant insert (on_behalf_of_id, delegation_id) on decision to tandem_app;

  create or replace function refuse_own_decision() returns trigger language plpgsql as $$
  begin
    if exists (select from request where id = new.request_id and requester_id in (new.person_id, new.on_behalf_of_id)) then
      raise exception 'Nobody decides on their own request' using errcode = 'AP001';
    end if;
    return new;
  end $$;

  create or replace function refuse_recused_decision() returns trigger language plpgsql as $$
  begin
    if exists (select from recusal where request_id = new.request_id and person_id in (new.person_id, new.on_behalf_of_id)) then
      raise exception 'Whoever stood aside decides nothing about this request' using errcode = 'AP001';
    end if;
    return new;
  end $$;

  /*
   * One person has one say in a round, by themselves or through whoever stands in for them. The request is held, so that two
   * decisions at once see each other.
   */
  create function refuse_second_voice() returns trigger language plpgsql as $$
  begin
    perform from request where id = new.request_id for no key update;
    if exists (select from decision d
                where d.request_id = new.request_id and d.round = new.round
                  and (d.person_id = new.on_behalf_of_id or d.on_behalf_of_id in (new.person_id, new.on_behalf_of_id))) then
      raise exception 'One person has one say in a round' using errcode = 'AP001';
    end if;
    if new.delegation_id is not null and not exists (select from delegation_in_force g where g.id = new.delegation_id) then
      raise exception 'The delegation does not hold today' using errcode = 'AP001';
    end if;
    return new;
  end $$;
  create trigger a_no_second_voice before insert on decision for each row execute function refuse_second_voice();
  alter table decision enable always trigger a_no_second_voice;
`;

/** Somebody who is away lets somebody else decide for them, and both names are on the record. */
export class Delegations1700000000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(DELEGATIONS);
    await db.query(IN_FORCE);
    await db.query(DECISIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
