import { Injectable } from '@nestjs/common';
import type { PersonRef, SignedIn } from '../../identity';
import { invalidField, type Tx } from '../../platform';
import { Company } from '../company';
import { personRef, toolRef } from '../reference-sql';
import type { ToolRef } from '../references.dto';
import type { StageWeightView } from '../tool.dto';
import { toolFilter } from '../tool-filter';
import { editableTools } from '../tool-scope';
import { MOST_TOOLS, type PickedTool, type ToolsSelection } from './bulk.dto';
import type { EditedTool } from './judge-edit';

/** A tool that was chosen, with what its outcome depends on and what a preview tells of it. */
export interface SelectedTool extends EditedTool {
  readonly ref: ToolRef;
  readonly businessOwner: PersonRef | null;
  readonly deputy: PersonRef | null;
  readonly stages: StageWeightView[];
  readonly isSealed: boolean;
}

/** A tool as it was chosen; nothing where it is not there. */
export interface Chosen {
  readonly id: string;
  readonly seen: number | null;
  readonly tool: SelectedTool | undefined;
}

/** Finds the tools of a selection, in the order in which everybody takes them. */
@Injectable()
export class SelectedTools {
  constructor(private readonly company: Company) {}

  /** @throws Problem `validation.failed` for a selection of nothing, of two kinds, or of too many */
  async find(tx: Tx, selection: ToolsSelection, actor: SignedIn, isHeld: boolean): Promise<Chosen[]> {
    const picked = await this.picked(tx, selection);
    const ids = picked.map(({ id }) => id);
    if (isHeld) await tx.query('select from tool where id = any ($1::uuid[]) order by id for update', [ids]);
    const tools = new Map((await this.read(tx, ids, actor)).map((tool) => [tool.ref.id, tool]));
    return picked.map(({ id, version }) => ({ id, seen: version, tool: tools.get(id) }));
  }

  private async picked(
    tx: Tx,
    { tools, filter }: ToolsSelection,
  ): Promise<(Pick<PickedTool, 'id'> & { readonly version: number | null })[]> {
    if ((tools === undefined) === (filter === undefined))
      throw invalidField('/selection', 'Choose either tools or a filter.', 'required');
    if (tools) return tools.toSorted((left, right) => (left.id < right.id ? -1 : 1));
    const matching = toolFilter(filter ?? {}, await this.company.today(), 1);
    const rows = await tx.query<{ id: string }>(
      `select t.id from tool t where ${matching.sql} order by t.id limit ${MOST_TOOLS + 1}`,
      matching.values,
    );
    if (rows.length > MOST_TOOLS) {
      throw invalidField('/selection', `Choose at most ${MOST_TOOLS} tools at a time.`, 'too_many', {
        max: MOST_TOOLS,
      });
    }
    return rows.map(({ id }) => ({ id, version: null }));
  }

  private read(tx: Tx, ids: readonly string[], actor: SignedIn): Promise<SelectedTool[]> {
    const scope = editableTools(actor, 2);
    return tx.query<SelectedTool>(
      `select ${toolRef('t')} as ref, t.version, t.business_owner_id as "businessOwnerId", t.deputy_id as "deputyId",
              ${personRef('business')} as "businessOwner", ${personRef('deputy')} as deputy,
              coalesce((select json_agg(json_build_object('id', s.stage_id, 'weight', s.weight) order by l.sort_key)
                          from tool_stage s join life_cycle_stage l on l.id = s.stage_id where s.tool_id = t.id), '[]') as stages,
              t.verified_at is not null and t.seal_broken_at is null as "isSealed", coalesce(${scope.sql}, false) as "isEditable"
         from tool t
         left join person business on business.id = t.business_owner_id
         left join person deputy on deputy.id = t.deputy_id
        where t.id = any ($1::uuid[]) order by lower(t.name), t.id`,
      [ids, ...scope.values],
    );
  }
}
