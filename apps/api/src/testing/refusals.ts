import { Problem } from '../platform';

/** The code of the problem that a refused attempt ends with; anything but a problem is a fault and passes through. */
export const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'accepted',
    (error: unknown) => {
      if (error instanceof Problem) return error.code;
      throw error;
    },
  );

/** Starts every attempt at once, and tells how each of them ended, in the order of `attempts`. */
export const allAtOnce = (attempts: readonly (() => Promise<unknown>)[]): Promise<string[]> =>
  Promise.all(attempts.map((attempt) => refusalOf(attempt())));

/** How often each outcome occurred. */
export const tally = (outcomes: readonly string[]): Record<string, number> =>
  outcomes.reduce<Record<string, number>>(
    (counts, outcome) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }),
    {},
  );
