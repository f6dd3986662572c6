import { lineScope, toolRef } from '../../registry';
import type { SignedIn } from '../../identity';

export interface BypassRow {
  readonly tool: { readonly id: string; readonly slug: string; readonly name: string };
  readonly unitId: string;
  readonly category: string | null;
  readonly fundSources: ('it' | 'marketing' | 'shadow')[];
  readonly firstMonth: string;
  /** In minor units of the currency of the books. */
  readonly paid: bigint;
  /** Nothing where nobody has approved it. */
  readonly approvedBy: { readonly id: string; readonly ref: string; readonly on: string } | null;
  readonly dataClass: 'none' | 'internal' | 'personal' | 'sensitive' | null;
  readonly termMonths: number | null;
}

/**
 * Tools that were paid for from one day ($1) to another ($2), in months that are over, before the day of their first
 * approval or without any. What was paid is in the currency of the books ($3), of lines that the reader sees. A renewal or
 * more seats are of a tool that is in use anyway: whoever approved one stands for it, and it came too late for nothing.
 *
 * What nobody approved is read from the rollup, and the entries of a tool only up to its approval, by their index: tool by tool,
 * since all at once the ledger would be read from end to end.
 */
export function bypassesSql(actor: SignedIn): { sql: string; values: unknown[] } {
  const scope = lineScope(actor, 'entry.read', 4);
  const value = (row: string): string =>
    `case when l.currency = $3 then ${row}.actual_minor else coalesce(${row}.functional_actual_minor, 0) end`;
  const told = (month: string): string =>
    `min(${month}) as first_month, array_agg(distinct l.fund_source) as sources, min(l.unit_id::text) as unit_id`;
  return {
    sql: `
      with approval as (
        select distinct on (r.tool_id) r.tool_id, r.id, r.ref, r.data_class, r.term_months,
               (r.ended_at at time zone (select time_zone from organisation))::date as approved_on
          from request r
         where r.status in ('approved', 'cancelled') and r.kind in ('new-tool', 'regularise') and r.tool_id is not null
         order by r.tool_id, r.ended_at),
      never as (
        select m.tool_id, sum(${value('m')}) as paid, ${told('m.month')}
          from tool_month m join budget_line l on l.id = m.line_id join tool t on t.id = m.tool_id
         where m.month between to_char($1::date, 'YYYY-MM') and to_char($2::date, 'YYYY-MM') and t.authorised_by_id is null
           and not exists (select from request r where r.tool_id = t.id and r.status in ('approved', 'cancelled'))
           and ${scope.sql}
         group by m.tool_id),
      late as (
        select a.tool_id, before.paid, before.first_month, before.sources, before.unit_id
          from approval a
         cross join lateral (
           select sum(${value('x')}) as paid, ${told('x.month')}
             from budget_entry_effect x join budget_line l on l.id = x.line_id
            where x.tool_id = a.tool_id and x.moves_actual and x.posted_on >= $1::date
              and x.posted_on < least(a.approved_on, $2::date + 1) and ${scope.sql}) before
         where a.approved_on > $1::date),
      bypass as (select * from never union all select * from late)
      select ${toolRef('t')} as tool, coalesce(t.unit_id::text, b.unit_id) as "unitId", t.category, b.sources as "fundSources",
             b.first_month as "firstMonth", b.paid::bigint as paid, a.data_class as "dataClass", a.term_months as "termMonths",
             case when a.id is not null then json_build_object('id', a.id, 'ref', a.ref, 'on', a.approved_on) end as "approvedBy"
        from bypass b join tool t on t.id = b.tool_id left join approval a on a.tool_id = b.tool_id
       where b.paid > 0
       order by b.paid desc, t.id`,
    values: scope.values,
  };
}
