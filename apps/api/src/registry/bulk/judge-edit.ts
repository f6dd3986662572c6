import type { BulkOutcome, ToolsChange } from './bulk.dto';

interface Weight {
  readonly id: string;
  readonly weight: number;
}

/** What is looked at in a tool before several are edited together. */
export interface EditedTool {
  readonly version: number;
  readonly businessOwnerId: string | null;
  readonly deputyId: string | null;
  readonly stages: readonly Weight[];
  /** The person's right to edit reaches it. */
  readonly isEditable: boolean;
}

/**
 * What an edit does to one tool. The preview and the act ask here, so that the one tells what the other does.
 *
 * @param seen the version that was on the screen; null where a filter chose the tool, whose version nobody has seen
 */
export function judgeEdit(tool: EditedTool | undefined, change: ToolsChange, seen: number | null): BulkOutcome {
  if (!tool) return 'not_found';
  if (!tool.isEditable) return 'permission.denied';
  if (seen !== null && seen !== tool.version) return 'version.stale';
  const { businessOwnerId = tool.businessOwnerId, deputyId = tool.deputyId, stages = tool.stages } = change;
  if (deputyId !== null && deputyId === businessOwnerId) return 'deputy.same';
  const isSame =
    businessOwnerId === tool.businessOwnerId &&
    deputyId === tool.deputyId &&
    weightsOf(stages) === weightsOf(tool.stages);
  return isSame ? 'same' : 'changes';
}

const weightsOf = (stages: readonly Weight[]): string =>
  stages
    .map(({ id, weight }) => `${id} ${weight}`)
    .sort()
    .join();
