import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vendors and tools, with who answers for each tool and where in the customer's life cycle it is used. */
export class Registry1700000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table vendor (
        id uuid primary key default gen_random_uuid(),
        catalogue_id text unique,
        name text not null check (name <> ''),
        -- The name without accents, blanks and capitals: two vendors never differ in those alone.
        name_key text not null unique,
        website text,
        former_names text[] not null default '{}',
        version int not null default 1
      );
      create table tool (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        name text not null check (name <> ''),
        name_key text not null,
        -- Name, vendor and category in lower case and without accents, so that a search reads one column of one table.
        search_text text not null,
        description text,
        vendor_id uuid references vendor,
        catalogue_product_id text,
        category text,
        status text not null
          check (status in ('proposed', 'evaluating', 'trial', 'active', 'sunset', 'retired', 'rejected', 'banned')),
        lane text check (lane in ('sprint', 'marathon')),
        source text not null check (source in ('it', 'marketing', 'shadow')),
        origin text not null default 'registered' check (origin in ('registered', 'discovered')),
        business_owner_id uuid references person,
        technical_owner_id uuid references person,
        budget_owner_id uuid references person,
        unit_id uuid references unit,
        -- The budget line is a table of a later migration, which adds the reference.
        budget_line_id uuid,
        defined_by_id uuid references person,
        defined_evidence text check (defined_evidence in ('declared', 'document', 'event')),
        defined_source text,
        defined_on date,
        authorised_by_id uuid references person,
        authorised_evidence text check (authorised_evidence in ('declared', 'document', 'event')),
        authorised_source text,
        authorised_on date,
        benefit_owner_id uuid references person,
        contract_ends_on date,
        contract_notice_by date,
        contract_auto_renews boolean,
        contract_amount_minor bigint check (contract_amount_minor >= 0),
        contract_currency char(3),
        first_seen_on date,
        version int not null default 1,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        -- Somebody is on record together with the evidence for it, or nobody is.
        check ((defined_by_id is null) = (defined_evidence is null)),
        check ((authorised_by_id is null) = (authorised_evidence is null)),
        check ((contract_amount_minor is null) = (contract_currency is null))
      );
      create unique index tool_name on tool (name_key, vendor_id) nulls not distinct;
      create index tool_vendor on tool (vendor_id);
      create index tool_list_by_name on tool (lower(name), id);
      create index tool_list_by_update on tool (updated_at, id);

      create table tool_stage (
        tool_id uuid not null references tool,
        stage_id text not null references life_cycle_stage,
        weight int not null check (weight between 1 and 100),
        primary key (tool_id, stage_id)
      );
      create table tool_benefit (
        tool_id uuid not null references tool,
        unit_id uuid not null references unit,
        primary key (tool_id, unit_id)
      );
      grant select, insert, update on vendor, tool to tandem_app;
      grant select, insert, delete on tool_stage, tool_benefit to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
