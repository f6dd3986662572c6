/** At most ten digits before and ten behind the separator, as the register of rates keeps them. */
const RATE = /^\d{1,10}(?:[.,]\d{1,10})?$/;

/**
 * A typed rate as the decimal text of the API: "0,92" and "0.92" are both "0.92". Null for anything else, and for zero,
 * which is no rate. There are no groups: a rate with a single separator has decimals behind it, in every region.
 */
export function readRate(typed: string): string | null {
  const text = typed.trim();
  return RATE.test(text) && /[1-9]/.test(text) ? text.replace(',', '.') : null;
}
