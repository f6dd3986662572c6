import { refusalToSign, rolesToSign, type SigningRole } from '@tandem/spend-policy';
import { Injectable } from '@nestjs/common';
import { rolesOf, type SignedIn } from '../../identity';
import type { SigningChance } from './policy.dto';
import { failedErrors, PolicyExamination, type Read } from './policy-examination';
import type { PolicyRecord } from './policy-record';

/** The roles of a person that were theirs when the signatures of version $2 were asked for; all of them if nobody was. */
const SETTLED_ROLES = `
  select distinct r.role from person_role r join policy_version p on p.id = $2
   where r.person_id = $1 and (p.roles_settled_at is null or r.granted_at <= p.roles_settled_at)`;

/** In which roles somebody could sign a version at this moment, and why not in the others that they hold. */
@Injectable()
export class SigningChances {
  constructor(private readonly examination: PolicyExamination) {}

  async of(policy: PolicyRecord, actor: SignedIn, read: Read): Promise<SigningChance[]> {
    const roles = rolesToSign(policy.document, rolesOf(actor));
    if (roles.length === 0 || !isSignable(policy)) return [];
    const officers = await this.examination.officers(read);
    const checks = await this.examination.checks(policy.document, read);
    const settled = await read<{ role: SigningRole }>(SETTLED_ROLES, [actor.personId, policy.id]);
    const attempt = {
      ...policy,
      personId: actor.personId,
      officers,
      // The version that the product brings along is in force already: whoever holds a post may still put their name to it.
      isAsked: policy.isAsked || policy.status === 'in-force',
      passesChecks: failedErrors(checks).length === 0,
    };
    return roles.map((role) => {
      const wasHeldWhenAsked = settled.some((held) => held.role === role);
      return { role, refusal: refusalToSign({ ...attempt, role, wasHeldWhenAsked }) };
    });
  }
}

/** A draft, or the version that came with the product and that nobody drafted. */
export const isSignable = ({ status, authorId }: Pick<PolicyRecord, 'status' | 'authorId'>): boolean =>
  status === 'draft' || (status === 'in-force' && authorId === null);
