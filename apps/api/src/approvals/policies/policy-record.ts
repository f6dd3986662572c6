import { createHash } from 'node:crypto';
import { canonicalText, type PolicyDocument, policyFromJson, type PolicySignature } from '@tandem/spend-policy';
import type { PolicyStatus } from './policy.dto';

/** One version of the policy as it is stored, in any state of its life. */
export interface PolicyRecord {
  readonly id: string;
  readonly status: PolicyStatus;
  readonly document: PolicyDocument;
  readonly hash: string;
  readonly revision: number;
  /** Null for the version that the product brings along. */
  readonly authorId: string | null;
  readonly why: string;
  readonly plannedFrom: string;
  readonly isAsked: boolean;
  /** Every signature that was ever given, those included that an edit has voided. */
  readonly signatures: readonly PolicySignature[];
}

export type PolicyRow = Omit<PolicyRecord, 'document'> & { readonly text: string };

/** What a stored policy is read from, for policy version `p`. */
export const POLICY_COLUMNS = `
  p.id, p.status, p.canonical_text as text, p.hash, p.revision, p.author_id as "authorId", p.why, p.planned_from as "plannedFrom",
  p.asked_at is not null as "isAsked",
  coalesce((select json_agg(json_build_object('role', s.role, 'personId', s.person_id, 'hash', s.hash, 'revision', s.revision)
                            order by s.signed_at, s.role)
              from policy_signature s where s.policy_version_id = p.id), '[]') as signatures`;

export function policyRecord({ text, ...row }: PolicyRow): PolicyRecord {
  return { ...row, document: storedDocument(text) };
}

/** What was stored was read once before, so a text that cannot be read is a fault and no refusal. */
export function storedDocument(text: string): PolicyDocument {
  const read = policyFromJson(JSON.parse(text));
  if (!read.ok) throw new Error(`A stored policy cannot be read at ${read.refusal.path}.`);
  return read.value;
}

export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash that a document is signed under. */
export const documentHash = (document: PolicyDocument): string => hashOf(canonicalText(document));

/** How the trail calls a version of the policy. */
export const policyObject = (
  id: string,
  { name, version }: Pick<PolicyDocument, 'name' | 'version'>,
): { readonly type: 'policy'; readonly id: string; readonly label: string } => ({
  type: 'policy',
  id,
  label: `${name} v${version}`,
});
