import { type AssignedRoute, assignSteps } from '@tandem/approval-workflow';
import type { Money } from '@tandem/money';
import { evaluate, type SpendFacts } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';
import { requireAnswers } from './completeness';
import { PolicyRegister, type PolicyVersion } from './policies/policy-register';
import { policyProblem, workflowProblem } from './refusals';
import { type LineFacts, peopleOf, type RequestRecord, stateOf } from './request-record';
import { RouteFinder } from './route-finder';

/** Which route a request takes under the policy in force, with people who can walk it. */
@Injectable()
export class SubmissionRoute {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly finder: RouteFinder,
  ) {}

  async of(
    tx: Tx,
    record: RequestRecord,
    amount: Money,
    line: LineFacts,
  ): Promise<{ policy: PolicyVersion; facts: SpendFacts; route: AssignedRoute }> {
    const policy = await this.policies.inForce(tx);
    const { content, requester, unitId, tool } = record;
    const of = { requestId: record.id, toolId: content.toolId };
    const facts = await this.finder.facts(tx, policy.document, {
      ...content,
      amount,
      fundSource: line.fundSource,
      requesterRoles: requester.roles,
      unitId,
      category: tool?.category ?? null,
      sprint: await this.finder.sprintFacts(tx, policy.document, of),
    });
    const found = evaluate(policy.document, facts);
    if (!found.ok) throw policyProblem(found.refusal);
    requireAnswers(found.value.requiredFields, content);
    const assigned = assignSteps(found.value, stateOf(record), peopleOf(record));
    if (!assigned.ok) throw workflowProblem(assigned.refusal);
    return { policy, facts, route: assigned.value };
  }
}
