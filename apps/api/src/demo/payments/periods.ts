import type { DemoCalendar } from '../demo-calendar';

/** The span that one file covers. */
export interface Period {
  /** Position among the periods of its series. */
  readonly index: number;
  /** As file names print it: 2026-03, 2026-Q1 or 2026-H1. */
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

const SPANS = {
  month: { months: 1, mark: '-' },
  quarter: { months: 3, mark: '-Q' },
  half: { months: 6, mark: '-H' },
} as const;

/** The periods of one year that have begun by today; the last one ends today. */
export function periodsOfYear(calendar: DemoCalendar, yearIndex: 0 | 1, span: keyof typeof SPANS): Period[] {
  const { months, mark } = SPANS[span];
  const all = calendar.months().filter(({ index }) => Math.floor(index / 12) === yearIndex);
  const starts = all.filter(({ index }) => index % months === 0);
  return starts.map((start) => {
    const own = all.filter(({ index }) => index >= start.index && index < start.index + months);
    const number = Math.floor((start.index % 12) / months) + 1;
    const text = span === 'month' ? String(number).padStart(2, '0') : String(number);
    return {
      index: start.index / months,
      name: `${calendar.years[yearIndex]}${mark}${text}`,
      firstDay: start.firstDay,
      lastDay: own.at(-1)?.lastDay ?? start.lastDay,
    };
  });
}
