import {
  type Actor as WorkflowActor,
  decide,
  type DecisionCommand,
  type RequestState,
  type WorkflowOutcome,
} from '@tandem/approval-workflow';
import { type Money, subtract, toJson } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import { Problem, readMoney, type Tx } from '../platform';
import { agreedMonths, requireFairAmount } from './agreed-term';
import { ApprovalEffects } from './approval-effects';
import { Deadline } from './deadline';
import { delegationOf } from './delegations/delegation-of';
import { escalations, withDecider } from './escalations';
import { requireYearNotEnded } from './ended-year';
import { movementsOf, type Movement } from './effect-poster';
import { RaiseCheck } from './raise-check';
import { raisedAmount } from './raised-amount';
import { workflowProblem } from './refusals';
import type { DecisionInput } from './request-input.dto';
import { actorIn, peopleOf, type RequestRecord, stateOf } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';
import { StaleDecision } from './stale-decision';

const EVENT = { approve: 'request.approve', changes: 'request.request-changes', reject: 'request.reject' } as const;

/** One person decides one step, on the version that they saw. */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly stale: StaleDecision,
    private readonly raises: RaiseCheck,
    private readonly effects: ApprovalEffects,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /**
   * @throws Problem `approval.sod`, `approval.recused`, `approval.not_your_step`, `delegation.scope`, `approval.already_decided`, `approval.stale`, `request.status`,
   *   `budget.insufficient` or `policy.denied` for a raised amount, `validation.failed` for an amount or a term that cannot be
   *   agreed to, `budget.year_ended`, `tool.transition`, `not_found`
   */
  async execute(tx: Tx, id: string, input: DecisionInput, actor: SignedIn): Promise<void> {
    const record = await this.requests.lock(tx, id, actor);
    const command = commandOf(input);
    const before = withDecider(stateOf(record), peopleOf(record));
    const { outcome, raised } = await this.decide(tx, record, before, {
      command,
      decider: actorIn(record, actor.personId),
    });
    const after = withDecider(outcome.request, peopleOf(record));
    const step = after.steps.find(({ decidedBy }) => decidedBy === actor.personId);
    if (!step) throw new Error(`The decision of ${actor.personId} is on no step of ${record.ref}.`);
    const delegation = delegationOf(record, actor.personId, step);
    const { now, today } = await this.deadline.now();
    if (input.verdict === 'approve' && record.line) requireYearNotEnded(record.line, today);
    const termMonths = input.verdict === 'approve' ? agreedTerm(record, input, step.agreedAmount) : null;
    const approved = after.status === 'approved' ? (step.agreedAmount ?? null) : null;
    const decider = { ...actor, capacity: step.role };
    await this.requests.saveState(tx, after, { now, approvedMinor: approved?.minor ?? null });
    await this.requests.addDecision(tx, after, {
      step,
      termMonths,
      verdict: input.verdict,
      personId: actor.personId,
      delegationId: delegation?.id ?? null,
      now,
    });
    await this.trail.recordDecision(tx, decider, record, {
      action: EVENT[input.verdict],
      before: { status: record.status },
      after: {
        status: after.status,
        step: step.key,
        version: after.version,
        round: after.round,
        ...(step.agreedAmount ? { amount: toJson(step.agreedAmount) } : {}),
        ...(termMonths === null ? {} : { termMonths }),
        ...(step.condition ? { condition: step.condition } : {}),
        ...(step.decidedFor ? { onBehalfOfId: step.decidedFor } : {}),
      },
      reason: step.reason ?? null,
    });
    await this.trail.escalations(tx, record, escalations(record, after));
    await this.effects.apply(tx, { record, after, movements: movements(before, outcome, raised), today }, decider);
  }

  private async decide(
    tx: Tx,
    record: RequestRecord,
    state: RequestState,
    { command, decider }: { command: DecisionCommand; decider: WorkflowActor },
  ): Promise<{ outcome: WorkflowOutcome; raised: Money | undefined }> {
    const raised = command.verdict === 'approve' ? raisedAmount(state, command.amount) : undefined;
    const decided = decide(state, decider, raised ? { ...command, amount: undefined } : command);
    if (!decided.ok) {
      throw decided.refusal.kind === 'stale-version'
        ? await this.stale.problem(tx, record, command.version)
        : workflowProblem(decided.refusal);
    }
    if (!raised) return { outcome: decided.value, raised };
    const { request, effects } = decided.value;
    requireOwnRaise(request, decider.personId);
    await this.raises.require(tx, record, raised);
    const steps = request.steps.map((step) =>
      step.decidedBy === decider.personId ? { ...step, agreedAmount: raised } : step,
    );
    return { outcome: { request: { ...request, steps }, effects }, raised };
  }
}

/** What was handed over was measured by what is asked for: more than that only the principal agrees to. */
function requireOwnRaise({ steps }: RequestState, deciderId: string): void {
  if (steps.some(({ decidedBy, decidedFor }) => decidedBy === deciderId && decidedFor !== undefined)) {
    throw new Problem('delegation.scope', 'Whoever stands in agrees to no more than was asked for.');
  }
}

/** The months that an approval agrees to; null for what is paid once. */
function agreedTerm(record: RequestRecord, { termMonths }: DecisionInput, agreed: Money | undefined): number | null {
  const { content, agreedMonths: soFar, reservation } = record;
  const { billing } = content;
  const months = agreedMonths({ billing, months: soFar ?? content.termMonths }, termMonths);
  if (reservation && agreed) {
    requireFairAmount({ billing, months: content.termMonths, amount: reservation.amount }, { months, amount: agreed });
  }
  return months;
}

/** Blank texts count as absent, so that a blank reason is asked for again. */
function commandOf({ verdict, version, amount, condition, reason }: DecisionInput): DecisionCommand {
  return {
    verdict,
    version,
    ...(amount ? { amount: readMoney(amount) } : {}),
    ...(condition?.trim() ? { condition: condition.trim() } : {}),
    ...(reason?.trim() ? { reason: reason.trim() } : {}),
  };
}

/** What was agreed to above the reservation is committed straight from what is left, which needs room. */
function movements(before: RequestState, outcome: WorkflowOutcome, raised: Money | undefined): Movement[] {
  const moved = movementsOf(outcome.effects);
  if (!raised || !before.reservation) return moved;
  const { budgetLineId, amount } = before.reservation;
  return [...moved, { kind: 'commit-extra', budgetLineId, amount: subtract(raised, amount) }];
}
