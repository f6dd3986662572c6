import { daysBetween } from '@tandem/money';

/** How near a notice deadline is: 'soon' has 30 days or less to go, 'near' 90 or less. */
export type Nearness = 'passed' | 'soon' | 'near' | 'later';

export function nearnessOf(deadline: string, today: string): { readonly nearness: Nearness; readonly days: number } {
  const days = daysBetween(today, deadline);
  if (days < 0) {
    return { nearness: 'passed', days };
  }
  return { nearness: days <= 30 ? 'soon' : days <= 90 ? 'near' : 'later', days };
}
