import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  type BudgetEntryList,
  type BudgetEntryView,
  type FiscalYearList,
  type StageList,
  type UnitList,
} from '@tandem/api-client';
import { AccountabilityDots, Icon, MoneyText, type PanelFace, SourceChip, TableCell } from '@tandem/ui';
import { Formatting, PageHeader, Session, TextPipe, Texts, lineName, read } from '../platform';
import { Listing, ListingFrame } from '../platform/listing';
import { clickedFigure, differenceWords } from './clicked-figure';
import {
  ENTRY_FILTERS,
  type EntryFilter,
  entriesQuery,
  entryFilterFields,
  filterPhrases,
  placeOf,
  placeWords,
} from './entries-filters';
import { figureColumns } from './entry-columns';
import { EntryWhat } from './entry-what';
import { rateWords } from './entry-words';
import { wayBack } from './way-back';

const FIELDS = Object.fromEntries(ENTRY_FILTERS.map((name) => [name, {}])) as Record<EntryFilter, object>;

/** Named, because what the list says of itself is made of what it asks for. */
type FigureEntries = Listing<BudgetEntryView, BudgetEntryList, EntryFilter>;

/** The rows behind a figure: what it is cut by, in words; the figure itself, to the cent; and the entries it is made of. */
@Component({
  selector: 'tnd-entries-page',
  imports: [
    AccountabilityDots,
    EntryWhat,
    Icon,
    ListingFrame,
    MoneyText,
    PageHeader,
    RouterLink,
    SourceChip,
    TableCell,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './entries-page.html',
  styleUrl: './entries-page.scss',
})
export class EntriesPage {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly session = inject(Session);
  private readonly navigation = inject(Router).currentNavigation();
  private readonly years = read<FiscalYearList>(() => ({ path: '/fiscal-years' }));
  private readonly units = read<UnitList>(() => ({ path: '/units' }));
  /** Their names are needed only where a figure is cut by one. */
  private readonly stages = read<StageList>(() =>
    this.list.values().stage === '' ? undefined : { path: '/life-cycle-stages' },
  );
  private readonly words = computed(() => ({ texts: this.texts, format: this.format() }));

  /** Where the figure was clicked, as the page stood then. */
  protected readonly back = wayBack(this.navigation?.previousNavigation?.finalUrl?.toString());
  protected readonly canImport = computed(() => this.session.can('import.edit'));
  protected readonly canReadLines = computed(() => this.session.can('budget-line.read'));
  protected readonly list: FigureEntries = new Listing<BudgetEntryView, BudgetEntryList, EntryFilter>({
    key: 'entries',
    path: '/entries',
    fields: FIELDS,
    asked: entriesQuery,
    columns: (answer) => figureColumns(this.words(), this.currency(answer)),
    totals: ({ sum }): Readonly<Record<string, string>> => (sum === null ? {} : { value: this.format().amount(sum) }),
    filters: () => this.fields(),
    // A figure is cut by more than anybody picks here, such as its tool: that is said, and can be taken away.
    chips: () => this.phrases().filter(({ key }) => this.fields().every((field) => field.key !== key)),
    refusal: ({ code }): PanelFace | undefined =>
      code === 'currency.no_rate' ? { state: 'filtered-out', text: this.noRate() } : undefined,
    words: {
      heading: () => this.texts.t('budget.entries.heading'),
      empty: () => this.texts.t('budget.entries.empty'),
      filteredOut: () => this.texts.t('budget.entries.filteredOut', { figure: this.figure() }),
      notAllowed: () => this.texts.t('budget.entries.notAllowed'),
    },
  });

  private readonly fields = computed(() => entryFilterFields(this.years.value()?.items ?? [], this.words()));
  private readonly phrases = computed(() =>
    filterPhrases(
      this.list.values(),
      {
        units: this.units.value()?.items ?? [],
        stages: this.stages.value()?.items ?? [],
        entries: this.list.rows.items(),
      },
      this.words(),
    ),
  );
  protected readonly place = computed(() => placeWords(this.list.values(), this.words()));
  /** The figure in words: "Actual: Shadow IT + Oct 2026 + fiscal year 2026". */
  protected readonly figure = computed(() => {
    const filters = this.phrases().map(({ words }) => words);
    return filters.length === 0
      ? this.texts.t('budget.entries.everything', { place: this.place() })
      : this.texts.t('budget.entries.figure', { place: this.place(), filters: filters.join(' + ') });
  });
  protected readonly count = computed(() => {
    const total = this.list.total() ?? 0;
    return this.texts.plural('budget.entries.count', total, { count: this.format().count(total) });
  });
  private readonly clicked = clickedFigure(this.list.query);
  /** The rows behind a figure add up to it; where they do not, the page says so itself. */
  protected readonly difference = computed(() => {
    const sum = this.list.rows.isRefreshing() ? null : this.list.rows.value()?.sum;
    return sum ? differenceWords(this.clicked(), sum, this.words()) : '';
  });
  /** What the figure leaves out, and why. */
  protected readonly unconverted = computed(() => {
    const amounts = this.list.rows.value()?.unconverted ?? [];
    const format = this.format();
    return amounts.length === 0
      ? ''
      : this.texts.t('budget.entries.unconverted', {
          amounts: format.list(amounts.map((amount) => format.money(amount))),
        });
  });
  protected readonly rates = computed(() =>
    (this.list.rows.value()?.rates ?? []).map((rate) =>
      this.texts.t('budget.entries.rate', {
        from: rate.from,
        to: rate.to,
        rate: rateWords(rate.rate, this.format()),
        source: rate.source,
        day: this.format().day(rate.date),
      }),
    ),
  );

  protected nameOf(line: BudgetEntryView['line']): string {
    return lineName(line, this.texts);
  }

  /** What an entry did to the place in its own currency, where the figure counts in another one. */
  protected ownAmount(entry: BudgetEntryView): string {
    const own = entry.effect[placeOf(this.list.values())];
    return entry.value?.currency === own.currency ? '' : this.format().money(own);
  }

  /** The currency of values and sum: the one asked for, or that of the company. */
  private currency(answer: BudgetEntryList | undefined): string {
    return answer?.sum?.currency ?? (this.list.values().currency || this.session.organisation().functionalCurrency);
  }

  private noRate(): string {
    return this.texts.t('budget.entries.noRate', { currency: this.list.values().currency });
  }
}
