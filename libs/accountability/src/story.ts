import { type Chain, isProof, type Question, type Strength, STRENGTHS } from './chain';

/** Why there is a tool, in the order in which it came about: from what was needed to what it brought. */
export const LINKS = ['need', 'definition', 'authorisation', 'contract', 'entries', 'benefit'] as const;
export type Link = (typeof LINKS)[number];

/** The questions that a link answers; every question belongs to one link. */
export const QUESTIONS_OF: Readonly<Record<Link, readonly Question[]>> = {
  need: ['asked', 'whatFor'],
  definition: ['defined'],
  authorisation: ['authorised'],
  contract: ['how', 'operates'],
  entries: ['pays'],
  benefit: ['benefits'],
};

export interface LinkOfStory {
  readonly link: Link;
  /** What the weakest of its answers rests on: a link holds no better than that. */
  readonly restsOn: Strength;
  /** Its questions without proof, in the order of the link. */
  readonly missing: readonly Question[];
}

/** A chain told as a story, link by link; none is left out, so that a gap shows where it is. */
export function story(chain: Chain): readonly LinkOfStory[] {
  return LINKS.map((link) => {
    const questions = QUESTIONS_OF[link];
    const answers = questions.map((question) => chain[question]);
    return {
      link,
      restsOn: STRENGTHS.find((strength) => answers.includes(strength)) ?? 'none',
      missing: questions.filter((question) => !isProof(chain[question])),
    };
  });
}
