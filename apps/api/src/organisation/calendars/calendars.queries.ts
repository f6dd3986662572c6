import { Injectable } from '@nestjs/common';
import { Clock, Database, notFound } from '../../platform';
import type { BusinessCalendarView } from './calendar.dto';

const CALENDARS = `
  select c.country, c.weekdays, c.opens, c.closes, c.version, c.country is not distinct from (select calendar from organisation) as "isDefault",
         (select coalesce(json_agg(json_build_object('id', u.id, 'code', u.code, 'name', u.name) order by u.code), '[]')
            from unit u where u.calendar = c.country) as units,
         (select coalesce(json_agg(json_build_object('day', h.day, 'name', json_build_object('en', h.name_en, 'es', h.name_es),
                                                     'source', h.source, 'isFixed', h.is_fixed) order by h.day), '[]')
            from holiday h where h.country = c.country and h.day between make_date($1, 1, 1) and make_date($1, 12, 31)) as holidays,
         (select count(*)::int from fixed_days_of_year_before(c.country, $1)) as "toTakeOver"
    from business_calendar c where ($2::text is null or c.country = $2)
   order by "isDefault" desc, c.country`;

/** Calendars with their holidays of a year, the present one where none is named. */
@Injectable()
export class CalendarsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** That of the company first. */
  list(year?: number): Promise<BusinessCalendarView[]> {
    return this.read(null, year);
  }

  /** @throws Problem `not_found` */
  async get(country: string, year?: number): Promise<BusinessCalendarView> {
    const [calendar] = await this.read(country, year);
    if (!calendar) throw notFound('calendar');
    return calendar;
  }

  private async read(country: string | null, year?: number): Promise<BusinessCalendarView[]> {
    return this.database.read<BusinessCalendarView>(CALENDARS, [year ?? (await this.presentYear()), country]);
  }

  private async presentYear(): Promise<number> {
    const [company] = await this.database.read<{ zone: string }>('select time_zone as zone from organisation');
    return Number(this.clock.today(company?.zone ?? 'UTC').slice(0, 'YYYY'.length));
  }
}
