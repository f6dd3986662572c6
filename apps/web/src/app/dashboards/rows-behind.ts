import { type Figure } from '@tandem/api-client';
import { type UiLink } from '@tandem/ui';
import { isNothing } from './exact';

/** The page that lists the rows behind a figure, and is told what it said. The API says which rows; nothing stands behind nought. */
export function rowsBehind({ amount, drill }: Figure): UiLink | null {
  return isNothing(amount) ? null : { path: `/spend${drill.path}`, params: { ...drill.params, figure: amount.amount } };
}
