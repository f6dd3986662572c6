import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of payments as they were read, the findings they lead to, and what people decided about those. */
export class Discovery1700000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(IMPORTS);
    await db.query(FINDINGS);
    await db.query(TRIAGE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const IMPORTS = `
  create table import_batch (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind in ('payments')),
    status text not null check (status in ('previewed', 'publishing', 'published', 'failed', 'reversed')),
    file_name text not null,
    byte_count bigint not null,
    sha256 bytea not null check (length(sha256) = 32),
    -- What people said about the file beside its bytes: mapping, answers, currency, order of dates.
    options jsonb not null default '{}',
    currency char(3) not null,
    -- How it was read: dialect, mapping, headings, first rows, questions.
    reading jsonb not null,
    counts jsonb not null,
    -- The day that stands for payments without one.
    undated_on date not null,
    failure jsonb,
    attempts int not null default 0,
    created_by_id uuid not null references person,
    created_at timestamptz not null,
    published_by_id uuid references person,
    published_at timestamptz,
    reversed_by_id uuid references person,
    reversed_at timestamptz,
    version int not null default 1
  );
  -- The same bytes are taken in once, however many people send them at the same moment.
  create unique index import_batch_content on import_batch (sha256) where status in ('previewed', 'publishing', 'published');
  create index import_batch_list on import_batch (created_at desc, id desc);

  -- The file itself, in parts of a mebibyte, until nobody can ask for another reading of it.
  create table import_file (
    import_id uuid not null references import_batch,
    part int not null,
    bytes bytea not null,
    primary key (import_id, part)
  );

  create table import_row (
    import_id uuid not null references import_batch,
    row_number int not null,
    kind text not null check (kind in ('payment', 'not-payment', 'refused')),
    reason text,
    -- What stands in the way of reading a refused row.
    detail text,
    supplier text,
    amount_minor bigint,
    currency char(3),
    original_amount text,
    original_currency text,
    paid_on date,
    department text,
    cost_centre text,
    account text,
    category text,
    purpose text,
    transaction_id text,
    -- What makes it the same payment in another file; nothing where a row says too little about itself.
    identity_key bytea,
    raw text[] not null,
    -- From here on: what the product makes of the row. The rest is never changed.
    outcome text check (outcome in ('commitment', 'registered', 'shadow', 'review', 'notTool')),
    is_recorded_already boolean not null default false,
    unit_id uuid references unit,
    match jsonb,
    tool_id uuid references tool,
    finding_id uuid,
    -- The entries that stand for the payment at present; those that were reversed are found by import and row number.
    entry_ids bigint[] not null default '{}',
    primary key (import_id, row_number),
    check ((kind = 'payment') = (outcome is not null)),
    check (kind <> 'payment' or (supplier is not null and amount_minor is not null and currency is not null))
  );
  create index import_row_outcome on import_row (import_id, outcome, row_number);
  create index import_row_finding on import_row (finding_id, import_id, row_number) where finding_id is not null;
  create index import_row_identity on import_row (identity_key) where identity_key is not null;

  -- A preview may be read again, and then all its rows are replaced. The rows of any other import are there to stay.
  create function discard_staged_rows(target uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
  begin
    if not exists (select from import_batch where id = target and published_at is null and status in ('previewed', 'failed')) then
      raise exception 'import % is no preview', target using errcode = 'restrict_violation';
    end if;
    delete from import_row where import_id = target;
  end $$;
  revoke all on function discard_staged_rows(uuid) from public;
  grant execute on function discard_staged_rows(uuid) to tandem_app;

  grant select, insert on import_batch to tandem_app;
  grant update (status, options, currency, reading, counts, undated_on, failure, attempts, published_by_id, published_at,
                reversed_by_id, reversed_at, version) on import_batch to tandem_app;
  grant select, insert, delete on import_file to tandem_app;
  grant select, insert on import_row to tandem_app;
  grant update (outcome, is_recorded_already, unit_id, match, tool_id, finding_id, entry_ids) on import_row to tandem_app;
`;

const FINDINGS = `
  create table finding (
    id uuid primary key default gen_random_uuid(),
    number int generated always as identity unique,
    -- 'found' is posted to the shadow budget; 'to-review' is a suspicion and outside all totals.
    certainty text not null check (certainty in ('found', 'to-review')),
    status text not null check (status in ('new', 'linked', 'request-started', 'ignored', 'not-a-tool', 'regularised')),
    -- What its payments have in common: the shadow tool, or the supplier that may be one.
    group_key text not null,
    name text not null,
    match jsonb not null,
    -- The shadow tool that stands for it in the register.
    shadow_tool_id uuid references tool,
    -- The tool of the register that it turned out to be.
    tool_id uuid references tool,
    ignored_until date,
    request_id uuid,
    last_action_id bigint,
    -- Sum of its payments in the currency of the books, for sorting only.
    weight_minor bigint not null default 0,
    last_seen date,
    search_text text not null,
    version int not null default 1,
    created_at timestamptz not null,
    check ((certainty = 'found') = (shadow_tool_id is not null)),
    check (status <> 'ignored' or ignored_until is not null)
  );
  -- Payments of one tool gather in one open finding, also when two files are published at the same moment.
  create unique index finding_open on finding (group_key) where status in ('new', 'request-started', 'ignored');
  create index finding_weight on finding (weight_minor desc, id desc);
  create index finding_last_seen on finding (last_seen desc, id desc);
  create index finding_request on finding (request_id) where request_id is not null;
  alter table import_row add foreign key (finding_id) references finding;

  -- Payments of a finding by unit and currency, counted again whenever they change; a finding without any is closed.
  create table finding_total (
    finding_id uuid not null references finding,
    unit_id uuid not null references unit,
    currency char(3) not null,
    payment_count int not null,
    amount_minor bigint not null,
    first_seen date,
    last_seen date,
    primary key (finding_id, unit_id, currency)
  );
  grant select, insert on finding to tandem_app;
  grant update (certainty, status, group_key, name, shadow_tool_id, tool_id, ignored_until, request_id, last_action_id,
                weight_minor, last_seen, search_text, version) on finding to tandem_app;
  grant select, insert, delete on finding_total to tandem_app;
`;

const TRIAGE = `
  create table triage_action (
    id bigint generated always as identity primary key,
    finding_id uuid not null references finding,
    action text not null
      check (action in ('link', 'request', 'ignore', 'not-a-tool', 'confirm', 'regularise', 'undo')),
    -- The finding as it was before: an undo puts exactly this back.
    before jsonb not null,
    after jsonb not null,
    reason text,
    previous_id bigint references triage_action,
    undoes_id bigint unique references triage_action,
    acted_by_id uuid references person,
    acted_at timestamptz not null
  );
  create index triage_action_finding on triage_action (finding_id, id);
  call make_append_only('triage_action');
  grant insert (finding_id, action, before, after, reason, previous_id, undoes_id, acted_by_id, acted_at) on triage_action to tandem_app;
  alter table finding add foreign key (last_action_id) references triage_action;
  alter table finding add foreign key (request_id) references request;
  alter table request add foreign key (finding_id) references finding;

  -- What an action did with each payment.
  create table triage_move (
    action_id bigint not null references triage_action,
    import_id uuid not null,
    row_number int not null,
    before jsonb not null,
    after jsonb not null,
    primary key (action_id, import_id, row_number),
    foreign key (import_id, row_number) references import_row
  );
  call make_append_only('triage_move');
  grant insert on triage_move to tandem_app;

  -- What somebody confirmed about a supplier: it is this tool, or (without a tool) it is none.
  create table confirmed_alias (
    id bigint generated always as identity primary key,
    text text not null,
    tool_id uuid references tool,
    action_id bigint not null references triage_action,
    confirmed_by_id uuid references person,
    confirmed_at timestamptz not null,
    withdrawn_at timestamptz,
    -- The later decision about the same supplier; undone, it leaves this one in force again.
    superseded_by_id bigint references triage_action
  );
  create unique index confirmed_alias_text on confirmed_alias (text) where withdrawn_at is null;
  create index confirmed_alias_action on confirmed_alias (action_id);
  grant select on confirmed_alias to tandem_app;
  grant insert (text, tool_id, action_id, confirmed_by_id, confirmed_at) on confirmed_alias to tandem_app;
  grant update (withdrawn_at, superseded_by_id) on confirmed_alias to tandem_app;
`;
