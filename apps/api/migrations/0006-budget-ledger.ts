import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPLY_ENTRY, TOTAL_ENTRIES } from './budget-ledger/triggers';
import { FOLDS } from './budget-ledger/folds';

/**
 * The budget ledger. The product only ever inserts entries; triggers move the totals of the line, of the commitment and
 * of the month in the same statement and refuse what does not fit, so that totals and entries cannot drift apart.
 */
export class BudgetLedger1700000000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(KINDS);
    await db.query(LINES);
    await db.query(ENTRIES);
    await db.query(ROLLUPS);
    await db.query(FOLDS);
    await db.query(APPLY_ENTRY);
    await db.query(TOTAL_ENTRIES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only: restore a backup instead.'));
  }
}

/** The same table as ENTRY_KINDS of the library; a test compares the two. */
const KINDS = `
  create table budget_entry_kind (
    kind text primary key,
    d_funded int not null check (d_funded between -1 and 1),
    d_reserved int not null check (d_reserved between -1 and 1),
    d_committed int not null check (d_committed between -1 and 1),
    d_actual int not null check (d_actual between -1 and 1),
    needs_room boolean not null,
    reversal_needs_room boolean not null,
    is_fact boolean not null
  );
  insert into budget_entry_kind values
    ('original',      1,  0,  0,  0, false, true,  false),
    ('supplement',    1,  0,  0,  0, false, true,  false),
    ('cut',          -1,  0,  0,  0, true,  false, false),
    ('transfer-in',   1,  0,  0,  0, false, true,  false),
    ('transfer-out', -1,  0,  0,  0, true,  false, false),
    ('reserve',       0,  1,  0,  0, true,  false, false),
    ('release',       0, -1,  0,  0, false, true,  false),
    ('commit',        0, -1,  1,  0, false, false, false),
    ('commit-extra',  0,  0,  1,  0, true,  false, false),
    ('decommit',      0,  0, -1,  0, false, true,  false),
    ('liquidate',     0,  0, -1,  1, false, false, true),
    ('actual',        0,  0,  0,  1, false, false, true),
    ('credit',        0,  0,  0, -1, false, false, true);
  grant select on budget_entry_kind to tandem_app;
`;

const LINES = `
  create table budget_line (
    id uuid primary key default gen_random_uuid(),
    code text not null check (code <> ''),
    name text not null check (name <> ''),
    fund_source text not null check (fund_source in ('it', 'marketing', 'shadow')),
    unit_id uuid not null references unit,
    cost_centre_id uuid references cost_centre,
    account text,
    fiscal_year_id text not null references fiscal_year,
    currency char(3) not null,
    owner_id uuid references person,
    defined_by_id uuid references person,
    defined_evidence text check (defined_evidence in ('declared', 'document', 'event')),
    defined_source text,
    defined_on date,
    authorised_by_id uuid references person,
    authorised_evidence text check (authorised_evidence in ('declared', 'document', 'event')),
    authorised_source text,
    authorised_on date,
    -- A line without authorised budget takes what nobody planned; it has no place in the chart of accounts.
    has_budget boolean not null,
    allows_overdraft boolean not null,
    -- Moved by the triggers of budget_entry alone.
    funded_minor bigint not null default 0 check (funded_minor >= 0),
    reserved_minor bigint not null default 0 check (reserved_minor >= 0),
    committed_minor bigint not null default 0 check (committed_minor >= 0),
    actual_minor bigint not null default 0,
    last_sequence bigint not null default 0,
    version int not null default 1,
    unique (code, fiscal_year_id),
    check ((defined_by_id is null) = (defined_evidence is null)),
    check ((authorised_by_id is null) = (authorised_evidence is null)),
    check (has_budget = (cost_centre_id is not null)),
    check (has_budget = (account is not null)),
    check (has_budget or allows_overdraft)
  ) with (fillfactor = 50);
  create unique index budget_line_key on budget_line (fund_source, cost_centre_id, account, fiscal_year_id, currency) where has_budget;
  create unique index budget_line_without_budget on budget_line (fund_source, unit_id, fiscal_year_id, currency) where not has_budget;
  create index budget_line_fiscal_year on budget_line (fiscal_year_id);
  grant select on budget_line to tandem_app;
  grant insert (id, code, name, fund_source, unit_id, cost_centre_id, account, fiscal_year_id, currency, owner_id,
                defined_by_id, defined_evidence, defined_source, defined_on,
                authorised_by_id, authorised_evidence, authorised_source, authorised_on, has_budget, allows_overdraft)
    on budget_line to tandem_app;
  grant update (name, owner_id, version) on budget_line to tandem_app;

  create table line_benefit (
    line_id uuid not null references budget_line,
    unit_id uuid not null references unit,
    primary key (line_id, unit_id)
  );
  grant select, insert on line_benefit to tandem_app;

  alter table tool add foreign key (budget_line_id) references budget_line;
  create index tool_budget_line on tool (budget_line_id) where budget_line_id is not null;

  -- What one request has set aside on one line, and how much of it is still open.
  create table commitment (
    id uuid primary key default gen_random_uuid(),
    line_id uuid not null references budget_line,
    request_id uuid not null,
    tool_id uuid references tool,
    opened_on date not null check (isfinite(opened_on)),
    -- Minor units of the functional currency for one of the line's, for its whole life: what comes in at one rate and
    -- goes out at another would leave a rest on an empty commitment. Null where no rate was stated.
    minor_rate numeric check (minor_rate > 0 and minor_rate <> 'NaN'),
    rate_date date,
    rate_source text,
    reserved_minor bigint not null default 0 check (reserved_minor >= 0),
    committed_minor bigint not null default 0 check (committed_minor >= 0)
  ) with (fillfactor = 70);
  create index commitment_line on commitment (line_id);
  create index commitment_request on commitment (request_id);
  create index commitment_tool on commitment (tool_id) where tool_id is not null;
  grant select on commitment to tandem_app;
  grant insert (id, line_id, request_id, tool_id, opened_on, minor_rate, rate_date, rate_source) on commitment to tandem_app;
`;

