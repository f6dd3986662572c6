import { refuse } from '@tandem/money';
import { refusalToDecide } from './guards';
import { type WorkflowResult, accepted } from './outcome';
import { type Actor, type RequestState } from './request-state';
import { targetOf } from './transitions';

/** Somebody says, on the version they saw, that they cannot judge this request. */
export interface Recusal {
  readonly version: number;
  /** Must say something: the interest that stands in the way. */
  readonly reason: string;
}

/**
 * Takes somebody who is asked to decide out of this request, in every role and for good. The step stays pending; call
 * `escalateUndecidable` afterwards, since there may be nobody left in its role (domain rule 41).
 */
export function recuse(request: RequestState, actor: Actor, { version, reason }: Recusal): WorkflowResult {
  const refusal = refusalToDecide(request, actor, version);
  if (refusal !== undefined) {
    return refuse(refusal);
  }
  if (reason.trim() === '') {
    return refuse({ kind: 'reason-required' });
  }
  return accepted({
    ...request,
    status: targetOf(request.status, 'recuse'),
    recused: [...(request.recused ?? []), actor.personId],
  });
}
