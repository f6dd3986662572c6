import {
  decidesFor,
  eligibleDeciders,
  escalateUndecidable,
  nextActions,
  type RequestState,
} from '@tandem/approval-workflow';
import { add, lastDayOfTerm, type Money, money, subtract, toJson } from '@tandem/money';
import type { DecidingRole, LocalisedText } from '@tandem/spend-policy';
import type { PersonRef, SignedIn, UnitRef } from '../identity';
import type { Accountability, LineRef } from '../registry';
import { deputiesOf } from './delegations/deputies-of';
import type { ExpiryCause } from './request-expiry';
import type { VerdictName } from './request-input.dto';
import { actorIn, peopleOf, presentActor, type RequestRecord, type StepRecord, stateOf } from './request-record';
import { recordOf, type RequestRow } from './request-row';
import type {
  ACTIONS,
  CancellationView,
  DecisionView,
  FindingRef,
  RequestHolder,
  RequestLine,
  RequestView,
  StepView,
} from './request.dto';
import { annualised } from './yearly-cost';

/** What the view of a request shows beyond what decisions about it need. */
export interface ViewRow extends RequestRow {
  readonly asker: PersonRef;
  readonly definer: PersonRef;
  readonly benefitOwner: PersonRef | null;
  readonly benefitUnits: UnitRef[];
  readonly lineRef: LineRef | null;
  readonly funded: bigint | null;
  readonly reserved: bigint | null;
  readonly committed: bigint | null;
  readonly actual: bigint | null;
  readonly approvedMinor: bigint | null;
  readonly policyHash: string | null;
  readonly laneReasons: LocalisedText[];
  readonly decisions: DecisionRow[];
  /** Calendar day of the submission, or of the draft as long as there is none. */
  readonly definedOn: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly dueAt: Date | null;
  readonly dueCalendar: string | null;
  readonly atRiskAt: Date | null;
  readonly expiresOn: string | null;
  readonly expiredBecause: ExpiryCause | null;
  /** What is committed for it and not spent, as long as it is approved. */
  readonly openMinor: bigint | null;
  readonly cancellation: CancellationView | null;
}

interface DecisionRow {
  readonly id: string;
  readonly step: string;
  readonly verdict: VerdictName;
  readonly person: PersonRef;
  readonly onBehalfOf: PersonRef | null;
  readonly capacity: DecidingRole;
  readonly version: number;
  readonly round: number;
  readonly minor: string | null;
  readonly currency: string | null;
  readonly termMonths: number | null;
  readonly condition: string | null;
  readonly reason: string | null;
  readonly decidedAt: string;
  /** The calendar day of it where the company is. */
  readonly decidedOn: string;
}

/** The request as one person sees it. Similar tools and checks are added where a single request is shown. */
export function viewOf(row: ViewRow, viewer: SignedIn, finding: FindingRef | null): RequestView {
  const record = recordOf(row);
  const state = presentState(record);
  const principalId = decidesFor(state, actorIn(record, viewer.personId));
  const { amount, billing, termMonths } = record.content;
  return {
    id: row.id,
    ref: row.ref,
    kind: row.kind,
    status: row.status,
    version: row.version,
    round: row.round,
    tool: record.tool && { id: record.tool.id, slug: record.tool.slug, name: record.tool.name },
    toolName: record.tool?.name ?? row.toolName,
    vendorName: record.tool?.vendorName ?? row.vendorName,
    whatFor: row.whatFor,
    successMeasure: row.successMeasure,
    whyNotExisting: row.whyNotExisting,
    amount: amount && toJson(amount),
    approvedAmount: row.approvedMinor !== null && amount ? toJson(money(row.approvedMinor, amount.currency)) : null,
    ...termOf(row, record),
    annualised: amount && toJson(annualised(amount, billing, termMonths)),
    billing,
    termMonths,
    budgetLine: lineOf(row, record),
    dataClass: row.dataClass,
    stageIds: row.stageIds,
    requester: row.asker,
    accountability: accountabilityOf(row),
    benefitOwner: row.benefitOwner,
    lane: row.lane,
    policyVersion: row.policy?.version ?? null,
    policyHash: row.policyHash,
    laneReasons: row.laneReasons,
    steps: record.steps.map((step) => stepView(step, record, state)),
    recusals: record.recusals.map(({ person, reason, at }) => ({ person, reason, at: new Date(at).toISOString() })),
    decisions: row.decisions.map(decisionView),
    nextActions: actionsOf(record, state, viewer),
    openCommitment: row.openMinor !== null && amount ? toJson(money(row.openMinor, amount.currency)) : null,
    cancellation: row.cancellation && { ...row.cancellation, at: new Date(row.cancellation.at).toISOString() },
    decidesFor: record.deciders.find(({ person }) => person.id === principalId)?.person ?? null,
    holder: holderOf(row, record, state),
    similarTools: [],
    similarDecisions: null,
    checks: [],
    finding,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    ...whenDue(row),
    expiresOn: row.expiresOn,
    expiredBecause: row.expiredBecause,
  };
}

