import { type DecidingRole } from '@tandem/spend-policy';
import { type Askers, type PersonId } from '../request-state';

/**
 * `open` until its owner meets it, `done` until the deciding side confirms that; the others are for good. It has `lapsed`
 * when the request was cancelled that it was a condition of.
 */
export type TaskStatus = 'open' | 'done' | 'confirmed' | 'waived' | 'lapsed';

/** A condition of an approval, from the day of the approval until it is confirmed or waived, or lapses. */
export interface TaskState {
  readonly status: TaskStatus;
  /** One more with every act; somebody acts on the version that they saw. */
  readonly version: number;
  /** Who has to meet the condition. */
  readonly ownerId: PersonId;
  /** Who set the condition, and in which role: somebody who holds the role later may act in their place. */
  readonly setBy: PersonId;
  readonly setAs: DecidingRole;
  /** Who asked for what was approved. They never judge whether its conditions are met. */
  readonly askers: Askers;
  /** What the owner showed last. It stays when the task is reopened, until something else is shown. */
  readonly evidence?: string;
}
