import { type UiLink } from '@tandem/ui';
import { type Drill } from './shapes';

/** The page that lists the rows behind a figure. The API says which rows; only the page is ours. */
export function rowsBehind(drill: Drill): UiLink {
  return { path: `/spend${drill.path}`, params: drill.params };
}

/** Nothing stands behind a zero, so it leads nowhere. */
export function isNothing(amount: { readonly amount: string }): boolean {
  return !/[1-9]/.test(amount.amount);
}
