import { Problem } from '../../platform';
import type { PolicyRecord } from './policy-record';

/** @throws Problem `policy.status` for what is no draft any more */
export function requireDraft({ status }: Pick<PolicyRecord, 'status'>): void {
  if (status !== 'draft') throw notInThatState(status);
}

/** @throws Problem `version.stale` when the draft was edited since it was read */
export function requireRevision(policy: Pick<PolicyRecord, 'revision'>, read: number): void {
  if (policy.revision === read) return;
  throw new Problem('version.stale', 'Somebody edited this draft in the meantime.', {
    extension: { currentVersion: policy.revision },
  });
}

export const notInThatState = (status: PolicyRecord['status']): Problem =>
  new Problem('policy.status', `This version of the policy is ${status}.`, { extension: { currentStatus: status } });
