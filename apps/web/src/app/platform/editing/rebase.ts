/** A field that somebody else changed while the form was open. */
export interface ForeignChange<Field extends string> {
  readonly field: Field;
  /** I changed it too, to something else: mine stays in the form until theirs is taken. */
  readonly isConflict: boolean;
}

export interface Rebased<Draft extends object> {
  /** What the form shows from now on: their state with my changes on top. */
  readonly draft: Draft;
  readonly foreign: readonly ForeignChange<keyof Draft & string>[];
}

/** The fields that differ between two states of a form. Values are compared by what they hold. */
export function changedFields<Draft extends object>(before: Draft, after: Draft): readonly (keyof Draft & string)[] {
  return fieldsOf(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/**
 * Puts what I changed on top of what somebody else saved meanwhile. Fields that only they changed are taken over, fields
 * that I changed keep what I typed: nothing typed is lost, and nothing of theirs is overwritten unseen.
 */
export function rebase<Draft extends object>(before: Draft, mine: Draft, theirs: Draft): Rebased<Draft> {
  const iChanged = changedFields(before, mine);
  const differing = new Set(changedFields(mine, theirs));
  return {
    draft: iChanged.reduce((draft, field) => withField(draft, field, mine), theirs),
    foreign: changedFields(before, theirs).map((field) => ({
      field,
      isConflict: iChanged.includes(field) && differing.has(field),
    })),
  };
}

/** The draft with one field as it is in another one. */
export function withField<Draft extends object>(draft: Draft, field: keyof Draft & string, from: Draft): Draft {
  return { ...draft, [field]: from[field] };
}

function fieldsOf<Draft extends object>(draft: Draft): readonly (keyof Draft & string)[] {
  return Object.keys(draft).filter((name): name is keyof Draft & string => name in draft);
}
