import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The company: its units, cost centres, people, fiscal years and exchange rates. */
export class Organisation1700000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organisation (
        id int primary key default 1 check (id = 1),
        name text not null,
        functional_currency char(3) not null,
        time_zone text not null,
        fiscal_start_month int not null default 1 check (fiscal_start_month between 1 and 12),
        fiscal_named_by text not null default 'start' check (fiscal_named_by in ('start', 'end')),
        is_demo boolean not null default false,
        created_at timestamptz not null default now()
      );
      -- Periods are rows with dates, never computed from months.
      create table fiscal_year (
        id text primary key,
        label text not null,
        starts_on date not null unique,
        ends_on date not null,
        check (ends_on > starts_on)
      );
      create table unit (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        name text not null,
        parent_id uuid references unit,
        head_id uuid,
        version int not null default 1
      );
      create table person (
        id uuid primary key default gen_random_uuid(),
        email text not null,
        name text not null check (name <> ''),
        title text,
        unit_id uuid references unit,
        password_hash text,
        is_active boolean not null default true,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create unique index person_email on person (lower(email));
      alter table unit add foreign key (head_id) references person;
      create table cost_centre (
        id uuid primary key default gen_random_uuid(),
        code text not null unique,
        name text not null,
        unit_id uuid not null references unit
      );
      create table life_cycle_stage (
        id text primary key,
        sort_key int not null unique,
        name_en text not null,
        name_es text not null
      );
      create table exchange_rate (
        from_currency char(3) not null,
        to_currency char(3) not null,
        rate_date date not null,
        rate numeric(20, 10) not null check (rate > 0 and rate <> 'NaN'),
        source text not null,
        primary key (from_currency, to_currency, rate_date),
        check (from_currency <> to_currency)
      );
      insert into life_cycle_stage values
        ('find', 1, 'Find', 'Encontrar'), ('consider', 2, 'Consider', 'Considerar'), ('purchase', 3, 'Purchase', 'Comprar'),
        ('expand', 4, 'Expand', 'Ampliar'), ('grow', 5, 'Grow', 'Crecer'), ('advocate', 6, 'Advocate', 'Recomendar');

      -- Unit and everything below it, for rights that reach a whole branch.
      create function unit_branch(root uuid) returns setof uuid language sql stable as $$
        with recursive branch(id) as (
          select root union select u.id from unit u join branch b on u.parent_id = b.id)
        select id from branch
      $$;
      grant select, insert, update on organisation, unit, person, cost_centre to tandem_app;
      grant select, insert on fiscal_year, exchange_rate to tandem_app;
      grant select on life_cycle_stage to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
