import { addWorkingDays, type BusinessCalendar } from '@tandem/money';
import type { Lane } from '../registry';

/** Working days from the submission to the answer that a lane promises. */
export const ANSWER_WITHIN_DAYS: Readonly<Record<Lane, number>> = { sprint: 3, marathon: 15 };

const HOUR = 3_600_000;

/**
 * The end of the day, in the company's time zone, on which an answer is due. Only the working days of a calendar count,
 * so no answer is due on a holiday; a request that comes on a day of rest is taken as one of the working day after, less
 * the first day.
 */
export function dueAt(submittedOn: string, lane: Lane, timeZone: string, calendar: BusinessCalendar): Date {
  return endOfDay(addWorkingDays(submittedOn, ANSWER_WITHIN_DAYS[lane], calendar), timeZone);
}

/** The last second of a calendar day somewhere, also on the days on which the clocks change there. */
export function endOfDay(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T23:59:59Z`);
  // The offset is that of the instant itself; a second look corrects the first guess where the clocks change in between.
  const guess = wanted - offsetAt(new Date(wanted), timeZone);
  return new Date(wanted - offsetAt(new Date(guess), timeZone));
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC at an instant. */
function offsetAt(instant: Date, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  if (!hours) return 0;
  const ahead = (Number(hours) + Number(minutes) / 60) * HOUR;
  return sign === '-' ? -ahead : ahead;
}
