import { type Permission } from '@tandem/api-client';
import { type Role } from '../api/shapes';

export interface Place {
  readonly path: string;
  /** Any of these rights opens it; none means everybody who is signed in. */
  readonly rights: readonly Permission[];
}

/** Where somebody can go and what it takes. Navigation, routes, shortcuts and the palette all ask this list. */
export const PLACES = {
  home: { path: '/home', rights: [] },
  decisions: { path: '/decisions', rights: ['request.decide'] },
  delegations: { path: '/delegations', rights: ['delegation.read'] },
  requests: { path: '/requests', rights: ['request.read'] },
  requestForm: { path: '/requests/new', rights: ['request.create'] },
  tools: { path: '/tools', rights: ['tool.read'] },
  toolForm: { path: '/tools/new', rights: ['tool.edit'] },
  spend: { path: '/spend', rights: ['dashboard.read'] },
  entries: { path: '/spend/entries', rights: ['entry.read'] },
  budgets: { path: '/budgets', rights: ['budget-line.read'] },
  lineForm: { path: '/budgets/new', rights: ['budget-line.edit'] },
  findings: { path: '/discovery', rights: ['finding.read'] },
  imports: { path: '/discovery/imports', rights: ['import.read'] },
  importForm: { path: '/discovery/imports/new', rights: ['import.edit'] },
  governance: { path: '/governance', rights: ['governance-figures.read'] },
  policies: { path: '/policies', rights: ['policy.read'] },
  audit: { path: '/audit', rights: ['audit.read'] },
  people: { path: '/people', rights: ['person.read'] },
  personForm: { path: '/people/new', rights: ['person.edit'] },
  units: { path: '/people/units', rights: ['organisation.read'] },
  stuck: { path: '/people/stuck', rights: ['stuck-request.read'] },
  rates: { path: '/people/rates', rights: ['organisation.read'] },
  calendars: { path: '/people/calendars', rights: ['organisation.read'] },
  calendarForm: { path: '/people/calendars/new', rights: ['organisation.edit'] },
  notices: { path: '/notices', rights: [] },
  help: { path: '/help', rights: [] },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceKey = keyof typeof PLACES;

const EVERYBODY: readonly Role[] = ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'];

/**
 * Which roles hold a right that opens a place, for the words of a closed door. The API decides; a test of the whole
 * repository keeps this list equal to its table.
 */
export const HOLDERS = {
  'request.decide': ['cmo', 'cio', 'finance', 'approver'],
  'delegation.read': ['cmo', 'cio', 'finance', 'approver', 'auditor', 'admin'],
  'request.read': ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor'],
  'request.create': ['requester', 'cmo', 'cio', 'finance'],
  'stuck-request.read': ['cio', 'admin'],
  'tool.read': EVERYBODY,
  'tool.edit': ['cmo', 'cio', 'admin'],
  'dashboard.read': ['cmo', 'cio', 'finance', 'auditor'],
  'entry.read': ['cmo', 'cio', 'finance', 'auditor'],
  'budget-line.read': ['requester', 'cmo', 'cio', 'finance', 'approver', 'auditor'],
  'budget-line.edit': ['finance'],
  'finding.read': ['cmo', 'cio', 'finance', 'auditor'],
  'import.read': ['cio', 'finance', 'auditor', 'admin'],
  'import.edit': ['cio', 'finance'],
  'governance-figures.read': ['cmo', 'cio', 'finance', 'auditor'],
  'policy.read': EVERYBODY,
  'audit.read': ['cio', 'auditor', 'admin'],
  'person.read': EVERYBODY,
  'person.edit': ['admin'],
  'organisation.read': EVERYBODY,
  'organisation.edit': ['finance', 'admin'],
} as const satisfies Readonly<Partial<Record<Permission, readonly Role[]>>>;

/** Whether these rights open a place. */
export function opens(place: PlaceKey, rights: readonly string[]): boolean {
  const needed: readonly string[] = PLACES[place].rights;
  return needed.length === 0 || needed.some((right) => rights.includes(right));
}

/** The roles that could open a place. */
export function holdersOf(place: PlaceKey): readonly Role[] {
  const roles = new Set<Role>(PLACES[place].rights.flatMap((right) => [...HOLDERS[right]]));
  return EVERYBODY.filter((role) => roles.has(role));
}

export function isPlace(name: string | null): name is PlaceKey {
  return name !== null && Object.hasOwn(PLACES, name);
}
