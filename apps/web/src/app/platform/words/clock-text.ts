const MINUTES_PER_HOUR = 60;

/** "09:00" for so many minutes after midnight; the end of a day is "24:00". */
export function clockText(minutes: number): string {
  const parts = [Math.floor(minutes / MINUTES_PER_HOUR), minutes % MINUTES_PER_HOUR];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The minutes after midnight that a clock shows; null for anything else. */
export function clockMinutes(text: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hours === undefined || minutes === undefined
    ? null
    : Number.parseInt(hours, 10) * MINUTES_PER_HOUR + Number.parseInt(minutes, 10);
}
