import { type DraftField, type ToolDraft } from './tool-draft';
import { changedFields } from './tool-input';

/** A field that somebody else changed while the form was open. */
export interface ForeignChange {
  readonly field: DraftField;
  /** I changed it too, to something else: mine stays in the form until theirs is taken. */
  readonly isConflict: boolean;
}

export interface Rebased {
  /** What the form shows from now on: their state with my changes on top. */
  readonly draft: ToolDraft;
  readonly foreign: readonly ForeignChange[];
}

/**
 * Puts what I changed on top of what somebody else saved meanwhile. Fields that only they changed are taken over, fields
 * that I changed keep what I typed: nothing typed is lost, and nothing of theirs is overwritten unseen.
 */
export function rebase(before: ToolDraft, mine: ToolDraft, theirs: ToolDraft): Rebased {
  const iChanged = new Set(changedFields(before, mine));
  const differs = new Set(changedFields(mine, theirs));
  const draft = [...iChanged].reduce((current, field) => withField(current, field, mine), theirs);
  return {
    draft,
    foreign: changedFields(before, theirs).map((field) => ({
      field,
      isConflict: iChanged.has(field) && differs.has(field),
    })),
  };
}

/** The draft with one field as it is in another one. */
export function withField(draft: ToolDraft, field: DraftField, from: ToolDraft): ToolDraft {
  return { ...draft, [field]: from[field] };
}
