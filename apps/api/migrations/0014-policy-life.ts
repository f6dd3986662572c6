import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A policy is drafted, signed by two people and takes effect on its day. What may become of a version is said here and
 * not only in the product: no role of the database puts a text in force that was not signed.
 */
export class PolicyLife1700000000014 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(VERSIONS);
    await db.query(SIGNATURES);
    await db.query(GUARDS);
    await db.query(REQUESTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const VERSIONS = `
  alter table policy_version
    drop constraint policy_version_status_check,
    add constraint policy_version_status_check check (status in ('draft', 'signed', 'in-force', 'superseded', 'discarded')),
    -- Null for the version that the product brings along.
    add column author_id uuid references person,
    add column based_on_id uuid references policy_version,
    add column why text not null default '',
    -- One more with every edit of the text, the reason or the planned day: a signature is of one revision.
    add column revision int not null default 1 check (revision > 0),
    -- The day that the author wants; the one on which it takes effect may be later.
    add column planned_from date,
    add column created_at timestamptz,
    add column updated_at timestamptz,
    add column asked_at timestamptz,
    -- When signatures were really asked for, by the clock of the database: a role granted later does not sign.
    add column roles_settled_at timestamptz,
    add column signing_due date,
    add column ended_at timestamptz;
  update policy_version
     set planned_from = effective_from, created_at = effective_from, updated_at = effective_from,
         ended_at = case when status = 'superseded' then now() end;
  alter table policy_version
    alter column why drop default,
    alter column revision drop default,
    alter column planned_from set not null,
    alter column created_at set not null,
    alter column updated_at set not null,
    add constraint policy_asked check ((asked_at is null) = (signing_due is null) and (asked_at is null) = (roles_settled_at is null)),
    add constraint policy_ended check ((ended_at is not null) = (status in ('superseded', 'discarded')));
  create unique index policy_draft on policy_version (status) where status = 'draft';
  create unique index policy_signed on policy_version (status) where status = 'signed';
  grant update (name, canonical_text, hash, status, effective_from, why, revision, planned_from, updated_at, asked_at,
                roles_settled_at, signing_due, ended_at) on policy_version to tandem_app;
`;

const SIGNATURES = `
  -- The signatures that were given until now are of the only text that there was.
  alter table policy_signature add column hash text, add column revision int not null default 1;
  alter table policy_signature disable trigger z_no_change;
  update policy_signature s set hash = v.hash from policy_version v where v.id = s.policy_version_id;
  alter table policy_signature enable always trigger z_no_change;
  alter table policy_signature
    alter column hash set not null,
    alter column revision drop default,
    drop constraint policy_signature_pkey,
    add primary key (policy_version_id, role, revision);

  create function refuse_void_signature() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare v policy_version;
  begin
    select * into v from policy_version where id = new.policy_version_id;
    if (new.hash, new.revision) is distinct from (v.hash, v.revision) then
      raise exception 'A signature is of the text as it is' using errcode = 'PV001';
    end if;
    if v.status <> 'in-force' and (v.status <> 'draft' or v.asked_at is null) then
      raise exception 'Nobody was asked to sign this version' using errcode = 'PV001';
    end if;
    if not exists (select from person_role r join person p on p.id = r.person_id and p.is_active
                    where r.person_id = new.person_id and r.role = new.role
                      and (v.roles_settled_at is null or r.granted_at <= v.roles_settled_at)) then
      raise exception 'A signature is given in a role that was held when it was asked for' using errcode = 'PV001';
    end if;
    return new;
  end $$;
  create trigger a_of_this_text before insert on policy_signature for each row execute function refuse_void_signature();
  alter table policy_signature enable always trigger a_of_this_text;
`;

const GUARDS = `
  /*
   * Whether the signatures of the text as it is are complete: CIO and CMO as two people; where the text says that one person
   * is both, that person twice and somebody else of finance.
   */
  create function policy_is_signed(v policy_version) returns boolean language sql stable set search_path = public, pg_temp as $$
    with counting as (select role, person_id from policy_signature
                       where policy_version_id = v.id and hash = v.hash and revision = v.revision)
    select exists (
      select from counting cio join counting cmo on cmo.role = 'cmo'
       where cio.role = 'cio'
         and case when (v.canonical_text::jsonb -> 'singleOfficerMode')::boolean
               then cio.person_id = cmo.person_id
                    and exists (select from counting f where f.role = 'finance' and f.person_id <> cio.person_id)
               else cio.person_id <> cmo.person_id end)
  $$;

  create function guard_policy_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      -- The version that the product brings along is in force as shipped, and only where there is none yet; two who bring
      -- it at once bring one.
      if new.status = 'in-force' and new.version = 1 and new.author_id is null then
        return case when exists (select from policy_version) then null else new end;
      end if;
      if new.status <> 'draft' or new.author_id is null then
        raise exception 'A version of the policy begins as somebody''s draft' using errcode = 'PV002';
      end if;
      return new;
    end if;
    if (new.id, new.policy_id, new.version, new.author_id, new.based_on_id, new.created_at)
       is distinct from (old.id, old.policy_id, old.version, old.author_id, old.based_on_id, old.created_at) then
      raise exception 'A version of the policy keeps its number, author and origin' using errcode = 'PV002';
    end if;
    if (new.name, new.canonical_text, new.hash, new.why, new.planned_from, new.revision)
       is distinct from (old.name, old.canonical_text, old.hash, old.why, old.planned_from, old.revision)
       and (old.status <> 'draft' or new.status <> 'draft' or new.revision <> old.revision + 1) then
      raise exception 'Only a draft of the policy is edited, and every edit is a revision' using errcode = 'PV002';
    end if;
    if new.effective_from is distinct from old.effective_from and old.status <> 'draft' then
      raise exception 'The day from which a signed policy is in force is settled' using errcode = 'PV002';
    end if;
    if new.status <> old.status then
      if (old.status || ' ' || new.status) not in ('draft signed', 'draft discarded', 'signed in-force', 'signed superseded',
                                                   'in-force superseded') then
        raise exception 'A % policy does not become %', old.status, new.status using errcode = 'PV002';
      end if;
      if new.status in ('signed', 'in-force') and not policy_is_signed(new) then
        raise exception 'A policy takes effect when CIO and CMO have signed this very text' using errcode = 'PV002';
      end if;
      if new.status = 'in-force' and new.effective_from > (now() at time zone (select time_zone from organisation))::date then
        raise exception 'A policy takes effect on its day' using errcode = 'PV002';
      end if;
    end if;
    return new;
  end $$;
  create trigger a_two_people before insert or update on policy_version for each row execute function guard_policy_version();
  create trigger z_no_delete before delete on policy_version for each row execute function refuse_change();
  create trigger z_no_truncate before truncate on policy_version for each statement execute function refuse_change();
  alter table policy_version enable always trigger a_two_people;
  alter table policy_version enable always trigger z_no_delete;
  alter table policy_version enable always trigger z_no_truncate;
`;

const REQUESTS = `
  -- What the policy was asked when the request was handed in, and what it answered: the lane, and the roles of its steps.
  alter table request add column route_facts jsonb;
`;
