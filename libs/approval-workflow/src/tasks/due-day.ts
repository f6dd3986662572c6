import { addDays } from '@tandem/money';

/** Days after the approval in which a condition is met where its setter named no day. */
export const DAYS_TO_MEET = 30;

export interface DueFacts {
  /** The day of the last approval, where the company is. */
  readonly approvedOn: string;
  /** The day that the setter named. */
  readonly namedDay: string | null;
  /** The last day of the contract that a renewal follows: what was asked of the next one has to be met by then. */
  readonly contractEndsOn: string | null;
}

/**
 * The last day on which a condition can be met in time, as 'YYYY-MM-DD'. What its setter named holds; otherwise it is the
 * thirtieth day after the approval, or the last one before the next contract starts when that is earlier. Later approvals
 * may take longer than the day that was named, and a condition is of nobody's concern before the last one: it is never
 * due before that.
 */
export function dueDay({ approvedOn, namedDay, contractEndsOn }: DueFacts): string {
  const usual = addDays(approvedOn, DAYS_TO_MEET);
  const isEarlier = contractEndsOn !== null && contractEndsOn >= approvedOn && contractEndsOn < usual;
  const wanted = namedDay ?? (isEarlier ? contractEndsOn : usual);
  return wanted < approvedOn ? approvedOn : wanted;
}
