import { type UiLink } from '@tandem/ui';
import { type TextKey } from '../platform';

export interface WayBack extends UiLink {
  readonly label: TextKey;
}

const PAGES: readonly (readonly [start: RegExp, label: TextKey])[] = [
  [/^\/spend$/, 'app.nav.spend'],
  [/^\/budgets$/, 'app.nav.budgets'],
  [/^\/budgets\//, 'budget.line.heading'],
  [/^\/tools/, 'app.nav.tools'],
  [/^\/discovery/, 'app.nav.discovery'],
  [/^\/requests/, 'app.nav.requests'],
  [/^\/decisions/, 'app.nav.decisions'],
];

/** The way from the rows back to the page whose figure was followed, as it stood; the dashboard for whoever came by a link. */
export function wayBack(previous: string | undefined): WayBack {
  const { pathname, searchParams } = new URL(previous ?? '/spend', 'http://here');
  const known = PAGES.find(([start]) => start.test(pathname));
  return known === undefined
    ? { path: '/spend', label: 'app.nav.spend' }
    : { path: pathname, params: Object.fromEntries(searchParams), label: known[1] };
}
