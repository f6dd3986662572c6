/** What has to be known of money that is spent, in the order in which a chain is told. */
export const QUESTIONS = ['asked', 'defined', 'authorised', 'pays', 'operates', 'benefits', 'how', 'whatFor'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What an answer rests on, the weakest first: nothing, a statement, a document, or what Tandem saw happen. */
export const STRENGTHS = ['none', 'declared', 'document', 'event'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The answers to all questions, each by what it rests on. */
export type Chain = Readonly<Record<Question, Strength>>;

/**
 * What each question counts for, in points of 100. Without an authorisation nobody allowed it, so that counts most; who
 * defined it and who benefits are the two other names on every amount; money, work and purpose follow; who asked and by
 * which way it came in count least, since they explain the past and hold nobody to anything. Every weight is a multiple of
 * four, so that a quarter of it is whole and no score is ever rounded.
 */
export const WEIGHTS: Readonly<Record<Question, number>> = {
  authorised: 20,
  defined: 16,
  benefits: 16,
  pays: 12,
  operates: 12,
  asked: 8,
  how: 8,
  whatFor: 8,
};

/** How many quarters of a question's weight an answer of each strength is worth. A statement is worth half of an event. */
export const QUARTERS: Readonly<Record<Strength, number>> = { none: 0, declared: 2, document: 3, event: 4 };

/** An answer is proven by a document or an event; a statement of somebody proves nothing. */
export const isProof = (strength: Strength): boolean => strength === 'document' || strength === 'event';

/** The points that the answer to a question brings. */
export const pointsOf = (question: Question, strength: Strength): number =>
  (WEIGHTS[question] * QUARTERS[strength]) / 4;
