import { Injectable } from '@nestjs/common';
import { hasPermission, type SignedIn } from '../../identity';
import { Database, notFound } from '../../platform';
import { personRef } from '../../registry';
import { visible } from '../request-scope';
import { OVER_ON } from './end-sprint';
import type { PromotionView, RequestSprint, SprintView } from './promotion.dto';

interface Row {
  readonly sprint: SprintView | null;
  readonly promotion: PromotionView | null;
}

/** A request of the sprint lane belongs to the newest sprint of its tool that it did not come after. */
const ROW = `
  select (select json_build_object('status', s.status, 'startedAt', s.started_at, 'endsOn', ${OVER_ON},
                   'isProlonged', ${OVER_ON} > s.ends_on,
                   'request', json_build_object('id', b.id, 'ref', b.ref),
                   'promotion', (select json_build_object('id', m.id, 'ref', m.ref) from request m
                                  where m.id = s.promoted_by_id
                                     or (s.promoted_by_id is null and m.status in ('draft', 'submitted', 'changes-requested')
                                         and m.id in (select p.request_id from promotion p where p.sprint_id = s.id))
                                  order by m.number limit 1))
            from sprint s join request b on b.id = s.request_id
           where r.lane = 'sprint' and r.status = 'approved' and s.tool_id = r.tool_id and s.started_at <= r.ended_at
           order by s.started_at desc limit 1) as sprint,
         (select json_build_object('sprint', json_build_object('id', b.id, 'ref', b.ref), 'owner', ${personRef('who')},
                   'exitPlan', p.exit_plan)
            from promotion p join sprint s on s.id = p.sprint_id join request b on b.id = s.request_id
            join person who on who.id = p.owner_id where p.request_id = r.id) as promotion
    from request r left join budget_line l on l.id = r.budget_line_id where r.id = $1`;

@Injectable()
export class SprintQueries {
  constructor(private readonly database: Database) {}

  /** @throws Problem `not_found`, also when it is not this person's to see */
  async of(requestId: string, actor: SignedIn): Promise<RequestSprint> {
    const scope = visible(actor, 2);
    const [row] = await this.database.read<Row>(`${ROW} and ${scope.sql}`, [requestId, ...scope.values]);
    if (!row) throw notFound('request');
    const { promotion } = row;
    const sprint = row.sprint && { ...row.sprint, startedAt: new Date(row.sprint.startedAt).toISOString() };
    const isOpen = sprint !== null && sprint.status !== 'promoted' && sprint.promotion === null;
    return { sprint, promotion, canPromote: isOpen && hasPermission(actor, 'request.create') };
  }
}
