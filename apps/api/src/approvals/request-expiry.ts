/**
 * Why a request ends by itself: its requester did not come back, or its money would be held beyond its year. The audit
 * trail keeps the code; whoever shows it has the words.
 */
export const EXPIRY_CAUSES = ['changes-unanswered', 'year-ended'] as const;
export type ExpiryCause = (typeof EXPIRY_CAUSES)[number];

/** Calendar days that a requester has to hand a request in again once changes were asked for. */
const CHANGES_WITHIN_DAYS = 30;

/**
 * The day from which open request `r` is over, and why: the earlier of two days (docs/decisions/0009). Without a row for
 * any other, since only an open request holds something on a line.
 */
export const EXPIRY = `(
  select least(asked.day + ${CHANGES_WITHIN_DAYS}, y.ends_on + 1) as day,
         case when asked.day + ${CHANGES_WITHIN_DAYS} <= y.ends_on + 1 then 'changes-unanswered' else 'year-ended' end as because
    from budget_line held
    join fiscal_year y on y.id = held.fiscal_year_id
    left join lateral (select (s.decided_at at time zone (select time_zone from organisation))::date as day from request_step s
                        where s.request_id = r.id and s.round = r.round and s.status = 'changes') asked on true
   where held.id = r.reserved_line_id)`;
