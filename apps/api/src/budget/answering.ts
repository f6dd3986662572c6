import { chainOf, chargedChain, LINE_ANSWERS, TOOL_ANSWERS } from '../registry';
import type { Conditions } from './conditions';

/**
 * Who answers for an entry `e` on line `l`, as `who`: the people named on it when it changed the funding; else those of its
 * request, of its tool, or of its line, whichever comes first.
 */
export const WHO_ANSWERS = `
  cross join organisation company
  left join tool t on t.id = e.tool_id
  left join request rq on rq.id = e.request_id
  left join lateral (select d.person_id, (d.decided_at at time zone company.time_zone)::date as day
                       from decision d where d.request_id = rq.id and d.round = rq.round and d.verdict = 'approve' and rq.status in ('approved', 'cancelled')
                      order by d.decided_at desc limit 1) approval on true
  cross join lateral (
    select * from (values
      ('entry', e.authorised_by_id is not null,
        e.defined_by_id, case when e.defined_by_id = e.recorded_by_id then 'event' else 'declared' end, null::text, e.posted_on,
        e.authorised_by_id, 'event', null::text, e.posted_on, null::uuid),
      ('request', rq.id is not null,
        rq.defined_by_id, 'event', rq.ref, (rq.submitted_at at time zone company.time_zone)::date,
        approval.person_id, 'event', rq.ref, approval.day, rq.benefit_owner_id),
      ('tool', t.id is not null,
        t.defined_by_id, t.defined_evidence, t.defined_source, t.defined_on,
        t.authorised_by_id, t.authorised_evidence, t.authorised_source, t.authorised_on, t.benefit_owner_id),
      ('line', true,
        l.defined_by_id, l.defined_evidence, l.defined_source, l.defined_on,
        l.authorised_by_id, l.authorised_evidence, l.authorised_source, l.authorised_on, null::uuid))
      as candidate(origin, applies, defined_by_id, defined_evidence, defined_source, defined_on,
                   authorised_by_id, authorised_evidence, authorised_source, authorised_on, benefit_owner_id)
     where applies limit 1) who`;

/** The units that benefit, by their ids in one order with commas; the unit of whoever benefits where no unit is named; or `none`. */
const BENEFITS = `coalesce(
  (select string_agg(b.unit_id::text, ',' order by b.unit_id) from (
     select unit_id from request_benefit where who.origin = 'request' and request_id = rq.id
     union all select unit_id from tool_benefit where who.origin = 'tool' and tool_id = t.id
     union all select unit_id from line_benefit where who.origin not in ('request', 'tool') and line_id = l.id) b),
  (select p.unit_id::text from person p where p.id = who.benefit_owner_id), 'none')`;

/** What a list of entries can be asked for about who answers: ids, or `none` where nobody is on record. */
export interface AnsweringFilter {
  readonly definedBy?: string;
  readonly authorisedBy?: string;
  readonly benefits?: string;
}

/** Cuts entries `x` down to those that somebody answers for. */
export function whenAnsweredBy(conditions: Conditions, { definedBy, authorisedBy, benefits }: AnsweringFilter): void {
  const asked = [
    ['who.defined_by_id::text', definedBy],
    ['who.authorised_by_id::text', authorisedBy],
    [BENEFITS, benefits],
  ] as const;
  const parts = asked.flatMap(([told, wanted]) =>
    wanted === undefined ? [] : [`coalesce(${told}, 'none') = ${conditions.parameter(wanted.toLowerCase())}`],
  );
  if (parts.length > 0) {
    conditions.add(
      `exists (select from budget_entry e join budget_line l on l.id = e.line_id ${WHO_ANSWERS}
                where e.id = x.entry_id and ${parts.join(' and ')})`,
    );
  }
}

/** The chains of the tools and of the lines that rows of `charged` name, each once. */
const chainsOf = (charged: string): string => `
   tool_chain as materialized (
     select t.id, ${chainOf(TOOL_ANSWERS)} as chain from tool t where t.id in (select c.tool_id from ${charged} c)),
   line_chain as materialized (
     select l.id, ${chainOf(LINE_ANSWERS)} as chain from budget_line l where l.id in (select c.line_id from ${charged} c))`;

/** The chain of a row that was charged to a line, for a tool or for none. */
const joinChains = (row: string): string => `
  join line_chain on line_chain.id = ${row}.line_id left join tool_chain on tool_chain.id = ${row}.tool_id`;
const CHAIN = `case when tool_chain.id is null then line_chain.chain else ${chargedChain('tool_chain.chain', 'line_chain.chain')} end`;

/** What each of the lines $1 was ever charged, by its chain, out of the rollup. */
export const CHARGED_LINES = `
  with charged as materialized (
     select m.line_id, m.tool_id, sum(m.actual_minor) as value from tool_month m where m.line_id = any ($1) group by m.line_id, m.tool_id),
   ${chainsOf('charged').trim()}
  select charged.line_id as "lineId", ${CHAIN} as chain, sum(charged.value)::bigint as value
    from charged ${joinChains('charged')} group by 1, 2`;

/**
 * Adds up the entries of `matching` by who answers for them, and the same entries by their line and their chain: rows of
 * the one kind have no line. They are first added up by what decides that, so that it is looked up for each line, tool
 * and request once.
 */
export const byWhoAnswers = (matching: string): string => `
  with matching as materialized (${matching}),
   e as materialized (
     select m.line_id, m.tool_id, m.request_id, b.defined_by_id, b.authorised_by_id, null::uuid as recorded_by_id, null::date as posted_on,
            sum(m.value) as value, count(*) as entries, bool_or(m.lacks_rate) as lacks_rate
       from matching m join budget_entry b on b.id = m.entry_id
      group by m.line_id, m.tool_id, m.request_id, b.defined_by_id, b.authorised_by_id),
   ${chainsOf('e').trim()},
   answered as (
     select who.defined_by_id, who.authorised_by_id, ${BENEFITS} as benefits, e.line_id, l.fund_source, ${CHAIN} as chain,
            e.value, e.entries, e.lacks_rate
       from e join budget_line l on l.id = e.line_id ${joinChains('e')} ${WHO_ANSWERS})
  select defined_by_id as "definedById", authorised_by_id as "authorisedById", benefits, line_id as "lineId",
         fund_source as source, chain, sum(value)::bigint as value, sum(entries)::int as entries, bool_or(lacks_rate) as "lacksRate"
    from answered group by grouping sets ((defined_by_id, authorised_by_id, benefits), (line_id, fund_source, chain))
   order by value desc, defined_by_id, authorised_by_id, benefits, line_id, chain`;
