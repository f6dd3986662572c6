import { divide, type Money } from '@tandem/money';
import type { Billing } from './request-input.dto';

const YEAR = 12n;

/**
 * What a year costs when `amount` is all the money of the term; what is paid once costs its amount. Rounded up to the
 * minor unit, so that rounding never carries a request below a limit (domain rule 35).
 */
export function annualised(amount: Money, billing: Billing | null, termMonths: number): Money {
  if (billing === 'once' || termMonths === 0) return amount;
  return { minor: divide(amount.minor * YEAR, BigInt(termMonths), 'up'), currency: amount.currency };
}
