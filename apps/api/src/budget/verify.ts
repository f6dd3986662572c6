import { Injectable } from '@nestjs/common';

/** Something that runs SQL on one connection: a transaction, a read, or the owner's own connection. */
export type RunSql = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A stored total that is not what the entries add up to. */
export interface Difference {
  /** What differs, as `table.column`. */
  readonly what: string;
  readonly id: string;
  readonly stored: string;
  readonly computed: string;
}

const PLACES = ['funded', 'reserved', 'committed', 'actual'] as const;
const ROLLUP_COLUMNS = ['', 'functional_', 'unconverted_'].flatMap((prefix) =>
  PLACES.map((place) => `${prefix}${place}_minor`),
);
const SPENDING_COLUMNS = ROLLUP_COLUMNS.filter((column) => column.endsWith('actual_minor'));

/** One comparison of a table with the view that works the same out from entries, column by column. */
interface Comparison {
  readonly table: string;
  readonly fold: string;
  /** Columns that tell the rows apart; both sides have them. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

const COMPARISONS: readonly Comparison[] = [
  {
    table: '(select id as line_id, last_sequence as entries, * from budget_line)',
    fold: 'line_fold',
    key: ['line_id'],
    columns: ['entries', ...PLACES.map((place) => `${place}_minor`)],
  },
  {
    table: '(select id as commitment_id, * from commitment)',
    fold: 'commitment_fold',
    key: ['commitment_id'],
    columns: ['reserved_minor', 'committed_minor'],
  },
  { table: 'line_month', fold: 'line_month_fold', key: ['line_id', 'month'], columns: ROLLUP_COLUMNS },
  { table: 'tool_month', fold: 'tool_month_fold', key: ['line_id', 'month', 'tool_id'], columns: SPENDING_COLUMNS },
];

/** Each column that differs, in one row; a row that only one side has counts as nought on the other. */
function differencesSql({ table, fold, key, columns }: Comparison): string {
  const name = fold.replace('_fold', '');
  const side = (stored: string, computed: string): string =>
    columns
      .map((column) => `${stored}${column} as stored_${column}, ${computed}${column} as computed_${column}`)
      .join(', ');
  const sums = columns.flatMap((column) => [
    `sum(stored_${column}) as stored_${column}`,
    `sum(computed_${column}) as computed_${column}`,
  ]);
  return `
    select '${name}.' || d.name as what, concat_ws(' ', ${key.join(', ')}) as id, d.stored::text as stored, d.computed::text as computed
      from (select ${key.join(', ')}, ${sums.join(', ')}
              from (select ${key.join(', ')}, ${side('', '0 * ')} from ${table} t
                    union all
                    select ${key.join(', ')}, ${side('0 * ', '')} from ${fold} f) both_sides
             group by ${key.join(', ')}) g
      cross join lateral (values ${columns.map((column) => `('${column}', stored_${column}, computed_${column})`).join(', ')})
        as d(name, stored, computed)
     where d.stored <> d.computed`;
}

/** Entries of line $1 are numbered without gaps, and each carries the balance that the ones up to it leave. */
const HISTORY = `
  select 'budget_entry.' || d.name as what, h.entry_id::text as id, d.stored::text as stored, d.computed::text as computed
    from (select x.entry_id, e.sequence, e.available_after_minor,
                 row_number() over w as place,
                 sum(x.funded_minor - x.reserved_minor - x.committed_minor - x.actual_minor) over w as available
            from budget_entry_effect x join budget_entry e on e.id = x.entry_id
          where x.line_id = $1
          window w as (partition by x.line_id order by e.sequence)) h
    cross join lateral (values ('sequence', h.sequence, h.place), ('available_after_minor', h.available_after_minor, h.available))
      as d(name, stored, computed)
   where d.stored <> d.computed`;

/** What a commitment holds in the functional currency is what it holds at its own rate, to the minor unit. */
const CARRYING = `
  select 'commitment.functional_' || d.name as what, c.id::text as id, d.stored::text as stored, d.computed::text as computed
    from commitment c join commitment_fold f on f.commitment_id = c.id
    cross join lateral (values
      ('reserved_minor', coalesce(f.functional_reserved_minor, 0), coalesce(round(c.reserved_minor * c.minor_rate), 0)),
      ('committed_minor', coalesce(f.functional_committed_minor, 0), coalesce(round(c.committed_minor * c.minor_rate), 0)))
      as d(name, stored, computed)
   where d.stored <> d.computed`;

const REBUILD = `
  do $$ begin
    -- Nobody posts meanwhile, so that no entry is counted twice or not at all.
    lock table budget_entry in share row exclusive mode;
    delete from line_month;
    insert into line_month (line_id, month, ${ROLLUP_COLUMNS.join(', ')})
      select line_id, month, ${ROLLUP_COLUMNS.join(', ')} from line_month_fold;
    delete from tool_month;
    insert into tool_month (line_id, month, tool_id, ${SPENDING_COLUMNS.join(', ')})
      select line_id, month, tool_id, ${SPENDING_COLUMNS.join(', ')} from tool_month_fold;
  end $$`;

/** Works every total of the budget out again from the entries. */
@Injectable()
export class BudgetVerification {
  /** Every stored total that is not what the entries say; empty when all is well. */
  async differences(run: RunSql): Promise<Difference[]> {
    const found: Difference[] = [];
    for (const sql of [...COMPARISONS.map(differencesSql), CARRYING]) found.push(...(await run<Difference>(sql)));
    // Line by line: however long the histories are, no question takes longer than the database allows.
    for (const { id } of await run<{ id: string }>('select id from budget_line order by id')) {
      found.push(...(await run<Difference>(HISTORY, [id])));
    }
    return found;
  }

  /** Makes the rollups anew from the entries. Needs the connection of the schema's owner: the product may only read them. */
  async rebuildRollups(run: RunSql): Promise<void> {
    await run(REBUILD);
  }
}
