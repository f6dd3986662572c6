import { type Figure, type RequestDrill } from '@tandem/api-client';
import { type UiLink } from '@tandem/ui';
import { isNothing, rowsBehind } from '../platform';

/** The entries behind an amount, which are told what it said; nothing stands behind nought. */
export function entriesOf({ amount, drill }: Figure): UiLink | null {
  const { path, params } = rowsBehind(drill);
  return isNothing(amount) ? null : { path, params: { ...params, figure: amount.amount } };
}

/** The requests behind a count. */
export function requestsOf(count: number, { path, params }: RequestDrill): UiLink | null {
  return count === 0 ? null : { path, params };
}
