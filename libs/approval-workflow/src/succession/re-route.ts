import { type Result, ok, refuse } from '@tandem/money';
import { DECIDING_ROLES, type DecidingRole } from '@tandem/spend-policy';
import { eligibleDeciders, hasDecided, isAsker, isRecused } from '../deciders';
import { settleSteps } from '../distinct-deciders';
import { type Actor, type PersonId, type RequestState, type StepState } from '../request-state';

export type ReRouteRefusal =
  | { readonly kind: 'reason-required' }
  /** Nothing is stuck: what somebody can decide is not taken from them. */
  | { readonly kind: 'decidable' }
  | { readonly kind: 'unfit'; readonly because: Unfitness };

/** Why somebody could not decide what they would be given. */
export type Unfitness = 'asks' | 'recused' | 'has-decided' | 'no-role' | 'yourself';

/** An administrator gives a step that nobody can decide to somebody, and says why. */
export interface ReRouting {
  /** With the roles that they hold today. */
  readonly to: Actor;
  /** The administrator, who never gives it to themself. */
  readonly by: PersonId;
  /** Must say something. */
  readonly reason: string;
}

/**
 * Gives the first pending step that nobody can decide to somebody who holds a deciding role, in that role. A step that
 * somebody can decide is not taken from them. Nothing is decided by it.
 */
export function reRoute(
  request: RequestState,
  people: readonly Actor[],
  { to, by, reason }: ReRouting,
): Result<{ readonly request: RequestState; readonly step: StepState; readonly role: DecidingRole }, ReRouteRefusal> {
  if (reason.trim() === '') return refuse({ kind: 'reason-required' });
  const step = stuckSteps(request, people)[0];
  if (step === undefined) return refuse({ kind: 'decidable' });
  const role = DECIDING_ROLES.find((candidate) => to.roles.includes(candidate));
  const because = unfitness(request, to, by);
  if (because !== undefined) return refuse({ kind: 'unfit', because });
  if (role === undefined || !to.isActive) return refuse({ kind: 'unfit', because: 'no-role' });
  const steps = request.steps.map((one) => (one === step ? { ...one, role } : one));
  return ok({ request: { ...request, steps }, step, role });
}

/** The pending steps that nobody can decide in the role that is asked; none once the request is not submitted. */
export function stuckSteps(request: RequestState, people: readonly Actor[]): StepState[] {
  const pending = request.status === 'submitted' ? request.steps.filter(({ status }) => status === 'pending') : [];
  const choices = pending.map((step) => {
    const deciders = eligibleDeciders(step, people, request).map(({ personId }) => personId);
    return deciders.length > 0 ? [{ step, deciders }] : [];
  });
  const settled = settleSteps(choices, () => true);
  return pending.filter((step) => !settled.some((choice) => choice.step === step));
}

function unfitness(request: RequestState, { personId }: Actor, by: PersonId): Unfitness | undefined {
  if (personId === by) return 'yourself';
  if (isAsker(request, personId)) return 'asks';
  if (isRecused(request, personId)) return 'recused';
  return hasDecided(request, personId) ? 'has-decided' : undefined;
}
