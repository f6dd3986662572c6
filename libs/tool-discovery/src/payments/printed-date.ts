import { addDays, isCalendarDay } from '@tandem/money';

/** The order of day, month and year in the numeric dates of a file. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as printed: complete, or three numbers that wait for the order of the file. */
export type PrintedDate =
  | { readonly kind: 'day'; readonly day: string; readonly order: DateOrder }
  | { readonly kind: 'numbers'; readonly numbers: readonly [string, string, string] };

const LONGEST_DATE = 45;
const TIME_OF_DAY =
  /(?:[t\s,]+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-][0-9]{2}(?::?[0-9]{2})?)?$/i;
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom|mo|di|mi|do|fr|sa|so)[a-zé]*[.,]?\s+(?=[0-9])/i;
const ISO_LIKE = /^([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})$/;
const THREE_NUMBERS = /^([0-9]{1,2})(?:\s?[-/.]\s?|\s)([0-9]{1,2})(?:\s?[-/.]\s?|\s)([0-9]{4}|[0-9]{2})$/;
const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const EIGHT_DIGITS = /^([0-9]{2})([0-9]{2})([0-9]{4})$/;
const COMPACT_ISO = /^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/;
const DAY_FIRST =
  /^([0-9]{1,2})(?:st|nd|rd|th|\.|º)?[\s\-/.]*(?:de\s+)?([a-zà-ÿ]{3,10})\.?[\s\-/.,]*(?:de[l]?\s+)?([0-9]{4}|[0-9]{2})$/i;
const MONTH_FIRST = /^([a-zà-ÿ]{3,10})\.?[\s\-/.]*([0-9]{1,2})(?:st|nd|rd|th)?[\s\-/.,]+([0-9]{4}|[0-9]{2})$/i;
const YEAR_FIRST = /^([0-9]{4})[\s\-/.]+([a-zà-ÿ]{3,10})\.?[\s\-/.]+([0-9]{1,2})$/i;

/** The months by their first three letters in English, Spanish, German, French, Italian, Portuguese and Dutch. */
const MONTHS: readonly string[] = [
  'jan ene gen jän',
  'feb fév fev',
  'mar mär maa mrz mrt',
  'apr abr avr',
  'may mai mag mei maj',
  'jun giu',
  'jul lug',
  'aug ago aoû aou',
  'sep set',
  'oct okt ott out',
  'nov',
  'dec dic dez déc',
];

/** Reads a cell that shows a date, with or without a time behind it; a cell that shows none gives nothing. */
export function printedDate(cell: string): PrintedDate | undefined {
  if (cell.length > LONGEST_DATE || !/[0-9]/.test(cell)) {
    return undefined;
  }
  const text = unwrapped(cell).replace(TIME_OF_DAY, '').trim();
  return datePart(text) ?? datePart(text.replace(WEEKDAY, ''));
}

function unwrapped(cell: string): string {
  return cell.trim().replace(/^="?|"$/g, '');
}

function datePart(text: string): PrintedDate | undefined {
  return numericDate(text) ?? namedDate(text);
}

function numericDate(text: string): PrintedDate | undefined {
  const iso = ISO_LIKE.exec(text);
  if (iso !== null) {
    return complete(isoDay(iso[1], iso[3], iso[4]), 'ymd');
  }
  const compact = COMPACT_ISO.exec(text);
  if (compact !== null) {
    return complete(isoDay(compact[1], compact[2], compact[3]), 'ymd');
  }
  const [, first = '', second = '', third = ''] = THREE_NUMBERS.exec(text) ?? EIGHT_DIGITS.exec(text) ?? [];
  const numbers = [first, second, third] as const;
  return first !== '' && ORDERS.some((order) => dayOf(numbers, order) !== undefined)
    ? { kind: 'numbers', numbers }
    : undefined;
}

function namedDate(text: string): PrintedDate | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    return complete(isoDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]), 'dmy');
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    return complete(isoDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]), 'mdy');
  }
  const yearFirst = YEAR_FIRST.exec(text);
  return yearFirst === null
    ? undefined
    : complete(isoDay(yearFirst[1], monthNumber(yearFirst[2]), yearFirst[3]), 'ymd');
}

const MONTH_NUMBERS: ReadonlyMap<string, string> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name): [string, string] => [name, String(index + 1)])),
);

/** French prints juin and juillet, which share their first three letters; every other month is known by its three. */
function monthNumber(name = ''): string | undefined {
  const month = name.toLowerCase();
  return MONTH_NUMBERS.get(month.startsWith('juil') ? 'jul' : month.startsWith('juin') ? 'jun' : month.slice(0, 3));
}

function complete(text: string | undefined, order: DateOrder): PrintedDate | undefined {
  return text === undefined ? undefined : { kind: 'day', day: text, order };
}

/** The day that three numbers name in an order; nothing when the calendar has no such day. */
export function dayOf(numbers: readonly [string, string, string], order: DateOrder): string | undefined {
  const [first, second, third] = numbers;
  if (order === 'ymd') {
    return third.length === 4 ? undefined : isoDay(first, second, third);
  }
  return order === 'dmy' ? isoDay(third, second, first) : isoDay(third, first, second);
}

/** A two-digit year is in this century up to 69 and in the last one from 70 on, as in POSIX. */
function isoDay(year = '', month = '', day = ''): string | undefined {
  const full = year.length === 4 ? year : `${year.padStart(2, '0') >= '70' ? '19' : '20'}${year.padStart(2, '0')}`;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return full >= '1900' && isCalendarDay(text) ? text : undefined;
}

const SERIAL_ZERO = '1899-12-30';

/** The day that a spreadsheet stores as a count of days, such as 43796 for 2019-11-27; only for the years 1954 to 2119. */
export function daySerial(cell: string): string | undefined {
  const [, digits] = /^([2-7][0-9]{4})(?:\.[0-9]+)?$/.exec(unwrapped(cell)) ?? [];
  return digits === undefined ? undefined : addDays(SERIAL_ZERO, Number(digits));
}
