import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { Deadline } from '../deadline';
import { RequestMoments, type SubmittedRequest } from '../request-moments';
import { RequestTrail } from '../request-trail';
import { StepTimes } from '../service-level/step-times';
import { ReleaseSprint } from './release-sprint';

interface Prolonged {
  readonly id: string;
  readonly ref: string;
  readonly until: string;
}

interface Promoted {
  readonly sprintId: string;
  readonly id: string;
  readonly ref: string;
  readonly status: 'running' | 'ended';
  readonly toolId: string;
  readonly toolName: string;
  readonly by: string;
}

/** The day by which the last decision is promised; later than that the sprint ends whoever still ponders. */
const PROLONG = `
  update sprint s set prolonged_to = greatest(s.ends_on, ($2::timestamptz at time zone (select time_zone from organisation))::date + 1)
    from promotion p join request r on true
   where p.request_id = $1 and s.id = p.sprint_id and r.id = s.request_id and s.status = 'running' and s.prolonged_to is null
  returning r.id, r.ref, s.prolonged_to as until`;

/** The sprint that an approved marathon of the same tool follows, whether it was asked for as a promotion or not. */
const FOLLOWED = `
  select s.id as "sprintId", s.status, began.id, began.ref, s.tool_id as "toolId", t.name as "toolName", r.ref as by
    from request r join sprint s on s.tool_id = r.tool_id and s.status <> 'promoted'
    join request began on began.id = s.request_id join tool t on t.id = s.tool_id
   where r.id = $1 and r.lane = 'marathon' order by s.id for no key update of s`;

/** What becomes of a sprint when somebody asks for the marathon after it, and when that is approved. */
@Injectable()
export class SettleSprint {
  constructor(
    private readonly release: ReleaseSprint,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
    private readonly times: StepTimes,
    moments: RequestMoments,
  ) {
    moments.on(async (tx, moment, actor) => {
      if (moment.kind === 'submitted') await this.prolong(tx, moment, actor);
      if (moment.kind === 'approved') await this.promote(tx, moment.requestId, actor);
    });
  }

  /** While a promotion is decided its sprint goes on, once, and no longer than the answer may take. */
  private async prolong(tx: Tx, { requestId, turns }: SubmittedRequest, actor: Actor): Promise<void> {
    const [asked] = await tx.query<{ unitId: string | null }>(
      'select r.unit_id as "unitId" from promotion p join request r on r.id = p.request_id where r.id = $1',
      [requestId],
    );
    if (!asked) return;
    const { now } = await this.deadline.now();
    const answerBy = await this.times.lastAnswerBy(tx, { turns, unitId: asked.unitId, now });
    for (const { id, ref, until } of await tx.query<Prolonged>(PROLONG, [requestId, answerBy])) {
      await this.trail.record(tx, actor, { id, ref }, { action: 'sprint.prolong', after: { sprintEndsOn: until } });
    }
  }

  /** The marathon commits what the tool costs from now on, so what the sprint had committed and not spent is free again. */
  private async promote(tx: Tx, requestId: string, actor: Actor): Promise<void> {
    const { now, today } = await this.deadline.now();
    for (const sprint of await tx.query<Promoted>(FOLLOWED, [requestId])) {
      const { sprintId, id, ref, toolId, toolName, by, status } = sprint;
      await tx.query(`update sprint set status = 'promoted', settled_at = $2, promoted_by_id = $3 where id = $1`, [
        sprintId,
        now,
        requestId,
      ]);
      const released = await this.release.execute(
        tx,
        { toolId, postedOn: today, description: `${ref}: ${toolName}` },
        actor,
      );
      await this.trail.record(
        tx,
        actor,
        { id, ref },
        {
          action: 'sprint.promote',
          before: { sprintStatus: status },
          after: { sprintStatus: 'promoted', released },
          reason: by,
        },
      );
    }
  }
}
