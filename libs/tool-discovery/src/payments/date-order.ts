import { type DateOrder, type PrintedDate, daySerial, dayOf, printedDate } from './printed-date';

type ThreeNumbers = readonly [string, string, string];

/** How one date column is read: in which order its numbers stand, or that it holds a spreadsheet's day counts. */
export type DateReading = DateOrder | 'serial';

/** A date column with every date in it, by the cell that shows it; a file has few different dates and many rows. */
export interface DateColumn {
  readonly reading: DateReading;
  readonly days: ReadonlyMap<string, string>;
}

export interface DateReadings {
  readonly columns: ReadonlyMap<number, DateColumn>;
  /** The orders among which the file leaves the choice open, the one read until somebody says first; empty when none. */
  readonly openBetween: readonly DateOrder[];
}

/**
 * Decides once for a file in which order its dates stand; a row never decides for itself, or 03/04 and 13/04 would be in
 * different months. One day above 12 in any date column settles it for all; a column that contradicts the others by its
 * own days above 12 keeps its own order. Where every day and month could be the other, the file leaves it open, unless
 * both readings give the same days.
 */
export function dateReadings(cellsByColumn: ReadonlyMap<number, readonly string[]>, told?: DateOrder): DateReadings {
  const summaries = [...cellsByColumn].map(([column, cells]) => ({ column, ...summary([...new Set(cells)]) }));
  const all = summaries.flatMap(({ isSerial, numbers }) => (isSerial ? [] : numbers));
  const order = told ?? fittingOrder(all);
  const columns = summaries.map(({ column, cells, isSerial, numbers, ordered }): [number, DateColumn] => {
    const own = numbers.length === 0 ? ordered : (told ?? fittingOrder(numbers));
    const reading = isSerial ? 'serial' : (own ?? order ?? 'dmy');
    return [column, { reading, days: daysOf(cells, reading) }];
  });
  const differs = all.some((three) => dayOf(three, 'dmy') !== dayOf(three, 'mdy'));
  const isOpen = told === undefined && order === undefined && differs;
  return { columns: new Map(columns), openBetween: isOpen ? possibleOrders(all) : [] };
}

function daysOf(cells: readonly string[], reading: DateReading): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const cell of cells) {
    const day = dayIn(cell, reading);
    if (day !== undefined) {
      days.set(cell, day);
    }
  }
  return days;
}

/** A spreadsheet leaves some days of a column as counts where it did not take them for dates. */
function dayIn(cell: string, reading: DateReading): string | undefined {
  const printed = reading === 'serial' ? undefined : printedDate(cell);
  if (printed === undefined || reading === 'serial') {
    return daySerial(cell);
  }
  return printed.kind === 'day' ? printed.day : dayOf(printed.numbers, reading);
}

interface ColumnSummary {
  readonly cells: readonly string[];
  readonly numbers: readonly ThreeNumbers[];
  readonly isSerial: boolean;
  /** The order that dates with a name or a leading year show by themselves. */
  readonly ordered?: DateOrder;
}

function summary(cells: readonly string[]): ColumnSummary {
  const dates = cells.map(printedDate).filter((date): date is PrintedDate => date !== undefined);
  const numbers = dates.flatMap((date) => (date.kind === 'numbers' ? [date.numbers] : []));
  const [ordered] = dates.flatMap((date) => (date.kind === 'day' ? [date.order] : []));
  const serials = cells.filter((cell) => daySerial(cell) !== undefined).length;
  return { cells, numbers, ordered, isSerial: serials > dates.length };
}

/** The year can stand first only where every number has two digits. */
function possibleOrders(numbers: readonly ThreeNumbers[]): readonly DateOrder[] {
  const fitsYearFirst = numbers.every((three) => dayOf(three, 'ymd') !== undefined);
  return fitsYearFirst ? ['dmy', 'mdy', 'ymd'] : ['dmy', 'mdy'];
}

/** The only order in which dates make sense, the one that most of them need where they disagree, or nothing when open. */
function fittingOrder(numbers: readonly ThreeNumbers[]): DateOrder | undefined {
  const fits = (order: DateOrder): number => numbers.filter((three) => dayOf(three, order) !== undefined).length;
  const dmy = fits('dmy');
  const mdy = fits('mdy');
  if (looksYearFirst(numbers, Math.max(dmy, mdy))) {
    return 'ymd';
  }
  if (dmy === mdy) {
    return undefined;
  }
  return dmy > mdy ? 'dmy' : 'mdy';
}

/**
 * 26-04-03: with two digits everywhere the year stands first when nothing else fits as well, or when that puts all dates
 * within two years that are decades apart when read the other way.
 */
function looksYearFirst(numbers: readonly ThreeNumbers[], fitting: number): boolean {
  const asYearFirst = numbers.filter((three) => dayOf(three, 'ymd') !== undefined).length;
  if (asYearFirst > fitting) {
    return true;
  }
  return (
    numbers.length > 0 && asYearFirst === numbers.length && years(numbers, 'ymd') <= 1 && years(numbers, 'dmy') > 5
  );
}

/** How many years lie between the first and the last date when read in an order. */
function years(numbers: readonly ThreeNumbers[], order: DateOrder): number {
  const found = numbers.map((three) => Number((dayOf(three, order) ?? '').slice(0, 4))).filter((year) => year > 0);
  return Math.max(...found) - Math.min(...found);
}
