export { type Ordered, type Pair, rankCorrelation } from './rank-correlation';
export { FEWEST_MONTHS, type Relation, relationOf } from './relation';
