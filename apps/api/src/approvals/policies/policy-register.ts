import { createHash } from 'node:crypto';
import { canonicalText, defaultPolicy, type PolicyDocument, policyFromJson } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { type Actor, Audit, SYSTEM } from '../../audit';
import { Clock, Database, type Tx } from '../../platform';
import { Company } from '../../registry';

/** One version of the policy, by the id under which requests keep it. */
export interface PolicyVersion {
  readonly id: string;
  readonly document: PolicyDocument;
}

/** The versions of the policy. A version never changes, so each is read once. */
@Injectable()
export class PolicyRegister {
  private readonly known = new Map<string, PolicyDocument>();

  constructor(
    private readonly database: Database,
    private readonly company: Company,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The version that requests are submitted under now; the first request of a new installation finds the default one. */
  async inForce(tx: Tx): Promise<PolicyVersion> {
    const inForce = "select id from policy_version where status = 'in-force'";
    const [found] = await tx.query<{ id: string }>(inForce);
    if (found) return this.version(found.id);
    const { functionalCurrency } = await this.company.facts();
    await this.ensureDefault(tx, functionalCurrency);
    const [made] = await tx.query<{ id: string }>(inForce);
    if (!made) throw new Error('No policy is in force, and the default one could not be put in force.');
    return this.version(made.id);
  }

  /** The version that a request was submitted under. */
  async version(id: string): Promise<PolicyVersion> {
    const document = this.known.get(id) ?? (await this.read(id));
    this.known.set(id, document);
    return { id, document };
  }

  /** Puts the default policy in force where there is none yet: as shipped, signed by nobody. */
  async ensureDefault(tx: Tx, currency: string): Promise<void> {
    const policy = defaultPolicy(currency);
    const text = canonicalText(policy);
    const [added] = await tx.query<{ id: string }>(
      `insert into policy_version (policy_id, version, name, status, effective_from, canonical_text, hash)
       values ($1, $2, $3, 'in-force', $4, $5, $6) on conflict do nothing returning id`,
      [policy.id, policy.version, policy.name, await this.company.today(), text, hashOf(text)],
    );
    if (!added) return;
    this.known.set(added.id, policy);
    await this.audit.record(tx, SYSTEM, {
      action: 'policy.adopt',
      object: { type: 'policy', id: added.id, label: `${policy.name} v${policy.version}` },
      after: { version: policy.version, status: 'in-force', hash: hashOf(text) },
    });
  }

  /** Records that an officer agrees to the version in force. */
  async sign(tx: Tx, signer: { personId: string; role: 'cio' | 'cmo' | 'finance' }, actor: Actor): Promise<void> {
    const { id, document } = await this.inForce(tx);
    await tx.query(
      'insert into policy_signature (policy_version_id, person_id, role, signed_at) values ($1, $2, $3, $4)',
      [id, signer.personId, signer.role, this.clock.now()],
    );
    await this.audit.record(tx, actor, {
      action: 'policy.sign',
      object: { type: 'policy', id, label: `${document.name} v${document.version}` },
      after: { personId: signer.personId, role: signer.role, hash: hashOf(canonicalText(document)) },
    });
  }

  private async read(id: string): Promise<PolicyDocument> {
    const [row] = await this.database.read<{ text: string }>(
      'select canonical_text as text from policy_version where id = $1',
      [id],
    );
    const policy = row && policyFromJson(JSON.parse(row.text));
    if (!policy?.ok) throw new Error(`Policy version ${id} cannot be read.`);
    return policy.value;
  }
}

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
