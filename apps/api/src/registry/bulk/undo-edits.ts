import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import type { Tx } from '../../platform';
import { differences } from '../tool-facts';
import { ToolRepository } from '../tool.repository';
import type { ToolEntity } from '../tool.entity';
import { type Replaced, UndoLog } from '../undo-log';
import type { BulkRefusal, BulkToolsResult, PickedTool, RefusedTool } from './bulk.dto';
import { SelectedTools } from './selected-tools';

/** Takes back what somebody has just set in one tool or several: each is as it was, the seal of its owner included. */
@Injectable()
export class UndoEdits {
  constructor(
    private readonly selected: SelectedTools,
    private readonly tools: ToolRepository,
    private readonly undo: UndoLog,
    private readonly audit: Audit,
  ) {}

  async execute(tx: Tx, picked: readonly PickedTool[], actor: SignedIn): Promise<BulkToolsResult> {
    const done: PickedTool[] = [];
    const refused: RefusedTool[] = [];
    for (const { id, seen, tool } of await this.selected.find(tx, { tools: [...picked] }, actor, true)) {
      const code = !tool
        ? 'not_found'
        : !tool.isEditable
          ? 'permission.denied'
          : tool.version !== seen
            ? 'version.stale'
            : await this.restore(tx, id, actor);
      if (code) refused.push({ id, name: tool?.ref.name ?? null, code });
      else if (seen !== null) done.push({ id, version: seen + 1 });
    }
    return { batchId: actor.requestId, done, same: 0, refused };
  }

  /** Nothing when it was done. */
  private async restore(tx: Tx, id: string, actor: SignedIn): Promise<BulkRefusal | null> {
    const tool = await this.tools.lock(tx, id);
    const replaced = tool && (await this.undo.take(tx, tool, actor));
    if (!tool || !replaced) return 'undo.gone';
    const { businessOwnerId, deputyId, stages, seal } = replaced;
    const present = await this.facts(tx, tool);
    // The seal that the edit broke is among what comes back.
    await this.tools.save(tx, { ...tool, ...seal, businessOwnerId, deputyId });
    await this.tools.replaceStages(tx, id, stages);
    const { before, after } = differences(present, { businessOwnerId, deputyId, stages });
    await this.audit.record(tx, actor, {
      action: 'tool.undo',
      object: { type: 'tool', id, label: tool.name },
      before,
      after,
    });
    return null;
  }

  private async facts(tx: Tx, { id, businessOwnerId, deputyId }: ToolEntity): Promise<Omit<Replaced, 'seal'>> {
    return { businessOwnerId, deputyId, stages: await this.tools.stagesOf(tx, id) };
  }
}
