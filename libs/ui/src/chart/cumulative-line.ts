import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { type PanelFace, READY } from '../panel/panel-face';
import { type UiAmount, type UiLink } from '../texts/ui-shapes';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { ChartFrame } from './chart-frame';
import { ChartMarks } from './chart-marks';
import { type ChartMark, type ChartTable, amountHeader } from './chart-table';
import { type CumulativePoint, drawCumulative } from './cumulative-geometry';
import { noteWidth } from './plot-scale';

const USUAL_LETTERS = 16;

/** The words on the lines and above the columns of the table twin. */
export interface CumulativeWords {
  readonly period: string;
  readonly actual: string;
  readonly plan: string;
  readonly limit: string;
}

/**
 * "Will it last the year?": what was spent so far as a step line, the plan dashed, and the limit as a line with its words
 * on it. Drawn here, because the library names no mark of a line and can neither dash nor outline one.
 */
@Component({
  selector: 'tnd-cumulative-line',
  imports: [ChartFrame, ChartMarks],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cumulative-line.html',
  styleUrl: './cumulative-line.scss',
})
export class CumulativeLine {
  readonly question = input.required<string>();
  readonly answer = input.required<string>();
  readonly points = input.required<readonly CumulativePoint[]>();
  readonly limit = input<UiAmount | null>(null);
  readonly words = input.required<CumulativeWords>();
  readonly face = input<PanelFace>(READY);
  readonly note = input<string>();

  readonly opened = output<UiLink>();
  readonly retry = output();

  private readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);
  private readonly document = inject(DOCUMENT);
  private readonly plot = viewChild(ChartMarks);

  protected readonly label = computed(() => `${this.question()} ${this.texts().chartKeys}`);
  protected readonly isPlanned = computed(() => this.points().some(({ planned }) => planned !== null));
  protected readonly drawing = computed(() => {
    const size = this.plot()?.size();
    if (!size) {
      return null;
    }
    const enlarged = this.enlarged();
    return drawCumulative(this.points(), this.limit(), size, {
      axis: (value) => this.axis(value),
      widthOf: (words) => noteWidth(words) * enlarged,
    });
  });
  protected readonly limitWords = computed(() => {
    const limit = this.limit();
    return limit === null ? '' : `${this.words().limit} ${this.format().amount(limit)}`;
  });
  protected readonly marks = computed((): readonly ChartMark[] =>
    this.points().flatMap(({ label, value, planned, link }) =>
      value === null
        ? []
        : [
            {
              link,
              words: [
                `${label}: ${this.words().actual} ${this.format().money(value)}`,
                ...(planned === null ? [] : [`${this.words().plan} ${this.format().money(planned)}`]),
              ].join(', '),
            },
          ],
    ),
  );
  private readonly currency = computed(
    () => this.points().flatMap(({ value, planned }) => value ?? planned ?? [])[0]?.currency,
  );
  protected readonly table = computed((): ChartTable => ({
    columns: [
      { header: this.words().period },
      { header: amountHeader(this.words().actual, this.currency()), isNumber: true },
      ...(this.isPlanned() ? [{ header: this.words().plan, isNumber: true }] : []),
    ],
    rows: this.points().map(({ key, label, value, planned, link }) => ({
      key,
      cells: [
        { text: label },
        { text: value === null ? '' : this.format().amount(value), ...(link === null ? {} : { link }) },
        ...(this.isPlanned() ? [{ text: planned === null ? '' : this.format().amount(planned) }] : []),
      ],
    })),
  }));

  protected axis(value: number): string {
    return this.format().compact(value);
  }

  /** How many times larger than usual somebody has set their letters. */
  private enlarged(): number {
    const size = this.document.defaultView?.getComputedStyle(this.document.documentElement).fontSize;
    return parseFloat(size ?? '') / USUAL_LETTERS || 1;
  }
}
