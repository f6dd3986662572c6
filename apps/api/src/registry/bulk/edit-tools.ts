import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../identity';
import { Database, invalidField, requireSameSet, setName, type Tx } from '../../platform';
import { Company } from '../company';
import { EditTool } from '../edit-tool';
import { ToolChecks } from '../tool-checks';
import { ToolRepository } from '../tool.repository';
import { breaksSeal } from '../tool-seal';
import {
  BULK_REFUSALS,
  type BulkOutcome,
  type BulkRefusal,
  type BulkToolPreview,
  type BulkToolsInput,
  type BulkToolsPreview,
  type BulkToolsResult,
  type PickedTool,
  type RefusedTool,
} from './bulk.dto';
import { judgeEdit } from './judge-edit';
import { type Chosen, SelectedTools, type SelectedTool } from './selected-tools';

/**
 * One change of several tools. Each keeps an event of its own, and the request that they have in common is the batch;
 * what is refused for one leaves the others as they are.
 */
@Injectable()
export class EditTools {
  constructor(
    private readonly database: Database,
    private readonly selected: SelectedTools,
    private readonly checks: ToolChecks,
    private readonly tools: ToolRepository,
    private readonly edit: EditTool,
    private readonly company: Company,
  ) {}

  /** What the edit would do now. Nothing is written. */
  async preview(input: BulkToolsInput, actor: SignedIn): Promise<BulkToolsPreview> {
    return this.database.transaction(async (tx) => {
      await this.check(tx, input);
      const chosen = await this.selected.find(tx, input.selection, actor, false);
      const tools = chosen
        .flatMap((one) => (one.tool ? [told(one.tool, judge(one, input), input, actor)] : []))
        .toSorted((left, right) => left.tool.name.localeCompare(right.tool.name, 'en'));
      const count = (outcome: BulkOutcome): number => tools.filter((tool) => tool.outcome === outcome).length;
      const changes = count('changes');
      const same = count('same');
      const set = setName(changing(chosen, input));
      return { changes, same, refused: chosen.length - changes - same, set, tools };
    });
  }

  /**
   * @throws Problem `validation.failed` for a change or a selection that is wrong whatever the tool
   * @throws Problem `selection.changed` when a filter matches something else than what was previewed; nothing is done then
   */
  async execute(tx: Tx, input: BulkToolsInput, actor: SignedIn): Promise<BulkToolsResult> {
    await this.check(tx, input);
    const by = { actor, today: await this.company.today() };
    const done: PickedTool[] = [];
    const refused: RefusedTool[] = [];
    let same = 0;
    const chosen = await this.selected.find(tx, input.selection, actor, true);
    if (input.selection.filter) requireSameSet(input.set, changing(chosen, input));
    for (const one of chosen) {
      const outcome = judge(one, input);
      if (outcome === 'same') same += 1;
      else if (isRefusal(outcome)) refused.push({ id: one.id, name: one.tool?.ref.name ?? null, code: outcome });
      else {
        const tool = await this.tools.lock(tx, one.id);
        if (!tool) throw new Error(`Tool ${one.id} is held and gone.`);
        await this.edit.execute(tx, tool, input.change, by);
        done.push({ id: tool.id, version: tool.version + 1 });
      }
    }
    return { batchId: actor.requestId, done, same, refused };
  }

  private async check(tx: Tx, { change }: BulkToolsInput): Promise<void> {
    if (Object.values(change).every((value) => value === undefined))
      throw invalidField('/change', 'Say what to change.', 'required');
    await this.checks.check(tx, change, '/change');
  }
}

const judge = ({ tool, seen }: Chosen, { change }: BulkToolsInput): BulkOutcome => judgeEdit(tool, change, seen);

const changing = (chosen: readonly Chosen[], input: BulkToolsInput): string[] =>
  chosen.filter((one) => judge(one, input) === 'changes').map(({ id }) => id);

const isRefusal = (outcome: BulkOutcome): outcome is BulkRefusal =>
  BULK_REFUSALS.some((refusal) => refusal === outcome);

function told(tool: SelectedTool, outcome: BulkOutcome, { change }: BulkToolsInput, actor: SignedIn): BulkToolPreview {
  const { ref, businessOwner, deputy, stages, isSealed } = tool;
  const breaks = outcome === 'changes' && isSealed && breaksSeal(tool, actor.personId, Object.keys(change));
  return { tool: ref, outcome, businessOwner, deputy, stages, breaksSeal: breaks };
}
