import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Database, notFound, pageOf, readCursor } from '../../platform';
import { Company } from '../../registry';
import type { RequestTaskList, RequestTasksQuery, RequestTaskView } from './request-task.dto';
import { TASK_JOINS, taskColumns, type TaskRow, taskView, visibleTasks } from './task-rows';

type Bind = (value: unknown) => string;

const SEARCHED = `strpos(lower(concat_ws(' ', t.what, r.ref, coalesce(tool.name, r.tool_name), owner.name))`;

/** Conditions of approvals, for whoever may see the request that they belong to. */
@Injectable()
export class RequestTaskQueries {
  constructor(
    private readonly database: Database,
    private readonly company: Company,
  ) {}

  async list(query: RequestTasksQuery, actor: SignedIn): Promise<RequestTaskList> {
    const { limit, cursor, ...filter } = query;
    const today = await this.company.today();
    const scope = visibleTasks(actor, 1);
    const values: unknown[] = [...scope.values];
    const bind: Bind = (value) => `$${values.push(value)}`;
    const me = '$1::uuid';
    const matching = [scope.sql, ...conditionsOf(query, { me, today }, bind)].map((sql) => `(${sql})`).join(' and ');
    const [day, number] = cursor ? readCursor(cursor, filter) : [null, null];
    const [direction, after] = query.sort === '-due' ? ['desc', '<'] : ['asc', '>'];
    const from = bind(day);
    const rows = await this.database.read<TaskRow & { total: number }>(
      `with matching as materialized (select t.id, t.due_on, t.number from request_task t ${TASK_JOINS} where ${matching}),
            page as (select * from matching m
                      where ${from}::date is null or (m.due_on, m.number) ${after} (${from}::date, ${bind(number)}::bigint)
                      order by m.due_on ${direction}, m.number ${direction} limit ${bind(limit + 1)})
       select (select count(*)::int from matching) as total, ${taskColumns(me)}
         from page join request_task t on t.id = page.id ${TASK_JOINS}
        order by page.due_on ${direction}, page.number ${direction}`,
      values,
    );
    const page = pageOf(rows, limit, filter, (row) => [row.dueOn, row.number]);
    return {
      items: page.rows.map((row) => taskView(row, actor, today)),
      nextCursor: page.nextCursor,
      total: rows[0]?.total ?? 0,
    };
  }

  /** @throws Problem `not_found`, also when its request is not this person's to see */
  async get(id: string, actor: SignedIn): Promise<RequestTaskView> {
    const scope = visibleTasks(actor, 2);
    const [row] = await this.database.read<TaskRow>(
      `select ${taskColumns('$2::uuid')} from request_task t ${TASK_JOINS} where t.id = $1 and ${scope.sql}`,
      [id, ...scope.values],
    );
    if (!row) throw notFound('condition');
    return taskView(row, actor, await this.company.today());
  }
}

function conditionsOf(
  { request, mine, setBy, awaiting, status, overdue, q }: RequestTasksQuery,
  { me, today }: { readonly me: string; readonly today: string },
  bind: Bind,
): string[] {
  return [
    ...(request === undefined ? [] : [`t.request_id = ${bind(request)}`]),
    ...(mine ? [`t.owner_id = ${me}`] : []),
    ...(setBy ? [`t.set_by_id = ${me}`] : []),
    ...(awaiting ? [`t.id in (select tasks_to_judge(${me}))`] : []),
    ...(status === undefined ? [] : [`t.status = ${bind(status)}`]),
    ...(overdue ? [`t.status = 'open' and t.due_on < ${bind(today)}::date`] : []),
    ...(q === undefined ? [] : [`${SEARCHED}, ${bind(q.trim().toLowerCase())}) > 0`]),
  ];
}
