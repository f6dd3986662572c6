import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type ConsolidatedView, type RateView } from '@tandem/api-client';
import { Icon, MoneyText, SourceChip } from '@tandem/ui';
import { Formatting, TextPipe, Texts } from '../platform';

/** What the figures leave out and why, and the rates at which they are told. */
@Component({
  selector: 'tnd-spend-notes',
  imports: [Icon, MoneyText, SourceChip, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './spend-notes.html',
  styleUrl: './spend-notes.scss',
})
export class SpendNotes {
  readonly view = input.required<ConsolidatedView>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected rateWords({ from, to, rate, source, date }: RateView): string {
    return this.texts.t('dashboards.notes.rate', {
      from,
      to,
      rate: this.format().amount({ amount: rate.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') }),
      source,
      day: this.format().day(date),
    });
  }
}
