import { type Chain, isProof, pointsOf, type Question, QUESTIONS, WEIGHTS } from './chain';

export interface ChainScore {
  /** From 0, where nothing is known, to 100, where Tandem saw every answer happen. */
  readonly score: number;
  /** A full chain: every question is answered, and by more than a statement. */
  readonly isProven: boolean;
  /** Questions without proof, the one that costs most points first. */
  readonly missing: readonly Question[];
}

/**
 * How well it is known who answers for something. Statements alone come to half of all points and never make a chain full.
 * Source of the rule: accountability is scored by evidence and not by filled fields.
 */
export function score(chain: Chain): ChainScore {
  const missing = QUESTIONS.filter((question) => !isProof(chain[question]));
  return {
    score: QUESTIONS.reduce((points, question) => points + pointsOf(question, chain[question]), 0),
    isProven: missing.length === 0,
    missing: missing.toSorted((left, right) => lost(chain, right) - lost(chain, left)),
  };
}

const lost = (chain: Chain, question: Question): number => WEIGHTS[question] - pointsOf(question, chain[question]);
