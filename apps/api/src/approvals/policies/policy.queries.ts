import { type PolicyDocument, policyFromJson, policyToJson } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform';
import { personRef } from '../../registry';
import type { PolicyList, PolicySignature, PolicyView } from './policy.dto';
import { PolicyRegister } from './policy-register';

interface PolicyRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: PolicyView['status'];
  readonly effectiveFrom: string;
  readonly hash: string;
  readonly text: string;
  readonly signatures: PolicySignature[];
}

@Injectable()
export class PolicyQueries {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyRegister,
  ) {}

  /** Every version, newest first. A company has a handful, so they come whole. */
  async list(): Promise<PolicyList> {
    const { id } = await this.database.transaction((tx) => this.policies.inForce(tx));
    const rows = await this.database.read<PolicyRow>(
      `select p.id, p.version, p.name, p.status, p.effective_from as "effectiveFrom", p.hash, p.canonical_text as text,
              coalesce((select json_agg(json_build_object('person', ${personRef('who')}, 'role', s.role, 'signedAt', s.signed_at) order by s.signed_at)
                          from policy_signature s join person who on who.id = s.person_id where s.policy_version_id = p.id), '[]') as signatures
         from policy_version p order by p.effective_from desc, p.version desc`,
    );
    const items = rows.map(policyView);
    const inForce = items.find((policy) => policy.id === id);
    if (!inForce) throw new Error('The policy in force is not among the policies.');
    return { items, nextCursor: null, inForce };
  }
}

function policyView({ text, signatures, ...row }: PolicyRow): PolicyView {
  const document = documentOf(text);
  return {
    ...row,
    signatures: signatures.map((signature) => ({ ...signature, signedAt: new Date(signature.signedAt).toISOString() })),
    document: policyToJson(document) as object,
    rules: document.rules.map(({ id, reason }) => ({ id, text: reason })),
  };
}

function documentOf(text: string): PolicyDocument {
  const read = policyFromJson(JSON.parse(text));
  if (!read.ok) throw new Error('A stored policy cannot be read.');
  return read.value;
}
