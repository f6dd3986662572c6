import { addDays, addMonths, firstDayOf, monthOf, yearAndMonthOf } from './calendar-day';

/** How an organisation cuts time into fiscal years of twelve whole months. */
export interface FiscalCalendar {
  /** The month in which the year starts: 1 for January to 12 for December. */
  readonly startMonth: number;
  /** Whether a year that spans two calendar years is named after the first or the second of them. */
  readonly namedBy: 'start' | 'end';
}

export interface FiscalYear {
  readonly id: string;
  /** Shows the range, because a bare year means different months to different organisations. */
  readonly label: string;
  readonly startsOn: string;
  /** The last day of the year itself, not the day after it. */
  readonly endsOn: string;
}

/** A period is a row with its dates; nothing may work its dates out again from its name. */
export interface FiscalPeriod {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const MONTHS_PER_YEAR = 12;
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The fiscal year that contains a day. Throws when the start month is not 1 to 12. */
export function fiscalYearOf(day: string, calendar: FiscalCalendar): FiscalYear {
  const { startMonth, namedBy } = calendar;
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > MONTHS_PER_YEAR) {
    throw new Error(`Not a month: ${startMonth}`);
  }
  const { year, month } = yearAndMonthOf(day);
  const startsOn = firstDayOf(month >= startMonth ? year : year - 1, startMonth);
  const endsOn = addDays(addMonths(startsOn, MONTHS_PER_YEAR), -1);
  const id = (namedBy === 'start' ? startsOn : endsOn).slice(0, 'YYYY'.length);
  return { id, label: `${id}: ${monthAndYear(startsOn)}–${monthAndYear(endsOn)}`, startsOn, endsOn };
}

/**
 * The twelve monthly periods of a fiscal year, each named after its calendar month ('2026-04'). Throws when the year
 * is not twelve months long: such a year brings its own periods.
 */
export function periodsOf(fiscalYear: FiscalYear): FiscalPeriod[] {
  const periods = MONTH_NAMES.map((_, index) => {
    const startsOn = addMonths(fiscalYear.startsOn, index);
    return { id: monthOf(startsOn), startsOn, endsOn: addDays(addMonths(fiscalYear.startsOn, index + 1), -1) };
  });
  if (periods.at(-1)?.endsOn !== fiscalYear.endsOn) {
    throw new Error(`Not a year of twelve months: ${fiscalYear.startsOn} to ${fiscalYear.endsOn}`);
  }
  return periods;
}

function monthAndYear(day: string): string {
  const { year, month } = yearAndMonthOf(day);
  return `${MONTH_NAMES[month - 1]} ${year}`;
}
