import { type TaskStatus } from './task-state';

export type TaskAction = 'complete' | 'confirm' | 'reopen' | 'waive';

export interface TaskTransition {
  readonly from: TaskStatus;
  /** Nobody lapses a condition: it goes with its request. */
  readonly action: TaskAction | 'lapse';
  readonly to: TaskStatus;
  /** The one who has to meet the condition, the side that set it, or the request that it belongs to. */
  readonly by: 'owner' | 'setter' | 'request';
}

export const TASK_STATUSES: Readonly<Record<TaskStatus, { readonly isFinal: boolean }>> = {
  open: { isFinal: false },
  done: { isFinal: false },
  confirmed: { isFinal: true },
  waived: { isFinal: true },
  lapsed: { isFinal: true },
};

/** Everything that can ever happen to a condition of an approval. */
export const TASK_TRANSITIONS: readonly TaskTransition[] = [
  { from: 'open', action: 'complete', to: 'done', by: 'owner' },
  { from: 'open', action: 'waive', to: 'waived', by: 'setter' },
  { from: 'open', action: 'lapse', to: 'lapsed', by: 'request' },
  { from: 'done', action: 'confirm', to: 'confirmed', by: 'setter' },
  { from: 'done', action: 'reopen', to: 'open', by: 'setter' },
  { from: 'done', action: 'waive', to: 'waived', by: 'setter' },
  { from: 'done', action: 'lapse', to: 'lapsed', by: 'request' },
];

/** What an action does in a status; undefined where it cannot be done. */
export function taskTransition(status: TaskStatus, action: TaskAction): TaskTransition | undefined {
  return TASK_TRANSITIONS.find((transition) => transition.from === status && transition.action === action);
}

/** The statuses in which a condition lapses when its request is cancelled. */
export const LAPSING: readonly TaskStatus[] = TASK_TRANSITIONS.filter(({ action }) => action === 'lapse').map(
  ({ from }) => from,
);
