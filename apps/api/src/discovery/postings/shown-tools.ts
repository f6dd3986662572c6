import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { Tools } from '../../registry';

/** Whether a published payment is on a tool, and whether a request names it. Payments of tools in the shadow are all in findings. */
const EVIDENCE = `
  with paid as materialized (
    select distinct r.tool_id as id
      from finding f join import_row r on r.finding_id = f.id and r.tool_id in (f.shadow_tool_id, f.tool_id)
      join import_batch b on b.id = r.import_id and b.status = 'published'
     where f.shadow_tool_id = any($1::uuid[]) or f.tool_id = any($1::uuid[]))
  select t.id, t.id in (select id from paid) as "isPaid", exists (select from request q where q.tool_id = t.id) as "isRequested"
    from unnest($1::uuid[]) t(id)`;

interface Evidence {
  readonly id: string;
  readonly isPaid: boolean;
  readonly isRequested: boolean;
}

/** Tools that only payments brought into the register leave it when no payment is left that shows them, and come back with one. */
@Injectable()
export class ShownTools {
  constructor(private readonly tools: Tools) {}

  /** Before lines are locked, as everybody takes them: finding or import, tool, line. */
  async hold(tx: Tx, toolIds: readonly (string | null)[]): Promise<void> {
    await this.tools.holdDiscovered(tx, known(toolIds));
  }

  /**
   * After payments have been moved or taken back: the register says again what the payments of these tools say.
   *
   * @param reasons why, as the history of each tool tells it
   */
  async settle(tx: Tx, reasons: ReadonlyMap<string, string>, actor: Actor): Promise<void> {
    if (reasons.size === 0) return;
    const rows = await tx.query<Evidence>(EVIDENCE, [[...reasons.keys()]]);
    const because = (tools: readonly Evidence[]): Map<string, string> =>
      new Map(tools.map(({ id }) => [id, reasons.get(id) ?? '']));
    const paid = rows.filter(({ isPaid }) => isPaid);
    const gone = rows.filter(({ isPaid, isRequested }) => !isPaid && !isRequested);
    await this.tools.reviveDiscovered(tx, because(paid), actor);
    await this.tools.retireDiscovered(tx, because(gone), actor);
  }
}

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
