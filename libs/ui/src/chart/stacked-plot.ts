import {
  ChangeDetectionStrategy,
  Component,
  afterEveryRender,
  computed,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { BarChartModule, BarVerticalStackedComponent } from '@swimlane/ngx-charts';
import { type PlotScale } from './plot-scale';
import { type StackedLabel } from './stacked-series';

/** Where the library drew its bars, in pixels of the plot. */
interface Drawn {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NOWHERE: Drawn = { left: 0, top: 0, width: 0, height: 0 };
const ABOVE_BAR_PX = 6;
const PLAN_BEYOND_BAR_PX = 6;

/**
 * The drawing of stacked bars by ngx-charts. Apart from its frame, so that the library is loaded only to draw. It has no
 * reference lines for stacks and sets its totals onto the grid, so both are drawn over it, in the scale that it is given.
 */
@Component({
  selector: 'tnd-stacked-plot',
  imports: [BarChartModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ngx-charts-bar-vertical-stacked
      [view]="size()"
      [results]="results()"
      [customColors]="colour()"
      [xAxis]="true"
      [yAxis]="true"
      [animations]="false"
      [tooltipDisabled]="true"
      [yScaleMax]="scale().max"
      [roundDomains]="scale().min < 0"
      [yAxisTicks]="ticks()"
      [noBarWhenZero]="false"
      [rotateXAxisTicks]="false"
      [trimXAxisTicks]="false"
      [trimYAxisTicks]="false"
      [xAxisTickFormatting]="periodTick()"
      [yAxisTickFormatting]="amountTick()"
      [barPadding]="barPadding()"
    />
    <svg class="over" aria-hidden="true" [attr.width]="size()[0]" [attr.height]="size()[1]">
      @for (mark of marks(); track mark.key) {
        @if (mark.planY !== null) {
          <line
            class="plan"
            [attr.x1]="mark.planFrom"
            [attr.x2]="mark.planTo"
            [attr.y1]="mark.planY"
            [attr.y2]="mark.planY"
          />
        }
        @if (mark.total) {
          <text class="total" text-anchor="middle" [attr.x]="mark.middle" [attr.y]="mark.totalY">{{ mark.total }}</text>
        }
      }
    </svg>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    .over {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    .total {
      fill: var(--mat-sys-on-surface);
      font: var(--mat-sys-body-small);
      font-variant-numeric: tabular-nums;
      paint-order: stroke;
      stroke: var(--mat-sys-surface-container-lowest);
      stroke-width: 4px;
    }
    .plan {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 2px;
    }
    @media (forced-colors: active) {
      .total {
        fill: CanvasText;
        stroke: Canvas;
      }
      .plan {
        stroke: CanvasText;
      }
    }
  `,
})
export class StackedPlot {
  readonly size = input.required<[number, number]>();
  readonly results =
    input.required<{ readonly name: string; readonly series: { readonly name: string; readonly value: number }[] }[]>();
  readonly colour = input.required<(name: string) => string>();
  readonly scale = input.required<PlotScale>();
  readonly periodTick = input.required<(key: string) => string>();
  readonly amountTick = input.required<(value: number) => string>();
  readonly barPadding = input.required<number>();
  /** What is drawn over each bar. */
  readonly labels = input.required<readonly StackedLabel[]>();

  /** The room of one bar and the gap beside it, once it is known. */
  readonly room = output<number>();

  private readonly chart = viewChild.required(BarVerticalStackedComponent);
  private readonly drawn = signal(NOWHERE, { equal: isSamePlace });

  protected readonly ticks = computed(() => [...this.scale().ticks]);
  protected readonly marks = computed(() => {
    const { left, top, width, height } = this.drawn();
    const { min, max } = this.scale();
    const labels = this.labels();
    const step = (width + this.barPadding()) / Math.max(1, labels.length);
    const bar = step - this.barPadding();
    const y = (value: number): number => top + height * (1 - (value - min) / (max - min));
    return labels.map(({ key, top: value, total, plan }, index) => {
      const middle = left + index * step + bar / 2;
      return {
        ...{ key, total, middle },
        // A plan just above the bar would strike the total out: the total then stands above the plan.
        totalY: Math.min(y(value), plan === null || y(plan) < y(value) - 20 ? y(value) : y(plan)) - ABOVE_BAR_PX,
        planY: plan === null ? null : y(plan),
        planFrom: middle - bar / 2 - PLAN_BEYOND_BAR_PX,
        planTo: middle + bar / 2 + PLAN_BEYOND_BAR_PX,
      };
    });
  });

  constructor() {
    // The library measures its axes after it has drawn them, and draws again: only then are its places known.
    afterEveryRender({
      read: () => {
        const { dims, margin } = this.chart();
        const before = this.drawn();
        this.drawn.set({ left: dims.xOffset ?? 0, top: margin[0] ?? 0, width: dims.width, height: dims.height });
        if (!isSamePlace(before, this.drawn())) {
          this.room.emit((dims.width + this.barPadding()) / Math.max(1, this.labels().length));
        }
      },
    });
  }
}

function isSamePlace(one: Drawn, other: Drawn): boolean {
  return one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;
}
