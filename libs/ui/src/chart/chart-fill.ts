import { type UiFundSource } from '../texts/ui-shapes';

export type ChartFill = UiFundSource | 'nobody' | 'plain';

/** Variables and patterns, so that a change of theme needs no redrawing and shadow is hatched everywhere. */
export function fillOf(fill: ChartFill): string {
  switch (fill) {
    case 'shadow':
      return 'url(#tnd-hatch-shadow)';
    case 'nobody':
      return 'url(#tnd-hatch-nobody)';
    case 'plain':
      return 'var(--mat-sys-on-surface-variant)';
    case 'it':
    case 'marketing':
      return `var(--sp-${fill})`;
  }
}
