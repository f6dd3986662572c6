import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { SourceChip } from '../marks/source-chip';
import { type PanelFace, READY } from '../panel/panel-face';
import { type UiLink } from '../texts/ui-shapes';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { plotValue } from '../figures/plot-value';
import { ChartFrame } from './chart-frame';
import { fillOf } from './chart-fill';
import { StackedPlot } from './stacked-plot';
import { ChartMarks } from './chart-marks';
import { STACK_ORDER, type StackedPeriod, stackedSeries, stackedTable } from './stacked-series';

const TOTAL_PX = 56;
const LABEL_PX = 32;

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
    stackedTable(this.periods(), this.periodHeader(), this.texts(), this.format()),
  );

  protected readonly colour = (name: string): string =>
    fillOf(STACK_ORDER.find((source) => source === name) ?? 'plain');
  /** The room of one period, in pixels, and what fits into it: a total above each bar, and every so-manieth label. */
  private readonly room = computed(() => (this.plot()?.size()?.[0] ?? 0) / Math.max(1, this.periods().length));
  protected readonly showsTotals = computed(() => this.room() >= TOTAL_PX);
  protected readonly barPadding = computed(() => Math.max(4, Math.round(this.room() * 0.3)));
  protected readonly periodTick = computed(() => {
    const every = Math.max(1, Math.ceil(LABEL_PX / Math.max(1, this.room())));
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
