import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { BarChartModule } from '@swimlane/ngx-charts';

/** The drawing of horizontal bars by ngx-charts. Apart from its frame, so that the library is loaded only to draw. */
@Component({
  selector: 'tnd-bars-plot',
  imports: [BarChartModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ngx-charts-bar-horizontal
      [view]="size()"
      [results]="results()"
      [customColors]="colour()"
      [xAxis]="true"
      [yAxis]="true"
      [animations]="false"
      [tooltipDisabled]="true"
      [roundDomains]="true"
      [roundEdges]="false"
      [noBarWhenZero]="false"
      [rotateXAxisTicks]="false"
      [trimYAxisTicks]="false"
      [xAxisTickFormatting]="amountTick()"
      [yAxisTickFormatting]="nameTick()"
      [showDataLabel]="true"
      [dataLabelFormatting]="amountTick()"
      [barPadding]="10"
    />
  `,
})
export class BarsPlot {
  readonly size = input.required<[number, number]>();
  readonly results = input.required<{ readonly name: string; readonly value: number }[]>();
  readonly colour = input.required<(name: string) => string>();
  readonly nameTick = input.required<(key: string) => string>();
  readonly amountTick = input.required<(value: number) => string>();
}
