import { type AssignedRoute, isAsker, nextActions, type RequestState, submit } from '@tandem/approval-workflow';
import { type Money, toJson } from '@tandem/money';
import { allowancesOf } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import type { Tx } from '../platform';
import { ApprovalEffects } from './approval-effects';
import { completeParts } from './completeness';
import { Deadline } from './deadline';
import { requireYearNotEnded } from './ended-year';
import { movementsOf } from './effect-poster';
import { workflowProblem } from './refusals';
import { actorIn, type RequestRecord, stateOf } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';
import { routeFactsToJson } from './route-facts';
import { routeReasons } from './route-reasons';
import { SubmissionRoute } from './submission-route';

/** Hands a request in: its route is frozen, somebody is asked, and the budget line sets the amount aside. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly routes: SubmissionRoute,
    private readonly effects: ApprovalEffects,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /**
   * @throws Problem `request.incomplete`, `request.status`, `policy.denied`, `policy.no_rule`, `approval.no_decider`,
   *   `budget.insufficient`, `budget.line_or_currency`, `budget.year_ended`, `tool.transition`, `finding.status`,
   *   `currency.no_rate`, `not_found`
   */
  async execute(tx: Tx, id: string, actor: SignedIn): Promise<void> {
    const record = await this.requests.lock(tx, id, actor);
    requireOpen(record, actor);
    const { amount, line } = completeParts(record);
    requireYearNotEnded(line, (await this.deadline.now()).today);
    const { policy, facts, route } = await this.routes.of(tx, record, amount, line);
    const submitted = submit(stateOf(record), actorIn(record, actor.personId), route);
    if (!submitted.ok) {
      if (submitted.refusal.kind === 'stale-version') throw new Error('A submission names no version.');
      throw workflowProblem(submitted.refusal);
    }
    const { request, effects } = submitted.value;
    const allowances = allowancesOf(policy.document, route.lane, route.steps);
    const turns = [...Map.groupBy(allowances, (_, index) => route.steps[index]?.turn).values()];
    const tool = await this.effects.begin(tx, record, { line, turns }, actor);
    const told = await this.requests.unrecorded(tx, record);
    const { now, today } = await this.deadline.now();
    await this.requests.beginRound(tx, request, {
      content: { ...record.content, toolId: tool.toolId },
      lane: route.lane,
      policyVersionId: policy.id,
      facts: routeFactsToJson(facts),
      reasons: routeReasons(policy.document, route),
      steps: route.steps,
      unitId: record.unitId,
      allowances,
      now,
      ...tool,
    });
    await this.trail.record(tx, actor, record, {
      action: 'request.submit',
      before: { ...told.before, status: record.status },
      after: { ...told.after, ...submission(request, route, amount) },
    });
    const asked = { ...record, content: { ...record.content, toolId: tool.toolId } };
    await this.effects.apply(tx, { record: asked, after: request, movements: movementsOf(effects), today }, actor);
  }
}

/** Asked before what is missing: whoever cannot hand it in at all need not complete it. */
function requireOpen(record: RequestRecord, actor: SignedIn): void {
  const state = stateOf(record);
  if (nextActions(state, actorIn(record, actor.personId)).includes('submit')) return;
  throw workflowProblem(
    isAsker(state, actor.personId) ? { kind: 'wrong-status', status: state.status } : { kind: 'not-your-request' },
  );
}

const submission = (request: RequestState, route: AssignedRoute, amount: Money): object => ({
  status: request.status,
  version: request.version,
  round: request.round,
  amount: toJson(amount),
  budgetLineId: request.charge.budgetLineId,
  lane: route.lane,
  policyVersion: route.policyVersion,
  steps: route.steps.map(({ key, role, turn }) => ({ key, role, turn })),
});
