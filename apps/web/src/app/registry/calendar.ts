import { daysBetween } from '@tandem/money';

/** The calendar day it is in a time zone, as 'YYYY-MM-DD'. */
export function dayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(now);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** How near a notice deadline is: 'soon' has 30 days or less to go, 'near' 90 or less. */
export type Nearness = 'passed' | 'soon' | 'near' | 'later';

export function nearnessOf(deadline: string, today: string): { readonly nearness: Nearness; readonly days: number } {
  const days = daysBetween(today, deadline);
  if (days < 0) {
    return { nearness: 'passed', days };
  }
  return { nearness: days <= 30 ? 'soon' : days <= 90 ? 'near' : 'later', days };
}
