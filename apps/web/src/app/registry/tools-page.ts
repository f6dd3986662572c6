import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  type Signal,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BudgetLineView, type PersonRef, type ToolList, type ToolView } from '@tandem/api-client';
import {
  AccountabilityDots,
  Icon,
  Lane,
  MoneyText,
  SourceChip,
  Sparkline,
  StatusChip,
  TableCell,
  type UiLink,
  UndoBar,
} from '@tandem/ui';
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
  rowsBehind,
} from '../platform';
import { EveryChoice, type ListColumn, Listing, ListingFrame } from '../platform/listing';
import { nearnessOf } from './calendar';
import { BulkEdit } from './edit/bulk-edit';
import { type BulkAction, type BulkSelection } from './edit/bulk-words';
import { EditableCell } from './edit/editable-cell';
import { InlineEdit } from './edit/inline-edit';
import { LastEdit } from './edit/last-edit';
import { sealText } from './seal-words';
import { mainStage } from './stage-words';
import { type ToolColumnWords, noticeDay, stagesText, toolColumns } from './tools-columns';
import {
  LANES,
  NOTICES,
  SPRINTS,
  SORTS,
  SOURCES,
  STATUSES,
  type ToolFilters,
  meaningful,
  toolFilterFields,
} from './tools-filters';
import { ViewSwitch } from './view-switch';

/** The register: what there is, who answers for it and what it cost, whoever pays for it. */
@Component({
  selector: 'tnd-tools-page',
  imports: [
    AccountabilityDots,
    BulkEdit,
    EditableCell,
    Icon,
    Lane,
    ListingFrame,
    MoneyText,
    PageHeader,
    RouterLink,
    SourceChip,
    Sparkline,
    StatusChip,
    TableCell,
    TextPipe,
    UndoBar,
    ViewSwitch,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [InlineEdit, LastEdit],
  templateUrl: './tools-page.html',
  styleUrl: './tools-page.scss',
})
export class ToolsPage {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly format = this.formatting.current;
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly edit = inject(InlineEdit);
  protected readonly last = inject(LastEdit);
  private readonly stageName = this.edit.stageName;
  private readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));

  protected readonly tones = TOOL_TONES;
  protected readonly canAdd = computed(() => this.session.can('tool.edit'));
  protected readonly canRequest = computed(() => this.session.can('request.create'));
  private readonly owners = new EveryChoice<PersonRef>('/tool-owners');
  private readonly lines = new EveryChoice<BudgetLineView>('/budget-lines');
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
      line: {},
      lane: { allowed: LANES },
      notice: { allowed: NOTICES },
      seal: { allowed: ['unverified'] },
      sprint: { allowed: SPRINTS },
      accountability: { allowed: ['missing'] },
      authorisation: { allowed: ['not-independent'] },
      sort: { initial: '-cost', allowed: SORTS },
    },
    asked: meaningful,
    columns: (answer) => toolColumns(this.words(answer)).map((column) => this.ofLatest(column)),
    totals: ({ costScope, totalCost12Months }) =>
      costScope === 'none' ? undefined : { cost: this.format().amount(totalCost12Months) },
    filters: (values) =>
      toolFilterFields(meaningful(values).query, {
        texts: this.texts,
        stages: this.edit.stages(),
        tools: this.seen(),
        owners: this.owners.items(),
        lines: this.lines.items(),
        me: this.session.person(),
      }),
    approach: (filter) => this.readChoices(filter),
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

  protected readonly actions: readonly BulkAction[] = ['owner', 'deputy', 'stages'];
  protected readonly bulk = signal<{
    readonly action: BulkAction;
    readonly selection: BulkSelection;
    readonly count: number;
  } | null>(null);

  /** Every tool that was on the screen: to narrow the list takes nobody away from those it can be narrowed to. */
  private readonly seen: Signal<readonly ToolView[]> = linkedSignal<readonly ToolView[], readonly ToolView[]>({
    source: (): readonly ToolView[] => this.list.rows.items(),
    computation: (rows, before) => [
      ...(before?.value ?? []).filter(({ id }) => !rows.some((row) => row.id === id)),
      ...rows,
    ],
  });

  /** Opens the panel for what is ticked now, with the versions on the screen; a filter goes as a filter. */
  protected openBulk(action: BulkAction): void {
    const { selection, rows } = this.list;
    const picked = selection.picked();
    if (picked.kind === 'filter') {
      const { sort: _sort, ...filter } = this.list.exported();
      this.bulk.set({ action, selection: { filter }, count: picked.total });
      return;
    }
    const tools = rows
      .items()
      .filter(({ id }) => picked.keys.includes(id))
      .map((row) => ({ id: row.id, version: this.last.latest(row).version }));
    this.bulk.set({ action, selection: { tools }, count: tools.length });
  }

  protected closeBulk(): void {
    this.bulk.set(null);
  }

  /** What opened the panel goes with the selection; the focus goes on to the first row that changed. */
  protected rowsChanged(ids: readonly string[]): void {
    this.list.selection.clear();
    this.list.rows.reload();
    const rows = [...this.host.querySelectorAll<HTMLElement>('tr[data-row]')];
    const changed = rows.find(({ dataset }) => ids.includes(dataset['row'] ?? ''));
    (changed ?? rows[0])?.querySelector<HTMLElement>('a[data-row-link]')?.focus();
  }

  protected async undo(): Promise<void> {
    if (await this.last.undo()) {
      this.list.rows.reload();
    }
  }

  private readChoices(filter: string): void {
    if (filter === 'owner') {
      void this.owners.read();
    } else if (filter === 'line' && this.session.can('budget-line.read')) {
      void this.lines.read();
    }
  }

  protected sealOf({ seal }: ToolView): string {
    return sealText(seal, this.words());
  }

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

  private words(answer?: ToolList): ToolColumnWords {
    return {
      texts: this.texts,
      format: this.format(),
      stage: this.stageName(),
      stages: this.edit.stages().map(({ id }) => id),
      currency: answer?.totalCost12Months.currency ?? this.session.organisation().functionalCurrency,
      today: this.today(),
      dayOf: (instant) => dayIn(this.formatting.timeZone(), new Date(instant)),
    };
  }

  /** A column that tells a row as it was changed since the list was read. */
  private ofLatest(column: ListColumn<ToolView>): ListColumn<ToolView> {
    const { text, note } = column;
    return {
      ...column,
      text: (tool) => text(this.last.latest(tool)),
      ...(note === undefined ? {} : { note: (tool: ToolView) => note(this.last.latest(tool)) }),
    };
  }

  /** The deadline is near or has passed. */
  protected isPressing(tool: ToolView): boolean {
    const deadline = tool.contract?.noticeBy;
    return deadline != null && nearnessOf(deadline, this.today()).nearness !== 'later';
  }
}
