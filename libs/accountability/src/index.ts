export {
  type Chain,
  isProof,
  pointsOf,
  QUARTERS,
  type Question,
  QUESTIONS,
  type Strength,
  STRENGTHS,
  WEIGHTS,
} from './chain';
export { type Gap, meanScore, type Part, provenPerMille, type RollUp, rollUp } from './roll-up';
export { type ChainScore, score } from './score';
