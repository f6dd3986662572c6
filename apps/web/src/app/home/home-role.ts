import { type Role } from '../platform';

/** Whose home comes first for somebody with several roles: the one with most waiting for it. */
const ORDER: readonly Role[] = ['cio', 'cmo', 'finance', 'auditor', 'admin', 'approver', 'requester'];

/** The roles of a person in the order of their home pages. */
export function homeRoles(roles: readonly Role[]): readonly Role[] {
  return ORDER.filter((role) => roles.includes(role));
}

/** Whose home is shown: the one of the address, else the one looked at last, else the first; never one that is not theirs. */
export function homeRole(roles: readonly Role[], ...wished: readonly (string | null)[]): Role | undefined {
  const own = homeRoles(roles);
  return wished.flatMap((wish) => own.filter((role) => role === wish))[0] ?? own[0];
}
