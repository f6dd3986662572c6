import { addMonths, daysBetween, lastDayOfTerm } from '@tandem/money';

/** A month of the history: `index` counts from the first month of the first year. */
export interface DemoMonth {
  readonly index: number;
  readonly firstDay: string;
  /** The last day of the month, or today in the month that today is in. */
  readonly lastDay: string;
}

/** The two fiscal years of the demo: the whole year before the one of today, and this one up to today. */
export class DemoCalendar {
  readonly firstDay: string;
  readonly years: readonly [before: string, now: string];

  constructor(readonly today: string) {
    const year = Number(today.slice(0, 4));
    this.years = [String(year - 1), String(year)];
    this.firstDay = `${this.years[0]}-01-01`;
  }

  /** 0 for the year before, 1 for this one. */
  yearIndexOf(day: string): number {
    return day.slice(0, 4) === this.years[0] ? 0 : 1;
  }

  months(): DemoMonth[] {
    const months: DemoMonth[] = [];
    for (let index = 0; ; index += 1) {
      const firstDay = addMonths(this.firstDay, index);
      if (firstDay > this.today) return months;
      months.push({ index, firstDay, lastDay: this.upToToday(lastDayOfTerm(this.firstDay, index + 1)) });
    }
  }

  monthIndexOf(day: string): number {
    return this.yearIndexOf(day) * 12 + Number(day.slice(5, 7)) - 1;
  }

  /** How many days the history has. */
  length(): number {
    return daysBetween(this.firstDay, this.today) + 1;
  }

  private upToToday(day: string): string {
    return day < this.today ? day : this.today;
  }
}
