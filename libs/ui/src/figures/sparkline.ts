import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type UiAmount } from '../texts/ui-shapes';
import { plotValue } from './plot-value';

const WIDTH = 96;
const HEIGHT = 24;
const INSET = 3;

/**
 * The course of up to thirteen months in a line. It has no axis: the words, which the caller supplies, carry the values. The
 * last month is not over, so the way to it is dashed and it is neither the lowest nor the highest.
 */
@Component({
  selector: 'tnd-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg role="img" [attr.aria-label]="words()" viewBox="0 0 96 24" preserveAspectRatio="none">
      <polyline [attr.points]="line()" />
      <polyline class="present" [attr.points]="present()" />
      <path [attr.d]="ends()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      min-width: 96px;
      max-width: 320px;
    }
    svg {
      display: block;
      width: 100%;
      height: 2rem;
    }
    /* As wide as its place and as high as a line of text: strokes keep their width whatever the place. */
    polyline,
    path {
      fill: none;
      vector-effect: non-scaling-stroke;
    }
    polyline {
      stroke: var(--mat-sys-on-surface-variant);
      stroke-width: 1.5px;
      stroke-linejoin: round;
    }
    .present {
      stroke-dasharray: 2 2;
    }
    path {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 5px;
      stroke-linecap: round;
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly { readonly amount: UiAmount }[]>();
  /** The last value and the change, in words. */
  readonly words = input.required<string>();

  private readonly points = computed(() => sparkPoints(this.values().map(({ amount }) => plotValue(amount))));
  private readonly past = computed(() => this.points().slice(0, -1));
  protected readonly line = computed(() => listed(this.past()));
  protected readonly present = computed(() => listed(this.points().slice(-2)));
  /** A dot at the lowest and at the highest point: one mark for both, because a table holds many of these. */
  protected readonly ends = computed(() => {
    const points = this.past();
    const top = points.reduce((best, point) => (best === undefined || point.y < best.y ? point : best), points[0]);
    const bottom = points.reduce((best, point) => (best === undefined || point.y > best.y ? point : best), points[0]);
    return top === undefined || bottom === undefined || top.y === bottom.y
      ? null
      : [top, bottom].map(({ x, y }) => `M${x} ${y}h0`).join('');
  });
}

function listed(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From zero to the largest value, so that a small wobble does not look like a leap. */
export function sparkPoints(values: readonly number[]): readonly Point[] {
  const largest = Math.max(0, ...values);
  const step = values.length > 1 ? (WIDTH - 2 * INSET) / (values.length - 1) : 0;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return values.map((value, index) => ({
    x: round(INSET + index * step),
    y: round(HEIGHT - INSET - (largest === 0 ? 0 : (Math.max(0, value) / largest) * (HEIGHT - 2 * INSET))),
  }));
}
