import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type ExchangeRateList, type ExchangeRateView } from '@tandem/api-client';
import { DataTable, Icon, Panel, type TableColumn } from '@tandem/ui';
import { Clock, Formatting, PageHeader, Session, TextPipe, Texts, dayIn, panelFace, read } from '../../platform';
import { OrganisationNav } from '../organisation-nav';
import { RateForm } from './rate-form';
import { alignedRates, rateKey, ratesInForce } from './rates-view';

/** The rates that amounts are converted with, and where each was read. */
@Component({
  selector: 'tnd-rates-page',
  imports: [DataTable, Icon, OrganisationNav, PageHeader, Panel, RateForm, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rates-page.html',
})
export class RatesPage {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
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
    const format = this.formatting.current();
    const aligned = alignedRates(this.items());
    const inForce = ratesInForce(this.items(), dayIn(this.formatting.timeZone(), this.clock.now()));
    return [
      { key: 'currency', header: this.texts.t('organisation.rates.currency'), text: (rate) => rate.from },
      {
        key: 'rate',
        header: this.texts.t('organisation.rates.rate'),
        text: (rate) =>
          `1 ${rate.from} = ${format.money({ amount: aligned.get(rateKey(rate)) ?? rate.rate, currency: rate.to })}`,
        isNumber: true,
      },
      {
        key: 'date',
        header: this.texts.t('organisation.rates.date'),
        text: (rate) => format.day(rate.date),
        note: (rate) => (inForce.has(rateKey(rate)) ? this.texts.t('organisation.rates.inForce') : ''),
      },
      {
        key: 'source',
        header: this.texts.t('organisation.rates.source'),
        text: (rate) => rate.source,
        minWidth: '160px',
      },
    ];
  });

  protected readonly keyOf = rateKey;

  protected added(): void {
    this.isAdding.set(false);
    this.rates.reload();
  }
}
