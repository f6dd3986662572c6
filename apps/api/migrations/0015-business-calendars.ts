import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which days people of a country work, and which country's calendar a unit goes by. */
export class BusinessCalendars1700000000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table business_calendar (
        country char(2) primary key check (country ~ '^[A-Z]{2}$'),
        -- Days of the week by ISO 8601, 1 is Monday. A week without one of them would have no deadlines.
        weekdays int[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
        version int not null default 1
      );
      create table holiday (
        country char(2) not null references business_calendar on delete cascade,
        day date not null,
        name_en text not null check (name_en <> ''),
        name_es text not null check (name_es <> ''),
        source text not null check (source <> ''),
        -- The same day every year, which can be taken over to the next.
        is_fixed boolean not null,
        primary key (country, day)
      );
      -- Null: a unit goes by the calendar of the one above it, and the company by Monday to Friday without holidays.
      alter table unit add column calendar char(2) references business_calendar on delete set null;
      alter table organisation add column calendar char(2) references business_calendar on delete set null;
      create index unit_calendar on unit (calendar);

      -- The days that are the same every year, moved from the year before to where this year does not have them.
      create function fixed_days_of_year_before(calendar_country text, year int) returns setof holiday
      language sql stable set search_path = public, pg_temp as $$
        select h.country, moved.day, h.name_en, h.name_es, h.source, h.is_fixed
          from holiday h cross join lateral (select (h.day + interval '1 year')::date as day) moved
         where h.country = calendar_country and h.is_fixed
           and h.day between make_date(year - 1, 1, 1) and make_date(year - 1, 12, 31)
           and to_char(h.day, 'MM-DD') = to_char(moved.day, 'MM-DD')
           and not exists (select from holiday there where there.country = h.country and there.day = moved.day)
      $$;
      grant select, insert, update, delete on business_calendar to tandem_app;
      grant select, insert, delete on holiday to tandem_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
