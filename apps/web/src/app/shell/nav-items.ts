import { type IconName } from '@tandem/ui';
import { type Role, type TextKey } from '../platform';

export interface NavItem {
  readonly path: string;
  readonly icon: IconName;
  readonly label: TextKey;
  /** Who can open it; for everybody else it is absent, not disabled. */
  readonly roles: readonly Role[] | 'everyone';
}

export interface NavGroup {
  readonly label: TextKey;
  readonly items: readonly NavItem[];
}

export const NAV_GROUPS: readonly NavGroup[] = [
  {
    label: 'app.nav.work',
    items: [
      { path: '/home', icon: 'home', label: 'app.nav.home', roles: 'everyone' },
      {
        path: '/decisions',
        icon: 'inbox',
        label: 'app.nav.decisions',
        roles: ['cio', 'cmo', 'finance', 'approver'],
      },
      { path: '/requests', icon: 'list_alt', label: 'app.nav.requests', roles: 'everyone' },
      { path: '/tools', icon: 'apps', label: 'app.nav.tools', roles: 'everyone' },
      {
        path: '/spend',
        icon: 'bar_chart',
        label: 'app.nav.spend',
        roles: ['finance', 'cio', 'cmo', 'auditor', 'admin'],
      },
      {
        path: '/budgets',
        icon: 'account_balance_wallet',
        label: 'app.nav.budgets',
        roles: ['finance', 'cio', 'cmo', 'approver', 'auditor', 'admin'],
      },
      {
        path: '/discovery',
        icon: 'radar',
        label: 'app.nav.discovery',
        roles: ['cio', 'cmo', 'finance', 'admin', 'auditor'],
      },
    ],
  },
  {
    label: 'app.nav.govern',
    items: [
      { path: '/policies', icon: 'policy', label: 'app.nav.policies', roles: 'everyone' },
      { path: '/audit', icon: 'fact_check', label: 'app.nav.audit', roles: ['auditor', 'admin'] },
    ],
  },
];

/** The navigation of somebody with these roles; a group without items is left out. */
export function navigationFor(roles: readonly Role[]): readonly NavGroup[] {
  return NAV_GROUPS.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.roles === 'everyone' || item.roles.some((role) => roles.includes(role))),
  })).filter((group) => group.items.length > 0);
}
