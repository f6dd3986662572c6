import { money, type Money } from '@tandem/money';
import type { Tx } from '../../platform';

/** A request, and the tool that it names; a name that the register does not know has no sprint. */
export interface OfTool {
  readonly requestId: string | null;
  readonly toolId: string | null;
  /** Without what is only asked for. */
  readonly onlyCommitted?: boolean;
}

/** What an earlier sprint of the tool leaves for a request, in the currencies of the budget lines. */
export interface EarlierSprint {
  readonly isOver: boolean;
  readonly held: readonly Money[];
}

interface Row {
  readonly isOver: boolean;
  readonly held: readonly { readonly minor: string; readonly currency: string }[];
}

/** Requests of a tool that is in use already are renewals of it and no part of a sprint. */
const EARLIER = `
  select exists (select from promotion where request_id = $1)
      or exists (select from sprint where tool_id = $2 and status = 'ended') as "isOver",
         coalesce((select json_agg(json_build_object('minor', coalesce(r.approved_minor, r.reserved_minor)::text, 'currency', r.currency))
                     from request r join tool t on t.id = r.tool_id
                    where r.tool_id = $2 and r.id is distinct from $1 and r.lane = 'sprint'
                      and ((not $3::boolean and r.status in ('submitted', 'changes-requested') and t.status in ('proposed', 'evaluating', 'trial'))
                        or (r.status = 'approved' and exists (select from sprint s where s.tool_id = $2 and s.status = 'running'
                                                                 and r.ended_at >= s.started_at)))), '[]') as held`;

export async function earlierSprint(
  tx: Tx,
  { requestId, toolId, onlyCommitted = false }: OfTool,
): Promise<EarlierSprint> {
  const [row] = await tx.query<Row>(EARLIER, [requestId, toolId, onlyCommitted]);
  if (!row) throw new Error('The database did not answer about earlier sprints.');
  return { isOver: row.isOver, held: row.held.map(({ minor, currency }) => money(BigInt(minor), currency)) };
}
