import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { dotRangeGeometry } from '../figures/dot-range';
import { plotValue } from '../figures/plot-value';
import { type PanelFace, READY } from '../panel/panel-face';
import { type UiAmount, type UiLink } from '../texts/ui-shapes';
import { UI_TEXTS } from '../texts/ui-texts';
import { type ChartFill, fillOf } from './chart-fill';
import { ChartFrame } from './chart-frame';
import { ChartMarks } from './chart-marks';
import { type ChartMark, type ChartTable } from './chart-table';

/** What was measured in a period, and what followed it. The key is the period. */
export interface PairedRow {
  readonly key: string;
  readonly label: string;
  readonly before: PairedPart & {
    /** Half lie at or below the median, and nine in ten at or below `most`; nothing was measured without them. */
    readonly range: { readonly median: number; readonly most: number } | null;
  };
  readonly after: PairedPart & {
    readonly amount: UiAmount;
    /** All of it is not known yet. */
    readonly isRunning: boolean;
  };
}

interface PairedPart {
  /** The exact figure beside its drawing. */
  readonly text: string;
  /** What the mark says by itself. */
  readonly words: string;
  readonly link: UiLink | null;
}

/**
 * Two figures of each period side by side, each with a scale of its own from nought: a length of time as a dot in its range,
 * an amount as a bar. So they are compared by the order of the rows, and no second axis makes one look like the other.
 */
@Component({
  selector: 'tnd-paired-rows',
  imports: [ChartFrame, ChartMarks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './paired-rows.html',
  styleUrl: './paired-rows.scss',
})
export class PairedRows {
  readonly question = input.required<string>();
  readonly answer = input.required<string>();
  readonly rows = input.required<readonly PairedRow[]>();
  /** What stands above each half. */
  readonly beforeHeader = input.required<string>();
  readonly afterHeader = input.required<string>();
  readonly fill = input.required<ChartFill>();
  readonly table = input.required<ChartTable>();
  readonly face = input<PanelFace>(READY);
  readonly note = input<string>();

  readonly opened = output<UiLink>();
  readonly retry = output();

  private readonly texts = inject(UI_TEXTS);

  protected readonly label = computed(() => `${this.question()} ${this.texts().chartKeys}`);
  protected readonly paint = computed(() => fillOf(this.fill()));
  protected readonly drawn = computed(() => {
    const rows = this.rows();
    const longest = Math.max(0, ...rows.map(({ before }) => before.range?.most ?? 0));
    const dearest = Math.max(0, ...rows.map(({ after }) => plotValue(after.amount)));
    return rows.map(({ key, label, before, after }) => ({
      ...{ key, label, before: before.text, after: after.text, isRunning: after.isRunning },
      range: before.range && dotRangeGeometry({ ...before.range, limit: null }, longest),
      share: dearest === 0 ? 0 : Math.max(0, (plotValue(after.amount) / dearest) * 100),
    }));
  });
  /** Two to a row, as they are drawn. */
  protected readonly marks = computed((): readonly ChartMark[] =>
    this.rows().flatMap(({ before, after }) => [before, after].map(({ words, link }) => ({ words, link }))),
  );
}