/** The months that were agreed to, and the last day of them. */
function termOf(row: ViewRow, { content }: RequestRecord): Pick<RequestView, 'approvedTermMonths' | 'validUntil'> {
  const approval = lastApproval(row);
  if (!approval || content.billing === 'once') return { approvedTermMonths: null, validUntil: null };
  // Approvals of before terms were on record agreed to the whole of what was asked.
  const approvedTermMonths = approval.termMonths ?? content.termMonths;
  const validUntil = row.status === 'approved' ? lastDayOfTerm(approval.decidedOn, approvedTermMonths) : null;
  return { approvedTermMonths, validUntil };
}

function actionsOf(record: RequestRecord, state: RequestState, viewer: SignedIn): (typeof ACTIONS)[number][] {
  const actor = record.status === 'approved' ? presentActor(viewer) : actorIn(record, viewer.personId);
  return nextActions(state, actor) as (typeof ACTIONS)[number][];
}

/** A step whose people have all gone shows who stands in: the next decision is asked of them. */
function presentState(record: RequestRecord): RequestState {
  const state = stateOf(record);
  const escalated = escalateUndecidable(state, peopleOf(record));
  return escalated.ok ? escalated.value.request : state;
}

function eligibleFor(step: { role: DecidingRole }, record: RequestRecord, state: RequestState): PersonRef[] {
  const able = new Set(eligibleDeciders(step, peopleOf(record), state).map(({ personId }) => personId));
  return record.deciders.flatMap(({ person }) => (able.has(person.id) ? [person] : []));
}

function stepView(step: StepRecord, record: RequestRecord, state: RequestState): StepView {
  const role = state.steps.find(({ key }) => key === step.key)?.role ?? step.role;
  const isOpen = record.status === 'submitted' && (step.status === 'waiting' || step.status === 'pending');
  const eligible = isOpen ? eligibleFor({ role }, record, state) : [];
  return {
    key: step.key,
    role,
    label: step.label,
    turn: step.turn,
    approvals: step.approvals,
    rejection: step.rejection,
    status: step.status,
    eligible,
    deputies: deputiesOf(eligible, record, state),
    decidedBy: step.decidedBy,
    decidedFor: step.decidedFor,
    decidedAt: instant(step.decidedAt),
    inherited: inheritedView(step, record),
    ...stepTimes(step),
  };
}

const whenDue = ({
  status,
  dueAt,
  dueCalendar,
  atRiskAt,
}: ViewRow): Pick<RequestView, 'dueAt' | 'dueCalendar' | 'atRiskAt'> => ({
  dueAt: dueAt?.toISOString() ?? null,
  dueCalendar,
  atRiskAt: status === 'submitted' ? (atRiskAt?.toISOString() ?? null) : null,
});

/** The time that a step has, and its moments while it is asked. */
function stepTimes(step: StepRecord): Pick<StepView, 'allowed' | 'dueAt' | 'escalateAt' | 'toldAbove'> {
  const { allowedDays, allowedMinutes, status, dueAt, escalateAt, toldAbove } = step;
  const isAsked = status === 'pending';
  const amount = allowedDays ?? allowedMinutes;
  return {
    allowed: amount === null ? null : { unit: allowedDays === null ? 'minutes' : 'working-days', amount },
    dueAt: isAsked ? instant(dueAt) : null,
    escalateAt: isAsked ? instant(escalateAt) : null,
    toldAbove: toldAbove.map(({ person, at }) => ({ person, at: new Date(at).toISOString() })),
  };
}

