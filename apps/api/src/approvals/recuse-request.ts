import { recuse } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../identity';
import type { Tx } from '../platform';
import { Deadline } from './deadline';
import { escalations, withDecider } from './escalations';
import { workflowProblem } from './refusals';
import type { RecusalInput } from './request-input.dto';
import { actorIn, peopleOf, stateOf } from './request-record';
import { RequestTrail } from './request-trail';
import { RequestRepository } from './request.repository';
import { StaleDecision } from './stale-decision';

/** Somebody who is asked to decide stands aside, for good; whoever else can decide is asked. */
@Injectable()
export class RecuseRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly stale: StaleDecision,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /**
   * @throws Problem `approval.sod`, `approval.recused`, `approval.not_your_step`, `approval.already_decided`, `approval.stale`,
   *   `request.status`, `validation.failed` without a reason, `not_found`
   */
  async execute(tx: Tx, id: string, input: RecusalInput, actor: SignedIn): Promise<void> {
    const record = await this.requests.lock(tx, id, actor);
    const reason = input.reason.trim();
    const people = peopleOf(record);
    const before = withDecider(stateOf(record), people);
    const recused = recuse(before, actorIn(record, actor.personId), { version: input.version, reason });
    if (!recused.ok) {
      throw recused.refusal.kind === 'stale-version'
        ? await this.stale.problem(tx, record, input.version)
        : workflowProblem(recused.refusal);
    }
    const { now } = await this.deadline.now();
    const after = withDecider(recused.value.request, people);
    await this.requests.addRecusal(tx, after, { personId: actor.personId, reason, now });
    await this.requests.saveState(tx, after, { now, approvedMinor: null });
    await this.trail.record(tx, actor, record, {
      action: 'request.recuse',
      before: {},
      after: { version: after.version, round: after.round },
      reason,
    });
    await this.trail.escalations(tx, record, escalations(record, after));
  }
}
