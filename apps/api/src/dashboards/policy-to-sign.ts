import type { SignedIn } from '../identity';
import type { Database } from '../platform';
import type { PolicyToSign } from './home.dto';

/** Drafts of the policy that wait for the signature of role $1; with 'admin', those that wait for anybody's. */
export const WAITING_POLICIES = `
  from policy_version p
 where p.status = 'draft' and p.asked_at is not null
   and ($1::text = 'admin' or not exists (
          select from policy_signature s where s.policy_version_id = p.id and s.role = $1 and s.revision = p.revision))`;

const IS_SINGLE = "(p.canonical_text::jsonb -> 'singleOfficerMode')::boolean";

/**
 * The draft that waits for this person in this role. Finance signs only where one person is both officers; whoever signed it
 * in another post, or got the role after signatures were asked for, is not told to sign what they would be refused.
 */
export async function policyToSign(database: Database, role: string, actor: SignedIn): Promise<PolicyToSign | null> {
  const [policy] = await database.read<PolicyToSign>(
    `select p.id, p.version, p.name, p.signing_due as "dueOn" ${WAITING_POLICIES}
        and ($1 in ('cio', 'cmo') or ($1 = 'finance' and ${IS_SINGLE}))
        and exists (select from person_role r where r.person_id = $2 and r.role = $1 and r.granted_at <= p.roles_settled_at)
        and not exists (select from policy_signature s where s.policy_version_id = p.id and s.revision = p.revision
                           and s.person_id = $2 and not (${IS_SINGLE} and $1 <> 'finance' and s.role <> 'finance'))`,
    [role, actor.personId],
  );
  return policy ?? null;
}
