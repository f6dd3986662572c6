const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day it is in a time zone, as 'YYYY-MM-DD': that of the organisation, not that of the browser. */
export function dayIn(timeZone: string, now: Date): string {
  const parts = formatIn(timeZone).formatToParts(now);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Kept, since each item of a list may ask. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  formats.set(timeZone, known);
  return known;
}
