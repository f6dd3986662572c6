import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import { plotValue } from '../figures/plot-value';
import { type UiAmount, type UiLink } from '../texts/ui-shapes';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { fillOf } from './chart-fill';
import { ChartMarks } from './chart-marks';
import { type ChartMark } from './chart-table';
import { FlowPlot } from './flow-plot';

/** One end of a ribbon. The key says its column as well: equal names in two columns would become one node. */
export interface FlowNode {
  readonly key: string;
  readonly label: string;
  /** Drawn hatched: nobody is on record. */
  readonly isNobody: boolean;
}

export interface FlowLink {
  readonly from: FlowNode;
  readonly to: FlowNode;
  readonly amount: UiAmount;
  readonly link: UiLink | null;
}

const NODE_PX = 34;
const LEAST_PX = 240;
/** The names of two columns stand in the half of the plot between them; the library would cut keys instead of names. */
const LABELS_ABREAST = 4;
/** What the columns, the margins and the gaps beside the names take of the width. */
const NOT_NAMES_PX = 96;
const LETTER_PX = 8;
const SHORTEST = 5;

/** Amounts as ribbons between columns. It shows no credit: a flow cannot be less than nothing. */
@Component({
  selector: 'tnd-flow',
  imports: [ChartMarks, FlowPlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      #plot="uiChartMarks"
      class="plot"
      [style.height.px]="height()"
      [uiChartMarks]="marks()"
      [label]="label()"
      (opened)="$event.link && opened.emit($event.link)"
    >
      @if (plot.size(); as size) {
        @defer (on immediate) {
          <tnd-flow-plot [size]="size" [results]="results()" [colour]="colour()" [nodeLabel]="nodeLabel()" />
        }
      }
    </div>
    <p class="reading" aria-hidden="true">{{ plot.current()?.words }}</p>
  `,
  styleUrl: './flow.scss',
})
export class Flow {
  /** What the flow is about. */
  readonly name = input.required<string>();
  readonly links = input.required<readonly FlowLink[]>();

  readonly opened = output<UiLink>();

  private readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);

  private readonly plot = viewChild(ChartMarks);
  private readonly drawn = computed(() => this.links().filter(({ amount }) => plotValue(amount) > 0));
  private readonly nodes = computed(
    () => new Map(this.drawn().flatMap(({ from, to }) => [from, to].map((node) => [node.key, node] as const))),
  );
  protected readonly label = computed(() => `${this.name()} ${this.texts().chartKeys}`);
  protected readonly height = computed(() => Math.max(LEAST_PX, (this.nodes().size / 2) * NODE_PX));
  protected readonly results = computed(() =>
    this.drawn().map(({ from, to, amount }) => ({ source: from.key, target: to.key, value: plotValue(amount) })),
  );
  protected readonly marks = computed((): readonly ChartMark[] =>
    this.drawn().map(({ from, to, amount, link }) => ({
      words: `${from.label} → ${to.label}: ${this.format().money(amount)}`,
      link,
    })),
  );
  protected readonly colour = computed(() => {
    const nodes = this.nodes();
    return (key: string): string => fillOf(nodes.get(key)?.isNobody === true ? 'nobody' : 'plain');
  });
  protected readonly nodeLabel = computed(() => {
    const nodes = this.nodes();
    const longest = Math.max(
      SHORTEST,
      Math.floor(((this.plot()?.size()?.[0] ?? 0) - NOT_NAMES_PX) / LABELS_ABREAST / LETTER_PX),
    );
    return (key: string): string => {
      const label = nodes.get(key)?.label ?? key;
      return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
    };
  });
}
