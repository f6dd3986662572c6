import type { Money } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import { inWords, Problem, type Tx } from '../platform';
import { PolicyRegister } from './policies/policy-register';
import { type RequestRecord, stepsAsked } from './request-record';
import { RouteFinder } from './route-finder';

/** Whether a decider may agree to more than was asked: only where the policy would have asked nobody else for it. */
@Injectable()
export class RaiseCheck {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly finder: RouteFinder,
  ) {}

  /** @throws Problem `policy.denied` with the reasons why the higher amount takes another route */
  async require(tx: Tx, record: RequestRecord, amount: Money): Promise<void> {
    const { content, line, requester, unitId, tool, policyVersionId } = record;
    if (!line || !policyVersionId) throw new Error(`${record.ref} was handed in without a line or a policy.`);
    const { document } = await this.policies.version(policyVersionId);
    const of = { requestId: record.id, toolId: content.toolId };
    const found = await this.finder.find(tx, document, {
      ...content,
      amount,
      fundSource: line.fundSource,
      requesterRoles: requester.roles,
      unitId,
      category: tool?.category ?? null,
      sprint: await this.finder.sprintFacts(tx, document, of),
    });
    const isSameRoute = found.ok && found.value.lane === record.lane && found.value.steps.length === stepsAsked(record);
    if (isSameRoute) return;
    const reasons = (found.ok ? found.value.reasons : 'reasons' in found.refusal ? found.refusal.reasons : []).map(
      ({ text }) => text,
    );
    throw new Problem(
      'policy.denied',
      `${inWords(amount, 'en')} takes another route than the amount asked for: ask for changes instead.`,
      {
        extension: { reasons },
      },
    );
  }
}
