import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policies and their signatures; requests, the steps they pass, and the decisions about them. */
export class Approvals1700000000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(POLICIES);
    await db.query(REQUESTS);
    await db.query(STEPS);
    await db.query(DECISIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const POLICIES = `
  create table policy_version (
    id uuid primary key default gen_random_uuid(),
    policy_id text not null,
    version int not null check (version > 0),
    name text not null,
    status text not null check (status in ('draft', 'in-force', 'superseded')),
    effective_from date not null,
    -- What is signed: the hash is of these very bytes.
    canonical_text text not null,
    hash text not null check (hash = encode(sha256(convert_to(canonical_text, 'UTF8')), 'hex')),
    unique (policy_id, version)
  );
  create unique index policy_in_force on policy_version (status) where status = 'in-force';
  create table policy_signature (
    policy_version_id uuid not null references policy_version,
    person_id uuid not null references person,
    role text not null check (role in ('cio', 'cmo', 'finance')),
    signed_at timestamptz not null,
    primary key (policy_version_id, person_id)
  );
  grant select, insert on policy_version to tandem_app;
  call make_append_only('policy_signature');
  grant insert on policy_signature to tandem_app;
`;

const REQUESTS = `
  create table request (
    id uuid primary key default gen_random_uuid(),
    -- A sequence leaves gaps; a number without gaps would put all requesters in one queue.
    number bigint generated always as identity unique,
    ref text not null generated always as ('REQ-' || case when number < 10000 then lpad(number::text, 4, '0') else number::text end) stored,
    kind text not null check (kind in ('new-tool', 'renewal', 'more-seats', 'regularise')),
    status text not null
      check (status in ('draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'withdrawn', 'expired')),
    -- Of the content: one more with every edit. A decision names the version it was made on.
    version int not null default 1,
    -- 0 until the first submission; each submission begins a round.
    round int not null default 0,
    requester_id uuid not null references person,
    unit_id uuid references unit,
    tool_id uuid references tool,
    tool_name text,
    vendor_name text,
    -- The tool was put into the register by this very request.
    proposed_tool boolean not null default false,
    what_for text,
    success_measure text,
    why_not_existing text,
    amount_minor bigint check (amount_minor >= 0),
    currency char(3),
    billing text check (billing in ('monthly', 'yearly', 'once')),
    term_months int not null default 12 check (term_months between 0 and 120),
    budget_line_id uuid references budget_line,
    defined_by_id uuid not null references person,
    benefit_owner_id uuid references person,
    data_class text check (data_class in ('none', 'internal', 'personal', 'sensitive')),
    finding_id uuid,
    lane text check (lane in ('sprint', 'marathon')),
    policy_version_id uuid references policy_version,
    -- Why this lane and these steps, as they were told to the requester.
    lane_reasons jsonb not null default '[]',
    -- What the line holds for it; only a request that waits holds anything.
    reserved_line_id uuid references budget_line,
    reserved_minor bigint check (reserved_minor >= 0),
    reserved_currency char(3),
    approved_minor bigint check (approved_minor >= 0),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    submitted_at timestamptz,
    -- When the round really began, by the clock of the database: a role granted later does not count for it.
    round_began_at timestamptz,
    due_at timestamptz,
    ended_at timestamptz,
    check ((amount_minor is null) = (currency is null)),
    check ((reserved_line_id is null) = (reserved_minor is null) and (reserved_minor is null) = (reserved_currency is null)),
    check ((reserved_minor is not null) = (status in ('submitted', 'changes-requested'))),
    check ((status = 'approved') = (approved_minor is not null)),
    check (round = 0 or (policy_version_id is not null and lane is not null and submitted_at is not null and round_began_at is not null))
  ) with (fillfactor = 70);
  create index request_requester on request (requester_id, updated_at desc);
  create index request_updated on request (updated_at desc, id);
  create index request_open on request (due_at, id) where status in ('submitted', 'changes-requested');
  create index request_tool on request (tool_id) where tool_id is not null;
  create index request_line on request (budget_line_id) where budget_line_id is not null;
  create index request_finding on request (finding_id) where finding_id is not null;
  create table request_benefit (
    request_id uuid not null references request,
    unit_id uuid not null references unit,
    primary key (request_id, unit_id)
  );
  create table request_stage (
    request_id uuid not null references request,
    stage_id text not null references life_cycle_stage,
    primary key (request_id, stage_id)
  );
  -- The content of each version, for showing what changed to somebody who saw an earlier one.
  create table request_version (
    request_id uuid not null references request,
    version int not null,
    content jsonb not null,
    primary key (request_id, version)
  );
  grant select, insert, update on request to tandem_app;
  grant select, insert, delete on request_benefit, request_stage to tandem_app;
  call make_append_only('request_version');
  grant insert on request_version to tandem_app;
`;

const STEPS = `
  create table request_step (
    request_id uuid not null references request,
    round int not null,
    position int not null,
    key text not null,
    role text not null check (role in ('cmo', 'cio', 'finance', 'approver')),
    named_role text not null check (named_role in ('cmo', 'cio', 'finance', 'approver')),
    label_en text not null,
    label_es text not null,
    status text not null check (status in ('waiting', 'pending', 'approved', 'changes', 'rejected', 'closed')),
    pending_since timestamptz,
    decided_by_id uuid references person,
    decided_at timestamptz,
    agreed_minor bigint check (agreed_minor >= 0),
    condition text,
    reason text,
    primary key (request_id, round, position),
    unique (request_id, round, key),
    check ((decided_by_id is not null) = (status in ('approved', 'changes', 'rejected')))
  ) with (fillfactor = 70);
  create index request_step_by_role on request_step (role) where status = 'pending';
  create index request_step_decider on request_step (decided_by_id) where decided_by_id is not null;
  grant select, insert on request_step to tandem_app;
  grant update (role, status, pending_since, decided_by_id, decided_at, agreed_minor, condition, reason) on request_step to tandem_app;

  /*
   * Who may decide about spending on a line of this unit and fund source, and as what. CIO and CMO hold posts of the whole
   * company; finance and approvers decide where their grant reaches. A role granted after the round began does not count:
   * nobody is made the judge of a case that is already open.
   */
  create function deciding_roles(line_unit uuid, line_source text, round_began_at timestamptz)
  returns table (person_id uuid, role text) language sql stable as $$
    select distinct r.person_id, r.role
      from person_role r join person p on p.id = r.person_id
     where p.is_active and r.granted_at <= round_began_at
       and (r.role in ('cio', 'cmo')
         or (r.role = 'finance'
             and (r.unit_id is null or line_unit in (select unit_branch(r.unit_id)))
             and (r.fund_source is null or r.fund_source = line_source))
         or (r.role = 'approver'
             and line_unit in (select unit_branch(coalesce(r.unit_id, p.unit_id)))
             and (r.fund_source is null or r.fund_source = line_source)))
  $$;
`;

const DECISIONS = `
  create table decision (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references request,
    round int not null,
    step_key text not null,
    verdict text not null check (verdict in ('approve', 'changes', 'reject')),
    person_id uuid not null references person,
    -- The role in which the person decided.
    capacity text not null check (capacity in ('cmo', 'cio', 'finance', 'approver')),
    version int not null,
    amount_minor bigint check (amount_minor >= 0),
    currency char(3),
    condition text,
    reason text,
    decided_at timestamptz not null,
    constraint decision_once_a_person unique (request_id, round, person_id),
    constraint decision_once_a_step unique (request_id, round, step_key),
    foreign key (request_id, round, step_key) references request_step (request_id, round, key)
  );
  create function refuse_own_decision() returns trigger language plpgsql as $$
  begin
    if exists (select from request where id = new.request_id and requester_id = new.person_id) then
      raise exception 'Nobody decides on their own request' using errcode = 'AP001';
    end if;
    return new;
  end $$;
  create trigger a_no_own_decision before insert on decision for each row execute function refuse_own_decision();
  alter table decision enable always trigger a_no_own_decision;
  call make_append_only('decision');
  grant insert (request_id, round, step_key, verdict, person_id, capacity, version, amount_minor, currency, condition, reason, decided_at)
    on decision to tandem_app;
`;
