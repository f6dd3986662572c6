import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was approved can be stopped: who did, when and why stays with the request, beside what had been approved. */
const REQUESTS = `
  alter table request
    add column cancelled_at timestamptz,
    add column cancelled_by_id uuid references person,
    add column cancelled_why text check (btrim(cancelled_why) <> ''),
    drop constraint request_status_check,
    add constraint request_status_check check (status in
      ('draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'withdrawn', 'expired', 'cancelled')),
    drop constraint request_check3,
    add constraint request_approved_amount check ((status in ('approved', 'cancelled')) = (approved_minor is not null)),
    add constraint request_cancelled check
      (num_nulls(cancelled_at, cancelled_by_id, cancelled_why) = case when status = 'cancelled' then 0 else 3 end);

  create function keep_cancelled_request() returns trigger language plpgsql as $$
  begin
    if new.status = 'cancelled' and old.status <> 'approved' then
      raise exception 'A request that is % has nothing to cancel', old.status using errcode = 'restrict_violation';
    end if;
    if old.status = 'cancelled' and new.status <> 'cancelled' then
      raise exception 'Request % is cancelled for good', old.ref using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger a_keep_cancelled before update of status on request for each row execute function keep_cancelled_request();
  alter table request enable always trigger a_keep_cancelled;
`;

/** Conditions of what was cancelled lapse: there is nothing left that they would be a condition of. */
const TASKS = `
  alter table request_task
    drop constraint request_task_status_check,
    add constraint request_task_status_check check (status in ('open', 'done', 'confirmed', 'waived', 'lapsed'));

  create or replace function keep_ended_task() returns trigger language plpgsql as $$
  begin
    if old.status in ('confirmed', 'waived', 'lapsed') then
      raise exception 'Task % is %', old.id, old.status using errcode = 'restrict_violation';
    end if;
    if (old.status, new.status) not in (('open', 'done'), ('open', 'waived'), ('open', 'lapsed'), ('done', 'confirmed'), ('done', 'open'),
                                        ('done', 'waived'), ('done', 'lapsed')) then
      raise exception 'A task does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
`;

export class CancelledRequests1700000000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(REQUESTS);
    await db.query(TASKS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