const ENTRIES = `
  create table budget_entry (
    id bigint generated always as identity primary key,
    line_id uuid not null references budget_line,
    sequence bigint not null,
    kind text not null references budget_entry_kind,
    amount_minor bigint not null check (amount_minor > 0 and amount_minor <= 9000000000000000),
    currency char(3) not null,
    posted_on date not null check (isfinite(posted_on)),
    recorded_at timestamptz not null,
    available_after_minor bigint not null,
    -- The amount in the functional currency at the rate of the day, where the entry moves funding or actual cost.
    functional_minor bigint check (functional_minor >= 0),
    functional_rate numeric(20, 10) check (functional_rate > 0 and functional_rate <> 'NaN'),
    functional_rate_date date,
    functional_rate_source text,
    -- The signed movement of the open parts in the functional currency, at the commitment's rate.
    functional_reserved_minor bigint,
    functional_committed_minor bigint,
    -- What was invoiced or paid, where that was another currency than the line's, and the rate to the line's.
    original_minor bigint check (original_minor > 0),
    original_currency char(3),
    original_rate numeric(20, 10) check (original_rate > 0 and original_rate <> 'NaN'),
    original_rate_date date,
    original_rate_source text,
    commitment_id uuid references commitment,
    tool_id uuid references tool,
    vendor_id uuid references vendor,
    request_id uuid,
    import_id uuid,
    import_row int,
    finding_id uuid,
    description text not null,
    reverses_id bigint unique references budget_entry,
    -- Who asked for and who allowed a change of the funding itself; other entries have a request, a tool or a line for it.
    defined_by_id uuid references person,
    authorised_by_id uuid references person,
    recorded_by_id uuid references person,
    unique (line_id, sequence),
    check ((original_minor is null) = (original_currency is null) and (original_minor is null) = (original_rate is null)),
    check ((import_id is null) = (import_row is null))
  );
  create index budget_entry_day on budget_entry (posted_on, id);
  create index budget_entry_original on budget_entry (line_id) where kind = 'original';
  create index budget_entry_tool on budget_entry (tool_id, posted_on) where tool_id is not null;
  create index budget_entry_vendor on budget_entry (vendor_id, posted_on) where vendor_id is not null;
  create index budget_entry_request on budget_entry (request_id) where request_id is not null;
  create index budget_entry_import on budget_entry (import_id, import_row) where import_id is not null;
  create index budget_entry_finding on budget_entry (finding_id) where finding_id is not null;
  call make_append_only('budget_entry');
  grant insert (line_id, kind, amount_minor, currency, posted_on, functional_minor, functional_rate, functional_rate_date,
                functional_rate_source, original_minor, original_currency, original_rate, original_rate_date,
                original_rate_source, commitment_id, tool_id, vendor_id, request_id, import_id, import_row, finding_id,
                description, reverses_id, defined_by_id, authorised_by_id, recorded_by_id)
    on budget_entry to tandem_app;
`;

/** What dashboards read instead of entries. Amounts without a rate are kept apart, so that nothing is hidden in a total. */
const ROLLUPS = `
  create table line_month (
    line_id uuid not null references budget_line,
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    funded_minor bigint not null,
    reserved_minor bigint not null,
    committed_minor bigint not null,
    actual_minor bigint not null,
    functional_funded_minor bigint not null,
    functional_reserved_minor bigint not null,
    functional_committed_minor bigint not null,
    functional_actual_minor bigint not null,
    unconverted_funded_minor bigint not null,
    unconverted_reserved_minor bigint not null,
    unconverted_committed_minor bigint not null,
    unconverted_actual_minor bigint not null,
    primary key (line_id, month)
  ) with (fillfactor = 50);
  -- Every actual cost is in exactly one of these cells; the cell without a tool holds what belongs to none.
  create table tool_month (
    line_id uuid not null references budget_line,
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    tool_id uuid references tool,
    actual_minor bigint not null,
    functional_actual_minor bigint not null,
    unconverted_actual_minor bigint not null,
    constraint tool_month_cell unique nulls not distinct (line_id, month, tool_id)
  ) with (fillfactor = 50);
  create index tool_month_tool on tool_month (tool_id, month);
  grant select on line_month, tool_month to tandem_app;
`;
