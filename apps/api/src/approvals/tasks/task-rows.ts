import { taskActions, type TaskState, type TaskStatus } from '@tandem/approval-workflow';
import type { DecidingRole, LocalisedText, Role } from '@tandem/spend-policy';
import type { PersonRef, Predicate, SignedIn } from '../../identity';
import { personRef } from '../../registry';
import { visible } from '../request-scope';
import type { RequestTaskView, TaskMoment, TaskRequestRef } from './request-task.dto';

/** A moment as the database writes it; `by` is nobody where it did not come yet. */
interface MomentRow extends Omit<TaskMoment, 'by'> {
  readonly by: PersonRef | null;
}

export interface TaskRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly request: TaskRequestRef;
  readonly requesterId: string;
  readonly what: string;
  readonly step: LocalisedText;
  readonly setBy: PersonRef;
  readonly setAs: DecidingRole;
  readonly setAt: Date;
  readonly owner: PersonRef;
  readonly dueOn: string;
  readonly status: TaskStatus;
  readonly done: MomentRow;
  readonly reopened: MomentRow;
  readonly confirmed: MomentRow;
  readonly waived: MomentRow;
  /** Of the reader, about spending on the line of the request. */
  readonly roles: Role[];
}

const moment = (person: string, at: string, text: string): string =>
  `json_build_object('by', ${personRef(person)}, 'at', ${at}, 'text', ${text})`;

/** The columns of task `t`, as the reader with this parameter sees it. */
export const taskColumns = (reader: string): string => `
  t.id, t.number::text as number, t.version, t.what, t.due_on as "dueOn", t.status, t.set_as as "setAs", t.set_at as "setAt",
  json_build_object('id', r.id, 'ref', r.ref, 'toolName', coalesce(tool.name, r.tool_name)) as request,
  r.requester_id as "requesterId", json_build_object('en', s.label_en, 'es', s.label_es) as step,
  ${personRef('setter')} as "setBy", ${personRef('owner')} as owner,
  ${moment('doer', 't.done_at', 't.evidence')} as done,
  ${moment('reopener', 't.reopened_at', 't.reopened_why')} as reopened,
  ${moment('confirmer', 't.confirmed_at', 'null::text')} as confirmed,
  ${moment('waiver', 't.waived_at', 't.waived_why')} as waived,
  array(select d.role from deciding_roles(l.unit_id, l.fund_source, 'infinity') d where d.person_id = ${reader}) as roles`;

export const TASK_JOINS = `
  join request r on r.id = t.request_id
  left join budget_line l on l.id = r.budget_line_id
  left join tool on tool.id = r.tool_id
  join request_step s on s.request_id = t.request_id and s.round = t.round and s.key = t.step_key
  join person setter on setter.id = t.set_by_id
  join person owner on owner.id = t.owner_id
  left join person doer on doer.id = t.done_by_id
  left join person reopener on reopener.id = t.reopened_by_id
  left join person confirmer on confirmer.id = t.confirmed_by_id
  left join person waiver on waiver.id = t.waived_by_id`;

/** Tasks `t` that somebody may see: those of requests that they may see, and those that they judge or have judged. */
export function visibleTasks(actor: SignedIn, firstParameter: number): Predicate {
  const scope = visible(actor, firstParameter + 1);
  const me = `$${firstParameter}::uuid`;
  const judged = `${me} in (t.confirmed_by_id, t.waived_by_id, t.reopened_by_id)`;
  return {
    sql: `(${scope.sql} or ${judged} or t.id in (select tasks_to_judge(${me})))`,
    values: [actor.personId, ...scope.values],
  };
}

/** The condition as the workflow library sees it. */
export const taskStateOf = (row: TaskRow): TaskState => ({
  status: row.status,
  version: row.version,
  ownerId: row.owner.id,
  setBy: row.setBy.id,
  setAs: row.setAs,
  askers: { requesterId: row.requesterId },
  ...(row.done.text === null ? {} : { evidence: row.done.text }),
});

/** The reader as the workflow library sees them. Whoever has a session is active. */
export const taskActor = ({ roles }: TaskRow, { personId }: SignedIn): Parameters<typeof taskActions>[1] => ({
  personId,
  roles,
  isActive: true,
});

export function taskView(row: TaskRow, reader: SignedIn, today: string): RequestTaskView {
  const { id, version, request, what, step, setBy, setAs, setAt, owner, dueOn, status } = row;
  return {
    id,
    version,
    request,
    what,
    step,
    setBy,
    setAs,
    setAt: setAt.toISOString(),
    owner,
    dueOn,
    isLate: status === 'open' && dueOn < today,
    status,
    done: momentOf(row.done),
    reopened: momentOf(row.reopened),
    confirmed: momentOf(row.confirmed),
    waived: momentOf(row.waived),
    nextActions: taskActions(taskStateOf(row), taskActor(row, reader)),
  };
}

const momentOf = ({ by, at, text }: MomentRow): TaskMoment | null =>
  by === null ? null : { by, at: new Date(at).toISOString(), text };
