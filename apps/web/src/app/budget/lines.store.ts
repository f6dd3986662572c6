import { Injectable, computed, inject } from '@angular/core';
import { type BudgetLineList, type BudgetLineView, type FiscalYearList, type UnitList } from '@tandem/api-client';
import { Formatting, Session, Texts, panelFace, read, readList, urlState } from '../platform';
import { bulletScales, lineColumns, totalCells } from './line-columns';
import { LINE_SORTS, SOURCES, lineFilterFields, lineFilterWords, linesQuery } from './lines-filters';

/** The budget lines as filtered in the address, with the sums of the whole filter. Provided by its page. */
@Injectable()
export class LinesStore {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);

  readonly url = urlState(
    {
      q: {},
      source: { allowed: SOURCES },
      fiscalYear: {},
      unit: {},
      sort: { initial: 'available', allowed: LINE_SORTS },
    },
    ['sort'],
  );
  private readonly currentYear = computed(() => this.session.organisation().currentFiscalYear);
  private readonly asked = computed(() => linesQuery(this.url.values(), this.currentYear()));

  readonly lines = readList<BudgetLineView, BudgetLineList>(() => ({
    path: '/budget-lines',
    query: this.asked().query,
  }));
  private readonly years = read<FiscalYearList>(() => ({ path: '/fiscal-years' }));
  private readonly units = read<UnitList>(() => ({ path: '/units' }));
  private readonly isFilteredOut = computed(() => this.url.isFiltered() && this.lines.value()?.total === 0);
  /** How many lines there are without filters, asked only when the filters hide them all. */
  private readonly everything = read<BudgetLineList>(() =>
    this.isFilteredOut() ? { path: '/budget-lines', query: { fiscalYear: this.currentYear(), limit: 1 } } : undefined,
  );

  private readonly choices = computed(() => ({
    texts: this.texts,
    years: this.years.value()?.items ?? [],
    units: this.units.value()?.items ?? [],
    currentYear: this.currentYear(),
  }));
  readonly filters = computed(() => lineFilterFields(this.url.values(), this.choices()));
  /** What the address said that means nothing here. */
  readonly dropped = computed(() => [...this.url.dropped(), ...this.asked().dropped]);

  private readonly sums = computed(() => this.lines.value()?.totals ?? []);
  /** The currency of every line in the filter, where there is only one; it then stands above the table. */
  readonly currency = computed(() => {
    const [only, ...others] = this.sums();
    return only === undefined || others.length > 0 ? null : only.currency;
  });
  readonly columns = computed(() => lineColumns(this.texts, this.format(), this.currency()));
  readonly totals = computed(() => totalCells(this.sums(), this.format(), this.currency()));
  readonly scales = computed(() => bulletScales(this.lines.items()));

  readonly face = panelFace(this.lines, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('budget.lines.empty', { year: this.currentYear() }),
    isFiltered: () => this.url.isFiltered(),
    filteredOut: () => this.filteredOut(),
    notAllowed: () => this.texts.t('budget.lines.notAllowed'),
  });

  private filteredOut(): string {
    const filters = lineFilterWords(this.url.values(), this.choices());
    const hidden = this.texts.t('budget.lines.filteredOut', { filters });
    const count = this.everything.value()?.total;
    return count === undefined
      ? hidden
      : `${hidden} ${this.texts.plural('budget.lines.without', count, { year: this.currentYear() })}`;
  }
}
