import { addMonths } from '@tandem/money';

const FIRST_DAY = '1990-01-01';
const MONTHS_AHEAD = 24;

/**
 * The last day that a payment can have in a file read today: invoices are paid ahead, but not for years. A day far beyond
 * is a slip or stands for "never", and no books have a fiscal year for it.
 */
export const lastPlausibleDay = (today: string): string => addMonths(today, MONTHS_AHEAD);

/** Whether somebody may have paid on that day; without a last day none is too late. */
export const isPlausibleDay = (day: string, lastDay: string | undefined): boolean =>
  day >= FIRST_DAY && (lastDay === undefined || day <= lastDay);
