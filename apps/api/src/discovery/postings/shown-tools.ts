import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit';
import type { Tx } from '../../platform';
import { Tools } from '../../registry';

/** Whether a published payment is on a tool, and whether a request names it. Payments of tools in the shadow are all in findings. */
const EVIDENCE = `
  select t.id,
         exists (select from finding f join import_row r on r.finding_id = f.id and r.tool_id = t.id
                   join import_batch b on b.id = r.import_id and b.status = 'published'
                  where t.id in (f.shadow_tool_id, f.tool_id)) as "isPaid",
         exists (select from request q where q.tool_id = t.id) as "isRequested"
    from unnest($1::uuid[]) t(id)`;

/** Tools that only payments brought into the register leave it when no payment is left that shows them, and come back with one. */
@Injectable()
export class ShownTools {
  constructor(private readonly tools: Tools) {}

  /** Before lines are locked, as everybody takes them: finding or import, tool, line. */
  async hold(tx: Tx, toolIds: readonly (string | null)[]): Promise<void> {
    await this.tools.holdDiscovered(tx, known(toolIds));
  }

  /** After payments have been moved or taken back: the register says again what the payments of these tools say. */
  async settle(tx: Tx, toolIds: readonly (string | null)[], reason: string, actor: Actor): Promise<void> {
    const rows = await tx.query<{ id: string; isPaid: boolean; isRequested: boolean }>(EVIDENCE, [known(toolIds)]);
    const paid = rows.filter(({ isPaid }) => isPaid);
    const gone = rows.filter(({ isPaid, isRequested }) => !isPaid && !isRequested);
    await this.tools.reviveDiscovered(tx, idsOf(paid), reason, actor);
    await this.tools.retireDiscovered(tx, idsOf(gone), reason, actor);
  }
}

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
