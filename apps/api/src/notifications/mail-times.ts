import { type NoticeKind, URGENT } from './notice-rules';

/** How somebody wants to be mailed about a kind of notice; on their screens they are told at once, whatever they chose. */
export const MAIL_MODES = ['now', 'digest', 'none'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

/** From one full hour until another, over midnight where the first is the later one. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** When and how somebody is mailed. Hours are those of the company's time zone. */
export interface MailChoices {
  readonly mail: Partial<Record<NoticeKind, MailMode>>;
  readonly digestHour: number;
  readonly quiet: QuietHours | null;
}

/** Whoever chose nothing is mailed at once. */
export const NOTHING_CHOSEN: MailChoices = { mail: {}, digestHour: 8, quiet: null };

export const modeOf = ({ mail }: Pick<MailChoices, 'mail'>, kind: NoticeKind): MailMode => mail[kind] ?? 'now';

export const isQuietHour = (hour: number, { from, until }: QuietHours): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until;

const QUARTER = 15 * 60_000;

/** The wall clock of a place. Every offset in use is a whole number of quarters of an hour, so that it is read by quarters. */
function wallClock(timeZone: string): (at: number) => { readonly day: string; readonly hour: number } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) };
  };
}

/** The instant until which a mail about this kind is held back, or null when it may go now. */
export function heldUntil(
  kinds: readonly NoticeKind[],
  now: Date,
  { quiet, timeZone }: { readonly quiet: QuietHours | null; readonly timeZone: string },
): Date | null {
  if (quiet === null || kinds.some((kind) => URGENT.includes(kind))) return null;
  const clock = wallClock(timeZone);
  if (!isQuietHour(clock(now.getTime()).hour, quiet)) return null;
  let at = now.getTime() - (now.getTime() % QUARTER);
  while (isQuietHour(clock(at).hour, quiet)) at += QUARTER;
  return new Date(at);
}

/**
 * The newest daily mail that is due by now: of which day, and from which instant. On a day on which the clocks skip the
 * hour it is due when they have skipped it; on one on which the hour comes twice, the first time.
 */
export function newestDigest(now: Date, hour: number, timeZone: string): { readonly day: string; readonly at: Date } {
  const clock = wallClock(timeZone);
  for (let at = now.getTime() - (now.getTime() % QUARTER); ; at -= QUARTER) {
    const here = clock(at);
    const before = clock(at - QUARTER);
    if (here.hour >= hour && (before.day < here.day || before.hour < hour)) return { day: here.day, at: new Date(at) };
  }
}
