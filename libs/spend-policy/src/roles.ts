/** Every role a person can hold. */
export const ROLES = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * The roles a step can ask for. `requester`, `auditor` and `admin` are not among them: nobody decides about a spend
 * by administering the system, by auditing it or by asking.
 */
export const DECIDING_ROLES = ['cmo', 'cio', 'finance', 'approver'] as const satisfies readonly Role[];
export type DecidingRole = (typeof DECIDING_ROLES)[number];

/** The two posts that own the policy together. Each is the counter-officer of the other. */
export const OFFICERS = ['cio', 'cmo'] as const satisfies readonly DecidingRole[];
export type Officer = (typeof OFFICERS)[number];

/**
 * Who decides in place of a role that cannot, in the order in which they are asked. An officer is replaced by the
 * counter-officer and only then by finance (domain rule 34); the other roles are replaced upwards, by an officer.
 */
const SUBSTITUTES: Readonly<Record<DecidingRole, readonly DecidingRole[]>> = {
  cio: ['cmo', 'finance'],
  cmo: ['cio', 'finance'],
  finance: ['cmo', 'cio'],
  approver: ['cmo', 'cio', 'finance'],
};

/** The officer who decides when the other one is asking: the CMO for the CIO, the CIO for the CMO. */
export function counterRole(officer: Officer): Officer {
  return officer === 'cio' ? 'cmo' : 'cio';
}

/** The roles that stand in for a role, first choice first; never the role itself. */
export function substitutesOf(role: DecidingRole): readonly DecidingRole[] {
  return SUBSTITUTES[role];
}

export function isOfficer(role: Role): role is Officer {
  return OFFICERS.some((officer) => officer === role);
}
