import { Injectable } from '@nestjs/common';
import { isCalendarDay } from '@tandem/money';
import { Audit } from '../../audit';
import type { SignedIn } from '../../identity';
import { Database, invalidField, notFound, Problem, type Tx } from '../../platform';
import type { HolidayInput, HolidayView } from './calendar.dto';

/** With no more than these of a year, every calendar has working days, even one of Sundays alone. */
const MOST_OF_A_YEAR = 50;

const HOLIDAY = `day, json_build_object('en', name_en, 'es', name_es) as name, source, is_fixed as "isFixed"`;

@Injectable()
export class EditHolidays {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @throws Problem `not_found`, `duplicate`, `validation.failed` when the year has too many */
  add(country: string, { day, name, source, isFixed }: HolidayInput, actor: SignedIn): Promise<HolidayView> {
    return this.database.transaction(async (tx) => {
      await requireCalendar(tx, country);
      const [added] = await tx.query<HolidayView>(
        `insert into holiday (country, day, name_en, name_es, source, is_fixed) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing returning ${HOLIDAY}`,
        [country, day, name.en, name.es, source, isFixed],
      );
      if (!added) throw new Problem('duplicate', 'This day is a holiday already.');
      await requireRoom(tx, country, day.slice(0, 'YYYY'.length), '/day');
      await this.audit.record(tx, actor, {
        action: 'holiday.add',
        object: { type: 'holiday', id: `${country}-${day}`, label: name.en },
        after: { country, ...added },
      });
      return added;
    });
  }

  /** @throws Problem `not_found` */
  async remove(country: string, day: string, actor: SignedIn): Promise<void> {
    if (!isCalendarDay(day)) throw notFound('holiday');
    await this.database.transaction(async (tx) => {
      const [gone] = await tx.query<HolidayView>(
        `delete from holiday where country = $1 and day = $2 returning ${HOLIDAY}`,
        [country, day],
      );
      if (!gone) throw notFound('holiday');
      await this.audit.record(tx, actor, {
        action: 'holiday.remove',
        object: { type: 'holiday', id: `${country}-${day}`, label: gone.name.en },
        before: { country, ...gone },
      });
    });
  }

  /**
   * The days of the year before that are the same every year, where this year does not have them yet. 29 February is not
   * taken over to a year without one.
   *
   * @throws Problem `not_found`, `validation.failed` when the year would have too many
   */
  takeOver(country: string, year: number, actor: SignedIn): Promise<HolidayView[]> {
    return this.database.transaction(async (tx) => {
      await requireCalendar(tx, country);
      const added = await tx.query<HolidayView>(
        `insert into holiday (country, day, name_en, name_es, source, is_fixed)
         select $1, day, name_en, name_es, source, true from fixed_days_of_year_before($1, $2)
         on conflict do nothing returning ${HOLIDAY}`,
        [country, year],
      );
      if (added.length === 0) return [];
      await requireRoom(tx, country, String(year), '/year');
      await this.audit.record(tx, actor, {
        action: 'holiday.take-over',
        object: { type: 'business-calendar', id: country, label: country },
        after: { year, days: added.map(({ day }) => day).toSorted() },
      });
      return added.toSorted((left, right) => left.day.localeCompare(right.day));
    });
  }
}

/** Held until the end: holidays of one calendar are counted one edit after the other. */
async function requireCalendar(tx: Tx, country: string): Promise<void> {
  const known = await tx.query('select from business_calendar where country = $1 for no key update', [country]);
  if (known.length === 0) throw notFound('calendar');
}

async function requireRoom(tx: Tx, country: string, year: string, pointer: string): Promise<void> {
  const kept = await tx.query(`select from holiday where country = $1 and to_char(day, 'YYYY') = $2`, [country, year]);
  if (kept.length > MOST_OF_A_YEAR) {
    throw invalidField(pointer, `A year has at most ${MOST_OF_A_YEAR} holidays.`, 'too_many', { max: MOST_OF_A_YEAR });
  }
}
