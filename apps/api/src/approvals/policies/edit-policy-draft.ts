import { signingState } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Database } from '../../platform';
import { readDocument } from './document-input';
import { requireDraft, requireRevision } from './draft-conditions';
import type { PolicyEdit } from './policy-input.dto';
import { documentHash, policyObject, type PolicyRecord } from './policy-record';
import { type DraftContent, PolicyRepository } from './policy.repository';

/** Writes what a draft says. It may be wrong as long as it is a draft: what is wrong is listed with it. */
@Injectable()
export class EditPolicyDraft {
  constructor(
    private readonly database: Database,
    private readonly repository: PolicyRepository,
    private readonly audit: Audit,
  ) {}

  /**
   * Any edit voids every signature; saying again what it says already is none.
   *
   * @throws Problem `not_found`, `policy.status`, `version.stale`, `validation.failed` at `/document/…`
   */
  execute(id: string, edit: PolicyEdit, revision: number, actor: SignedIn): Promise<void> {
    return this.database.transaction(async (tx) => {
      const policy = await this.repository.lock(tx, id);
      requireDraft(policy);
      requireRevision(policy, revision);
      const document = readDocument(edit.document, policy.document);
      const content: DraftContent = { document, why: edit.why, plannedFrom: edit.plannedFrom };
      if (isSame(policy, content)) return;
      await this.repository.saveDraft(tx, id, content);
      const voided = signingState(policy).counted.map(({ role, personId }) => ({ role, personId }));
      await this.audit.record(tx, actor, {
        action: 'policy.edit',
        object: policyObject(id, document),
        before: contentEvent(policy),
        after: {
          ...contentEvent({ ...content, revision: policy.revision + 1, hash: documentHash(document) }),
          voidedSignatures: voided,
        },
      });
    });
  }
}

const isSame = (policy: PolicyRecord, { document, why, plannedFrom }: DraftContent): boolean =>
  policy.hash === documentHash(document) && policy.why === why && policy.plannedFrom === plannedFrom;

const contentEvent = ({
  revision,
  hash,
  why,
  plannedFrom,
}: Pick<PolicyRecord, 'revision' | 'hash' | 'why' | 'plannedFrom'>): object => ({ revision, hash, why, plannedFrom });
