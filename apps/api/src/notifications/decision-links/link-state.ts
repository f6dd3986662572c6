/** A link can be used, or why it cannot any more. */
export const LINK_STATES = ['usable', 'used', 'over', 'changed', 'reassigned', 'expired'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface LinkFacts {
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  /** The request still waits for decisions. */
  readonly isSubmitted: boolean;
  /** Round, version and content are those that the mail told of. */
  readonly isSameContent: boolean;
  /** The step that it is for waits for a decision. */
  readonly isStepPending: boolean;
  /** Whoever it was sent to may decide that step now. */
  readonly mayDecide: boolean;
}

/** What becomes of a link in a mail: it dies with its use, the decision, a new version, another decider, and by itself. */
export function linkState(facts: LinkFacts, now: Date): LinkState {
  if (facts.usedAt !== null) return 'used';
  if (!facts.isSubmitted) return 'over';
  if (!facts.isSameContent) return 'changed';
  if (!facts.isStepPending) return 'over';
  if (!facts.mayDecide) return 'reassigned';
  return facts.expiresAt <= now ? 'expired' : 'usable';
}
