import { type BusinessCalendar, isWorkingDay } from './business-calendar';
import { addDays } from './calendar-day';
import { dayIn, instantAt } from './zoned-time';

/** From when until when people work on a working day, in minutes after midnight. */
export interface WorkingHours {
  readonly opens: number;
  /** Later than `opens`, and 1,440 at most. */
  readonly closes: number;
}

/** What counts where nobody said otherwise: nine to five. */
export const NINE_TO_FIVE: WorkingHours = { opens: 540, closes: 1_020 };

/** When people of a calendar work, and where. */
export interface BusinessHours {
  readonly calendar: BusinessCalendar;
  readonly hours: WorkingHours;
  readonly timeZone: string;
}

/** So long without a working day no calendar can be meant: three years and a day. */
const LONGEST_REST = 1_097;

/**
 * Milliseconds of working hours between two instants; none when the second is earlier. Only hours that really pass count:
 * a working night in which summer time begins is an hour shorter.
 */
export function businessTime(from: Date, to: Date, when: BusinessHours): number {
  let passed = 0;
  const last = dayIn(to, when.timeZone);
  for (let day = dayIn(from, when.timeZone); day <= last; day = addDays(day, 1)) {
    const [opens, closes] = hoursOf(day, when);
    passed += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
  }
  return passed;
}

/**
 * The first instant at which so many milliseconds of working hours have passed since another one; that one itself for none.
 *
 * @throws when the time is negative, or nobody works for longer than three years at a stretch
 */
export function afterBusinessTime(from: Date, milliseconds: number, when: BusinessHours): Date {
  if (!Number.isFinite(milliseconds) || milliseconds < 0) {
    throw new Error(`Not a length of time: ${milliseconds}`);
  }
  let left = milliseconds;
  let rest = 0;
  for (let day = dayIn(from, when.timeZone); left > 0; day = addDays(day, 1)) {
    const [opens, closes] = hoursOf(day, when);
    const start = Math.max(opens, from.getTime());
    if (start + left <= closes) {
      return new Date(start + left);
    }
    left -= Math.max(0, closes - start);
    rest = closes > start ? 0 : rest + 1;
    if (rest > LONGEST_REST) {
      throw new Error(`No working hours within ${LONGEST_REST} days before ${day}`);
    }
  }
  return from;
}

/** From which instant until which people work on a day; nothing lies between them on a day of rest. */
function hoursOf(day: string, { calendar, hours, timeZone }: BusinessHours): readonly [number, number] {
  const opens = instantAt(day, hours.opens, timeZone).getTime();
  return isWorkingDay(day, calendar) ? [opens, instantAt(day, hours.closes, timeZone).getTime()] : [opens, opens];
}
