import { type IconName } from '@tandem/ui';
import { type TextKey } from '../platform';

export interface NavItem {
  readonly path: string;
  readonly icon: IconName;
  readonly label: TextKey;
  /** Any of these rights opens it; for everybody else it is absent, not disabled. None means everybody. */
  readonly rights: readonly string[];
}

export interface NavGroup {
  readonly label: TextKey;
  readonly items: readonly NavItem[];
}

const NAV_GROUPS: readonly NavGroup[] = [
  {
    label: 'app.nav.work',
    items: [
      { path: '/home', icon: 'home', label: 'app.nav.home', rights: [] },
      { path: '/decisions', icon: 'inbox', label: 'app.nav.decisions', rights: ['request.decide'] },
      { path: '/requests', icon: 'list_alt', label: 'app.nav.requests', rights: ['request.read'] },
      { path: '/tools', icon: 'apps', label: 'app.nav.tools', rights: ['tool.read'] },
      { path: '/spend', icon: 'bar_chart', label: 'app.nav.spend', rights: ['dashboard.read'] },
      {
        path: '/budgets',
        icon: 'account_balance_wallet',
        label: 'app.nav.budgets',
        rights: ['budget-line.read'],
      },
      { path: '/discovery', icon: 'radar', label: 'app.nav.discovery', rights: ['finding.read', 'import.read'] },
    ],
  },
  {
    label: 'app.nav.govern',
    items: [
      { path: '/policies', icon: 'policy', label: 'app.nav.policies', rights: ['policy.read'] },
      { path: '/audit', icon: 'fact_check', label: 'app.nav.audit', rights: ['audit.read'] },
      { path: '/people', icon: 'groups', label: 'app.nav.people', rights: ['person.edit', 'organisation.edit'] },
    ],
  },
];

/** The navigation of somebody with these rights; a group without items is left out. */
export function navigationFor(rights: readonly string[]): readonly NavGroup[] {
  return NAV_GROUPS.map((group) => ({
    ...group,
    items: group.items.filter(
      (item) => item.rights.length === 0 || item.rights.some((right) => rights.includes(right)),
    ),
  })).filter((group) => group.items.length > 0);
}
