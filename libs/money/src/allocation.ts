import { type Money, absolute, isNegative, negate } from './money';

/**
 * Splits an amount in proportion to whole weights so that the parts add up to it exactly. Each part is rounded towards
 * zero and the minor units left over go one by one to the largest remainders; a tie goes to the earlier part, so the
 * same input always gives the same split (100.00 in three equal parts: 33.34, 33.33, 33.33). A zero weight gets zero.
 * Throws when there is no positive weight or any weight is negative.
 */
export function allocate(amount: Money, weights: readonly bigint[]): Money[] {
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0n);
  if (weights.some((weight) => weight < 0n) || totalWeight === 0n) {
    throw new Error('An allocation needs weights that are not negative, at least one of them positive');
  }
  const whole = absolute(amount).minor;
  const shares = weights.map((weight, index) => ({
    index,
    minor: (whole * weight) / totalWeight,
    remainder: (whole * weight) % totalWeight,
  }));
  const leftOver = shares.reduce((rest, share) => rest - share.minor, whole);
  const favoured = new Set(
    shares
      .toSorted((left, right) => byLargestRemainder(left, right))
      .filter((_, rank) => BigInt(rank) < leftOver)
      .map((share) => share.index),
  );
  return shares.map(({ index, minor }) => {
    const part: Money = { minor: favoured.has(index) ? minor + 1n : minor, currency: amount.currency };
    return isNegative(amount) ? negate(part) : part;
  });
}

interface Share {
  readonly index: number;
  readonly remainder: bigint;
}

function byLargestRemainder(left: Share, right: Share): number {
  if (left.remainder === right.remainder) {
    return left.index - right.index;
  }
  return left.remainder > right.remainder ? -1 : 1;
}
