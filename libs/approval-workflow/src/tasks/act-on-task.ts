import { type Result, ok, refuse } from '@tandem/money';
import { isAsker } from '../deciders';
import { type Actor } from '../request-state';
import { type TaskState, type TaskStatus } from './task-state';
import { TASK_TRANSITIONS, type TaskAction, type TaskTransition, taskTransition } from './task-transitions';

export interface TaskCommand {
  readonly action: TaskAction;
  /** The version that the actor saw. */
  readonly version: number;
  /** What shows that it is done, for `complete`; why, for `reopen` and `waive`. Not read with `confirm`. */
  readonly text?: string;
}

export type TaskRefusal =
  | { readonly kind: 'inactive-actor' }
  /** Only the owner says that a condition is met. */
  | { readonly kind: 'not-the-owner' }
  /** Neither the one who set the condition nor somebody in that role. */
  | { readonly kind: 'not-the-setter' }
  /** Whoever has to meet a condition, or asked for what was approved, does not judge it. */
  | { readonly kind: 'own-task' }
  | { readonly kind: 'stale-version'; readonly current: number }
  | { readonly kind: 'wrong-status'; readonly status: TaskStatus }
  | { readonly kind: 'evidence-required' }
  | { readonly kind: 'reason-required' };

type Side = Exclude<TaskTransition['by'], 'request'>;

const SIDES: Readonly<Record<TaskAction, Side>> = {
  complete: 'owner',
  confirm: 'setter',
  reopen: 'setter',
  waive: 'setter',
};

/**
 * Acts on a condition of an approval: its owner says with evidence that it is met, and the side that set it confirms
 * that, reopens it with a reason, or waives it with a reason. A confirmed or waived one never changes again.
 */
export function actOnTask(task: TaskState, actor: Actor, command: TaskCommand): Result<TaskState, TaskRefusal> {
  const { action, version, text } = command;
  const refusal = refusalOfSide(task, actor, SIDES[action]) ?? refusalOfVersion(task, version);
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  const transition = taskTransition(task.status, action);
  if (transition === undefined) {
    return refuse({ kind: 'wrong-status', status: task.status });
  }
  const said = text?.trim() ?? '';
  if (action !== 'confirm' && said === '') {
    return refuse({ kind: action === 'complete' ? 'evidence-required' : 'reason-required' });
  }
  return ok({
    ...task,
    status: transition.to,
    version: task.version + 1,
    ...(action === 'complete' ? { evidence: said } : {}),
  });
}

/** What somebody can do with a condition now: exactly what is accepted when it is well said. */
export function taskActions(task: TaskState, actor: Actor): TaskAction[] {
  return TASK_TRANSITIONS.flatMap(({ from, action }) =>
    action !== 'lapse' && from === task.status && refusalOfSide(task, actor, SIDES[action]) === undefined
      ? [action]
      : [],
  );
}

function refusalOfSide(task: TaskState, actor: Actor, side: Side): TaskRefusal | undefined {
  const isOwner = actor.personId === task.ownerId;
  if (!actor.isActive) {
    return { kind: 'inactive-actor' };
  }
  if (side === 'owner') {
    return isOwner ? undefined : { kind: 'not-the-owner' };
  }
  if (isOwner || isAsker(task.askers, actor.personId)) {
    return { kind: 'own-task' };
  }
  const isSetter = actor.personId === task.setBy || actor.roles.includes(task.setAs);
  return isSetter ? undefined : { kind: 'not-the-setter' };
}

function refusalOfVersion(task: TaskState, version: number): TaskRefusal | undefined {
  return version === task.version ? undefined : { kind: 'stale-version', current: task.version };
}
