import { type Actor, escalateUndecidable, type RequestState } from '@tandem/approval-workflow';
import type { RequestRecord } from './request-record';

/** A step and the role that was asked for it, as the trail tells it. */
export interface Escalation {
  readonly before: object;
  readonly after: object;
}

/** A step whose people have all gone is asked of whoever stands in; where nobody is left it stays as it is. */
export function withDecider(state: RequestState, people: readonly Actor[]): RequestState {
  const escalated = escalateUndecidable(state, people);
  return escalated.ok ? escalated.value.request : state;
}

/** Steps that another role was asked for because nobody in the first one is left. */
export function escalations(record: RequestRecord, after: RequestState): Escalation[] {
  return after.steps.flatMap(({ key, role }) => {
    const asked = record.steps.find((step) => step.key === key)?.role;
    return asked === undefined || asked === role
      ? []
      : [{ before: { step: key, role: asked }, after: { step: key, role } }];
  });
}
