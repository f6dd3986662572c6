import { addDays, daysBetween } from './calendar-day';

/** On which days a country works. */
export interface BusinessCalendar {
  /** Days of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** Days 'YYYY-MM-DD' on which nobody works, whatever day of the week they are. */
  readonly holidays: ReadonlySet<string>;
}

/** What counts where no calendar was made: Monday to Friday, no holidays. */
export const MONDAY_TO_FRIDAY: BusinessCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set() };

const DAYS_PER_WEEK = 7;
const A_MONDAY = '2024-01-01';

/** So long without a working day no calendar can be meant: three years and a day. */
const LONGEST_REST = 1_097;

/** 1 for a Monday to 7 for a Sunday. */
export function weekdayOf(day: string): number {
  const since = daysBetween(A_MONDAY, day) % DAYS_PER_WEEK;
  return (since < 0 ? since + DAYS_PER_WEEK : since) + 1;
}

/** Whether people work on a day: its day of the week counts, and it is no holiday. */
export function isWorkingDay(day: string, { weekdays, holidays }: BusinessCalendar): boolean {
  return weekdays.includes(weekdayOf(day)) && !holidays.has(day);
}

/**
 * The working day that is so many working days after a day, which itself does not count; the day itself for none. What
 * comes on a day of rest is so taken as one of the working day after, less the first day.
 *
 * @throws when the number is negative or no whole one, or the calendar rests for longer than three years at a stretch
 */
export function addWorkingDays(from: string, days: number, calendar: BusinessCalendar): string {
  if (!Number.isInteger(days) || days < 0) {
    throw new Error(`Not a number of working days: ${days}`);
  }
  let day = from;
  for (let left = days; left > 0; left -= 1) {
    day = nextWorkingDay(day, calendar);
  }
  return day;
}

function nextWorkingDay(from: string, calendar: BusinessCalendar): string {
  for (let days = 1; days <= LONGEST_REST; days += 1) {
    const day = addDays(from, days);
    if (isWorkingDay(day, calendar)) {
      return day;
    }
  }
  throw new Error(`No working day within ${LONGEST_REST} days after ${from}`);
}
