import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Bars, FilterBar, Panel, StackedBars, type UiLink } from '@tandem/ui';
import { PageHeader, Session, TextPipe, Texts } from '../platform';
import { LinesAtRisk } from './lines-at-risk';
import { periodsAnswer, shadowAnswer, shadowBars } from './spend-answers';
import { SpendFigures } from './spend-figures';
import { SpendMonths } from './spend-months';
import { SpendNotes } from './spend-notes';
import { areQuarters, chartPeriods, stackedPeriods } from './spend-periods';
import { SpendStore } from './spend.store';
import { TopTools } from './top-tools';

/** The height of a bar, and of what stands around the bars. */
const BAR_PX = 34;
const AROUND_BARS_PX = 190;

/** One total and its three parts: what was spent, from which source, where nobody asked, and where it runs short. */
@Component({
  selector: 'tnd-spend-page',
  imports: [
    Bars,
    FilterBar,
    LinesAtRisk,
    PageHeader,
    Panel,
    RouterLink,
    SpendFigures,
    SpendMonths,
    SpendNotes,
    StackedBars,
    TextPipe,
    TopTools,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [SpendStore],
  templateUrl: './spend-page.html',
  styleUrl: './spend-page.scss',
})
export class SpendPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly store = inject(SpendStore);

  protected readonly canImport = computed(() => this.session.can('import.edit'));
  /** Whose money the figures are: somebody with a narrower view is told so. */
  protected readonly scope = computed(() =>
    this.texts.t(this.session.hasRole('cio', 'finance', 'auditor') ? 'dashboards.scope.all' : 'dashboards.scope.own'),
  );
  protected readonly notice = computed(() => {
    const dropped = this.store.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('dashboards.dropped', { what: dropped.join(', ') });
  });

  private readonly periods = computed(() => {
    const view = this.store.view();
    return view === undefined ? [] : chartPeriods(view.months, view.fiscalYear, this.store.words());
  });
  protected readonly isByQuarter = computed(() => areQuarters(this.store.view()?.months ?? []));
  protected readonly bars = computed(() => stackedPeriods(this.periods()));
  protected readonly periodsAnswer = computed(() => {
    const view = this.store.view();
    return view === undefined ? '' : periodsAnswer(view, this.periods(), this.store.words());
  });
  protected readonly shadowBars = computed(() => {
    const view = this.store.view();
    return view === undefined ? [] : shadowBars(view, this.store.words());
  });
  /** The room that the bars take, kept free until they are drawn, so that nothing moves then. */
  protected readonly shadowRoom = computed(() => this.shadowBars().length * BAR_PX + AROUND_BARS_PX);
  protected readonly shadowAnswer = computed(() => {
    const view = this.store.view();
    return view === undefined ? '' : shadowAnswer(view, this.store.words());
  });

  protected open(link: UiLink): void {
    void this.router.navigate([link.path], { queryParams: link.params });
  }
}
