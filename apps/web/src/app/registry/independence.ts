import { type Also, alsoHeld } from '@tandem/accountability';
import { type ToolView } from '@tandem/api-client';

/** What whoever authorised a tool also did, as the register has it. */
export const alsoHeldIn = ({ accountability }: Pick<ToolView, 'accountability'>): readonly Also[] => {
  const { definedBy, authorisedBy, benefits } = accountability;
  return alsoHeld({
    definedBy: definedBy?.person.id ?? null,
    authorisedBy: authorisedBy?.person.id ?? null,
    benefitOwner: benefits?.owner?.id ?? null,
  });
};
