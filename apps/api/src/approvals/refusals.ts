import type { AmountProblem, WorkflowRefusal } from '@tandem/approval-workflow';
import { toJson } from '@tandem/money';
import type { PolicyRefusal } from '@tandem/spend-policy';
import { type FieldError, invalidField, inWords, Problem } from '../platform';

/** A refusal of the workflow as the client reads it; a stale version is answered by whoever can show what changed. */
export function workflowProblem(refusal: Exclude<WorkflowRefusal, { kind: 'stale-version' }>): Problem {
  switch (refusal.kind) {
    case 'inactive-actor':
      return new Problem('permission.denied', 'This person does not work here any more.');
    case 'not-your-request':
      return new Problem('permission.denied', 'Only the person who asks may change, hand in or withdraw a request.');
    case 'not-yours-to-give-back':
      return new Problem(
        'permission.denied',
        'Who asked for it, the owner of its budget line or the CIO gives back what was approved.',
      );
    case 'own-request':
      return new Problem('approval.sod', 'Nobody decides on their own request, in no role: somebody else has to.');
    case 'recused':
      return new Problem('approval.recused', 'You stood aside from this request: others decide about it.');
    case 'wrong-status':
      return new Problem('request.status', `The request is ${refusal.status}.`, {
        extension: { currentStatus: refusal.status },
      });
    case 'already-decided':
      return new Problem('approval.already_decided', 'Somebody decided this already.', {
        extension: { decidedById: refusal.by },
      });
    case 'not-your-step':
      return new Problem(
        'approval.not_your_step',
        `It waits for ${refusal.role}, and you do not decide in that role.`,
        {
          extension: { role: refusal.role },
        },
      );
    case 'beyond-delegation':
      return new Problem('delegation.scope', 'You stand in for somebody, and this is more than they handed over.', {
        extension: { principalId: refusal.principal },
      });
    case 'reason-required':
      return invalidField('/reason', 'Say why: the requester reads exactly this.', 'required');
    case 'amount-invalid':
      return amountProblem(refusal.problem);
    case 'no-eligible-decider':
      return new Problem(
        'approval.no_decider',
        `Nobody who may decide is left for the step of ${refusal.role}; no step is skipped.`,
        {
          extension: { step: refusal.step, role: refusal.role },
        },
      );
  }
}

function amountProblem(problem: AmountProblem): Problem {
  switch (problem.kind) {
    case 'not-positive':
      return invalidField('/amount', 'Approve an amount above nought, or reject the request.', 'not_positive');
    case 'other-currency':
      return invalidField('/amount', `The request is in ${problem.expected}.`, 'currency', {
        currency: problem.expected,
      });
    case 'not-less':
      return invalidField(
        '/amount',
        `${inWords(problem.approved, 'en')} is approved: name a lower amount.`,
        'not_less',
        {
          approved: toJson(problem.approved),
        },
      );
    case 'below-spent':
      return invalidField('/amount', `${inWords(problem.atLeast, 'en')} is spent already.`, 'below_spent', {
        atLeast: toJson(problem.atLeast),
      });
    case 'too-much':
      return invalidField(
        '/amount',
        `Those who decided before agreed to ${inWords(problem.atMost, 'en')}: ask for changes, so that all decide on the same amount.`,
        'too_much',
        { atMost: toJson(problem.atMost) },
      );
  }
}

/** Why the policy gives no route. */
export function policyProblem(refusal: PolicyRefusal): Problem {
  switch (refusal.kind) {
    case 'denied':
      return new Problem('policy.denied', refusal.reasons.map(({ text }) => text.en).join(' '), {
        extension: { reasons: refusal.reasons.map(({ text }) => text) },
      });
    case 'no-rule':
    case 'no-step':
      return new Problem(
        'policy.no_rule',
        `Version ${refusal.policyVersion} of the policy has no route for this; its owners have to close the gap.`,
      );
    case 'facts-invalid':
      return invalidField(
        refusal.field === 'termMonths' ? '/termMonths' : '/amount',
        'The policy cannot be asked about this value.',
      );
    case 'currency-mismatch':
      throw new Error(`A limit in ${refusal.expected} was compared with an amount in ${refusal.found}.`);
  }
}

/** What a request lacks, each with the field that would complete it. */
export function incomplete(errors: readonly FieldError[]): Problem {
  return new Problem('request.incomplete', errors.map(({ detail }) => detail).join(' '), { errors });
}
