import { describe, expect, it } from '@jest/globals';
import { type Pair } from './rank-correlation';
import { FEWEST_MONTHS, relationOf } from './relation';

const rising = (months: number): Pair[] => Array.from({ length: months }, (_, month) => [month, BigInt(month) * 100n]);

describe('what a slow gate is followed by', () => {
  it('is not told of too few months, even where they are in perfect order', () => {
    expect(relationOf(rising(FEWEST_MONTHS - 1))).toEqual({ state: 'too-few', months: FEWEST_MONTHS - 1 });
    expect(relationOf([])).toEqual({ state: 'too-few', months: 0 });
  });

  it('is told from eight months on, always with how many there are', () => {
    expect(relationOf(rising(FEWEST_MONTHS))).toEqual({ state: 'told', months: 8, coefficient: 1, isClear: true });
  });

  it.each<[string, boolean, number[]]>([
    // Ranks differ by 2 0 2 0 1 1 1 1: 1 − 6 · 12 / (8 · 63) is 0.86.
    ['clear', true, [3, 2, 1, 4, 6, 5, 8, 7]],
    // By 3 1 1 3 3 1 1 3: 1 − 6 · 40 / (8 · 63) is 0.52.
    ['not clear', false, [4, 3, 2, 1, 8, 7, 6, 5]],
  ])('is %s where chance would show it seldom or often', (_, isClear, after) => {
    const pairs = after.map((one, month): Pair => [month, one]);
    expect(relationOf(pairs)).toMatchObject({ state: 'told', isClear });
  });

  it('is not told where every month took as long as the other ones', () => {
    const level = rising(12).map(([, after]): Pair => [3, after]);
    expect(relationOf(level)).toEqual({ state: 'unvaried', months: 12 });
  });
});
