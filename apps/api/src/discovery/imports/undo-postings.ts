import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { ReverseEntries } from '../postings/reverse-entries';
import { ShownTools } from '../postings/shown-tools';
import type { ImportRecord } from './import-store';
import { PromoteRepeated } from './promote-repeated';

/** Undoes what a publication did: its entries, what other imports left to it, and the tools that only it showed. */
@Injectable()
export class UndoPostings {
  constructor(
    private readonly entries: ReverseEntries,
    private readonly repeated: PromoteRepeated,
    private readonly shown: ShownTools,
  ) {}

  /** The import counts as reversed already, so that none of its payments is evidence of anything. */
  async execute(
    tx: Tx,
    { id, file_name: fileName }: ImportRecord,
    reason: string | undefined,
    actor: Actor,
  ): Promise<void> {
    const tools = await tx.query<{ id: string }>(
      'select distinct tool_id as id from import_row where import_id = $1 and tool_id is not null',
      [id],
    );
    const toolIds = tools.map((tool) => tool.id);
    const takenBack = `Import of ${fileName} taken back`;
    await this.shown.hold(tx, toolIds);
    const live = await tx.query<{ id: bigint }>(
      `select e.id from budget_entry e
        where e.import_id = $1 and e.reverses_id is null and not exists (select from budget_entry r where r.reverses_id = e.id)`,
      [id],
    );
    const entryIds = live.map((entry) => entry.id);
    await this.entries.execute(tx, [{ entryIds, reason: reason ?? takenBack }], actor);
    await tx.query(`update import_row set entry_ids = '{}' where import_id = $1 and entry_ids <> '{}'`, [id]);
    await this.repeated.execute(tx, id, actor);
    await this.shown.settle(tx, new Map(toolIds.map((toolId) => [toolId, takenBack])), actor);
  }
}
