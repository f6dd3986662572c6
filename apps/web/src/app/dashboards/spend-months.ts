import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ConsolidatedView } from '@tandem/api-client';
import { MoneyText } from '@tandem/ui';
import { Formatting, TextPipe, Texts } from '../platform';
import { ExportMenu } from '../platform/listing';
import { panelFile } from './panel-file';
import { bySourceColumns, monthPeriods, stackedPeriods } from './spend-periods';

const PARTS = ['total', 'it', 'marketing', 'shadow'] as const;

/** The months behind the quarters of the chart, each figure with its rows. */
@Component({
  selector: 'tnd-spend-months',
  imports: [ExportMenu, MoneyText, RouterLink, TextPipe],
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
  /** The same rows as a file. */
  protected readonly file = panelFile('spend-months', {
    total: computed(() => this.months().length),
    columns: computed(() =>
      bySourceColumns('month', this.texts.t('dashboards.months.month'), this.months(), this.texts),
    ),
  });
}
