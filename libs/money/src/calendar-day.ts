/**
 * Calendar days are ISO texts 'YYYY-MM-DD' in the years 0001 to 9999. They have no hour and no zone, so nothing here
 * passes through an instant; counting is done on the proleptic Gregorian calendar.
 */
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

const MONTHS_PER_YEAR = 12;
const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Whether a value is a text that names a day that exists; '2026-02-29' does not. */
export function isCalendarDay(value: unknown): value is string {
  return typeof value === 'string' && readParts(value) !== undefined;
}

/** The day a number of days later, or earlier when the number is negative. */
export function addDays(day: string, days: number): string {
  assertWhole(days);
  return formatDay(partsOfSerial(serialOf(partsOf(day)) + days));
}

/**
 * The same day of the month some months later, or the last day of that month when it is shorter. A series must be
 * counted from its first day every time (31 January plus one, plus two months: 28 February, 31 March); counting from
 * the previous result would drift to the 28th for ever.
 */
export function addMonths(anchor: string, months: number): string {
  assertWhole(months);
  const { year, month, dayOfMonth } = partsOf(anchor);
  const monthIndex = year * MONTHS_PER_YEAR + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / MONTHS_PER_YEAR);
  const targetMonth = monthIndex - targetYear * MONTHS_PER_YEAR + 1;
  return formatDay({
    year: targetYear,
    month: targetMonth,
    dayOfMonth: Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)),
  });
}

/** The last day of so many months that begin with a day: what begins on 18 November lasts until 17 February in three. */
export const lastDayOfTerm = (firstDay: string, months: number): string => addDays(addMonths(firstDay, months), -1);

/** The last day of a month, which is given as 'YYYY-MM'. */
export const lastDayOfMonth = (month: string): string => lastDayOfTerm(`${month}-01`, 1);

/** How many days after `from` the day `to` is: 0 for the same day, negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return serialOf(partsOf(to)) - serialOf(partsOf(from));
}

/** The calendar month of a day as 'YYYY-MM'. */
export function monthOf(day: string): string {
  partsOf(day);
  return day.slice(0, 'YYYY-MM'.length);
}

/** The calendar months that two days and all between them lie in, as 'YYYY-MM'; none when the second day is earlier. */
export function monthsBetween(from: string, to: string): string[] {
  if (from > to) {
    return [];
  }
  const [first, last] = [partsOf(from), partsOf(to)];
  const count = (last.year - first.year) * MONTHS_PER_YEAR + last.month - first.month + 1;
  return Array.from({ length: count }, (_, index) => monthOf(addMonths(from, index)));
}

/** Year and month of a day as numbers, for calendars built on whole months. */
export function yearAndMonthOf(day: string): { readonly year: number; readonly month: number } {
  const { year, month } = partsOf(day);
  return { year, month };
}

/** The first day of a month as a calendar day. */
export function firstDayOf(year: number, month: number): string {
  return formatDay({ year, month, dayOfMonth: 1 });
}

function assertWhole(count: number): void {
  if (!Number.isInteger(count)) {
    throw new Error(`Not a whole number: ${count}`);
  }
}

function partsOf(day: string): DayParts {
  const parts = readParts(day);
  if (parts === undefined) {
    throw new Error(`Not a calendar day: ${day}`);
  }
  return parts;
}

function readParts(text: string): DayParts | undefined {
  const match = DAY.exec(text);
  if (match === null) {
    return undefined;
  }
  const [year = 0, month = 0, dayOfMonth = 0] = match.slice(1).map((digits) => Number.parseInt(digits, 10));
  const exists =
    year >= 1 && month >= 1 && month <= MONTHS_PER_YEAR && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? { year, month, dayOfMonth } : undefined;
}

function formatDay({ year, month, dayOfMonth }: DayParts): string {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  if (readParts(text) === undefined) {
    throw new Error(`Outside the calendar: ${text}`);
  }
  return text;
}

function pad(value: number, width: number): string {
  return value.toString().padStart(width, '0');
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return isLeapYear(year) ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Days since 1 March of year 0. Years are counted from March so that the leap day is the last of its year, which makes
 * the length of the months before any month a straight line (153 days in every five months).
 */
function serialOf({ year, month, dayOfMonth }: DayParts): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % MONTHS_PER_YEAR;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5) + dayOfMonth - 1;
}

function partsOfSerial(serial: number): DayParts {
  const era = Math.floor(serial / DAYS_PER_ERA);
  const dayOfEra = serial - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  return {
    year: yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1,
  };
}
