import { type DecidingRole, type Role, isOfficer, substitutesOf } from './roles';

interface AskedRole {
  readonly role: DecidingRole;
}

/**
 * Gives the steps of an officer who is asking to somebody else: the counter-officer, or finance when the requester
 * holds both posts or the counter-officer already decides another step (domain rule 34). Only the posts of CIO and
 * CMO are replaced here; finance and approvers are several people, and a colleague takes the step.
 */
export function withCounterOfficers<S extends AskedRole>(steps: readonly S[], requesterRoles: readonly Role[]): S[] {
  const isOwnPost = (role: DecidingRole): boolean => isOfficer(role) && requesterRoles.includes(role);
  const taken = new Set(steps.map((step) => step.role).filter((role) => !isOwnPost(role)));
  return steps.map((step) => {
    if (!isOwnPost(step.role)) {
      return step;
    }
    const candidates = substitutesOf(step.role).filter((role) => !isOwnPost(role));
    // A person decides once in a round, so a role that has no step yet is asked before one that has.
    const role = candidates.find((candidate) => !taken.has(candidate)) ?? candidates[0] ?? 'finance';
    taken.add(role);
    return { ...step, role };
  });
}
