import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import { requireDraft, requireRevision } from './draft-conditions';
import { policyObject } from './policy-record';
import { PolicyRepository } from './policy.repository';

/** Gives a draft up; it keeps its number and stays readable. */
@Injectable()
export class DiscardPolicyDraft {
  constructor(
    private readonly database: Database,
    private readonly repository: PolicyRepository,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `not_found`, `policy.status`, `version.stale` */
  execute(id: string, revision: number, actor: SignedIn): Promise<void> {
    return this.database.transaction(async (tx) => {
      const policy = await this.repository.lock(tx, id);
      requireDraft(policy);
      requireRevision(policy, revision);
      await this.repository.discard(tx, id);
      await this.audit.record(tx, actor, {
        action: 'policy.discard',
        object: policyObject(id, policy.document),
        before: { status: policy.status },
        after: { status: 'discarded', hash: policy.hash },
      });
    });
  }
}
