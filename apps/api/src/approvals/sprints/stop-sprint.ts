import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { Deadline } from '../deadline';
import { RequestMoments } from '../request-moments';
import { RequestTrail } from '../request-trail';

interface Stopped {
  readonly id: string;
  readonly ref: string;
}

/** The running sprint of the request's tool, once no approval of it stands any more. */
const STOP = `
  update sprint s set status = 'ended', settled_at = $2
    from request r join request b on true
   where r.id = $1 and r.lane = 'sprint' and s.tool_id = r.tool_id and s.status = 'running' and b.id = s.request_id
     and not exists (select from request o where o.tool_id = s.tool_id and o.lane = 'sprint' and o.status = 'approved'
                        and o.ended_at >= s.started_at)
  returning b.id, b.ref`;

/**
 * A sprint stops when its last approval is called off, so that nobody is reminded of its end. It counts as ended: what is
 * called off and asked for again is no way to a longer sprint.
 */
@Injectable()
export class StopSprint {
  constructor(
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
    moments: RequestMoments,
  ) {
    moments.on((tx, moment, actor) =>
      moment.kind === 'cancelled' ? this.stop(tx, moment.requestId, actor) : Promise.resolve(),
    );
  }

  private async stop(tx: Tx, requestId: string, actor: Actor): Promise<void> {
    // The same lock as its end by itself takes: of the two, one comes first.
    await tx.query('select from tool where id = (select tool_id from request where id = $1) for no key update', [
      requestId,
    ]);
    const { now } = await this.deadline.now();
    for (const request of await tx.query<Stopped>(STOP, [requestId, now])) {
      await this.trail.record(tx, actor, request, {
        action: 'sprint.stop',
        before: { sprintStatus: 'running' },
        after: { sprintStatus: 'ended' },
      });
    }
  }
}
