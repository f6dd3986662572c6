import { LAPSING } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { RequestMoments } from '../request-moments';
import { RequestTrail } from '../request-trail';

interface LapsedTask {
  readonly ref: string;
  readonly condition: string;
  readonly before: string;
}

/** When what was approved is cancelled, nobody has to meet its conditions any more. */
@Injectable()
export class LapseTasks {
  constructor(
    private readonly trail: RequestTrail,
    moments: RequestMoments,
  ) {
    moments.on((tx, moment, actor) =>
      moment.kind === 'cancelled' ? this.lapse(tx, moment.requestId, actor) : Promise.resolve(),
    );
  }

  private async lapse(tx: Tx, requestId: string, actor: Actor): Promise<void> {
    const tasks = await tx.query<LapsedTask>(
      `with open as (select id, number, status from request_task where request_id = $1 and status = any ($2::text[]) for no key update),
            lapsed as (update request_task t set status = 'lapsed', version = t.version + 1 from open where t.id = open.id
                       returning t.request_id, t.what, open.number, open.status)
       select r.ref, x.what as condition, x.status as before from lapsed x join request r on r.id = x.request_id order by x.number`,
      [requestId, LAPSING],
    );
    for (const { ref, condition, before } of tasks) {
      await this.trail.record(
        tx,
        actor,
        { id: requestId, ref },
        {
          action: 'task.lapse',
          before: { taskStatus: before },
          after: { condition, taskStatus: 'lapsed' },
        },
      );
    }
  }
}
