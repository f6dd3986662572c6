import type { Call, RequestStatus, TaskStatus } from '@tandem/approval-workflow';
import { addDays } from '@tandem/money';

/** What somebody can be told. Those that wait for an act come first. */
export const NOTICE_KINDS = [
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
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** These stay open until somebody has acted; of the others it is enough to have read them. */
export const TO_DO: readonly NoticeKind[] = [
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
];

/** What is told to whoever may decide about a request, and what is told of one that waits, with its time. */
export const FOR_DECIDERS: readonly NoticeKind[] = ['request.decide', 'request.half-time', 'request.overdue'];
export const OF_WAITING: readonly NoticeKind[] = [...FOR_DECIDERS, 'request.escalated'];

/** What does not wait for the end of somebody's quiet hours: it is late already. */
export const URGENT: readonly NoticeKind[] = ['request.overdue', 'request.escalated', 'task.overdue'];

export const NOTICE_SUBJECTS = ['request', 'task', 'policy', 'import', 'delegation'] as const;
export type NoticeSubject = (typeof NOTICE_SUBJECTS)[number];

/** After which events of the trail somebody may have to be told something, or no longer. */
export const TOLD_AFTER: Readonly<Record<NoticeSubject, readonly string[]>> = {
  request: [
    'request.submit',
    'request.approve',
    'request.request-changes',
    'request.reject',
    'request.withdraw',
    'request.expire',
    'request.cancel',
    'request.escalate',
    'request.pass-on',
    'request.re-route',
    'sprint.remind',
    'sprint.end',
    'sprint.promote',
    'step.remind',
    'step.escalate',
  ],
  // The trail tells of a condition under the request that it belongs to.
  task: ['task.open', 'task.complete', 'task.confirm', 'task.reopen', 'task.waive', 'task.lapse'],
  policy: ['policy.ask-signatures', 'policy.sign', 'policy.edit', 'policy.discard', 'policy.adopt'],
  import: ['import.fail'],
  delegation: ['delegation.create', 'delegation.end', 'delegation.expire'],
};

export interface Need {
  readonly personId: string;
  readonly kind: NoticeKind;
  /** A need that arises anew is another one: the round of a request, the revision of a policy. */
  readonly occasion: string;
}

export interface RequestFacts {
  readonly status: RequestStatus;
  readonly round: number;
  readonly requesterId: string;
  /** Who may decide a step that is pending now. */
  readonly mayDecide: readonly string[];
  /** The turn whose steps are pending, and what was told of the time of any of them; null where none is. */
  readonly turn: number | null;
  readonly told: Call | null;
  /** Who was told that one of these is late. */
  readonly toldAbove: readonly string[];
  /** Who has decided something about it, in whatever round. */
  readonly haveDecided: readonly string[];
  /** What there is to tell of the sprint that it began, and to whom besides its requester. */
  readonly sprint: 'ending' | 'ended' | null;
  readonly officers: readonly string[];
}

/**
 * Whom a request needs, or what there is to tell, as it stands now. Whoever is not named any more has nothing to do for it:
 * two roles of one person, or two steps at once, are one need.
 */
export function requestNeeds(facts: RequestFacts): Need[] {
  const { status, round, requesterId, mayDecide, haveDecided, sprint, officers } = facts;
  const needs = (kind: NoticeKind, people: readonly string[]): Need[] =>
    [...new Set(people)].map((personId) => ({ personId, kind, occasion: String(round) }));
  switch (status) {
    case 'draft':
      return [];
    case 'submitted':
      return [...needs('request.decide', mayDecide), ...timeNeeds(facts)];
    case 'changes-requested':
      return needs('request.change', [requesterId]);
    case 'approved':
      return [
        ...needs('request.approved', [requesterId]),
        ...(sprint === null ? [] : needs(`sprint.${sprint}`, [requesterId, ...officers])),
      ];
    case 'rejected':
    case 'expired':
      return needs(`request.${status}`, [requesterId]);
    case 'withdrawn':
      return needs('request.withdrawn', haveDecided);
    case 'cancelled':
      return needs('request.cancelled', [requesterId, ...haveDecided]);
  }
}

/**
 * What there is to tell of the time of the steps that are pending: a reminder gives way to the word that it is over. The
 * next turn has a time of its own, so it is another occasion.
 */
function timeNeeds({ round, turn, told, mayDecide, toldAbove }: RequestFacts): Need[] {
  const needs = (kind: NoticeKind, people: readonly string[]): Need[] =>
    [...new Set(people)].map((personId) => ({ personId, kind, occasion: `${round}.${turn ?? 0}` }));
  const isOver = told === 100 || told === 150;
  return [
    ...(told === 50 ? needs('request.half-time', mayDecide) : []),
    ...(isOver ? needs('request.overdue', mayDecide) : []),
    ...needs('request.escalated', toldAbove),
  ];
}

/** So many days before a condition has to be met its owner is reminded of it. */
const REMIND_BEFORE_DAYS = 7;
/** The last due day of which there is something to tell on a day. */
export const lastDayToRemindOf = (today: string): string => addDays(today, REMIND_BEFORE_DAYS);

export interface TaskFacts {
  readonly status: TaskStatus;
  readonly version: number;
  readonly wasReopened: boolean;
  readonly dueOn: string;
  readonly ownerId: string;
  readonly setById: string;
  /** Who may say whether it is met, once its owner has said so. */
  readonly mayJudge: readonly string[];
}

/**
 * Whom a condition of an approval needs on a day, with one notice for what is one need: who has to meet it when it comes
 * back or its day comes near, whoever set it too once that day is over, and whoever judges what was shown.
 */
export function taskNeeds(
  { status, version, wasReopened, dueOn, ownerId, setById, mayJudge }: TaskFacts,
  today: string,
): Need[] {
  const needs = (kind: NoticeKind, people: readonly string[], occasion = String(version)): Need[] =>
    [...new Set(people)].map((personId) => ({ personId, kind, occasion }));
  switch (status) {
    case 'open':
      if (dueOn < today) return needs('task.overdue', [ownerId, setById], dueOn);
      if (wasReopened) return needs('task.reopened', [ownerId]);
      return dueOn <= lastDayToRemindOf(today) ? needs('task.due-soon', [ownerId], dueOn) : [];
    case 'done':
      return needs('task.met', mayJudge);
    case 'confirmed':
    case 'waived':
      return needs(`task.${status}`, [ownerId]);
    // Whoever had to meet it is told of what became of the request.
    case 'lapsed':
      return [];
  }
}

export interface PolicyFacts {
  readonly status: 'draft' | 'signed' | 'in-force' | 'superseded' | 'discarded';
  readonly revision: number;
  /** Who is asked to sign it and has not done so. */
  readonly maySign: readonly string[];
  /** Who works under it by office. */
  readonly officers: readonly string[];
  /** The policy that the product brings along is signed by nobody and told to nobody. */
  readonly isSigned: boolean;
}

/** Who has to sign a policy, and who should know that it is in force. */
export function policyNeeds({ status, revision, maySign, officers, isSigned }: PolicyFacts): Need[] {
  const needs = (kind: NoticeKind, people: readonly string[]): Need[] =>
    [...new Set(people)].map((personId) => ({ personId, kind, occasion: String(revision) }));
  if (status === 'draft') return needs('policy.sign', maySign);
  return status === 'in-force' && isSigned ? needs('policy.in-force', officers) : [];
}

/** A publication that failed is told to whoever asked for it, since it runs long after they did. */
export const importNeeds = (publishedById: string | null): Need[] =>
  publishedById === null ? [] : [{ personId: publishedById, kind: 'import.failed', occasion: '' }];

/** After these, somebody else may decide about what waits than before. */
export const DECIDERS_CHANGED_AFTER: readonly string[] = [
  'delegation.create',
  'delegation.begin',
  'delegation.end',
  'delegation.expire',
];

export interface DelegationFacts {
  readonly principalId: string;
  readonly delegateId: string;
  readonly isOver: boolean;
}

/** Whoever is to decide for somebody is told at once, and both are told when it is over. */
export function delegationNeeds({ principalId, delegateId, isOver }: DelegationFacts): Need[] {
  return isOver
    ? [principalId, delegateId].map((personId) => ({ personId, kind: 'delegation.over', occasion: '' }))
    : [{ personId: delegateId, kind: 'delegation.appointed', occasion: '' }];
}
