import { ApplicationRef, ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { FilterBar, Panel, type UiLink } from '@tandem/ui';
import { StackedBars } from '@tandem/ui/chart';
import { PageHeader, Session, TextPipe, Texts } from '../platform';
import { ExportMenu, ViewTabs } from '../platform/listing';
import { AnsweringPanel } from './answering-panel';
import { LinesAtRisk } from './lines-at-risk';
import { panelFile } from './panel-file';
import { rowsBehind } from './rows-behind';
import { ShadowBenefits } from './shadow-benefits';
import { periodName, periodsAnswer, runningNote, sourceOf } from './spend-answers';
import { SpendFigures } from './spend-figures';
import { SpendMonths } from './spend-months';
import { SpendNotes } from './spend-notes';
import { areQuarters, bySourceColumns, chartPeriods, stackedPeriods } from './spend-periods';
import { SpendStore } from './spend.store';
import { TopTools } from './top-tools';

/** One total and its three parts: what was spent, from which source, where nobody asked, and where it runs short. */
@Component({
  selector: 'tnd-spend-page',
  imports: [
    AnsweringPanel,
    ExportMenu,
    FilterBar,
    LinesAtRisk,
    PageHeader,
    Panel,
    RouterLink,
    ShadowBenefits,
    SpendFigures,
    SpendMonths,
    SpendNotes,
    StackedBars,
    TextPipe,
    TopTools,
    ViewTabs,
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
    return view === undefined ? [] : chartPeriods(view.periods, this.store.words());
  });
  protected readonly isByQuarter = computed(() => areQuarters(this.store.view()?.periods ?? []));
  protected readonly bars = computed(() => stackedPeriods(this.periods()));
  protected readonly chartQuestion = computed(() =>
    this.texts.t(this.isByQuarter() ? 'dashboards.spend.perQuarter' : 'dashboards.spend.perMonth'),
  );
  protected readonly periodHeader = computed(() =>
    this.texts.t(this.isByQuarter() ? 'dashboards.spend.period' : 'dashboards.months.month'),
  );
  /** The rows of the chart as a file. */
  protected readonly file = panelFile('spend-periods', {
    total: computed(() => this.bars().length),
    columns: computed(() => bySourceColumns('period', this.periodHeader(), this.bars(), this.texts)),
  });
  protected readonly periodsAnswer = computed(() => {
    const view = this.store.view();
    return view === undefined ? '' : periodsAnswer(view, this.periods(), this.store.words());
  });
  protected readonly running = computed(() => {
    const view = this.store.view();
    return view === undefined ? '' : runningNote(view, this.periods(), this.store.words());
  });
  protected readonly period = computed(() => {
    const view = this.store.view();
    return view === undefined ? '' : periodName(view, this.store.words());
  });
  protected readonly shadowDrill = computed(() => {
    const view = this.store.view();
    return view && sourceOf(view, 'shadow')?.spend.drill;
  });
  /** How fresh the figures are. */
  protected readonly asOf = computed(() => {
    const view = this.store.view();
    return view && this.texts.t('dashboards.notes.asOf', { when: this.store.format().instant(view.asOf) });
  });
  protected readonly entries = computed(() => {
    const view = this.store.view();
    return view === undefined ? null : rowsBehind(view.total);
  });
  /** Set to print: what waits to be scrolled to is put onto the paper as well. */
  protected readonly isWhole = signal(false);
  private readonly application = inject(ApplicationRef);

  protected async print(): Promise<void> {
    this.isWhole.set(true);
    await this.application.whenStable();
    window.print();
  }

  protected open(link: UiLink): void {
    void this.router.navigate([link.path], { queryParams: link.params });
  }
}
