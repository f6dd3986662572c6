import type { Actor, Call, RequestState, RequestStatus, StepState, StepStatus } from '@tandem/approval-workflow';
import { type Money, money, zero } from '@tandem/money';
import type { DecidingRole, FundSource, Lane, LocalisedText, Rejection, Role } from '@tandem/spend-policy';
import { isFirstSeat } from '@tandem/spend-policy';
import { type PersonRef, rolesOf, type SignedIn } from '../identity';
import { type StandInFacts, standInsIn } from './delegations/stand-ins';
import type { RequestContent } from './request-content';
import type { InheritanceRecord } from './succession/inheritances';

/** A step of the present round as it is stored. */
export interface StepRecord {
  readonly position: number;
  readonly key: string;
  readonly role: DecidingRole;
  readonly namedRole: DecidingRole;
  readonly turn: number;
  readonly approvals: number;
  readonly rejection: Rejection;
  readonly status: StepStatus;
  readonly label: LocalisedText;
  readonly pendingSince: string | null;
  /** How long it may take, in working days or in minutes of working hours. */
  readonly allowedDays: number | null;
  readonly allowedMinutes: number | null;
  /** When half of its time is over, all of it, and half as much again; null before it is asked. */
  readonly remindAt: string | null;
  readonly dueAt: string | null;
  readonly escalateAt: string | null;
  readonly told: Call;
  readonly toldAbove: readonly { readonly person: PersonRef; readonly at: string }[];
  readonly decidedBy: PersonRef | null;
  /** Whom they stood in for. */
  readonly decidedFor: PersonRef | null;
  readonly decidedAt: string | null;
  readonly agreedMinor: string | null;
  readonly condition: string | null;
  readonly reason: string | null;
}

/** Somebody who stood aside, for good. */
export interface RecusalRecord {
  readonly person: PersonRef;
  readonly reason: string;
  readonly at: string;
}

/** Somebody who may decide about spending on the request's line, with the roles that count. */
export interface Decider {
  readonly person: PersonRef;
  readonly roles: readonly DecidingRole[];
}

export interface ToolFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly vendorId: string | null;
  readonly vendorName: string | null;
  readonly category: string | null;
}

export interface LineFacts {
  readonly id: string;
  readonly code: string;
  readonly currency: string;
  readonly fundSource: FundSource;
  readonly unitId: string;
  readonly ownerId: string | null;
  /** The last day of its fiscal year. */
  readonly yearEndsOn: string;
}

/** A request with the facts that every decision about it needs, as they stand in one transaction. */
export interface RequestRecord extends StandInFacts {
  readonly id: string;
  readonly ref: string;
  readonly status: RequestStatus;
  readonly version: number;
  readonly round: number;
  readonly content: RequestContent;
  readonly requester: { readonly id: string; readonly roles: readonly Role[]; readonly isActive: boolean };
  /** The unit that the requester asks for. */
  readonly unitId: string | null;
  readonly lane: Lane | null;
  readonly policyVersionId: string | null;
  readonly policy: { readonly id: string; readonly version: number } | null;
  readonly reservation: { readonly lineId: string; readonly amount: Money } | null;
  readonly proposedTool: boolean;
  readonly tool: ToolFacts | null;
  readonly line: LineFacts | null;
  readonly steps: readonly StepRecord[];
  readonly deciders: readonly Decider[];
  readonly recusals: readonly RecusalRecord[];
  /** Where steps of the present round went whose people have gone, oldest first. */
  readonly inheritances: readonly InheritanceRecord[];
  /** The months that the last approval of this round agreed to; null before the first one. */
  readonly agreedMonths: number | null;
}

/** A draft may lack its amount or line; nothing reads the charge of a request before it is complete. */
const NO_CHARGE = { budgetLineId: '', amount: zero('EUR') };

/** The request as the workflow library sees it. */
export function stateOf(record: RequestRecord): RequestState {
  const { id, status, version, round, content, requester, policy, lane, reservation } = record;
  const { amount, budgetLineId } = content;
  const currency = reservation?.amount.currency ?? amount?.currency;
  return {
    id,
    status,
    version,
    round,
    requesterId: requester.id,
    charge: amount && budgetLineId ? { budgetLineId, amount } : NO_CHARGE,
    ...(reservation ? { reservation: { budgetLineId: reservation.lineId, amount: reservation.amount } } : {}),
    ...(policy && lane ? { policy: { policyId: policy.id, policyVersion: policy.version, lane } } : {}),
    ...(record.line?.ownerId ? { lineOwnerId: record.line.ownerId } : {}),
    recused: record.recusals.map(({ person }) => person.id),
    steps: record.steps.map((step) => stepState(step, currency)),
  };
}

function stepState(
  { decidedBy, decidedFor, agreedMinor, condition, reason, ...step }: StepRecord,
  currency: string | undefined,
): StepState {
  const { key, role, namedRole, turn, approvals, rejection, status } = step;
  return {
    key,
    role,
    namedRole,
    turn,
    approvals,
    rejection,
    status,
    ...(decidedBy ? { decidedBy: decidedBy.id } : {}),
    ...(decidedFor ? { decidedFor: decidedFor.id } : {}),
    ...(agreedMinor !== null && currency ? { agreedAmount: money(BigInt(agreedMinor), currency) } : {}),
    ...(condition ? { condition } : {}),
    ...(reason ? { reason } : {}),
  };
}

/** Everybody who may decide, as the workflow library sees them. Only active people are among the deciders. */
export const peopleOf = (record: Pick<RequestRecord, 'deciders'>): Actor[] =>
  record.deciders.map(({ person, roles }) => ({ personId: person.id, roles, isActive: true }));

/**
 * Somebody who acts, with the roles that count for this request and the people for whom they decide today. Whoever has a
 * session is active.
 */
export const actorIn = (record: RequestRecord, personId: string): Actor => ({
  personId,
  roles: record.deciders.find(({ person }) => person.id === personId)?.roles ?? [],
  isActive: true,
  standsInFor: standInsIn(record, personId, peopleOf(record)),
});

/**
 * Somebody who acts on what was approved, with the roles that they hold now: no case is open any more that somebody could be
 * made the judge of.
 */
export const presentActor = (actor: SignedIn): Actor => ({
  personId: actor.personId,
  roles: rolesOf(actor),
  isActive: true,
});

/** How many steps the policy asked for; one that asks three people is one. */
export const stepsAsked = ({ steps }: Pick<RequestRecord, 'steps'>): number =>
  steps.filter(({ key }) => isFirstSeat(key)).length;

/** What the request calls its tool. */
export const toolNameOf = ({ tool, content }: Pick<RequestRecord, 'tool' | 'content'>): string =>
  tool?.name ?? content.toolName ?? '';
