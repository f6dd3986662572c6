import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { plotValue } from '../figures/plot-value';
import { type PanelFace, READY } from '../panel/panel-face';
import { type UiAmount, type UiLink } from '../texts/ui-shapes';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { type ChartFill, fillOf } from './chart-fill';
import { ChartFrame } from './chart-frame';
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

/**
 * Sorted horizontal bars from nought: names are read, sizes compared. Each bar has its exact value beside it, so there is no
 * axis to read it from. The caller sorts and keeps to fifteen, the rest in "Other".
 */
@Component({
  selector: 'tnd-bars',
  imports: [ChartFrame, ChartMarks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bars.html',
  styleUrl: './bars.scss',
})
export class Bars {
  readonly question = input.required<string>();
  readonly answer = input.required<string>();
  readonly items = input.required<readonly BarItem[]>();
  /** What the table twin lists, where bars stand for several of its rows. */
  readonly rows = input<readonly BarItem[]>();
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
  protected readonly bars = computed(() => {
    const items = this.items();
    const longest = Math.max(0, ...items.map(({ amount }) => plotValue(amount)));
    return items.map(({ key, label, amount, fill }) => ({
      ...{ key, label, fill: fillOf(fill) },
      value: this.format().money(amount),
      share: longest === 0 ? 0 : Math.max(0, (plotValue(amount) / longest) * 100),
    }));
  });
  protected readonly marks = computed((): readonly ChartMark[] =>
    this.items().map((item) => ({ words: `${item.label}: ${this.format().money(item.amount)}`, link: item.link })),
  );
  protected readonly table = computed((): ChartTable => ({
    columns: [{ header: this.itemHeader() }, { header: this.amountHeader(), isNumber: true }],
    rows: (this.rows() ?? this.items()).map((item) => ({
      key: item.key,
      cells: [
        { text: item.label },
        { text: this.format().money(item.amount), ...(item.link === null ? {} : { link: item.link }) },
      ],
    })),
  }));
}
