import { addDays, addMonths, monthOf } from '@tandem/money';

/** How many months the figures can be of; the first goes without saying. */
export const FIGURE_MONTHS = ['12', '24', '36'] as const;
export type FigureMonths = (typeof FIGURE_MONTHS)[number];

export interface FigurePeriod {
  /** First and last day: whole months, up to the last one that is over. */
  readonly from: string;
  readonly to: string;
  /** The month under way. */
  readonly present: string;
}

export function figurePeriod(today: string, months: FigureMonths = '12'): FigurePeriod {
  const present = monthOf(today);
  const begins = `${present}-01`;
  return { from: addMonths(begins, -Number(months)), to: addDays(begins, -1), present };
}
