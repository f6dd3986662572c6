import { canonicalText, defaultPolicy, type PolicyDocument } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Audit, SYSTEM } from '../../audit';
import { Clock, Database, type Tx } from '../../platform';
import { Company } from '../../registry';
import { hashOf, policyObject, storedDocument } from './policy-record';

/** One version of the policy, by the id under which requests keep it. */
export interface PolicyVersion {
  readonly id: string;
  readonly document: PolicyDocument;
}

/** The version in force, and the one whose day has come by `$1`, if there is one. */
const IN_FORCE = `
  select p.id, (select s.id from policy_version s where s.status = 'signed' and s.effective_from <= $1::date) as due
    from policy_version p where p.status = 'in-force'`;

/** The versions of the policy that requests are under. Those never change, so each is read once. */
@Injectable()
export class PolicyRegister {
  private readonly known = new Map<string, PolicyDocument>();

  constructor(
    private readonly database: Database,
    private readonly company: Company,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * The version that requests are submitted under now. One whose day has come is put in force before it is answered; the
   * first request of a new installation finds the default one.
   */
  async inForce(tx: Tx): Promise<PolicyVersion> {
    const today = await this.company.today();
    const [found] = await tx.query<{ id: string; due: string | null }>(IN_FORCE, [today]);
    if (found?.due) await this.adopt(tx, found.due);
    if (found) return this.version(found.due ?? found.id);
    const { functionalCurrency } = await this.company.facts();
    await this.ensureDefault(tx, functionalCurrency);
    const [made] = await tx.query<{ id: string }>(IN_FORCE, [today]);
    if (!made) throw new Error('No policy is in force, and the default one could not be put in force.');
    return this.version(made.id);
  }

  /** What the policy asks now, for whoever only looks; before the first request, what the default one is going to ask. */
  async documentInForce(): Promise<PolicyDocument> {
    const [found] = await this.database.read<{ id: string }>("select id from policy_version where status = 'in-force'");
    if (found) return (await this.version(found.id)).document;
    return defaultPolicy((await this.company.facts()).functionalCurrency);
  }

  /** Puts a signed version in force in the place of the one that is. Of several who find that its day has come, one does. */
  async adopt(tx: Tx, id: string): Promise<void> {
    const [due] = await tx.query<{ name: string; version: number; hash: string }>(
      "select name, version, hash from policy_version where id = $1 and status = 'signed' for no key update",
      [id],
    );
    if (!due) return;
    const [last] = await tx.query<{ version: number }>(
      "update policy_version set status = 'superseded', ended_at = $1 where status = 'in-force' returning version",
      [this.clock.now()],
    );
    await tx.query("update policy_version set status = 'in-force' where id = $1", [id]);
    await this.audit.record(tx, SYSTEM, {
      action: 'policy.adopt',
      object: policyObject(id, due),
      before: { version: last?.version ?? null },
      after: { version: due.version, status: 'in-force', hash: due.hash },
    });
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
    const today = await this.company.today();
    const [added] = await tx.query<{ id: string }>(
      `insert into policy_version (policy_id, version, name, status, effective_from, planned_from, canonical_text, hash, revision, why,
                                   created_at, updated_at)
       values ($1, $2, $3, 'in-force', $4, $4, $5, $6, 1, '', $7, $7) on conflict do nothing returning id`,
      [policy.id, policy.version, policy.name, today, text, hashOf(text), this.clock.now()],
    );
    if (!added) return;
    this.known.set(added.id, policy);
    await this.audit.record(tx, SYSTEM, {
      action: 'policy.adopt',
      object: policyObject(added.id, policy),
      after: { version: policy.version, status: 'in-force', hash: hashOf(text) },
    });
  }

  private async read(id: string): Promise<PolicyDocument> {
    const [row] = await this.database.read<{ text: string }>(
      'select canonical_text as text from policy_version where id = $1',
      [id],
    );
    if (!row) throw new Error(`There is no policy version ${id}.`);
    return storedDocument(row.text);
  }
}
