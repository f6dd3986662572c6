import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ToolView } from '@tandem/api-client';
import {
  AccountabilityDots,
  DataTable,
  FilterBar,
  Icon,
  MoneyText,
  Panel,
  type RowLink,
  SourceChip,
  StatusChip,
  TableCell,
  type UiLink,
} from '@tandem/ui';
import { PageHeader, ProblemTexts, Session, TOOL_TONES, TextPipe, Texts, isNothing, rowsBehind } from '../platform';
import { nearnessOf } from './calendar';
import { mainStage } from './stage-words';
import { noticeDay, stagesText } from './tools-columns';
import { SORTS } from './tools-filters';
import { ToolsStore } from './tools.store';

/** The register: what there is, who answers for it and what it cost, whoever pays for it. */
@Component({
  selector: 'tnd-tools-page',
  imports: [
    AccountabilityDots,
    DataTable,
    FilterBar,
    Icon,
    MoneyText,
    PageHeader,
    Panel,
    RouterLink,
    SourceChip,
    StatusChip,
    TableCell,
    TextPipe,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ToolsStore],
  templateUrl: './tools-page.html',
  styleUrl: './tools-page.scss',
})
export class ToolsPage {
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly session = inject(Session);
  protected readonly store = inject(ToolsStore);

  protected readonly tones = TOOL_TONES;
  protected readonly sorts = SORTS;
  protected readonly canAdd = computed(() => this.session.can('tool.edit'));
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  private readonly canSeeEntries = computed(() => this.session.can('entry.read'));

  protected readonly summary = computed(() => {
    const total = this.store.tools.value()?.total;
    if (total === undefined) {
      return '';
    }
    return this.texts.plural(this.store.url.isFiltered() ? 'registry.tools.matching' : 'registry.tools.count', total);
  });
  protected readonly totalsLabel = computed(() =>
    this.texts.plural('registry.tools.total', this.store.tools.value()?.total ?? 0),
  );
  protected readonly notice = computed(() => {
    const dropped = this.store.dropped();
    return dropped.length === 0 ? undefined : this.texts.t('registry.tools.dropped', { what: dropped.join(', ') });
  });
  protected readonly moreProblem = computed(() => {
    const problem = this.store.tools.moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected readonly keyOf = (tool: ToolView): string => tool.id;
  protected readonly linkOf: RowLink<ToolView> = (tool) => ({ path: `/tools/${tool.slug}` });

  protected rows(tool: ToolView): UiLink | null {
    const { amount, drill } = tool.cost12Months;
    return this.canSeeEntries() && !isNothing(amount) ? rowsBehind(drill) : null;
  }

  protected stagesOf(tool: ToolView): string {
    return stagesText(tool, this.store.stageName(), this.texts);
  }

  /** The stages behind "+2", for those who listen and for those who hover. */
  protected otherStages(tool: ToolView): string {
    return mainStage(tool.stages).others.map(this.store.stageName()).join(', ');
  }

  protected noticeOf(tool: ToolView): string {
    return noticeDay(tool, this.store.format());
  }

  /** The deadline is near or has passed. */
  protected isPressing(tool: ToolView): boolean {
    const deadline = tool.contract?.noticeBy;
    return deadline != null && nearnessOf(deadline, this.store.today()).nearness !== 'later';
  }

  protected sort(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.store.url.set({ sort: event.target.value });
    }
  }
}
