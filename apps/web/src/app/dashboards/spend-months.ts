import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConsolidatedView } from '@tandem/api-client';
import { DataTable, MoneyText, TableCell, type TableColumn } from '@tandem/ui';
import { type StackedPeriod } from '@tandem/ui/chart';
import { Formatting, TextPipe, Texts } from '../platform';
import { ExportMenu } from '../platform/listing';
import { panelFile } from './panel-file';
import { bySourceColumns, monthPeriods, stackedPeriods } from './spend-periods';

const PARTS = ['total', 'it', 'marketing', 'shadow'] as const;
type Part = (typeof PARTS)[number];

/** The months behind the quarters of the chart, each figure with its rows. */
@Component({
  selector: 'tnd-spend-months',
  imports: [DataTable, ExportMenu, MoneyText, RouterLink, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './spend-months.html',
  styleUrl: './spend-months.scss',
})
export class SpendMonths {
  readonly view = input.required<ConsolidatedView>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly parts = PARTS;
  protected readonly months = computed(() =>
    stackedPeriods(monthPeriods(this.view().months, { texts: this.texts, format: this.format() })),
  );
  protected readonly columns = computed((): readonly TableColumn<StackedPeriod>[] => [
    { key: 'month', header: this.texts.t('dashboards.months.month'), text: ({ label }) => label },
    ...PARTS.map((part) => ({
      key: part,
      header:
        part === 'total'
          ? this.texts.t('dashboards.months.total', { currency: this.view().currency })
          : this.texts.t(`app.source.${part}`),
      text: (month: StackedPeriod) => this.format().amount(this.bandOf(month, part).amount),
      isNumber: true,
    })),
  ]);
  /** The same rows as a file. */
  protected readonly file = panelFile('spend-months', {
    total: computed(() => this.months().length),
    columns: computed(() =>
      bySourceColumns('month', this.texts.t('dashboards.months.month'), this.months(), this.texts),
    ),
  });

  protected readonly keyOf = ({ key }: StackedPeriod): string => key;

  protected bandOf(month: StackedPeriod, part: Part): StackedPeriod['total'] {
    return part === 'total' ? month.total : month.bands[part];
  }
}
