import { type Permission } from '@tandem/api-client';
import { type IconName } from '@tandem/ui';
import { PLACES, type PlaceKey, type TextKey, opens } from '../platform';

export interface NavItem {
  readonly place: PlaceKey;
  readonly path: string;
  readonly icon: IconName;
  readonly label: TextKey;
}

export interface NavGroup {
  readonly label: TextKey;
  readonly items: readonly NavItem[];
}

interface NavEntry {
  /** It leads to the first of these that can be opened; where none can, it is absent, not disabled. */
  readonly places: readonly PlaceKey[];
  readonly icon: IconName;
  readonly label: TextKey;
  /** Everybody may open it, but only who has one of these rights has work there. */
  readonly usedWith?: readonly Permission[];
}

const NAV_GROUPS: readonly { readonly label: TextKey; readonly entries: readonly NavEntry[] }[] = [
  {
    label: 'app.nav.work',
    entries: [
      { places: ['home'], icon: 'home', label: 'app.nav.home' },
      { places: ['decisions'], icon: 'inbox', label: 'app.nav.decisions' },
      { places: ['requests'], icon: 'list_alt', label: 'app.nav.requests' },
      { places: ['tools'], icon: 'apps', label: 'app.nav.tools' },
      { places: ['spend'], icon: 'bar_chart', label: 'app.nav.spend' },
      { places: ['budgets'], icon: 'account_balance_wallet', label: 'app.nav.budgets' },
      { places: ['findings', 'imports'], icon: 'radar', label: 'app.nav.discovery' },
    ],
  },
  {
    label: 'app.nav.govern',
    entries: [
      { places: ['policies'], icon: 'policy', label: 'app.nav.policies' },
      { places: ['governance'], icon: 'schedule', label: 'app.nav.governance' },
      { places: ['audit'], icon: 'fact_check', label: 'app.nav.audit' },
      {
        places: ['people'],
        icon: 'groups',
        label: 'app.nav.people',
        usedWith: ['person.edit', 'organisation.edit'],
      },
    ],
  },
];

/** The navigation of somebody with these rights; a group without items is left out. */
export function navigationFor(rights: readonly string[]): readonly NavGroup[] {
  return NAV_GROUPS.map(({ label, entries }) => ({
    label,
    items: entries.flatMap((entry) => {
      const place = entry.places.find((key) => opens(key, rights));
      const isUsed = entry.usedWith === undefined || entry.usedWith.some((right) => rights.includes(right));
      return place !== undefined && isUsed
        ? [{ place, path: PLACES[place].path, icon: entry.icon, label: entry.label }]
        : [];
    }),
  })).filter(({ items }) => items.length > 0);
}
