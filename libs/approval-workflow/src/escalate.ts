import { refuse } from '@tandem/money';
import { eligibleDeciders, rolesFor } from './deciders';
import { pendingStepOf, refusalOfStatus } from './guards';
import { type WorkflowResult, accepted } from './outcome';
import { type Actor, type RequestState } from './request-state';

/**
 * Makes sure that somebody can decide the pending step: when nobody in its role is left, the next role that stands in
 * for it is asked. Called after every decision and whenever a person leaves or loses a role, because the people who
 * could decide at submission may have decided an earlier step or gone since. Changes nothing while somebody can
 * decide. When nobody is left in any role the refusal is an alarm; the step stays, it is never skipped (rule 41).
 */
export function escalateUndecidable(request: RequestState, people: readonly Actor[]): WorkflowResult {
  const refusal = refusalOfStatus(request, 'approve');
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  const step = pendingStepOf(request);
  const role = rolesFor(step).find((candidate) => eligibleDeciders({ role: candidate }, people, request).length > 0);
  if (role === undefined) {
    return refuse({ kind: 'no-eligible-decider', step: step.key, role: step.role });
  }
  if (role === step.role) {
    return accepted(request);
  }
  return accepted(
    { ...request, steps: request.steps.map((other) => (other.key === step.key ? { ...step, role } : other)) },
    [{ kind: 'escalate', step: step.key, from: step.role, to: role }],
  );
}
