import { Injectable } from '@nestjs/common';
import { type BusinessCalendar, MONDAY_TO_FRIDAY, NINE_TO_FIVE, type WorkingHours } from '@tandem/money';
import type { Tx } from '../../platform';

/** A calendar and whose it is: of no country where the company has none. */
export interface CountryCalendar extends BusinessCalendar {
  readonly country: string | null;
  readonly hours: WorkingHours;
}

/** The calendar that the people of a unit go by; somebody without a unit goes by that of the company. */
export type CalendarOfUnit = (unitId: string | null) => CountryCalendar;

interface Stored {
  /** That of the company; null where none was made. */
  readonly standard: string | null;
  readonly units: readonly { readonly id: string; readonly above: string | null; readonly calendar: string | null }[];
  readonly calendars: readonly (WorkingHours & {
    readonly country: string;
    readonly weekdays: number[];
    readonly holidays: string[];
  })[];
}

const ALL = `
  select (select calendar from organisation) as standard,
         (select coalesce(json_agg(json_build_object('id', id, 'above', parent_id, 'calendar', calendar)), '[]') from unit) as units,
         (select coalesce(json_agg(json_build_object('country', country, 'weekdays', weekdays, 'opens', opens, 'closes', closes, 'holidays',
                   (select coalesce(json_agg(day), '[]') from holiday h where h.country = c.country))), '[]')
            from business_calendar c) as calendars`;

/** On which days people work. */
@Injectable()
export class BusinessCalendars {
  /** All of them at once: a company has tens of units and a handful of calendars. */
  async read(query: Tx['query']): Promise<CalendarOfUnit> {
    const [stored] = await query<Stored>(ALL);
    if (!stored) throw new Error('The database did not answer with the calendars.');
    return calendarOfUnit(stored);
  }
}

/** The calendar that a unit names, or else the nearest unit above it that names one, or else that of the company. */
export function calendarOfUnit({ standard, units, calendars }: Stored): CalendarOfUnit {
  const byCountry = new Map(
    calendars.map(({ country, weekdays, opens, closes, holidays }) => [
      country,
      { country, weekdays, hours: { opens, closes }, holidays: new Set(holidays) },
    ]),
  );
  const byUnit = new Map(units.map((unit) => [unit.id, unit]));
  const countryOf = (unitId: string | null): string | null => {
    const unit = unitId === null ? undefined : byUnit.get(unitId);
    return unit === undefined ? standard : (unit.calendar ?? countryOf(unit.above));
  };
  return (unitId) =>
    byCountry.get(countryOf(unitId) ?? '') ?? { ...MONDAY_TO_FRIDAY, hours: NINE_TO_FIVE, country: null };
}
