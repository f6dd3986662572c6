import fc from 'fast-check';
import { type Chain, QUESTIONS, type Strength, STRENGTHS } from './chain';
import type { Part } from './roll-up';

/** The same strength for every question. */
export const allAnsweredBy = (strength: Strength): Chain =>
  Object.fromEntries(QUESTIONS.map((question) => [question, strength])) as unknown as Chain;

export const question = fc.constantFrom(...QUESTIONS);
export const strength = fc.constantFrom(...STRENGTHS);

export const chain: fc.Arbitrary<Chain> = fc.record({
  asked: strength,
  defined: strength,
  authorised: strength,
  pays: strength,
  operates: strength,
  benefits: strength,
  how: strength,
  whatFor: strength,
});

/** Money of one chain, with refunds among it. */
export const part: fc.Arbitrary<Part> = fc.record({
  chain,
  minor: fc.bigInt({ min: -1_000_000n, max: 1_000_000_000_000n }),
});
