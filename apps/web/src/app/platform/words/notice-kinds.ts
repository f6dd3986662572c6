import { type NoticeKind } from '@tandem/api-client';

/** Every kind of notice, those that ask for an act first. */
export const NOTICE_KINDS: readonly NoticeKind[] = [
  'request.decide',
  'request.half-time',
  'request.overdue',
  'request.escalated',
  'request.change',
  'policy.sign',
  'sprint.ending',
  'task.due-soon',
  'task.overdue',
  'task.reopened',
  'task.met',
  'request.approved',
  'request.rejected',
  'request.expired',
  'request.withdrawn',
  'request.cancelled',
  'sprint.ended',
  'task.confirmed',
  'task.waived',
  'policy.in-force',
  'import.failed',
  'delegation.appointed',
  'delegation.over',
];
