/** Who answers for what the register says of a tool. */
export interface Answerers {
  readonly businessOwnerId: string | null;
  readonly deputyId: string | null;
}

/** Only the owner and the deputy verify a tool, and only their own edits leave its seal whole. */
export const answersFor = ({ businessOwnerId, deputyId }: Answerers, personId: string | null): boolean =>
  personId !== null && (personId === businessOwnerId || personId === deputyId);

/**
 * Whether an edit breaks the seal of a tool that was verified: somebody else changed something. Who answers for it is
 * asked as it was before the edit, so that nobody becomes the owner of a tool and verifies it in one stroke.
 */
export const breaksSeal = (before: Answerers, personId: string | null, changedFields: readonly string[]): boolean =>
  changedFields.length > 0 && !answersFor(before, personId);
