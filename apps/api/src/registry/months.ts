import { addMonths, lastDayOfTerm, monthOf } from '@tandem/money';

/** A run of whole months that ends with the present one. */
export interface MonthWindow {
  /** Each month as '2026-10', oldest first. */
  readonly months: readonly string[];
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The month that a day lies in and those before it, `count` in all. */
export function monthsUpTo(day: string, count: number): MonthWindow {
  const present = `${monthOf(day)}-01`;
  const firsts = Array.from({ length: count }, (_, index) => addMonths(present, index - count + 1));
  const months = firsts.map(monthOf);
  const firstDay = firsts[0] ?? present;
  return {
    months,
    firstMonth: monthOf(firstDay),
    lastMonth: monthOf(present),
    firstDay,
    lastDay: lastDayOfTerm(present, 1),
  };
}
