import type { PolicyDocument } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Database, invalidField, Problem, type Tx } from '../../platform';
import { Company } from '../../registry';
import { readDocument } from './document-input';
import type { PolicyDraftInput } from './policy-input.dto';
import { documentHash, policyObject } from './policy-record';
import { PolicyRegister, type PolicyVersion } from './policy-register';
import { PolicyRepository } from './policy.repository';

/** Begins the next version of the policy: a copy of one that was there, or what a file says. */
@Injectable()
export class CreatePolicyDraft {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
    private readonly repository: PolicyRepository,
    private readonly company: Company,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `policy.draft_open`, `validation.failed` for an origin or a document that cannot be begun with */
  execute(input: PolicyDraftInput, actor: SignedIn): Promise<string> {
    const { why = '' } = input;
    return this.database.transaction(async (tx) => {
      const inForce = await this.policies.inForce(tx);
      await this.requireNoDraft(tx);
      const origin = await this.origin(input, inForce);
      const version = await this.repository.nextNumber(tx);
      const document: PolicyDocument = input.document
        ? readDocument(input.document, { ...inForce.document, version })
        : { ...origin.document, version };
      const plannedFrom = await this.company.today();
      const by = { authorId: actor.personId, basedOnId: origin.id };
      const id = await this.repository.addDraft(tx, { document, why, plannedFrom }, by);
      await this.audit.record(tx, actor, {
        action: 'policy.draft',
        object: policyObject(id, document),
        after: { version, basedOn: origin.document.version, hash: documentHash(document), why, plannedFrom },
      });
      return id;
    });
  }

  private async requireNoDraft(tx: Tx): Promise<void> {
    const open = await this.repository.openDraft(tx);
    if (!open) return;
    throw new Problem('policy.draft_open', `Version ${open.version} is being drafted: edit or discard it first.`, {
      extension: { policyId: open.id, version: open.version },
    });
  }

  /** What a file says is compared with what is in force. */
  private async origin({ from, document }: PolicyDraftInput, inForce: PolicyVersion): Promise<PolicyVersion> {
    if (from === undefined) return inForce;
    if (document) throw invalidField('/from', 'Begin with a version or with a document.', 'unexpected');
    const [known] = await this.database.read<{ id: string }>('select id from policy_version where id = $1', [from]);
    if (!known) throw invalidField('/from', 'There is no such version of the policy.', 'unknown');
    return this.policies.version(from);
  }
}
