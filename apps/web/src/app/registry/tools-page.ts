import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StageList, type ToolList, type ToolView } from '@tandem/api-client';
import { AccountabilityDots, Icon, Lane, MoneyText, SourceChip, StatusChip, TableCell, type UiLink } from '@tandem/ui';
import {
  Clock,
  Formatting,
  PageHeader,
  Session,
  TOOL_TONES,
  TextPipe,
  Texts,
  dayIn,
  isNothing,
  read,
  rowsBehind,
  stageNames,
} from '../platform';
import { Listing, ListingFrame } from '../platform/listing';
import { nearnessOf } from './calendar';
import { mainStage } from './stage-words';
import { noticeDay, stagesText, toolColumns } from './tools-columns';
import { SORTS, SOURCES, STATUSES, type ToolFilters, meaningful, toolFilterFields } from './tools-filters';
import { ViewSwitch } from './view-switch';

/** The register: what there is, who answers for it and what it cost, whoever pays for it. */
@Component({
  selector: 'tnd-tools-page',
  imports: [
    AccountabilityDots,
    Icon,
    Lane,
    ListingFrame,
    MoneyText,
    PageHeader,
    RouterLink,
    SourceChip,
    StatusChip,
    TableCell,
    TextPipe,
    ViewSwitch,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tools-page.html',
  styleUrl: './tools-page.scss',
})
export class ToolsPage {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly format = this.formatting.current;
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly stages = read<StageList>(() => ({ path: '/life-cycle-stages' }));
  private readonly stageName = computed(() => stageNames(this.stages.value()?.items ?? [], this.texts));
  private readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));

  protected readonly tones = TOOL_TONES;
  protected readonly canAdd = computed(() => this.session.can('tool.edit'));
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  private readonly canSeeEntries = computed(() => this.session.can('entry.read'));

  protected readonly list = new Listing<ToolView, ToolList, keyof ToolFilters>({
    key: 'tools',
    path: '/tools',
    fields: {
      q: {},
      source: { allowed: SOURCES },
      status: { allowed: STATUSES },
      stage: {},
      owner: {},
      accountability: { allowed: ['missing'] },
      sort: { initial: '-cost', allowed: SORTS },
    },
    asked: meaningful,
    columns: (answer) =>
      toolColumns({
        texts: this.texts,
        format: this.format(),
        stage: this.stageName(),
        stages: (this.stages.value()?.items ?? []).map(({ id }) => id),
        currency: answer?.totalCost12Months.currency ?? this.session.organisation().functionalCurrency,
        today: this.today(),
      }),
    totals: ({ costScope, totalCost12Months }) =>
      costScope === 'none' ? undefined : { cost: this.format().amount(totalCost12Months) },
    filters: (values, tools) =>
      toolFilterFields(meaningful(values).query, {
        texts: this.texts,
        stages: this.stages.value()?.items ?? [],
        tools,
        me: this.session.person(),
      }),
    sorts: () => SORTS.map((value) => ({ value, label: this.texts.t(`registry.sort.${value}`) })),
    link: ({ slug }) => ({ path: `/tools/${slug}` }),
    words: {
      heading: () => this.texts.t('registry.tools.heading'),
      search: () => this.texts.t('registry.filter.search'),
      empty: () => this.texts.t('registry.tools.empty'),
      filteredOut: (filters) => this.texts.t('registry.tools.filteredOut', { filters }),
    },
  });

  protected readonly summary = computed(() => {
    const total = this.list.total();
    if (total === undefined) {
      return '';
    }
    return this.texts.plural(this.list.isFiltered() ? 'registry.tools.matching' : 'registry.tools.count', total);
  });
  protected readonly costScope = computed(() => this.list.rows.value()?.costScope);

  protected rows(tool: ToolView): UiLink | null {
    const { amount, drill } = tool.cost12Months;
    return this.canSeeEntries() && !isNothing(amount) ? rowsBehind(drill) : null;
  }

  protected stagesOf(tool: ToolView): string {
    return stagesText(tool, this.stageName(), this.texts);
  }

  /** The stages behind "+2", for those who listen and for those who hover. */
  protected otherStages(tool: ToolView): string {
    return mainStage(tool.stages).others.map(this.stageName()).join(', ');
  }

  protected noticeOf(tool: ToolView): string {
    return noticeDay(tool, this.format());
  }

  /** The deadline is near or has passed. */
  protected isPressing(tool: ToolView): boolean {
    const deadline = tool.contract?.noticeBy;
    return deadline != null && nearnessOf(deadline, this.today()).nearness !== 'later';
  }
}
