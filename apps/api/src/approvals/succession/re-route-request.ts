import { reRoute, type Unfitness } from '@tandem/approval-workflow';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { invalidField, notFound, Problem, type Tx } from '../../platform';
import { Deadline } from '../deadline';
import { withDecider } from '../escalations';
import { peopleOf, stateOf } from '../request-record';
import { RequestTrail } from '../request-trail';
import { RequestRepository } from '../request.repository';
import { addInheritances } from './inheritances';
import type { ReRouteInput } from './succession.dto';
import { Successors } from './successors';

const UNFIT: Readonly<Record<Unfitness, string>> = {
  yourself: 'An administrator gives nothing to themself.',
  asks: 'Nobody decides on their own request.',
  recused: 'This person stood aside from this request.',
  'has-decided': 'This person has decided another step of it.',
  'no-role': 'This person holds no role that decides about this line.',
};

/** An administrator gives a step that nobody can decide to somebody, and says why (product row W17). */
@Injectable()
export class ReRouteRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly successors: Successors,
    private readonly trail: RequestTrail,
    private readonly deadline: Deadline,
  ) {}

  /** @throws Problem `not_found`, `request.status` when nothing is stuck, `validation.failed` for whoever could not decide */
  async execute(tx: Tx, id: string, input: ReRouteInput, actor: SignedIn): Promise<void> {
    const record = await this.requests.lockSubmitted(tx, id);
    if (!record) throw notFound('request');
    const people = peopleOf(record);
    const { holders } = await this.successors.of((sql, values) => tx.query(sql, values), record);
    const to = holders.find(({ personId }) => personId === input.personId);
    const routed = reRoute(withDecider(stateOf(record), people), people, {
      to: to ?? { personId: input.personId, roles: [], isActive: false },
      by: actor.personId,
      reason: input.reason,
    });
    if (!routed.ok) {
      switch (routed.refusal.kind) {
        case 'reason-required':
          throw invalidField('/reason', 'Say why: everybody who sees the request reads exactly this.', 'required');
        case 'decidable':
          throw new Problem('request.status', 'Somebody can decide it, so it is not taken from them.', {
            extension: { currentStatus: record.status },
          });
        case 'unfit':
          throw invalidField('/personId', UNFIT[routed.refusal.because], 'cannot_decide');
      }
    }
    const { request: after, step, role } = routed.value;
    const reason = input.reason.trim();
    const { now } = await this.deadline.now();
    const last = record.inheritances.findLast((inheritance) => inheritance.step === step.key);
    await this.requests.saveState(tx, after, { now, approvedMinor: null });
    const by = { personId: actor.personId, reason };
    const given = { step: step.key, from: last?.from?.id, role, heirs: [input.personId] };
    await addInheritances(tx, after, [{ ...given, rule: 're-route', by }], now);
    await this.trail.record(tx, actor, record, {
      action: 'request.re-route',
      before: { step: step.key, role: step.role },
      after: { step: step.key, role, heirIds: [input.personId] },
      reason,
    });
  }
}
