/** Who holds the duties that have to be kept apart; null where nobody is on record. */
export interface Duties {
  readonly definedBy: string | null;
  readonly authorisedBy: string | null;
  readonly benefitOwner: string | null;
}

/** What whoever authorised a spend also did, although somebody else should have. */
export const ALSO = ['defined', 'benefits'] as const;
export type Also = (typeof ALSO)[number];

/**
 * What takes the independence from an authorisation: whoever allows money to be spent neither sets what is bought with it
 * nor answers for what it brings. Empty where it was independent, and where nobody authorised it, which is another gap.
 * Source of the rule: who benefits is a power apart from who authorises.
 */
export function alsoHeld({ definedBy, authorisedBy, benefitOwner }: Duties): readonly Also[] {
  if (authorisedBy === null) {
    return [];
  }
  const holders: Readonly<Record<Also, string | null>> = { defined: definedBy, benefits: benefitOwner };
  return ALSO.filter((duty) => holders[duty] === authorisedBy);
}
