/** The calendar day it is in a time zone, as 'YYYY-MM-DD'. */
export function dayIn(timeZone: string, now: Date): string {
  // Canadian English writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(now);
}
