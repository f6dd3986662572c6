import { Injectable, computed, inject } from '@angular/core';
import {
  type ConsolidatedView,
  type ExchangeRateList,
  type FiscalYearList,
  type StageList,
  type UnitList,
} from '@tandem/api-client';
import { type PanelFace } from '@tandem/ui';
import { Formatting, Session, Texts, panelFace, queryOf, read, urlState } from '../platform';
import { PageViews } from '../platform/listing';
import { isNothing } from './exact';
import { isOfTools, spendFilterFields, spendFilterWords, spendQuery } from './spend-filters';

const FIELDS = { fiscalYear: {}, quarter: {}, unit: {}, source: {}, stage: {}, lane: {}, currency: {} };

/** What a fiscal year's money came to, as filtered in the address. Provided by its page, so that it lives as long. */
@Injectable()
export class SpendStore {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  readonly format = inject(Formatting).current;

  readonly url = urlState(FIELDS);
  /** The filters under a name. */
  readonly views = new PageViews('spend', FIELDS, this.url);
  private readonly asked = computed(() => spendQuery(this.url.values()));
  readonly dropped = computed(() => [...this.asked().dropped, ...this.views.dropped()]);

  readonly spend = read<ConsolidatedView>(() =>
    this.views.isOpening() ? undefined : { path: '/dashboards/consolidated', query: this.asked().query },
  );
  private readonly years = read<FiscalYearList>(() => ({ path: '/fiscal-years' }));
  private readonly units = read<UnitList>(() => ({ path: '/units' }));
  private readonly stages = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  private readonly rates = read<ExchangeRateList>(() => ({ path: '/exchange-rates' }));

  readonly view = this.spend.value;
  readonly isOfTools = computed(() => isOfTools(this.url.values()));
  readonly words = computed(() => ({ texts: this.texts, format: this.format() }));
  private readonly choices = computed(() => ({
    texts: this.texts,
    years: this.years.value()?.items ?? [],
    units: this.units.value()?.items ?? [],
    stages: this.stages.value()?.items ?? [],
    rates: this.rates.value()?.items ?? [],
    currentYear: this.session.organisation().currentFiscalYear,
    functionalCurrency: this.session.organisation().functionalCurrency,
  }));
  readonly filters = computed(() => spendFilterFields(this.url.values(), this.choices()));

  /** What a file of a panel is asked for by: the year and the currency are said, also where they go without saying. */
  exported(): Readonly<Record<string, string>> {
    const view = this.view();
    const { query } = this.asked();
    return queryOf(view === undefined ? query : { ...query, fiscalYear: view.fiscalYear.id, currency: view.currency });
  }

  private readonly readFace = panelFace(this.spend, {
    isEmpty: (view) => view.months.every(({ total }) => isNothing(total.amount)) && view.lines.length === 0,
    empty: () => this.texts.t('dashboards.spend.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () =>
      this.texts.t('dashboards.spend.filteredOut', { filters: spendFilterWords(this.url.values(), this.choices()) }),
    notAllowed: () => this.texts.t('dashboards.spend.notAllowed'),
  });
  /** Without a rate into the currency asked for there is nothing to try again, only another currency to choose. */
  readonly face = computed((): PanelFace =>
    this.spend.problem()?.code === 'currency.no_rate'
      ? {
          state: 'filtered-out',
          text: this.texts.t('dashboards.spend.noRate', { currency: this.url.values().currency }),
        }
      : this.readFace(),
  );
  /** The face of a chart about spend: where nothing was spent there is nothing to draw. */
  readonly chartFace = computed((): PanelFace => {
    const view = this.view();
    return view !== undefined && view.months.every(({ total }) => isNothing(total.amount))
      ? { state: 'empty', text: this.texts.t('dashboards.spend.nothing', { year: view.fiscalYear.id }) }
      : { state: 'ready', isRefreshing: this.spend.isRefreshing() };
  });
}
