import { addDays } from './calendar-day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Reading a zone by name is slow, and a company has one. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day 'YYYY-MM-DD' that it is somewhere at an instant. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + aheadOfUtc(instant.getTime(), timeZone))
    .toISOString()
    .slice(0, 'YYYY-MM-DD'.length);
}

/**
 * The instant at which clocks somewhere show so many minutes after midnight of a day. Where they show it twice, as when
 * summer time ends, it is the first of the two; where they skip it, it is the instant at which they do. So a later time
 * on the clock is never an earlier instant.
 */
export function instantAt(day: string, minutes: number, timeZone: string): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE;
  const [before, after] = [shown - DAY, shown + DAY].map((near) => aheadOfUtc(near, timeZone));
  const candidates = [shown - (before ?? 0), shown - (after ?? 0)].sort((left, right) => left - right);
  const first = candidates.find((candidate) => candidate + aheadOfUtc(candidate, timeZone) === shown);
  return new Date(first ?? changeBetween(candidates, timeZone));
}

/** The last second of a calendar day somewhere, also on the days on which the clocks change there. */
export function endOfDay(day: string, timeZone: string): Date {
  return new Date(instantAt(addDays(day, 1), 0, timeZone).getTime() - 1_000);
}

/** When the clocks change between two instants, to the minute: that is where every zone changes them. */
function changeBetween([from = 0, to = from]: readonly number[], timeZone: string): number {
  const before = aheadOfUtc(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    [low, high] = aheadOfUtc(middle, timeZone) === before ? [middle, high] : [low, middle];
  }
  return high;
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC at an instant. */
function aheadOfUtc(instant: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  if (!hours) {
    return 0;
  }
  const ahead = Number.parseInt(hours, 10) * HOUR + Number.parseInt(minutes, 10) * MINUTE;
  return sign === '-' ? -ahead : ahead;
}
