import { type Pair, rankCorrelation } from './rank-correlation';

/**
 * With fewer months than this no coefficient is told. Of eight months in no order at all, one in twenty shows a coefficient
 * of 0.74 or more to either side; of seven it is 0.79, of six 0.89, of five only a perfect order stands out, and of four not
 * even that does. (Two-sided 5 % points of the exact distribution, as in Zar, Significance testing of the Spearman rank
 * correlation coefficient, 1972.) So a clear relation shows from eight on, and before that only a perfect one.
 */
export const FEWEST_MONTHS = 8;

/** The two-sided 5 % point of the normal distribution. */
const RARE = 1.96;

/** How what was measured in a month goes together with what followed in the next one; `months` is how many pairs there are. */
export type Relation =
  | { readonly state: 'told'; readonly months: number; readonly coefficient: number; readonly isClear: boolean }
  | { readonly state: 'too-few'; readonly months: number }
  /** One of the two never changed, so that there is no order to compare. */
  | { readonly state: 'unvaried'; readonly months: number };

/** The relation of pairs, one for each month. It is about order in time, and says nothing about cause. */
export function relationOf(pairs: readonly Pair[]): Relation {
  const months = pairs.length;
  if (months < FEWEST_MONTHS) return { state: 'too-few', months };
  const coefficient = rankCorrelation(pairs);
  return coefficient === null
    ? { state: 'unvaried', months }
    : { state: 'told', months, coefficient, isClear: isClear(coefficient, months) };
}

/**
 * Whether months in no order at all would show as much in fewer than one case of twenty. √(n − 1) times the coefficient is
 * nearly normal, which from eight months on is within a hundredth of the exact points.
 */
const isClear = (coefficient: number, months: number): boolean => Math.abs(coefficient) * Math.sqrt(months - 1) >= RARE;
