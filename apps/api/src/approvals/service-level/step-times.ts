import {
  lastAnswerBy,
  type RequestState,
  type StepClock,
  type StepMoments,
  stepMoments,
  timeUsed,
} from '@tandem/approval-workflow';
import type { BusinessHours } from '@tandem/money';
import type { Allowance } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { BusinessCalendars, type CountryCalendar } from '../../organisation';
import type { Tx } from '../../platform';
import { Company } from '../../registry';

interface TimedRow {
  readonly position: number;
  readonly key: string;
  readonly since: Date;
  readonly allowedDays: number | null;
  readonly allowedMinutes: number | null;
  readonly usedSeconds: number;
  readonly unitId: string | null;
}

const TIMED = `s.position, s.key, s.pending_since as since, s.allowed_days as "allowedDays", s.allowed_minutes as "allowedMinutes",
  s.used_seconds as "usedSeconds", r.unit_id as "unitId"`;

const STARTING = `
  select ${TIMED} from request r join request_step s on s.request_id = r.id and s.round = r.round
   where r.id = $1 and s.status = 'pending' and s.due_at is null and num_nonnulls(s.allowed_days, s.allowed_minutes) = 1`;

/** What was asked when changes were asked for, with that instant: the steps of that turn that were open until then. */
const STOPPED = `
  select ${TIMED}, asked.decided_at as "stoppedAt"
    from request r
    join request_step asked on asked.request_id = r.id and asked.round = r.round and asked.status = 'changes'
    join request_step s on s.request_id = r.id and s.round = r.round and s.turn = asked.turn
   where r.id = $1 and s.status in ('changes', 'closed') and s.pending_since is not null
     and num_nonnulls(s.allowed_days, s.allowed_minutes) = 1`;

/** Steps get their moments, and the request the first of those of the steps that are asked. */
const START = `
  with timed as (
    update request_step s set remind_at = n.remind_at, due_at = n.due_at, escalate_at = n.escalate_at
      from request r, unnest($2::int[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[])
             as n(position, remind_at, due_at, escalate_at)
     where r.id = $1 and s.request_id = r.id and s.round = r.round and s.position = n.position
    returning s.position, s.remind_at, s.due_at),
  first as (
    select min(coalesce(t.remind_at, s.remind_at)) as remind_at, min(coalesce(t.due_at, s.due_at)) as due_at
      from request r join request_step s on s.request_id = r.id and s.round = r.round and s.status = 'pending'
      left join timed t on t.position = s.position
     where r.id = $1)
  update request r set due_at = coalesce(first.due_at, r.due_at), at_risk_at = first.remind_at,
         due_calendar = case when $6 then $7 else r.due_calendar end
    from first where r.id = $1`;

const MILLISECONDS = 1_000;

interface BeginningRound {
  readonly unitId: string | null;
  readonly allowances: readonly Allowance[];
  readonly now: Date;
}

export interface RoundTimes {
  /** In the order of the steps; without moments for those that are not asked yet. */
  readonly steps: readonly { readonly usedSeconds: number; readonly moments: StepMoments | null }[];
  readonly dueAt: Date;
  readonly atRiskAt: Date;
  /** By whose calendar. */
  readonly country: string | null;
}

const earliest = (instants: readonly Date[]): Date => new Date(Math.min(...instants.map(Number)));

/** How the time of a step runs: in the working hours of the unit that asks, in the zone of the company. */
@Injectable()
export class StepTimes {
  constructor(
    private readonly company: Company,
    private readonly calendars: BusinessCalendars,
  ) {}

  /** The time of each step of a round that begins, before it is written. */
  async ofRound(tx: Tx, state: RequestState, { unitId, allowances, now }: BeginningRound): Promise<RoundTimes> {
    const used = state.round > 1 ? await this.usedBefore(tx, state.id) : new Map<string, number>();
    const calendar = await this.calendarOf(tx, unitId);
    const hours = await this.hoursOf(calendar);
    const steps = state.steps.map(({ key, status }, index) => {
      const usedSeconds = used.get(key) ?? 0;
      const allowance = allowances[index];
      if (!allowance) throw new Error(`Step ${key} was given no time.`);
      const clock = { startedAt: now, allowance, used: usedSeconds * MILLISECONDS };
      return { usedSeconds, moments: status === 'pending' ? stepMoments(clock, hours) : null };
    });
    const asked = steps.flatMap(({ moments }) => moments ?? []);
    return {
      steps,
      dueAt: earliest(asked.map(({ dueAt }) => dueAt)),
      atRiskAt: earliest(asked.map(({ remindAt }) => remindAt)),
      country: calendar.country,
    };
  }

  /** Called whenever a step may have begun to be asked within a round: those that have no moments yet get theirs. */
  async start(tx: Tx, requestId: string): Promise<void> {
    const steps = await tx.query<TimedRow>(STARTING, [requestId]);
    const calendar = await this.calendarOf(tx, steps[0]?.unitId ?? null);
    const hours = await this.hoursOf(calendar);
    const moments = steps.map((step) => stepMoments(clockOf(step), hours));
    await tx.query(START, [
      requestId,
      steps.map(({ position }) => position),
      moments.map(({ remindAt }) => remindAt),
      moments.map(({ dueAt }) => dueAt),
      moments.map(({ escalateAt }) => escalateAt),
      steps.length > 0,
      calendar.country,
    ]);
  }

  /** When the last of these turns is due that a unit asks for at an instant, if each takes all of its time. */
  async lastAnswerBy(
    tx: Tx,
    { turns, unitId, now }: { turns: readonly (readonly Allowance[])[]; unitId: string | null; now: Date },
  ): Promise<Date> {
    return lastAnswerBy(turns, now, await this.hoursOf(await this.calendarOf(tx, unitId)));
  }

  /** Whole seconds of working hours that steps, by their keys, took before changes were asked for; read before the next round begins. */
  private async usedBefore(tx: Tx, requestId: string): Promise<ReadonlyMap<string, number>> {
    const stopped = await tx.query<TimedRow & { stoppedAt: Date }>(STOPPED, [requestId]);
    const hours = await this.hoursOf(await this.calendarOf(tx, stopped[0]?.unitId ?? null));
    return new Map(
      stopped.map((step) => [step.key, Math.floor(timeUsed(clockOf(step), step.stoppedAt, hours) / MILLISECONDS)]),
    );
  }

  private async calendarOf(tx: Tx, unitId: string | null): Promise<CountryCalendar> {
    const calendarOf = await this.calendars.read((sql) => tx.query(sql));
    return calendarOf(unitId);
  }

  private async hoursOf(calendar: CountryCalendar): Promise<BusinessHours> {
    const { timeZone } = await this.company.facts();
    return { calendar, hours: calendar.hours, timeZone };
  }
}

function clockOf({ since, usedSeconds, ...step }: TimedRow): StepClock {
  return { startedAt: since, allowance: allowanceOf(step), used: usedSeconds * MILLISECONDS };
}

function allowanceOf({ allowedDays, allowedMinutes }: Pick<TimedRow, 'allowedDays' | 'allowedMinutes'>): Allowance {
  if (allowedDays !== null) return { workingDays: allowedDays };
  if (allowedMinutes !== null) return { minutes: allowedMinutes };
  throw new Error('A step that was given no time has no clock.');
}
