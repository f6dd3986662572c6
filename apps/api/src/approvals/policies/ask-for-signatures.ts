import { requiredSignatures } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { invalidField, Problem, type Tx } from '../../platform';
import { Company } from '../../registry';
import { requireDraft, requireRevision } from './draft-conditions';
import { failedErrors, PolicyExamination } from './policy-examination';
import { policyObject } from './policy-record';
import { PolicyRepository } from './policy.repository';

/** Asks the officers to sign a draft as it is. */
@Injectable()
export class AskForSignatures {
  constructor(
    private readonly repository: PolicyRepository,
    private readonly examination: PolicyExamination,
    private readonly company: Company,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `not_found`, `policy.status`, `version.stale`, `policy.checks_failed`, `validation.failed` for a day that is over */
  async execute(tx: Tx, id: string, asked: { revision: number; dueOn: string }, actor: SignedIn): Promise<void> {
    const { revision, dueOn } = asked;
    const policy = await this.repository.lock(tx, id);
    requireDraft(policy);
    requireRevision(policy, revision);
    if (dueOn < (await this.company.today())) throw invalidField('/dueOn', 'Choose a day that is to come.');
    const failed = failedErrors(await this.examination.checks(policy.document, (sql, values) => tx.query(sql, values)));
    if (failed.length > 0) {
      throw new Problem('policy.checks_failed', 'A policy that fails a check cannot be signed.', {
        extension: { checks: failed },
      });
    }
    await this.repository.ask(tx, id, dueOn);
    await this.audit.record(tx, actor, {
      action: 'policy.ask-signatures',
      object: policyObject(id, policy.document),
      after: { revision, hash: policy.hash, dueOn, roles: requiredSignatures(policy.document) },
    });
  }
}
