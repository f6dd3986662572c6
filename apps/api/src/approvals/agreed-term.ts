import { type Money, toJson } from '@tandem/money';
import { invalidField } from '../platform';
import type { Billing } from './request-input.dto';

const MONTHS_OF_YEAR = 12;

/** For how long, and at which price in all, something is asked for or agreed to. */
export interface Terms {
  readonly billing: Billing | null;
  readonly months: number;
  readonly amount: Money;
}

/**
 * For how many months an approval agrees: those that were named, or those agreed to so far. What is paid once recurs
 * never, so it has no term. Nobody agrees to more months than asked for, or than those who decided before them.
 *
 * @throws Problem `validation.failed` at `/termMonths`
 */
export function agreedMonths(
  { billing, months: most }: Omit<Terms, 'amount'>,
  named: number | undefined,
): number | null {
  const recurs = billing !== 'once';
  if (named === undefined) return recurs ? most : null;
  if (!recurs) throw invalidField('/termMonths', 'What is paid once has no term to agree to.', 'unexpected');
  if (named > most) {
    throw invalidField(
      '/termMonths',
      `At most ${most} months are asked for: ask for changes to agree to more.`,
      'too_large',
      { max: most },
    );
  }
  if (billing === 'yearly' && named !== most && named % MONTHS_OF_YEAR !== 0) {
    throw invalidField('/termMonths', 'It is paid by the year: agree to whole years.', 'invalid');
  }
  return named;
}

/**
 * A shorter term takes its share of the amount with it. Otherwise a year would cost more than the policy was asked
 * about, and a lane could be left by shortening (domain rule 35). Counted crosswise, so that nothing is rounded.
 *
 * @throws Problem `validation.failed` at `/amount`
 */
export function requireFairAmount(
  asked: Terms,
  agreed: { readonly months: number | null; readonly amount: Money },
): void {
  const { months, amount } = agreed;
  if (months === null || months === asked.months) return;
  const share = asked.amount.minor * BigInt(months);
  if (amount.minor * BigInt(asked.months) <= share) return;
  throw invalidField(
    '/amount',
    `For ${months} of ${asked.months} months this is more than their share of what was asked: lower the amount.`,
    'too_much_for_term',
    { atMost: toJson({ ...asked.amount, minor: share / BigInt(asked.months) }) },
  );
}
