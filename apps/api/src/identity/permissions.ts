/** The posts and functions that a person can hold. */
export const ROLES = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/**
 * How far a right reaches: everything, the units (and fund source) of the grant with all below them, or only what the
 * person made themselves.
 */
export type Reach = 'all' | 'granted' | 'own';

type Row = Partial<Record<Role, Reach>>;

const everybody: Row = {
  requester: 'all',
  cmo: 'all',
  cio: 'all',
  finance: 'all',
  approver: 'all',
  auditor: 'all',
  admin: 'all',
};
const money: Row = {
  requester: 'granted',
  cmo: 'granted',
  cio: 'all',
  finance: 'all',
  approver: 'granted',
  auditor: 'all',
};

/** The one table of rights: permission → role → reach. What is not here is denied. */
export const PERMISSIONS = {
  'session.own': everybody,
  'organisation.read': everybody,
  'organisation.edit': { admin: 'all', finance: 'all' },
  'person.read': everybody,
  'person.edit': { admin: 'all' },
  'tool.read': everybody,
  'tool.edit': { cio: 'all', cmo: 'granted', admin: 'all' },
  'tool.verify': { requester: 'own', cmo: 'own', cio: 'own', finance: 'own', approver: 'own', admin: 'own' },
  'vendor.edit': { cio: 'all', cmo: 'all', finance: 'all', admin: 'all' },
  'budget-line.read': money,
  'budget-line.edit': { finance: 'all' },
  'budget-line.supplement': { finance: 'all' },
  'entry.read': { cmo: 'granted', cio: 'all', finance: 'all', auditor: 'all' },
  'request.read': { requester: 'own', cmo: 'granted', cio: 'all', finance: 'all', approver: 'granted', auditor: 'all' },
  'request.create': { requester: 'own', cmo: 'own', cio: 'own', finance: 'own' },
  'request.give-back': { requester: 'own', cmo: 'own', cio: 'all', finance: 'own', approver: 'own' },
  'stuck-request.read': { cio: 'all', admin: 'all' },
  'request.re-route': { admin: 'all' },
  'request.decide': { cmo: 'all', cio: 'all', finance: 'all', approver: 'granted' },
  'delegation.read': { cmo: 'own', cio: 'own', finance: 'own', approver: 'own', auditor: 'all', admin: 'all' },
  'saved-view.use': everybody,
  'export.create': everybody,
  'policy.read': everybody,
  'policy.edit': { cmo: 'all', cio: 'all', admin: 'all' },
  'policy.rehearse': { cmo: 'all', cio: 'all', finance: 'all', admin: 'all' },
  'policy.sign': { cmo: 'all', cio: 'all', finance: 'all' },
  'import.read': { cio: 'all', finance: 'all', auditor: 'all', admin: 'all' },
  'import.edit': { cio: 'all', finance: 'all' },
  'vendor-match.read': { cio: 'all', cmo: 'all', finance: 'all', auditor: 'all', admin: 'all' },
  'finding.read': { cmo: 'granted', cio: 'all', finance: 'all', auditor: 'all' },
  'finding.triage': { cio: 'all' },
  'dashboard.read': { cmo: 'granted', cio: 'all', finance: 'all', auditor: 'all' },
  'governance-figures.read': { cmo: 'granted', cio: 'all', finance: 'all', auditor: 'all' },
  'mail-delivery.read': { admin: 'all' },
  'mail-delivery.edit': { admin: 'all' },
  'audit.read': { auditor: 'all', cio: 'all', admin: 'all' },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[];

/** How far a role's right reaches, or nothing where it has none. */
export const reachOf = (permission: Permission, role: Role): Reach | undefined =>
  (PERMISSIONS[permission] as Row)[role];
