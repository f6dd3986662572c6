import { type Money, divide } from '@tandem/money';
import { type Billing } from '@tandem/api-client';

const MONTHS_A_YEAR = 12n;

/** A price, how often it is paid and for how long. */
export interface Price {
  readonly price: Money;
  readonly billing: Billing;
  readonly termMonths: number;
}

/**
 * All money of the term, which is what a request reserves. A price per year over part of a year only has a total when it
 * comes out exactly: null otherwise, because nothing that is asked for may be rounded.
 */
export function termTotal({ price, billing, termMonths }: Price): Money | null {
  const months = BigInt(termMonths);
  switch (billing) {
    case 'once':
      return price;
    case 'monthly':
      return { ...price, minor: price.minor * months };
    case 'yearly': {
      const times = price.minor * months;
      return times % MONTHS_A_YEAR === 0n ? { ...price, minor: times / MONTHS_A_YEAR } : null;
    }
  }
}

/**
 * What a year costs, as the policy counts it: rounded up to the minor unit, so that rounding never carries a request
 * below a limit. What is paid once costs its amount.
 */
export function yearlyCost({ price, billing }: Price): Money {
  return billing === 'monthly' ? { ...price, minor: price.minor * MONTHS_A_YEAR } : price;
}

/**
 * The price behind a total, for drafts that were not written here. One that does not come out exactly is rounded up, and
 * the total of the draft stays as it is until the price is changed.
 */
export function priceBehind(total: Money, billing: Billing, termMonths: number): Money {
  const months = BigInt(Math.max(1, termMonths));
  switch (billing) {
    case 'once':
      return total;
    case 'monthly':
      return { ...total, minor: divide(total.minor, months, 'up') };
    case 'yearly':
      return { ...total, minor: divide(total.minor * MONTHS_A_YEAR, months, 'up') };
  }
}
