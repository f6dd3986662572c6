import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BudgetLineView } from '@tandem/api-client';
import { Bullet, DataTable, FilterBar, Panel, type RowLink, SourceChip, TableCell } from '@tandem/ui';
import { PageHeader, ProblemTexts, Session, TextPipe, Texts } from '../platform';
import { LinesStore } from './lines.store';

/** Every budget line with where its money stands; the tightest come first. */
@Component({
  selector: 'tnd-lines-page',
  imports: [Bullet, DataTable, FilterBar, PageHeader, Panel, RouterLink, SourceChip, TableCell, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [LinesStore],
  templateUrl: './lines-page.html',
  styles: `
    .source {
      display: flex;
    }
  `,
})
export class LinesPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  protected readonly store = inject(LinesStore);
  protected readonly canAdd = computed(() => this.session.can('budget-line.edit'));

  protected readonly summary = computed(() => {
    const currency = this.store.currency();
    const tightest = this.texts.t('budget.lines.summary');
    return currency === null ? tightest : `${tightest} ${this.texts.t('budget.lines.currency', { currency })}`;
  });
  protected readonly totalsLabel = computed(() =>
    this.texts.plural('budget.lines.total', this.store.lines.value()?.total ?? 0),
  );
  protected readonly notice = computed(() => {
    const dropped = this.store.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('budget.dropped', { what: dropped.join(', ') });
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.store.lines.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly keyOf = (line: BudgetLineView): string => line.id;
  protected readonly linkOf: RowLink<BudgetLineView> = (line) => ({ path: `/budgets/${line.id}` });
}
