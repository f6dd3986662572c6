import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type BudgetEntryView } from '@tandem/api-client';
import { AccountabilityDots, DataTable, FilterBar, Icon, MoneyText, Panel, SourceChip, TableCell } from '@tandem/ui';
import { PageHeader, ProblemTexts, Session, TextPipe, Texts } from '../platform';
import { wayBack } from './way-back';
import { placeOf } from './entries-filters';
import { EntriesStore } from './entries.store';
import { figureColumns } from './entry-columns';
import { EntryWhat } from './entry-what';
import { rateWords } from './entry-words';

/** The rows behind a figure: what it is cut by, in words; the figure itself, to the cent; and the entries it is made of. */
@Component({
  selector: 'tnd-entries-page',
  imports: [
    AccountabilityDots,
    DataTable,
    EntryWhat,
    FilterBar,
    Icon,
    MoneyText,
    PageHeader,
    Panel,
    RouterLink,
    SourceChip,
    TableCell,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [EntriesStore],
  templateUrl: './entries-page.html',
  styleUrl: './entries-page.scss',
})
export class EntriesPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  private readonly navigation = inject(Router).currentNavigation();
  protected readonly store = inject(EntriesStore);

  /** Where the figure was clicked, as the page stood then. */
  protected readonly back = wayBack(this.navigation?.previousNavigation?.finalUrl?.toString());
  protected readonly canReadLines = computed(() => this.session.can('budget-line.read'));
  protected readonly columns = computed(() => figureColumns(this.store.words(), this.store.currency()));
  protected readonly count = computed(() =>
    this.texts.plural('budget.entries.count', this.store.entries.value()?.total ?? 0, {
      count: this.store.format().count(this.store.entries.value()?.total ?? 0),
    }),
  );
  protected readonly totals = computed((): Readonly<Record<string, string>> => {
    const sum = this.store.entries.value()?.sum;
    return sum == null ? {} : { value: this.store.format().amount(sum) };
  });
  /** What the figure leaves out, and why. */
  protected readonly unconverted = computed(() => {
    const amounts = this.store.entries.value()?.unconverted ?? [];
    const format = this.store.format();
    return amounts.length === 0
      ? ''
      : this.texts.t('budget.entries.unconverted', {
          amounts: format.list(amounts.map((amount) => format.money(amount))),
        });
  });
  protected readonly rates = computed(() =>
    (this.store.entries.value()?.rates ?? []).map((rate) =>
      this.texts.t('budget.entries.rate', {
        from: rate.from,
        to: rate.to,
        rate: rateWords(rate.rate, this.store.format()),
        source: rate.source,
        day: this.store.format().day(rate.date),
      }),
    ),
  );
  protected readonly notice = computed(() => {
    const dropped = this.store.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('budget.dropped', { what: dropped.join(', ') });
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.store.entries.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly keyOf = (entry: BudgetEntryView): string => entry.id;

  /** What an entry did to the place in its own currency, where the figure counts in another one. */
  protected ownAmount(entry: BudgetEntryView): string {
    const own = entry.effect[placeOf(this.store.url.values())];
    return entry.value?.currency === own.currency ? '' : this.store.format().money(own);
  }
}
