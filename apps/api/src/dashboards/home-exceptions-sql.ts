// What an auditor calls an exception, each written once: it is counted on home pages and listed by itself, so that the
// number and the rows behind it cannot differ.

/**
 * Spend of a fiscal year ($1) that nobody authorised, as the list of entries finds it with `authorisedBy=none`: an entry's
 * own people answer for it, else those of its request, of its tool or of its line, whichever comes first.
 */
export const UNAUTHORISED_SPEND = `
  from budget_entry e
  join budget_entry_kind k on k.kind = e.kind
  join budget_line l on l.id = e.line_id
  left join request rq on rq.id = e.request_id
  left join tool t on t.id = e.tool_id
 where l.fiscal_year_id = $1 and k.d_actual <> 0 and e.authorised_by_id is null
   and case
     when rq.id is not null then rq.status not in ('approved', 'cancelled') or not exists (
       select from decision d where d.request_id = rq.id and d.round = rq.round and d.verdict = 'approve')
     when t.id is not null then t.authorised_by_id is null
     else l.authorised_by_id is null end`;

export const LINE_COLUMNS = { unit: 'l.unit_id', fundSource: 'l.fund_source', owner: 'l.owner_id' };

/** Entry `e` is spend that stands: it moves actual cost, and nobody reversed it. Needs its kind `k`. */
const STANDS = `k.d_actual <> 0 and e.reverses_id is null and not exists (select from budget_entry undo where undo.reverses_id = e.id)`;

/**
 * Requests approved since a day ($1), in a time zone ($2), whose tool had been paid for before the day of the approval. A
 * renewal and more seats are of a tool that is paid for anyway, so only first approvals count.
 */
export const APPROVED_AFTER_PAYMENT = `
  from request r
  join tool t on t.id = r.tool_id
  left join budget_line l on l.id = r.budget_line_id
  cross join lateral (select d.decided_at, d.person_id from decision d
                       where d.request_id = r.id and d.round = r.round and d.verdict = 'approve'
                       order by d.decided_at desc limit 1) approval
  cross join lateral (select min(e.posted_on) as first_on, count(*)::int as payments
                        from budget_entry e join budget_entry_kind k on k.kind = e.kind
                       where e.tool_id = r.tool_id and ${STANDS}
                         and e.posted_on < (approval.decided_at at time zone $2)::date) paid
 where r.status = 'approved' and r.kind in ('new-tool', 'regularise') and paid.payments > 0
   and (approval.decided_at at time zone $2)::date >= $1::date`;

export const APPROVED_AFTER_PAYMENT_COLUMNS = {
  unit: 'r.unit_id',
  fundSource: 'l.fund_source',
  owner: 'r.requester_id',
};

/** Whole months from a day ($1) to before the month of another ($2) that no published payments file reaches into. */
export const MONTHS_WITHOUT_IMPORT = `
  from generate_series(date_trunc('month', $1::date), date_trunc('month', $2::date) - interval '1 month', interval '1 month') as month
 where not exists (
   select from import_batch b
    where b.status = 'published' and (b.counts ->> 'firstDate')::date < month + interval '1 month'
      and (b.counts ->> 'lastDate')::date >= month)`;

/** Requests that are in the queue because of a step that nobody can decide, unless somebody came back meanwhile. */
export const STUCK_REQUESTS = `
  from request r
  left join budget_line l on l.id = r.budget_line_id
 where r.status = 'submitted' and r.id in (select h.request_id from step_inheritance h where h.rule = 'queue')
   and exists (
     select from request_step s
      where s.request_id = r.id and s.round = r.round and s.status = 'pending'
        and not exists (
          select from request_deciding_roles(r.id, r.round, l.unit_id, l.fund_source, r.round_began_at) d
           where d.role = s.role and d.person_id <> r.requester_id
             and not exists (select from decision x where x.request_id = r.id and x.round = r.round and d.person_id in (x.person_id, x.on_behalf_of_id))
             and not exists (select from recusal y where y.request_id = r.id and y.person_id = d.person_id)))`;
