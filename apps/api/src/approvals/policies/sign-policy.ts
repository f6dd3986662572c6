import { signingState } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Problem, type Tx } from '../../platform';
import { Company } from '../../registry';
import { notInThatState } from './draft-conditions';
import { EffectiveDay } from './effective-day';
import type { SignatureInput } from './policy-input.dto';
import { policyObject, type PolicyRecord } from './policy-record';
import { PolicyRegister, type PolicyVersion } from './policy-register';
import { PolicyRepository } from './policy.repository';
import { isSignable, SigningChances } from './signing-chances';

/** Puts somebody's name to exactly the text that they have read. The last signature settles from when it is in force. */
@Injectable()
export class SignPolicy {
  constructor(
    private readonly policies: PolicyRegister,
    private readonly repository: PolicyRepository,
    private readonly chances: SigningChances,
    private readonly effectiveDay: EffectiveDay,
    private readonly company: Company,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `not_found`, `policy.status`, `policy.changed`, `policy.cannot_sign` */
  async execute(tx: Tx, id: string, read: SignatureInput, actor: SignedIn): Promise<void> {
    const { hash, revision, role } = read;
    const inForce = await this.policies.inForce(tx);
    const policy = await this.repository.lock(tx, id);
    if (!isSignable(policy)) throw notInThatState(policy.status);
    requireSameText(policy, read);
    await this.requireChance(tx, policy, role, actor);
    const signature = { personId: actor.personId, role, hash, revision };
    await this.repository.addSignature(tx, id, signature);
    await this.audit.record(
      tx,
      { ...actor, capacity: role },
      {
        action: 'policy.sign',
        object: policyObject(id, policy.document),
        after: { role, revision, hash },
      },
    );
    const signed = signingState({ ...policy, signatures: [...policy.signatures, signature] });
    if (signed.isComplete && policy.status === 'draft') await this.settle(tx, policy, inForce);
  }

  private async requireChance(tx: Tx, policy: PolicyRecord, role: string, actor: SignedIn): Promise<void> {
    const chances = await this.chances.of(policy, actor, (sql, values) => tx.query(sql, values));
    const chance = chances.find((candidate) => candidate.role === role);
    if (chance?.refusal === null) return;
    const reason = chance?.refusal ?? 'not-your-role';
    throw new Problem('policy.cannot_sign', CANNOT[reason], { extension: { reason } });
  }

  /** From now on the text is settled, and so is its day; one that is here already takes effect at once. */
  private async settle(tx: Tx, { id, document, plannedFrom }: PolicyRecord, inForce: PolicyVersion): Promise<void> {
    const { from } = await this.effectiveDay.of(inForce.document, document, plannedFrom);
    await this.repository.settle(tx, id, from);
    if (from <= (await this.company.today())) await this.policies.adopt(tx, id);
  }
}

const CANNOT = {
  'not-your-role': 'This policy is not signed in that role, or you do not hold it.',
  'not-asked': 'Nobody has asked for signatures of this text yet.',
  'checks-failed': 'A check of this policy fails: it has to be edited before it can be signed.',
  'already-signed': 'This text is signed in that role already.',
  'role-too-new': 'You got this role after signatures were asked for; they have to be asked for again.',
  'same-person': 'CIO and CMO sign as two people, and nobody signs for both.',
} as const;

function requireSameText(policy: PolicyRecord, read: SignatureInput): void {
  if (policy.hash === read.hash && policy.revision === read.revision) return;
  throw new Problem('policy.changed', 'This is another text than the one that you read: read it again, then sign.', {
    extension: { hash: policy.hash, revision: policy.revision },
  });
}
