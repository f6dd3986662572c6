import { refuse } from '@tandem/money';
import { refusalToGiveBack } from './guards';
import { type WorkflowResult, accepted } from './outcome';
import { type Actor, type RequestState } from './request-state';
import { targetOf } from './transitions';

/**
 * Stops what was approved, for good, and says why: everybody who acted on it reads that. What is committed and not spent
 * goes back to the line; what was spent stays spent, and every step and decision stays on record (domain rule 26).
 */
export function cancel(request: RequestState, actor: Actor, { reason }: { readonly reason: string }): WorkflowResult {
  const refusal = refusalToGiveBack(request, actor, 'cancel');
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  if (reason.trim() === '') {
    return refuse({ kind: 'reason-required' });
  }
  return accepted({ ...request, status: targetOf(request.status, 'cancel') }, [{ kind: 'free-commitment' }]);
}
