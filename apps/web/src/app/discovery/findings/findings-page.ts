import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { FilterBar, Icon, Panel, UI_TEXTS, UndoBar } from '@tandem/ui';
import { PageHeader, ProblemTexts, ReadAt, Session, TextPipe, Texts, pageShortcuts } from '../../platform';
import { BulkBar } from '../../platform/listing';
import { BulkTriage } from './bulk-triage';
import { type BulkAction, type FindingsSelection } from './bulk-words';
import { FindingDetail } from './finding-detail';
import { FINDING_STATUSES } from './finding-words';
import { FINDING_SORTS } from './findings-filters';
import { FindingsList } from './findings-list';
import { FindingsStore } from './findings.store';

/** Spend that no request covers, found in payments: the list, and beside it the one that is being decided. */
@Component({
  selector: 'tnd-findings-page',
  imports: [
    BulkBar,
    BulkTriage,
    FilterBar,
    FindingDetail,
    FindingsList,
    Icon,
    PageHeader,
    Panel,
    ReadAt,
    RouterLink,
    TextPipe,
    UndoBar,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [FindingsStore],
  templateUrl: './findings-page.html',
  styleUrl: './findings-page.scss',
})
export class FindingsPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  private readonly uiTexts = inject(UI_TEXTS);
  private readonly list = viewChild(FindingsList);
  private readonly detail = viewChild(FindingDetail);
  protected readonly store = inject(FindingsStore);

  /** Several findings that are being decided about together, as they were when that began. */
  protected readonly bulk = signal<{
    readonly action: BulkAction;
    readonly selection: FindingsSelection;
    readonly count: number;
  } | null>(null);

  protected readonly statuses = FINDING_STATUSES;
  protected readonly sorts = FINDING_SORTS;
  protected readonly canImport = computed(() => this.session.can('import.edit'));
  protected readonly canSeeImports = computed(() => this.session.can('import.read'));
  protected readonly summary = computed(() => {
    const total = this.store.findings.value()?.total;
    const { status } = this.store.url.values();
    if (total === undefined) {
      return '';
    }
    const count = this.store.words().format.count(total);
    if (this.store.url.isFiltered()) {
      return this.texts.plural('discovery.findings.matching', total, { count });
    }
    return status === 'new'
      ? this.texts.plural('discovery.findings.countNew', total, { count })
      : this.texts.plural('discovery.findings.count', total, { count });
  });
  protected readonly notice = computed(() => {
    const dropped = this.store.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('discovery.findings.dropped', { what: dropped.join(', ') });
  });
  protected readonly shown = computed(() =>
    this.uiTexts().shown(this.store.findings.items().length, this.store.findings.value()?.total),
  );
  protected readonly moreProblem = computed(() => {
    const problem = this.store.findings.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  constructor() {
    pageShortcuts(() =>
      this.session.can('finding.triage')
        ? [
            { keys: ['J', 'K'], label: this.texts.t('discovery.keys.move'), whileFocused: true },
            { keys: ['X'], label: this.texts.t('discovery.keys.tick'), whileFocused: true },
            { keys: ['L'], label: this.texts.t('discovery.triage.button.link'), whileFocused: true },
            { keys: ['R'], label: this.texts.t('discovery.triage.button.request'), whileFocused: true },
            { keys: ['I'], label: this.texts.t('discovery.triage.button.ignore'), whileFocused: true },
          ]
        : [],
    );
    let before = { id: this.store.chosen(), stays: this.store.stays() };
    // Opening a finding moves the focus to it, and closing it moves the focus back to its row.
    afterRenderEffect({
      read: () => {
        const left = before;
        before = { id: this.store.chosen(), stays: this.store.stays() };
        if (before.id === null && left.id !== null) {
          untracked(() => this.list()?.focusRow(left.id ?? ''));
        } else if (before.id !== left.id || before.stays !== left.stays) {
          untracked(() => this.detail()?.focusHeading());
        }
      },
    });
  }

  protected openBulk(action: BulkAction): void {
    this.bulk.set({ action, selection: this.store.picked(), count: this.store.selection.count() });
  }

  protected sort(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.store.url.set({ sort: event.target.value });
    }
  }
}
