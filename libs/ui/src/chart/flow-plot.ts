import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { SankeyModule } from '@swimlane/ngx-charts';

/** The drawing of a flow by ngx-charts. Apart from its frame, so that the library is loaded only to draw. */
@Component({
  selector: 'tnd-flow-plot',
  imports: [SankeyModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ngx-charts-sankey
      [view]="size()"
      [results]="results()"
      [customColors]="colour()"
      [labelFormatting]="nodeLabel()"
      [truncateLabels]="false"
      [tooltipDisabled]="true"
      [animations]="false"
    />
  `,
})
export class FlowPlot {
  readonly size = input.required<[number, number]>();
  readonly results = input.required<{ readonly source: string; readonly target: string; readonly value: number }[]>();
  readonly colour = input.required<(node: string) => string>();
  readonly nodeLabel = input.required<(node: string) => string>();
}
