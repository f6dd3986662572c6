import { type TaskStatus } from './task-state';

export type TaskAction = 'complete' | 'confirm' | 'reopen' | 'waive';

export interface TaskTransition {
  readonly from: TaskStatus;
  readonly action: TaskAction;
  readonly to: TaskStatus;
  /** The one who has to meet the condition, or the side that set it. */
  readonly by: 'owner' | 'setter';
}

export const TASK_STATUSES: Readonly<Record<TaskStatus, { readonly isFinal: boolean }>> = {
  open: { isFinal: false },
  done: { isFinal: false },
  confirmed: { isFinal: true },
  waived: { isFinal: true },
};

/** Everything that can ever happen to a condition of an approval. */
export const TASK_TRANSITIONS: readonly TaskTransition[] = [
  { from: 'open', action: 'complete', to: 'done', by: 'owner' },
  { from: 'open', action: 'waive', to: 'waived', by: 'setter' },
  { from: 'done', action: 'confirm', to: 'confirmed', by: 'setter' },
  { from: 'done', action: 'reopen', to: 'open', by: 'setter' },
  { from: 'done', action: 'waive', to: 'waived', by: 'setter' },
];

/** What an action does in a status; undefined where it cannot be done. */
export function taskTransition(status: TaskStatus, action: TaskAction): TaskTransition | undefined {
  return TASK_TRANSITIONS.find((transition) => transition.from === status && transition.action === action);
}
