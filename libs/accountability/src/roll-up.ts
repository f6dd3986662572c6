import { divide } from '@tandem/money';
import { type Chain, isProof, pointsOf, type Question, QUESTIONS, WEIGHTS } from './chain';
import { score } from './score';

/** Money that one chain answers for, in minor units of the one currency of a roll-up. What came back is negative. */
export interface Part {
  readonly chain: Chain;
  readonly minor: bigint;
}

/** A question by the money that has no proof of its answer. */
export interface Gap {
  readonly question: Question;
  readonly unanswered: bigint;
  readonly declared: bigint;
  /** The points that are lost to it, times minor units. */
  readonly lost: bigint;
}

/** Sums stay whole and exact: the roll-ups of parts add up to the roll-up of the whole, field by field. */
export interface RollUp {
  readonly whole: bigint;
  /** What has a full chain. */
  readonly proven: bigint;
  /** Scores times minor units. */
  readonly points: bigint;
  /** Those that cost points, the costliest first. */
  readonly gaps: readonly Gap[];
}

/**
 * Scores weighted by money. A refund takes back the weight of what it refunds, so that every sum equals that of the entries.
 * Without parts everything is nought.
 */
export function rollUp(parts: readonly Part[]): RollUp {
  const sum = (of: (part: Part) => bigint): bigint => parts.reduce((total, part) => total + of(part), 0n);
  const gaps = QUESTIONS.map((question): Gap => {
    const answeredBy = (strength: 'none' | 'declared'): bigint =>
      sum(({ chain, minor }) => (chain[question] === strength ? minor : 0n));
    return {
      question,
      unanswered: answeredBy('none'),
      declared: answeredBy('declared'),
      lost: sum(({ chain, minor }) =>
        isProof(chain[question]) ? 0n : minor * BigInt(WEIGHTS[question] - pointsOf(question, chain[question])),
      ),
    };
  });
  return {
    whole: sum(({ minor }) => minor),
    proven: sum(({ chain, minor }) => (score(chain).isProven ? minor : 0n)),
    points: sum(({ chain, minor }) => minor * BigInt(score(chain).score)),
    gaps: gaps
      .filter(({ unanswered, declared }) => unanswered !== 0n || declared !== 0n)
      .toSorted((left, right) => Number(right.lost > left.lost) - Number(right.lost < left.lost)),
  };
}

/**
 * The score of the whole, weighted by money, from 0 to 100; null where no money is left to weigh by. This is the only
 * place where it is rounded, half to even, so that no sum of roll-ups leans to one side.
 */
export function meanScore({ points, whole }: Pick<RollUp, 'points' | 'whole'>): number | null {
  return whole <= 0n ? null : within(divide(points, whole, 'half-even'), 100n);
}

/** Tenths of a percent of the money that has a full chain, rounded half to even; null where no money is left. */
export function provenPerMille({ proven, whole }: Pick<RollUp, 'proven' | 'whole'>): number | null {
  return whole <= 0n ? null : within(divide(proven * 1_000n, whole, 'half-even'), 1_000n);
}

/** Refunds of one chain can take more than there is of the others; a share stays one. */
function within(value: bigint, most: bigint): number {
  if (value < 0n) return 0;
  return Number(value > most ? most : value);
}
