import { ALL_PLACES, EFFECT_COLUMNS, rollupSums, SPENDING } from './effects';

/**
 * Views that work every total out from the entries. Checks compare what is stored with them, and the rollups are rebuilt
 * from them.
 */
export const FOLDS = `
  create view budget_entry_effect as
    select e.id as entry_id, e.line_id, e.tool_id, e.commitment_id, k.d_actual <> 0 as moves_actual,
           to_char(e.posted_on, 'YYYY-MM') as month,
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

  grant select on budget_entry_effect, line_fold, commitment_fold, line_month_fold, tool_month_fold to tandem_app;
`;
