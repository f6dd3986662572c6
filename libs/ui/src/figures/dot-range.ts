import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Where the parts of a dot-and-range stand, in percent of its width from nought. */
export interface DotRangeGeometry {
  readonly dot: number;
  readonly end: number;
  readonly limit: number | null;
}

/** All figures are of one kind, such as hours, and share a scale that begins at nought. */
export interface DotRangeFigures {
  readonly median: number;
  /** Nine in ten lie at or below it. */
  readonly most: number;
  readonly limit: number | null;
}

export function dotRangeGeometry({ median, most, limit }: DotRangeFigures, scaleTo = 0): DotRangeGeometry {
  const width = Math.max(scaleTo, median, most, limit ?? 0);
  const share = (value: number): number => (width <= 0 ? 0 : Math.min(100, Math.max(0, (value / width) * 100)));
  return { dot: share(median), end: share(most), limit: limit === null ? null : share(limit) };
}

/** A median as a dot, the range of nine in ten as a line with an end tick, and a limit as a thick tick. */
@Component({
  selector: 'tnd-dot-range',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let at = geometry();
    <svg role="img" [attr.aria-label]="words()">
      <line class="ground" x1="0" x2="100%" y1="10" y2="10" />
      <line class="range" x1="0" y1="10" y2="10" [attr.x2]="at.end + '%'" />
      <line class="end" y1="5" y2="15" [attr.x1]="at.end + '%'" [attr.x2]="at.end + '%'" />
      @if (at.limit !== null) {
        <line class="limit" y1="1" y2="19" [attr.x1]="at.limit + '%'" [attr.x2]="at.limit + '%'" />
      }
      <circle r="5" cy="10" [attr.cx]="at.dot + '%'" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      min-width: 120px;
      padding-inline: 6px;
    }
    svg {
      display: block;
      width: 100%;
      height: 20px;
      overflow: visible;
    }
    .ground {
      stroke: var(--mat-sys-outline-variant);
    }
    .range {
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 2px;
    }
    .end {
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 2px;
    }
    .limit {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 3px;
    }
    circle {
      fill: var(--mat-sys-on-surface);
      stroke: var(--mat-sys-surface-container-lowest);
      stroke-width: 1.5px;
    }
    @media (forced-colors: active) {
      line {
        stroke: CanvasText;
      }
      circle {
        fill: CanvasText;
      }
    }
  `,
})
export class DotRange {
  readonly figures = input.required<DotRangeFigures>();
  /** The largest figure of all beside this one, so that they share a scale. */
  readonly scaleTo = input(0);
  /** What the drawing says. */
  readonly words = input.required<string>();

  protected readonly geometry = computed(() => dotRangeGeometry(this.figures(), this.scaleTo()));
}
