import type { MigrationInterface, QueryRunner } from 'typeorm';

const HOURS = `
  -- From when until when people work, in minutes after midnight: what is promised in hours is counted in these.
  alter table business_calendar
    add column opens int not null default 540 check (opens between 0 and 1439),
    add column closes int not null default 1020 check (closes between 1 and 1440),
    add constraint business_calendar_hours check (opens + 60 <= closes);
`;

const TIMES = `
  alter table request_step
    -- How long it may take, as the policy said when the round began: working days, or minutes of working hours.
    add column allowed_days int check (allowed_days between 1 and 90),
    add column allowed_minutes int check (allowed_minutes > 0),
    -- Working hours that it took in rounds before, until changes were asked for: the clock stands while they are made.
    add column used_seconds int not null default 0 check (used_seconds >= 0),
    -- When half of its time is over, when all of it is, and when half as much again is; none before it is asked.
    add column remind_at timestamptz,
    add column due_at timestamptz,
    add column escalate_at timestamptz,
    -- The last of these that people were told, as a percentage of its time.
    add column told int not null default 0 check (told in (0, 50, 100, 150)),
    add constraint request_step_allowed check (num_nonnulls(allowed_days, allowed_minutes) <= 1),
    add constraint request_step_moments check (
      num_nulls(remind_at, due_at, escalate_at) in (0, 3) and remind_at <= due_at and due_at <= escalate_at);
  grant update (remind_at, due_at, escalate_at, told) on request_step to tandem_app;
  create index request_step_next_call on request_step
    ((case told when 0 then remind_at when 50 then due_at when 100 then escalate_at end)) where status = 'pending';

  -- The first of the moments of the steps that are asked, beside when the answer is due.
  alter table request add column at_risk_at timestamptz;
  create index request_at_risk on request (at_risk_at) where status = 'submitted';

  create function keep_told() returns trigger language plpgsql as $$
  begin
    if new.told < old.told then
      raise exception 'What was told of step % of request % stays told', old.key, old.request_id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger a_keep_told before update of told on request_step for each row execute function keep_told();
  alter table request_step enable always trigger a_keep_told;
`;

const ESCALATIONS = `
  create table step_escalation (
    request_id uuid not null,
    round int not null,
    step_key text not null,
    -- Who was told that the answer is late. They see the request, and decide no more about it than before.
    person_id uuid not null references person,
    told_at timestamptz not null,
    primary key (request_id, round, step_key, person_id),
    foreign key (request_id, round, step_key) references request_step (request_id, round, key)
  );
  create index step_escalation_person on step_escalation (person_id, request_id);
  call make_append_only('step_escalation');
  grant insert on step_escalation to tandem_app;
`;

/** What waits already keeps the day that it was promised by; the other moments lie where they would by the plain clock. */
const OF_BEFORE = `
  update request_step s
     set allowed_days = greatest(1, (case r.lane when 'sprint' then 3 else 15 end)
           / (select max(x.turn) from request_step x where x.request_id = s.request_id and x.round = s.round))
    from request r
   where r.id = s.request_id and r.round = s.round and r.status in ('submitted', 'changes-requested');
  update request_step s
     set due_at = t.due, remind_at = t.since + (t.due - t.since) / 2, escalate_at = t.due + (t.due - t.since) / 2
    from (select x.request_id, x.round, x.position, since.at as since, greatest(r.due_at, since.at) as due
            from request r join request_step x on x.request_id = r.id and x.round = r.round
            cross join lateral (select coalesce(x.pending_since, r.submitted_at) as at) since
           where r.status = 'submitted' and x.status = 'pending' and r.due_at is not null) t
   where (s.request_id, s.round, s.position) = (t.request_id, t.round, t.position);
  update request r
     set at_risk_at = (select min(s.remind_at) from request_step s
                        where s.request_id = r.id and s.round = r.round and s.status = 'pending')
   where r.status = 'submitted';
`;

/** Every step has a time of its own in working hours: who is asked is reminded of it, and who they answer to is told. */
export class StepTimes1700000000029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(HOURS);
    await db.query(TIMES);
    await db.query(ESCALATIONS);
    await db.query(OF_BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
