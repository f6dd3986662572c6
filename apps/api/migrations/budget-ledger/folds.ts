import { ALL_PLACES, EFFECT_COLUMNS, rollupSums, SPENDING } from './effects';

/**
 * Views that work every total out from the entries. Checks compare what is stored with them, and the rollups are rebuilt
 * from them.
 */
export const FOLDS = `
  create view budget_entry_effect as
    select e.id as entry_id, e.line_id, e.kind, e.posted_on, e.tool_id, e.vendor_id, e.commitment_id, e.request_id, e.import_id,
           e.finding_id, k.d_actual <> 0 as moves_actual, to_char(e.posted_on, 'YYYY-MM') as month,
           ${EFFECT_COLUMNS}
      from budget_entry e join budget_entry_kind k on k.kind = e.kind;

  create view line_fold as
    select x.line_id, count(*) as entries, sum(x.funded_minor) as funded_minor, sum(x.reserved_minor) as reserved_minor,
           sum(x.committed_minor) as committed_minor, sum(x.actual_minor) as actual_minor
      from budget_entry_effect x group by x.line_id;

  create view commitment_fold as
    select x.commitment_id, sum(x.reserved_minor) as reserved_minor, sum(x.committed_minor) as committed_minor,
           sum(x.functional_reserved_minor) as functional_reserved_minor,
           sum(x.functional_committed_minor) as functional_committed_minor
      from budget_entry_effect x where x.commitment_id is not null group by x.commitment_id;

  create view line_month_fold as
    select x.line_id, x.month, ${rollupSums(ALL_PLACES)}
      from budget_entry_effect x group by x.line_id, x.month;

  create view tool_month_fold as
    select x.line_id, x.month, x.tool_id, ${rollupSums(SPENDING)}
      from budget_entry_effect x where x.moves_actual group by x.line_id, x.month, x.tool_id;

  -- The rate at which the amounts of a fiscal year are shown in a currency that is neither theirs nor the functional one:
  -- the last rate stated by the end of that year, or by today while it runs.
  create function reporting_rate(target text, today date)
  returns table (fiscal_year_id text, from_currency text, rate numeric, rate_date date, source text) language sql stable as $$
    select y.id, o.functional_currency, r.rate, r.rate_date, r.source
      from fiscal_year y cross join organisation o
      left join lateral (select x.rate, x.rate_date, x.source from exchange_rate x
                          where x.from_currency = o.functional_currency and x.to_currency = target
                            and x.rate_date <= least(y.ends_on, today)
                          order by x.rate_date desc limit 1) r on true
  $$;

  grant select on budget_entry_effect, line_fold, commitment_fold, line_month_fold, tool_month_fold to tandem_app;
`;
