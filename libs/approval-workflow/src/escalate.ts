import { refuse } from '@tandem/money';
import { type DecidingRole } from '@tandem/spend-policy';
import { eligibleDeciders, rolesFor } from './deciders';
import { settleSteps } from './distinct-deciders';
import { refusalOfStatus } from './guards';
import { type WorkflowResult, accepted } from './outcome';
import { type Actor, type PersonId, type RequestState, type StepState } from './request-state';

/** One role in which somebody could take a pending step. */
interface Choice {
  readonly step: StepState;
  readonly role: DecidingRole;
  readonly deciders: readonly PersonId[];
}

/**
 * Makes sure that somebody can decide every pending step: when nobody in its role is left, or nobody whom another
 * pending step does not need, the next role that stands in for it is asked. Called after every decision and whenever a
 * person stands aside, leaves or loses a role, because the people who could decide at submission may not be there any
 * more. Changes nothing while somebody can decide. When nobody is left in any role the refusal is an alarm; the step
 * stays, it is never skipped (rule 41). The steps beside it that can be helped are helped first.
 */
export function escalateUndecidable(request: RequestState, people: readonly Actor[]): WorkflowResult {
  const refusal = refusalOfStatus(request, 'approve');
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  const pending = request.steps.filter(({ status }) => status === 'pending');
  const choices = pending.map((step) => choicesFor(step, people, request));
  const settled = settleSteps(choices, ({ role, step }) => role === step.role);
  const moved = settled.filter(({ step, role }) => role !== step.role);
  const stuck = pending.find((step) => !settled.some((choice) => choice.step === step));
  if (stuck !== undefined && moved.length === 0) {
    return refuse({ kind: 'no-eligible-decider', step: stuck.key, role: stuck.role });
  }
  const roleOf = new Map(moved.map(({ step, role }) => [step, role]));
  return accepted(
    { ...request, steps: request.steps.map((step) => ({ ...step, role: roleOf.get(step) ?? step.role })) },
    moved.map(({ step, role }) => ({ kind: 'escalate', step: step.key, from: step.role, to: role })),
  );
}

function choicesFor(step: StepState, people: readonly Actor[], request: RequestState): Choice[] {
  return rolesFor(step)
    .map((role) => ({
      step,
      role,
      deciders: eligibleDeciders({ role }, people, request).map(({ personId }) => personId),
    }))
    .filter(({ deciders }) => deciders.length > 0);
}
