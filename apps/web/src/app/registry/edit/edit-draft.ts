import { type StageWeightView, type ToolView, type ToolsChange } from '@tandem/api-client';
import { type PersonRef } from '../../platform';
import { changedFields } from '../../platform/editing';
import { chosenId } from '../../platform/lookup';

/** What can be edited in a row of the list, as it stands in the fields. */
export interface EditDraft {
  /** A look-up field. */
  readonly owner: string;
  /** A look-up field. */
  readonly deputy: string;
  readonly stages: readonly StageWeightView[];
}

export type EditField = keyof EditDraft;

/** The cells that can be edited: the owner's holds the deputy as well. */
export type EditedCell = 'owner' | 'stages';

export function editDraftOf(tool: ToolView): EditDraft {
  return {
    owner: tool.businessOwner?.id ?? '',
    deputy: tool.deputy?.id ?? '',
    stages: tool.stages.map(({ id, weight }) => ({ id, weight })),
  };
}

/** What an edit changes; a field that stays is not sent, so that nobody else's change is undone. */
export function changeOf(before: EditDraft, after: EditDraft): ToolsChange {
  const changed = changedFields(before, after);
  return {
    ...(changed.includes('owner') ? { businessOwnerId: chosenId(after.owner) } : {}),
    ...(changed.includes('deputy') ? { deputyId: chosenId(after.deputy) } : {}),
    ...(changed.includes('stages') ? { stages: after.stages.map(({ id, weight }) => ({ id, weight })) } : {}),
  };
}

/** The tool as it will be once the change is saved, for the row that shows it at once. */
export function changedTool(tool: ToolView, draft: EditDraft, person: (id: string) => PersonRef | null): ToolView {
  const owner = chosenId(draft.owner);
  const deputy = chosenId(draft.deputy);
  return {
    ...tool,
    businessOwner: owner === null ? null : person(owner),
    deputy: deputy === null ? null : person(deputy),
    stages: draft.stages.map(({ id, weight }) => ({ id, weight })),
  };
}