/** What somebody inherited stays marked, also once it is decided. */
function inheritedView({ key }: StepRecord, { inheritances }: RequestRecord): StepView['inherited'] {
  const last = inheritances.findLast(({ step }) => step === key);
  if (!last) return null;
  const { rule, from, by, reason, at } = last;
  return { rule, from, by, reason, at: new Date(at).toISOString() };
}

function holderOf(row: ViewRow, record: RequestRecord, state: RequestState): RequestHolder | null {
  if (row.status === 'changes-requested') {
    const asked = record.steps.find(({ status }) => status === 'changes');
    return {
      people: [row.asker],
      deputies: [],
      role: 'requester',
      roles: ['requester'],
      since: instant(asked?.decidedAt ?? null) ?? row.updatedAt.toISOString(),
      due: null,
    };
  }
  const pending = record.steps.find(({ status }) => status === 'pending');
  const [step, ...beside] = state.steps.filter(({ status }) => status === 'pending');
  if (row.status !== 'submitted' || !pending || !step) return null;
  const asked = [step, ...beside].flatMap((one) => eligibleFor(one, record, state));
  const people = [...new Map(asked.map((person) => [person.id, person])).values()];
  return {
    people,
    deputies: deputiesOf(people, record, state),
    role: step.role,
    roles: [...new Set([step, ...beside].map(({ role }) => role))],
    since: instant(pending.pendingSince) ?? row.updatedAt.toISOString(),
    due: row.dueAt?.toISOString() ?? null,
  };
}

/** The line as it stands. What a waiting request holds there is taken off already, so "before" puts it back. */
function lineOf(row: ViewRow, { content, reservation }: RequestRecord): RequestLine | null {
  const { lineRef, line, funded, reserved, committed, actual } = row;
  if (!lineRef || !line || funded === null || reserved === null || committed === null || actual === null) return null;
  const of = (minor: bigint): Money => money(minor, line.currency);
  const available = of(funded - reserved - committed - actual);
  const isHeldHere = reservation !== null && reservation.lineId === line.id;
  const before = isHeldHere ? add(available, reservation.amount) : available;
  const isAsking = ['draft', 'submitted', 'changes-requested'].includes(row.status);
  const asked = isAsking && content.amount?.currency === line.currency ? content.amount : of(0n);
  return {
    ...lineRef,
    available: toJson(available),
    funded: toJson(of(funded)),
    reserved: toJson(of(reserved)),
    committed: toJson(of(committed)),
    actual: toJson(of(actual)),
    availableBefore: toJson(before),
    availableAfter: toJson(subtract(before, asked)),
  };
}

/** The decision that approved it, also where that was cancelled later; nothing as long as it is not. */
const lastApproval = ({ status, decisions }: ViewRow): DecisionRow | undefined =>
  status === 'approved' || status === 'cancelled'
    ? decisions.findLast(({ verdict }) => verdict === 'approve')
    : undefined;

/**
 * Once handed in, the request is the evidence that its requester defined it; that somebody else did is what they declare.
 * The last approval is the evidence of who authorised it.
 */
function accountabilityOf(row: ViewRow): Accountability {
  const last = lastApproval(row);
  const hasBenefits = row.benefitUnits.length > 0 || row.benefitOwner !== null;
  return {
    definedBy: {
      person: row.definer,
      evidence: row.submittedAt !== null && row.definer.id === row.asker.id ? 'event' : 'declared',
      source: row.ref,
      on: row.definedOn,
    },
    authorisedBy: last ? { person: last.person, evidence: 'event', source: row.ref, on: last.decidedOn } : null,
    benefits: hasBenefits ? { units: row.benefitUnits, owner: row.benefitOwner } : null,
  };
}

function decisionView({ minor, currency, decidedOn: _, ...decision }: DecisionRow): DecisionView {
  return {
    ...decision,
    amount: minor !== null && currency !== null ? toJson(money(BigInt(minor), currency)) : null,
    decidedAt: new Date(decision.decidedAt).toISOString(),
  };
}

const instant = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString());
