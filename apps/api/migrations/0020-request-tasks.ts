import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an approval asks for as a condition is kept by itself, and becomes a task with an owner and a day once all is approved. */
export class RequestTasks1700000000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(CONDITIONS);
    await db.query(TASKS);
    await db.query(TASKS_OF_BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const CONDITIONS = `
  create table decision_condition (
    request_id uuid not null,
    round int not null,
    person_id uuid not null,
    position int not null check (position > 0),
    what text not null check (btrim(what) <> ''),
    -- The day that the decider named, if any.
    due_on date,
    primary key (request_id, round, person_id, position),
    -- Written just before the decision that it belongs to, in the same transaction.
    foreign key (request_id, round, person_id) references decision (request_id, round, person_id) deferrable initially deferred
  );
  call make_append_only('decision_condition');
  grant insert on decision_condition to tandem_app;
`;

const TASKS = `
  create table request_task (
    id uuid primary key default gen_random_uuid(),
    -- Of two that are due on one day, the one that was set first comes first.
    number bigint generated always as identity unique,
    request_id uuid not null references request,
    round int not null,
    step_key text not null,
    what text not null check (btrim(what) <> ''),
    set_by_id uuid not null references person,
    -- The role in which it was set; who holds it later may judge it too.
    set_as text not null check (set_as in ('cmo', 'cio', 'finance', 'approver')),
    set_at timestamptz not null,
    owner_id uuid not null references person,
    due_on date not null,
    status text not null default 'open' check (status in ('open', 'done', 'confirmed', 'waived')),
    version int not null default 1 check (version > 0),
    -- What was shown last; it stays when the task is opened again.
    evidence text check (btrim(evidence) <> ''),
    done_by_id uuid references person,
    done_at timestamptz,
    reopened_why text check (btrim(reopened_why) <> ''),
    reopened_by_id uuid references person,
    reopened_at timestamptz,
    confirmed_by_id uuid references person,
    confirmed_at timestamptz,
    waived_why text check (btrim(waived_why) <> ''),
    waived_by_id uuid references person,
    waived_at timestamptz,
    foreign key (request_id, round, step_key) references request_step (request_id, round, key),
    constraint request_task_not_for_oneself check (owner_id <> set_by_id),
    constraint request_task_not_judged_by_owner
      check (owner_id <> all (array_remove(array[confirmed_by_id, waived_by_id, reopened_by_id], null))),
    check (num_nulls(evidence, done_by_id, done_at) in (0, 3)),
    check (num_nulls(reopened_why, reopened_by_id, reopened_at) in (0, 3)),
    check (num_nulls(waived_why, waived_by_id, waived_at) = case when status = 'waived' then 0 else 3 end),
    check (num_nulls(confirmed_by_id, confirmed_at) = case when status = 'confirmed' then 0 else 2 end),
    check (status not in ('done', 'confirmed') or done_at is not null)
  ) with (fillfactor = 70);
  create index request_task_of_request on request_task (request_id, number);
  create index request_task_to_meet on request_task (owner_id, due_on) where status = 'open';
  create index request_task_to_judge on request_task (due_on) where status = 'done';

  create function keep_ended_task() returns trigger language plpgsql as $$
  begin
    if old.status in ('confirmed', 'waived') then
      raise exception 'Task % is %', old.id, old.status using errcode = 'restrict_violation';
    end if;
    if (old.status, new.status) not in (('open', 'done'), ('open', 'waived'), ('done', 'confirmed'), ('done', 'open'), ('done', 'waived')) then
      raise exception 'A task does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger a_keep_ended before update on request_task for each row execute function keep_ended_task();
  alter table request_task enable always trigger a_keep_ended;

  /*
   * Tasks said to be met that somebody may confirm: set by them, or in a role that they hold by now, and neither theirs to
   * meet nor of what they asked for.
   */
  create function tasks_to_judge(person uuid) returns setof uuid language sql stable as $$
    select t.id
      from request_task t
      join request r on r.id = t.request_id
      left join budget_line l on l.id = r.budget_line_id
     where t.status = 'done' and t.owner_id <> person and r.requester_id <> person
       and (t.set_by_id = person
         or t.set_as in (select d.role from deciding_roles(l.unit_id, l.fund_source, 'infinity') d where d.person_id = person))
  $$;

  grant select, insert on request_task to tandem_app;
  grant update (status, version, evidence, done_by_id, done_at, reopened_why, reopened_by_id, reopened_at,
                confirmed_by_id, confirmed_at, waived_why, waived_by_id, waived_at) on request_task to tandem_app;
`;

/** Conditions of approvals of before: nobody was told of a day for them, so each has thirty days from now. */
const TASKS_OF_BEFORE = `
  insert into request_task (request_id, round, step_key, what, set_by_id, set_as, set_at, owner_id, due_on)
  select d.request_id, d.round, d.step_key, btrim(d.condition), d.person_id, d.capacity, d.decided_at, r.requester_id, current_date + 30
    from decision d join request r on r.id = d.request_id and r.round = d.round
   where r.status = 'approved' and d.verdict = 'approve' and btrim(d.condition) <> ''
   order by r.ended_at, d.decided_at
`;
