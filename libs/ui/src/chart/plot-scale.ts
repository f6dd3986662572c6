/** An axis of amounts: from the lowest tick to the highest, in round steps. */
export interface PlotScale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
const MOST_STEPS = 4;

/** At most five ticks, nought among them, at round numbers; `headroom` is kept free above the largest value for words. */
export function plotScale(values: readonly number[], headroom = 0): PlotScale {
  const lowest = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const span = (highest - lowest) * (1 + headroom);
  if (span === 0) {
    return { min: 0, max: 1, ticks: [0] };
  }
  const power = 10 ** Math.floor(Math.log10(span / MOST_STEPS));
  const step = power * (STEPS.find((size) => size * power * MOST_STEPS >= span) ?? 10);
  const below = Math.ceil(-lowest / step);
  const above = Math.max(1, Math.ceil((highest + (highest - lowest) * headroom) / step));
  const ticks = Array.from({ length: below + above + 1 }, (_, index) => (index - below) * step);
  return { min: -below * step, max: above * step, ticks };
}

/** The widest that words in the note size are drawn, in pixels: figures of that size take up to seven each. */
export const noteWidth = (words: string): number => words.length * 7;

/** The first wording that fits into the room of each mark, or none: words are shortened or left out, never laid over another. */
export function wordingThatFits(wordings: readonly (readonly string[])[], room: number): readonly string[] {
  return wordings.find((words) => words.every((text) => noteWidth(text) <= room)) ?? [];
}
