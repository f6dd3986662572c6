import { addDays } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../audit';
import type { Tx } from '../../platform';
import { Deadline } from '../deadline';
import { RequestTrail } from '../request-trail';
import { ReleaseSprint } from './release-sprint';

/** Days before its end on which those who can do something about a sprint are told. */
export const TOLD_DAYS_BEFORE = 7;

/** The first day on which sprint `s` is over: later while a promotion `p` of it is being decided. */
export const OVER_ON = `
  case when exists (select from promotion p join request r on r.id = p.request_id
                     where p.sprint_id = s.id and r.status in ('submitted', 'changes-requested'))
       then coalesce(s.prolonged_to, s.ends_on) else s.ends_on end`;

interface RunningSprint {
  readonly requestId: string;
  readonly ref: string;
  readonly toolId: string;
  readonly toolName: string;
  readonly overOn: string;
  readonly isReminded: boolean;
}

const RUNNING = `
  select s.request_id as "requestId", r.ref, s.tool_id as "toolId", t.name as "toolName", ${OVER_ON} as "overOn",
         s.reminded_at is not null as "isReminded"
    from sprint s join request r on r.id = s.request_id join tool t on t.id = s.tool_id
   where s.id = $1 and s.status = 'running'`;

/** A sprint whose time is over ends; before that, whoever can promote it is told once. */
@Injectable()
export class EndSprint {
  constructor(
    private readonly release: ReleaseSprint,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /** Idempotent: a sprint that is not due, or not any more, stays as it is. */
  async execute(tx: Tx, id: string): Promise<void> {
    await tx.query('select from tool where id = (select tool_id from sprint where id = $1) for no key update', [id]);
    await tx.query('select from sprint where id = $1 for no key update', [id]);
    // Read once it is held: somebody may have promoted it meanwhile.
    const [sprint] = await tx.query<RunningSprint>(RUNNING, [id]);
    if (!sprint) return;
    const { today } = await this.deadline.now();
    if (sprint.overOn <= today) await this.end(tx, id, sprint);
    else if (!sprint.isReminded && addDays(sprint.overOn, -TOLD_DAYS_BEFORE) <= today)
      await this.remind(tx, id, sprint);
  }

  private async end(tx: Tx, id: string, { requestId, ref, toolId, toolName, overOn }: RunningSprint): Promise<void> {
    const { now, today } = await this.deadline.now();
    await tx.query(`update sprint set status = 'ended', settled_at = $2 where id = $1`, [id, now]);
    const released = await this.release.execute(
      tx,
      { toolId, postedOn: today, description: `${ref}: ${toolName}` },
      SYSTEM,
    );
    await this.trail.record(
      tx,
      SYSTEM,
      { id: requestId, ref },
      {
        action: 'sprint.end',
        before: { sprintStatus: 'running' },
        after: { sprintStatus: 'ended', sprintEndsOn: overOn, released },
      },
    );
  }

  private async remind(tx: Tx, id: string, { requestId, ref, overOn }: RunningSprint): Promise<void> {
    const { now } = await this.deadline.now();
    await tx.query('update sprint set reminded_at = $2 where id = $1', [id, now]);
    await this.trail.record(
      tx,
      SYSTEM,
      { id: requestId, ref },
      { action: 'sprint.remind', after: { sprintEndsOn: overOn } },
    );
  }
}
