import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { SourceChip } from '../marks/source-chip';
import { type PanelFace, READY } from '../panel/panel-face';
import { type UiLink } from '../texts/ui-shapes';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { plotValue } from '../figures/plot-value';
import { ChartFrame } from './chart-frame';
import { fillOf } from './chart-fill';
import { StackedPlot } from './stacked-plot';
import { ChartMarks } from './chart-marks';
import { plotScale, wordingThatFits } from './plot-scale';
import {
  STACK_ORDER,
  type StackedLabel,
  type StackedPeriod,
  bottomOf,
  stackedSeries,
  stackedTable,
  topOf,
} from './stacked-series';

const LABEL_PX = 32;
/** What is kept free above the highest bar for its total. */
const HEADROOM = 0.1;

/** "How much per period, from which source?" */
@Component({
  selector: 'tnd-stacked-bars',
  imports: [StackedPlot, ChartFrame, ChartMarks, SourceChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stacked-bars.html',
  styleUrl: './stacked-bars.scss',
})
export class StackedBars {
  readonly question = input.required<string>();
  readonly answer = input.required<string>();
  readonly periods = input.required<readonly StackedPeriod[]>();
  /** What a period is called at the head of the table twin: "Month". */
  readonly periodHeader = input.required<string>();
  /** What the plan is, for the legend and the table twin, where periods have one. */
  readonly planHeader = input('');
  readonly face = input<PanelFace>(READY);
  readonly note = input<string>();

  /** A mark was opened: go to its rows. */
  readonly opened = output<UiLink>();
  readonly retry = output();

  protected readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);
  private readonly plot = viewChild(ChartMarks);

  protected readonly legend = [...STACK_ORDER].reverse();
  protected readonly label = computed(() => `${this.question()} ${this.texts().chartKeys}`);
  protected readonly results = computed(() =>
    this.periods().map((period) => ({
      name: period.key,
      series: STACK_ORDER.map((source) => ({ name: source, value: plotValue(period.bands[source].amount) })),
    })),
  );
  protected readonly marks = computed(() => stackedSeries(this.periods(), this.texts(), this.format()));
  protected readonly table = computed(() =>
    stackedTable(this.periods(), { period: this.periodHeader(), plan: this.planHeader() }, this.texts(), this.format()),
  );

  protected readonly colour = (name: string): string =>
    fillOf(STACK_ORDER.find((source) => source === name) ?? 'plain');
  protected readonly isPlanned = computed(() => this.periods().some(({ plan }) => plan));
  protected readonly scale = computed(() =>
    plotScale(
      this.periods().flatMap((period) => [
        topOf(period),
        bottomOf(period),
        ...(period.plan ? [plotValue(period.plan)] : []),
      ]),
      HEADROOM,
    ),
  );
  /** The room of one period as drawn, in pixels; what is written in it is shortened or left out to fit. */
  protected readonly room = signal(0);
  /** The same before anything is drawn, by the room of the whole plot. */
  private readonly step = computed(() => (this.plot()?.size()?.[0] ?? 0) / Math.max(1, this.periods().length));
  protected readonly barPadding = computed(() => Math.max(4, Math.round(this.step() * 0.3)));
  protected readonly labels = computed((): readonly StackedLabel[] => {
    const periods = this.periods();
    const format = this.format();
    const compact = (decimals: number): readonly string[] =>
      periods.map(({ total }) => format.compact(plotValue(total.amount), decimals));
    const totals = wordingThatFits([compact(1), compact(0)], this.room());
    return periods.map((period, index) => ({
      key: period.key,
      top: topOf(period),
      total: totals[index] ?? '',
      plan: period.plan ? plotValue(period.plan) : null,
    }));
  });
  protected readonly periodTick = computed(() => {
    const every = Math.max(1, Math.ceil(LABEL_PX / Math.max(1, this.step())));
    const labels = new Map(
      this.periods().map((period, index) => [period.key, index % every === 0 ? period.label : '']),
    );
    return (key: string): string => labels.get(key) ?? key;
  });
  protected readonly amountTick = computed(() => {
    const format = this.format();
    return (value: number): string => format.compact(value);
  });
}
