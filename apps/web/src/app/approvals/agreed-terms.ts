import { type RequestView } from '@tandem/api-client';
import { type Money, fromJson, lastDayOfTerm } from '@tandem/money';
import { dayIn } from '../platform';
import { lastDecision } from './request-words';

/** What an approval agrees to as long as nobody names anything else, and at most: amounts and terms only ever shrink. */
export interface Terms {
  readonly amount: Money | null;
  /** Null for what is paid once. */
  readonly months: number | null;
}

type Asked = Pick<RequestView, 'amount' | 'billing' | 'termMonths' | 'decisions' | 'round'>;

/** What those who decided before in this round agreed to, or what is asked for. */
export function termsSoFar(request: Asked): Terms {
  const last = lastDecision(request);
  const agreed = last?.round === request.round && last.verdict === 'approve' ? last : undefined;
  const asked = agreed?.amount ?? request.amount;
  const amount = asked === null ? undefined : fromJson(asked);
  return {
    amount: amount?.ok === true ? amount.value : null,
    months: request.billing === 'once' ? null : (agreed?.termMonths ?? request.termMonths),
  };
}

const SHORTER = [1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60, 72, 84, 96, 108];
const MONTHS_OF_YEAR = 12;

/** The terms that can be chosen, the whole one last. One that is paid by the year is only cut into whole years. */
export function termChoices({ months }: Terms, billing: RequestView['billing']): readonly number[] {
  if (months === null) {
    return [];
  }
  const isWhole = (shorter: number): boolean => billing !== 'yearly' || shorter % MONTHS_OF_YEAR === 0;
  return [...SHORTER.filter((shorter) => shorter < months && isWhole(shorter)), months];
}

/** The share of the term in what is agreed so far, rounded down: nothing is agreed to that was not asked for. */
export function shareOf({ amount, months: all }: Terms, months: number | null): Money | null {
  if (amount === null || all === null || months === null || months >= all) {
    return amount;
  }
  return { ...amount, minor: (amount.minor * BigInt(months)) / BigInt(all) };
}

/** The last day of a term that begins today where the company is. */
export function validUntil(months: number, now: Date, timeZone: string): string {
  return lastDayOfTerm(dayIn(timeZone, now), months);
}
