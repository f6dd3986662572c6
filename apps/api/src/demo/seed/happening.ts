import { addDays, addMonths } from '@tandem/money';
import type { Moment } from '../data/request-story';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';

/** Something that happens in the company at an instant. */
export interface Happening {
  readonly at: Date;
  /** In a few words, for whoever has to find out why the history stopped here. */
  readonly what: string;
  readonly happen: (world: DemoWorld) => Promise<void>;
}

/** An instant of a working day; hours are those of UTC, one or two before the company's. */
export const instant = (day: string, minutesAfterSeven = 60): Date =>
  new Date(Date.parse(`${day}T07:00:00Z`) + minutesAfterSeven * 60_000);

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string): boolean => weekday(day) % 6 === 0;

/** The day itself, or the Monday after a weekend. */
export function workingDay(day: string): string {
  return isWeekend(day) ? workingDay(addDays(day, 1)) : day;
}

/** The day on which something happens. */
export function dayOf(moment: Moment, calendar: DemoCalendar): string {
  if ('month' in moment) return addDays(addMonths(calendar.firstDay, moment.month), moment.day - 1);
  let day = calendar.today;
  for (let left = moment.workingDaysAgo; left > 0;) {
    day = addDays(day, -1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}
