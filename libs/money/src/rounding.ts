/**
 * How a quotient that is not whole becomes whole. `half-up` sends a tie away from zero, `half-even` to the even
 * neighbour; `up` always goes away from zero and `down` towards it, so an amount and its reversal round alike.
 */
export type Rounding = 'half-up' | 'half-even' | 'up' | 'down';

/** The quotient of two whole numbers, rounded as stated. Throws on a zero denominator. */
export function divide(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator === 0n) {
    throw new Error('Division by zero');
  }
  const towardsZero = numerator / denominator;
  const remainder = magnitude(numerator % denominator);
  if (remainder === 0n || !goesAwayFromZero({ towardsZero, remainder, denominator, rounding })) {
    return towardsZero;
  }
  return numerator < 0n === denominator < 0n ? towardsZero + 1n : towardsZero - 1n;
}

interface InexactQuotient {
  readonly towardsZero: bigint;
  readonly remainder: bigint;
  readonly denominator: bigint;
  readonly rounding: Rounding;
}

function goesAwayFromZero({ towardsZero, remainder, denominator, rounding }: InexactQuotient): boolean {
  const twice = remainder * 2n;
  const whole = magnitude(denominator);
  switch (rounding) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-up':
      return twice >= whole;
    case 'half-even':
      return twice > whole || (twice === whole && towardsZero % 2n !== 0n);
  }
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
