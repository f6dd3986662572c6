import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Pair, rankCorrelation } from './rank-correlation';

const value = fc.integer({ min: -9, max: 9 });
/** Few values for many pairs, so that most samples have ties. */
const pairs: fc.Arbitrary<Pair[]> = fc.array(fc.tuple(value, value), { maxLength: 30 });
const distinct = fc
  .uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2, maxLength: 20 })
  .chain((before) =>
    fc
      .shuffledSubarray(before, { minLength: before.length })
      .map((after) => before.map((one, i): Pair => [one, after[i] ?? 0])),
  );

const swapped = (all: readonly Pair[]): Pair[] => all.map(([before, after]) => [after, before]);
const alike = (told: number | null, expected: number | null): void => {
  if (told === null || expected === null) expect(told).toBe(expected);
  else expect(told).toBeCloseTo(expected, 12);
};

describe('the rank correlation of two figures', () => {
  it.each<[string, number, Pair[]]>([
    [
      'is 1 where one always rises with the other, however unevenly',
      1,
      [
        [1, 10n],
        [2, 11n],
        [3, 900n],
        [4, 90_000n],
      ],
    ],
    [
      'is −1 where one always falls as the other rises',
      -1,
      [
        [1, 9],
        [2, 4],
        [3, 3],
        [4, 1],
      ],
    ],
    // Ranks 1 2 3 4 5 and 2 1 4 3 5: the squares of the differences come to 4, and 1 − 6 · 4 / (5 · 24) is 0.8.
    [
      'is worked out by hand for five months',
      0.8,
      [
        [1, 20],
        [2, 10],
        [3, 40],
        [4, 30],
        [5, 50],
      ],
    ],
    // Ranks 1 2.5 2.5 4 and 1 2 3 4: Pearson's correlation of these is 4.5 / √(4.5 · 5).
    [
      'gives alike values the average of their ranks',
      4.5 / Math.sqrt(22.5),
      [
        [1, 1],
        [2, 2],
        [2, 3],
        [3, 4],
      ],
    ],
    // Ranks 1.5 1.5 3.5 3.5 and 1.5 3.5 1.5 3.5: products of what is above and below the average cancel out.
    [
      'is 0 where ties cross',
      0,
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
      ],
    ],
  ])('%s', (_, expected, sample) => {
    expect(rankCorrelation(sample)).toBeCloseTo(expected, 12);
  });

  it.each<[string, Pair[]]>([
    ['there is nothing', []],
    ['there is one pair', [[3, 4]]],
    [
      'the first figure never changes',
      [
        [5, 1],
        [5, 2],
        [5, 3],
      ],
    ],
    [
      'the second figure never changes',
      [
        [1, 0n],
        [2, 0n],
        [3, 0n],
      ],
    ],
  ])('is none where %s', (_, sample) => {
    expect(rankCorrelation(sample)).toBeNull();
  });

  it('lies between −1 and 1', () => {
    fc.assert(
      fc.property(pairs, (sample) => {
        const told = rankCorrelation(sample) ?? 0;
        expect(Math.abs(told)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same whichever figure comes first, and in whatever order the pairs are', () => {
    fc.assert(
      fc.property(pairs, (sample) => {
        alike(rankCorrelation(swapped(sample)), rankCorrelation(sample));
        alike(rankCorrelation(sample.toReversed()), rankCorrelation(sample));
      }),
    );
  });

  it('does not change when a figure is told in another unit that keeps its order', () => {
    fc.assert(
      fc.property(pairs, (sample) => {
        const told: Pair[] = sample.map(([before, after]) => [Number(before) ** 3 + 7, BigInt(after) * 1_000n - 5n]);
        alike(rankCorrelation(told), rankCorrelation(sample));
      }),
    );
  });

  it('changes its sign, and nothing else, when one order is turned round', () => {
    fc.assert(
      fc.property(pairs, (sample) => {
        const turned: Pair[] = sample.map(([before, after]) => [before, -Number(after)]);
        const told = rankCorrelation(sample);
        alike(rankCorrelation(turned), told === null ? null : -told);
      }),
    );
  });

  it('is 1 of a figure with itself, ties and all, where it changes at all', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), (values) => {
        const told = rankCorrelation(values.map((one): Pair => [one, one]));
        alike(told, new Set(values).size > 1 ? 1 : null);
      }),
    );
  });

  it('without ties is one less six times the squared differences of ranks over n (n² − 1)', () => {
    fc.assert(
      fc.property(distinct, (sample) => {
        const rankIn = (column: 0 | 1, pair: Pair): number =>
          sample.filter((other) => other[column] <= pair[column]).length;
        const squares = sample.reduce((total, pair) => total + (rankIn(0, pair) - rankIn(1, pair)) ** 2, 0);
        const n = sample.length;
        alike(rankCorrelation(sample), 1 - (6 * squares) / (n * (n * n - 1)));
      }),
    );
  });
});
