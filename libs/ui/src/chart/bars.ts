import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { plotValue } from '../figures/plot-value';
import { type PanelFace, READY } from '../panel/panel-face';
import { type UiAmount, type UiLink } from '../texts/ui-shapes';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { type ChartFill, fillOf } from './chart-fill';
import { ChartFrame } from './chart-frame';
import { BarsPlot } from './bars-plot';
import { ChartMarks } from './chart-marks';
import { type ChartMark, type ChartTable } from './chart-table';

/** One bar. The key is unique even where two names are alike. */
export interface BarItem {
  readonly key: string;
  readonly label: string;
  readonly amount: UiAmount;
  readonly link: UiLink | null;
  readonly fill: ChartFill;
}

const ROW_PX = 34;
const AXIS_PX = 40;
const NARROW_PX = 480;

/** Sorted horizontal bars: names are read, sizes compared. The caller sorts and keeps to fifteen, the rest in "Other". */
@Component({
  selector: 'tnd-bars',
  imports: [BarsPlot, ChartFrame, ChartMarks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bars.html',
  styleUrl: './bars.scss',
})
export class Bars {
  readonly question = input.required<string>();
  readonly answer = input.required<string>();
  readonly items = input.required<readonly BarItem[]>();
  /** The heads of the table twin: what a bar is, and what its length is. */
  readonly itemHeader = input.required<string>();
  readonly amountHeader = input.required<string>();
  readonly face = input<PanelFace>(READY);
  readonly note = input<string>();

  readonly opened = output<UiLink>();
  readonly retry = output();

  private readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);

  protected readonly label = computed(() => `${this.question()} ${this.texts().chartKeys}`);
  protected readonly height = computed(() => this.items().length * ROW_PX + AXIS_PX);
  protected readonly results = computed(() =>
    this.items().map((item) => ({ name: item.key, value: plotValue(item.amount) })),
  );
  protected readonly marks = computed((): readonly ChartMark[] =>
    this.items().map((item) => ({ words: `${item.label}: ${this.format().money(item.amount)}`, link: item.link })),
  );
  protected readonly table = computed((): ChartTable => ({
    columns: [{ header: this.itemHeader() }, { header: this.amountHeader(), isNumber: true }],
    rows: this.items().map((item) => ({
      key: item.key,
      cells: [
        { text: item.label },
        { text: this.format().money(item.amount), ...(item.link === null ? {} : { link: item.link }) },
      ],
    })),
  }));
  protected readonly colour = computed(() => {
    const fills = new Map(this.items().map((item) => [item.key, item.fill]));
    return (key: string): string => fillOf(fills.get(key) ?? 'plain');
  });
  protected readonly amountTick = computed(() => {
    const format = this.format();
    return (value: number): string => format.compact(value);
  });

  private readonly plot = viewChild(ChartMarks);

  /** Names are shortened to what fits; the whole name is in the words of the mark and in the table. */
  protected readonly nameTick = computed(() => {
    const names = new Map(this.items().map((item) => [item.key, item.label]));
    const longest = (this.plot()?.size()?.[0] ?? 0) < NARROW_PX ? 14 : 30;
    return (key: string): string => {
      const name = names.get(key) ?? key;
      return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
    };
  });
}
