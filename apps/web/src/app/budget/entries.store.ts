import { Injectable, computed, inject } from '@angular/core';
import { type BudgetEntryList, type BudgetEntryView, type FiscalYearList, type UnitList } from '@tandem/api-client';
import { type PanelFace } from '@tandem/ui';
import { Formatting, Session, Texts, type UrlField, panelFace, read, readList, urlState } from '../platform';
import {
  ENTRY_FILTERS,
  type EntryFilter,
  entriesQuery,
  entryFilterFields,
  filterPhrases,
  placeWords,
} from './entries-filters';

const FIELDS = Object.fromEntries(ENTRY_FILTERS.map((name) => [name, {}])) as Readonly<Record<EntryFilter, UrlField>>;

/** The rows behind a figure, as its drill put it into the address. Provided by its page, so that it lives as long. */
@Injectable()
export class EntriesStore {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  readonly format = inject(Formatting).current;

  readonly url = urlState(FIELDS);
  private readonly asked = computed(() => entriesQuery(this.url.values()));
  readonly dropped = computed(() => this.asked().dropped);

  readonly entries = readList<BudgetEntryView, BudgetEntryList>(() => ({
    path: '/entries',
    query: this.asked().query,
  }));
  private readonly years = read<FiscalYearList>(() => ({ path: '/fiscal-years' }));
  private readonly units = read<UnitList>(() => ({ path: '/units' }));

  readonly words = computed(() => ({ texts: this.texts, format: this.format() }));
  readonly filters = computed(() => entryFilterFields(this.years.value()?.items ?? [], this.words()));
  private readonly names = computed(() => ({
    units: this.units.value()?.items ?? [],
    entries: this.entries.items(),
  }));
  readonly place = computed(() => placeWords(this.url.values(), this.words()));
  readonly phrases = computed(() => filterPhrases(this.url.values(), this.names(), this.words()));
  /** The figure in words: "Actual: Shadow IT + Oct 2026 + fiscal year 2026". */
  readonly figure = computed(() => {
    const phrases = this.phrases();
    return phrases.length === 0
      ? this.texts.t('budget.entries.everything', { place: this.place() })
      : this.texts.t('budget.entries.figure', { place: this.place(), filters: phrases.join(' + ') });
  });
  /** The currency of values and sum: the one asked for, or that of the company. */
  readonly currency = computed(
    () =>
      this.entries.value()?.sum?.currency ??
      (this.url.values().currency || this.session.organisation().functionalCurrency),
  );

  private readonly readFace = panelFace(this.entries, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('budget.entries.empty'),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.texts.t('budget.entries.filteredOut', { figure: this.figure() }),
    notAllowed: () => this.texts.t('budget.entries.notAllowed'),
  });
  /** Without a rate into the currency asked for there is nothing to try again, only the filter to change. */
  readonly face = computed((): PanelFace =>
    this.entries.problem()?.code === 'currency.no_rate'
      ? { state: 'filtered-out', text: this.texts.t('budget.entries.noRate', { currency: this.url.values().currency }) }
      : this.readFace(),
  );
}
