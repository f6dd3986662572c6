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

/** Ten connections work at a time; more attempts than this in flight would only wait for one of them. */
const IN_FLIGHT = 40;

/** Starts every attempt as soon as there is a place, and tells how each of them ended, in the order of `attempts`. */
export async function allAtOnce(attempts: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const outcomes: string[] = [];
  const waiting = [...attempts.entries()];
  const runner = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes[next[0]] = await refusalOf(next[1]());
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, runner));
  return outcomes;
}

/** How often each outcome occurred. */
export const tally = (outcomes: readonly string[]): Record<string, number> =>
  outcomes.reduce<Record<string, number>>(
    (counts, outcome) => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 }),
    {},
  );
