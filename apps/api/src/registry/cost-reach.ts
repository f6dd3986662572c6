import { hasPermission, type SignedIn } from '../identity';
import { lineScope } from './line-scope';
import type { CostScope } from './tool.dto';

/** Which cells `m` of tool_month count towards the costs that a reader is shown. */
export interface CostReach {
  readonly scope: CostScope;
  /**
   * Follows the aggregate; empty for a reader of everything. Among the conditions of WHERE it would become a join that is
   * done again for each tool: here the lines are looked up once for the whole statement.
   */
  readonly filter: string;
  readonly values: unknown[];
}

/**
 * Costs count the lines whose entries the reader may open, so that a figure equals the rows behind it. Who may open no
 * entries is told about the lines they may see. Parameters are numbered from `firstParameter`.
 */
export function costReach(actor: SignedIn, firstParameter: number): CostReach {
  const permission = hasPermission(actor, 'entry.read') ? 'entry.read' : 'budget-line.read';
  const { sql, values } = lineScope(actor, permission, firstParameter);
  if (sql === 'true') return { scope: 'all', filter: '', values };
  return {
    scope: sql === 'false' ? 'none' : 'part',
    filter: `filter (where m.line_id in (select l.id from budget_line l where ${sql}))`,
    values,
  };
}

/** What a reader is shown as the cost of tool `t` in the months $1 to $2, in the company's currency. */
export const costWithin = ({ filter }: CostReach): string =>
  `coalesce((select sum(m.functional_actual_minor) ${filter} from tool_month m
              where m.tool_id = t.id and m.month between $1 and $2), 0)::bigint`;
