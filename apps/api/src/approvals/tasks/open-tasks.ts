import { dueDay } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { Company } from '../../registry';
import { RequestMoments } from '../request-moments';
import { RequestTrail } from '../request-trail';

interface ConditionRow {
  readonly ref: string;
  readonly round: number;
  readonly step: string;
  readonly what: string;
  readonly namedDay: string | null;
  readonly setById: string;
  readonly setAs: string;
  readonly setAt: Date;
  readonly ownerId: string;
  readonly contractEndsOn: string | null;
}

/** The conditions of the approvals of a request's last round, in the order in which they were set. */
const CONDITIONS = `
  select r.ref, d.round, d.step_key as step, coalesce(c.what, btrim(d.condition)) as what, c.due_on as "namedDay",
         d.person_id as "setById", d.capacity as "setAs", d.decided_at as "setAt", r.requester_id as "ownerId",
         case when r.kind = 'renewal' then t.contract_ends_on end as "contractEndsOn"
    from request r
    join decision d on d.request_id = r.id and d.round = r.round and d.verdict = 'approve' and btrim(d.condition) <> ''
    left join decision_condition c on c.request_id = d.request_id and c.round = d.round and c.person_id = d.person_id
    left join tool t on t.id = r.tool_id
   where r.id = $1 order by d.decided_at, d.id, c.position`;

/**
 * The last approval makes a task of each condition that was set on the way: before it nobody has to do anything for what
 * may still be turned down. Whoever asked has to meet them.
 */
@Injectable()
export class OpenTasks {
  constructor(
    private readonly company: Company,
    private readonly trail: RequestTrail,
    moments: RequestMoments,
  ) {
    moments.on((tx, moment, actor) =>
      moment.kind === 'approved' ? this.open(tx, moment.requestId, actor) : Promise.resolve(),
    );
  }

  private async open(tx: Tx, requestId: string, actor: Actor): Promise<void> {
    const conditions = await tx.query<ConditionRow>(CONDITIONS, [requestId]);
    const approvedOn = await this.company.today();
    for (const condition of conditions) {
      const { round, step, what, setById, setAs, setAt, ownerId, namedDay, contractEndsOn, ref } = condition;
      const dueOn = dueDay({ approvedOn, namedDay, contractEndsOn });
      await tx.query(
        `insert into request_task (request_id, round, step_key, what, set_by_id, set_as, set_at, owner_id, due_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [requestId, round, step, what, setById, setAs, setAt, ownerId, dueOn],
      );
      await this.trail.record(
        tx,
        actor,
        { id: requestId, ref },
        { action: 'task.open', after: { condition: what, dueOn, ownerId, taskStatus: 'open' } },
      );
    }
  }
}
