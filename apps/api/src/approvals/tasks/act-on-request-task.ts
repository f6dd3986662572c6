import { actOnTask, type TaskAction, type TaskCommand, type TaskRefusal } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Clock, invalidField, notFound, Problem, type Tx } from '../../platform';
import { RequestTrail } from '../request-trail';
import { TASK_JOINS, taskActor, taskColumns, type TaskRow, taskStateOf, visibleTasks } from './task-rows';

/** What each act writes down: by whom, when, and what was said. */
const WRITTEN: Readonly<Record<TaskAction, string>> = {
  complete: 'done_by_id = $4, done_at = $5, evidence = $6',
  reopen: 'reopened_by_id = $4, reopened_at = $5, reopened_why = $6',
  confirm: 'confirmed_by_id = $4, confirmed_at = $5',
  waive: 'waived_by_id = $4, waived_at = $5, waived_why = $6',
};

/** Its owner meets a condition of an approval; the side that set it confirms that, reopens it or waives it. */
@Injectable()
export class ActOnRequestTask {
  constructor(
    private readonly trail: RequestTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not_found`, `version.stale`, `task.status`, `task.not_yours`, `approval.sod`, `validation.failed` */
  async execute(tx: Tx, id: string, command: TaskCommand, actor: SignedIn): Promise<void> {
    const task = await this.hold(tx, id, actor);
    const acted = actOnTask(taskStateOf(task), taskActor(task, actor), command);
    if (!acted.ok) throw taskProblem(acted.refusal, task);
    const { status, version } = acted.value;
    const { action } = command;
    const said = action === 'confirm' ? null : (command.text?.trim() ?? null);
    await tx.query(`update request_task set status = $2, version = $3, ${WRITTEN[action]} where id = $1`, [
      id,
      status,
      version,
      actor.personId,
      this.clock.now(),
      ...(said === null ? [] : [said]),
    ]);
    const isSetter = action !== 'complete' && task.roles.includes(task.setAs);
    await this.trail.record(tx, isSetter ? { ...actor, capacity: task.setAs } : actor, task.request, {
      action: `task.${action}`,
      before: { taskStatus: task.status },
      after: { condition: task.what, taskStatus: status, ...(action === 'complete' ? { evidence: said } : {}) },
      reason: action === 'complete' ? null : said,
    });
  }

  /** Held until the transaction ends, so that two who act on it at once act one after the other. */
  private async hold(tx: Tx, id: string, actor: SignedIn): Promise<TaskRow> {
    await tx.query('select from request_task where id = $1 for no key update', [id]);
    const scope = visibleTasks(actor, 2);
    const [row] = await tx.query<TaskRow>(
      `select ${taskColumns('$2::uuid')} from request_task t ${TASK_JOINS} where t.id = $1 and ${scope.sql}`,
      [id, ...scope.values],
    );
    if (!row) throw notFound('condition');
    return row;
  }
}

function taskProblem(refusal: TaskRefusal, { owner, setBy, setAs }: TaskRow): Problem {
  switch (refusal.kind) {
    case 'inactive-actor':
      return new Problem('permission.denied', 'This person does not work here any more.');
    case 'not-the-owner':
      return new Problem('task.not_yours', `Only ${owner.name} says that this condition is met.`);
    case 'not-the-setter':
      return new Problem('task.not_yours', `${setBy.name}, or somebody else as ${setAs}, judges this condition.`);
    case 'own-task':
      return new Problem('approval.sod', 'Nobody judges the conditions of their own request: somebody else has to.');
    case 'stale-version':
      return new Problem('version.stale', 'Somebody acted on this condition in the meantime.', {
        extension: { currentVersion: refusal.current },
      });
    case 'wrong-status':
      return new Problem('task.status', `The condition is ${refusal.status}.`, {
        extension: { currentStatus: refusal.status },
      });
    case 'evidence-required':
      return invalidField('/evidence', 'Say what shows that the condition is met.', 'required');
    case 'reason-required':
      return invalidField('/reason', 'Say why.', 'required');
  }
}
