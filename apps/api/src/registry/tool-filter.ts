import { addDays } from '@tandem/money';
import type { Predicate } from '../identity';
import { folded } from './names';
import type { ToolsQuery } from './tool-input.dto';

/** What a list of tools is narrowed to, without its order and its page. */
export type ToolFilter = Omit<ToolsQuery, 'limit' | 'cursor' | 'sort'>;

/** Which tools `t` a filter lets through. Parameters are numbered from `firstParameter`; `today` is that of the company. */
export function toolFilter(filter: ToolFilter, today: string, firstParameter: number): Predicate {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${firstParameter + values.push(given) - 1}`;
  const { q, source, status, stage, owner, unit, accountability, authorisation, line, lane, notice, seal, sprint } =
    filter;
  const conditions = [
    q && `strpos(t.search_text, ${value(folded(q))}) > 0`,
    source && `t.source = ${value(source)}`,
    status && `t.status = ${value(status)}`,
    stage && `exists (select from tool_stage s where s.tool_id = t.id and s.stage_id = ${value(stage)})`,
    owner && `${value(owner)}::uuid in (t.business_owner_id, t.deputy_id, t.technical_owner_id, t.budget_owner_id)`,
    unit && `t.unit_id in (select unit_branch(${value(unit)}::uuid))`,
    accountability && NOBODY_ACCOUNTABLE,
    authorisation && '(t.authorised_by_id in (t.defined_by_id, t.benefit_owner_id))',
    line && `t.budget_line_id = ${value(line)}::uuid`,
    lane && `t.lane = ${value(lane)}`,
    sprint &&
      `t.status = 'trial' and exists (select from sprint s where s.tool_id = t.id and s.status = ${value(sprint)})`,
    notice && `t.contract_notice_by between ${value(today)}::date and ${value(addDays(today, Number(notice)))}::date`,
    seal && '(t.verified_at is null or t.seal_broken_at is not null)',
  ].filter((condition): condition is string => Boolean(condition));
  return { sql: conditions.length > 0 ? conditions.join(' and ') : 'true', values };
}

const NOBODY_ACCOUNTABLE = `(t.defined_by_id is null or t.authorised_by_id is null
   or (t.benefit_owner_id is null and not exists (select from tool_benefit b where b.tool_id = t.id)))`;
