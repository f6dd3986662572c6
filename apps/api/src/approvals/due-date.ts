import { addDays } from '@tandem/money';
import type { Lane } from '../registry';

/** Working days from the submission to the answer that a lane promises. */
export const ANSWER_WITHIN_DAYS: Readonly<Record<Lane, number>> = { sprint: 3, marathon: 15 };

const HOUR = 3_600_000;

/**
 * The end of the day, in the company's time zone, on which an answer is due. Monday to Friday count; a request that comes
 * on a Saturday is taken as one of the Monday after, less the first day.
 */
export function dueAt(submittedOn: string, lane: Lane, timeZone: string): Date {
  let day = submittedOn;
  for (let left = ANSWER_WITHIN_DAYS[lane]; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return endOfDay(day, timeZone);
}

export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
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
