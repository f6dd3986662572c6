import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type BudgetLineList,
  type BudgetLineView,
  type FiscalYearList,
  type PersonRef,
  type UnitList,
} from '@tandem/api-client';
import { Bullet, SourceChip, TableCell } from '@tandem/ui';
import { Formatting, PageHeader, Session, TextPipe, Texts, read } from '../platform';
import { EveryChoice, Listing, ListingFrame } from '../platform/listing';
import { lineColumns, totalCells } from './line-columns';
import { LINE_LIMITS, LINE_SORTS, type LineFilters, SOURCES, lineFilterFields, linesQuery } from './lines-filters';

/** Every budget line with where its money stands; the tightest come first. */
@Component({
  selector: 'tnd-lines-page',
  imports: [Bullet, ListingFrame, PageHeader, RouterLink, SourceChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lines-page.html',
  styles: `
    .source {
      display: flex;
    }
  `,
})
export class LinesPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);
  private readonly years = read<FiscalYearList>(() => ({ path: '/fiscal-years' }));
  private readonly units = read<UnitList>(() => ({ path: '/units' }));
  private readonly everyOwner = new EveryChoice<PersonRef>('/budget-line-owners');
  private readonly currentYear = computed(() => this.session.organisation().currentFiscalYear);

  protected readonly canAdd = computed(() => this.session.can('budget-line.edit'));
  protected readonly list = new Listing<BudgetLineView, BudgetLineList, keyof LineFilters>({
    key: 'budget-lines',
    path: '/budget-lines',
    fields: {
      q: {},
      source: { allowed: SOURCES },
      fiscalYear: {},
      unit: {},
      owner: {},
      limitIs: { allowed: LINE_LIMITS },
      sort: { initial: 'available', allowed: LINE_SORTS },
    },
    asked: (values) => linesQuery(values, this.currentYear()),
    withoutFilters: () => ({ fiscalYear: this.currentYear() }),
    columns: (answer) => lineColumns(this.texts, this.format(), onlyCurrency(answer)),
    totals: (answer) => totalCells(answer.totals, this.format(), onlyCurrency(answer)),
    filters: (values, lines) =>
      lineFilterFields(values, {
        texts: this.texts,
        years: this.years.value()?.items ?? [],
        units: this.units.value()?.items ?? [],
        currentYear: this.currentYear(),
        owners: this.owners(lines),
      }),
    approach: (filter) => {
      if (filter === 'owner') {
        void this.everyOwner.read();
      }
    },
    sorts: () => LINE_SORTS.map((value) => ({ value, label: this.texts.t(`budget.sort.${value}`) })),
    link: ({ id }) => ({ path: `/budgets/${id}` }),
    words: {
      heading: () => this.texts.t('budget.lines.heading'),
      search: () => this.texts.t('budget.filter.search'),
      empty: () => this.texts.t('budget.lines.empty', { year: this.currentYear() }),
      filteredOut: (filters) => this.texts.t('budget.lines.filteredOut', { filters }),
      notAllowed: () => this.texts.t('budget.lines.notAllowed'),
    },
  });
  /** Owners that were on the screen once stay to be chosen when the list is cut down to one of them. */
  private readonly seen = new Map<string, string>();

  private owners(lines: readonly BudgetLineView[]): readonly { readonly id: string; readonly name: string }[] {
    lines.forEach(({ owner }) => owner && this.seen.set(owner.id, owner.name));
    return [...[...this.seen].map(([id, name]) => ({ id, name })), ...this.everyOwner.items()];
  }

  protected readonly summary = computed(() => {
    const currency = onlyCurrency(this.list.rows.value());
    const tightest = this.texts.t('budget.lines.summary');
    return currency === null ? tightest : `${tightest} ${this.texts.t('budget.lines.currency', { currency })}`;
  });
}

/** The currency of every line in the filter, where there is only one; it then stands above the table. */
function onlyCurrency(answer: BudgetLineList | undefined): string | null {
  const [only, ...others] = answer?.totals ?? [];
  return only === undefined || others.length > 0 ? null : only.currency;
}
