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
export { ALSO, alsoHeld, type Also, type Duties } from './independence';
export { type Gap, meanScore, type Part, provenPerMille, type RollUp, rollUp } from './roll-up';
export { type ChainScore, score } from './score';
export { type Link, type LinkOfStory, LINKS, QUESTIONS_OF, story } from './story';
