import { type IconName } from '@tandem/ui';

/** One thing the palette can do. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What tells two of the same name apart: an id, a unit, a status. */
  readonly note: string;
  readonly icon: IconName;
  readonly run: () => unknown;
}

export interface PaletteGroup {
  readonly key: string;
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

const MARKS = /\p{M}/gu;

/** "María Martínez" → "maria martinez": what is typed finds it with or without accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** Whether every word that was typed is somewhere in the text, in any order. */
export function isFoundBy(words: string, text: string): boolean {
  const where = folded(text);
  return folded(words)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
