import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type ExchangeRateList, type ExchangeRateView } from '@tandem/api-client';
import { DataTable, Icon, Panel, type TableColumn } from '@tandem/ui';
import { Formatting, PageHeader, Session, TextPipe, Texts, panelFace, read } from '../../platform';
import { OrganisationNav } from '../organisation-nav';
import { RateForm } from './rate-form';

/** The rates that amounts are converted with, and where each was read. */
@Component({
  selector: 'tnd-rates-page',
  imports: [DataTable, Icon, OrganisationNav, PageHeader, Panel, RateForm, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rates-page.html',
})
export class RatesPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);

  protected readonly rates = read<ExchangeRateList>(() => ({ path: '/exchange-rates' }));
  protected readonly items = computed(() => this.rates.value()?.items ?? []);
  protected readonly face = panelFace(this.rates, {
    isEmpty: (list) => list.items.length === 0,
    empty: () => this.texts.t('organisation.rates.empty'),
  });
  protected readonly canEdit = computed(() => this.session.can('organisation.edit'));
  protected readonly isAdding = signal(false);

  protected readonly columns = computed((): readonly TableColumn<ExchangeRateView>[] => {
    const format = this.format();
    return [
      { key: 'date', header: this.texts.t('organisation.rates.date'), text: (rate) => format.day(rate.date) },
      {
        key: 'rate',
        header: this.texts.t('organisation.rates.rate'),
        text: (rate) => this.equation(rate),
        isNumber: true,
      },
      {
        key: 'source',
        header: this.texts.t('organisation.rates.source'),
        text: (rate) => rate.source,
        minWidth: '160px',
      },
    ];
  });

  protected readonly keyOf = (rate: ExchangeRateView): string => `${rate.from}-${rate.to}-${rate.date}`;

  protected added(): void {
    this.isAdding.set(false);
    this.rates.reload();
  }

  /** "1 USD = 0.92068 EUR": the zeros that only fill the ten decimals of the books are left out. */
  private equation({ from, to, rate }: ExchangeRateView): string {
    const amount = rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate;
    return `1 ${from} = ${this.format().money({ amount, currency: to })}`;
  }
}
