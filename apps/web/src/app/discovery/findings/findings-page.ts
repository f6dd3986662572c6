import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  inject,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { FilterBar, Icon, Panel, UI_TEXTS, UndoBar } from '@tandem/ui';
import { PageHeader, ProblemTexts, Session, TextPipe, Texts } from '../../platform';
import { FindingDetail } from './finding-detail';
import { FINDING_STATUSES } from './finding-words';
import { FINDING_SORTS } from './findings-filters';
import { FindingsList } from './findings-list';
import { FindingsStore } from './findings.store';

/** Spend that no request covers, found in payments: the list, and beside it the one that is being decided. */
@Component({
  selector: 'tnd-findings-page',
  imports: [FilterBar, FindingDetail, FindingsList, Icon, PageHeader, Panel, RouterLink, TextPipe, UndoBar],
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
    return status === 'new'
      ? this.texts.plural('discovery.findings.countNew', total, { count: this.store.words().format.count(total) })
      : this.texts.plural('discovery.findings.count', total, { count: this.store.words().format.count(total) });
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
    let before = { id: this.store.id(), stays: this.store.stays() };
    // Opening a finding moves the focus to it, and closing it moves the focus back to its row.
    afterRenderEffect({
      read: () => {
        const left = before;
        before = { id: this.store.id(), stays: this.store.stays() };
        if (before.id === null && left.id !== null) {
          untracked(() => this.list()?.focusRow(left.id ?? ''));
        } else if (before.id !== left.id || before.stays !== left.stays) {
          untracked(() => this.detail()?.focusHeading());
        }
      },
    });
  }

  protected sort(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.store.url.set({ sort: event.target.value });
    }
  }
}
