import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { BarChartModule } from '@swimlane/ngx-charts';

/** The drawing of stacked bars by ngx-charts. Apart from its frame, so that the library is loaded only to draw. */
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
      [roundDomains]="true"
      [noBarWhenZero]="false"
      [rotateXAxisTicks]="false"
      [trimXAxisTicks]="false"
      [trimYAxisTicks]="false"
      [xAxisTickFormatting]="periodTick()"
      [yAxisTickFormatting]="amountTick()"
      [showDataLabel]="showsTotals()"
      [dataLabelFormatting]="amountTick()"
      [barPadding]="barPadding()"
    />
  `,
})
export class StackedPlot {
  readonly size = input.required<[number, number]>();
  readonly results =
    input.required<{ readonly name: string; readonly series: { readonly name: string; readonly value: number }[] }[]>();
  readonly colour = input.required<(name: string) => string>();
  readonly periodTick = input.required<(key: string) => string>();
  /** Totals above the bars, where there is room for them side by side. */
  readonly showsTotals = input.required<boolean>();
  readonly barPadding = input.required<number>();
  readonly amountTick = input.required<(value: number) => string>();
}
