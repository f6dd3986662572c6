import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Question } from '@tandem/accountability';
import {
  AccountabilityCard,
  Icon,
  Lane,
  MoneyText,
  Panel,
  READY,
  SourceChip,
  Sparkline,
  StatusChip,
  type UiLink,
} from '@tandem/ui';
import {
  Formatting,
  PageHeader,
  Session,
  TOOL_TONES,
  TextPipe,
  Texts,
  isNothing,
  pageActions,
  rowsBehind,
} from '../platform';
import { ChainScore } from '../platform/chain';
import { ThingHistory, TrailNames } from '../platform/trail';
import { alsoHeldIn } from './independence';
import { StartRequest } from './start-request';
import { contractWords } from './tool-contract';
import { ownerFacts, recordFacts } from './tool-facts';
import { courseWords, yearWords } from './tool-money';
import { ToolSealLine } from './tool-seal';
import { ToolStatusChange } from './tool-status-change';
import { ToolSurroundings } from './tool-surroundings';
import { ToolUndo } from './tool-undo';
import { ToolStore } from './tool.store';

/** One tool: who answers for it, what it costs, until when it is bound, where it is used and what happened to it. */
@Component({
  selector: 'tnd-tool-page',
  imports: [
    AccountabilityCard,
    ChainScore,
    Icon,
    Lane,
    MoneyText,
    PageHeader,
    Panel,
    RouterLink,
    SourceChip,
    Sparkline,
    StartRequest,
    StatusChip,
    TextPipe,
    ThingHistory,
    ToolSealLine,
    ToolStatusChange,
    ToolSurroundings,
    ToolUndo,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [ToolStore, TrailNames],
  templateUrl: './tool-page.html',
  styleUrl: './tool-page.scss',
})
export class ToolPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly format = inject(Formatting).current;
  protected readonly store = inject(ToolStore);

  protected readonly ready = READY;
  protected readonly tones = TOOL_TONES;
  protected readonly tool = this.store.tool.value;
  protected readonly isChangingStatus = signal(false);
  protected readonly canRequest = computed(() => this.session.can('request.create'));

  protected readonly sprintWords = computed(() => {
    const sprint = this.tool()?.sprint;
    return sprint?.status === 'running'
      ? this.texts.t('registry.sprint.until', { day: this.format().day(sprint.endsOn) })
      : this.texts.t('registry.sprint.ended');
  });
  /** What is not there has nothing to keep room for. */
  protected readonly isAbsent = computed(() => this.store.face().state === 'absent');
  protected readonly heading = computed(() => this.tool()?.name ?? this.texts.t('registry.tool.heading'));
  protected readonly owners = computed(() => this.withTool((tool) => ownerFacts(tool, this.texts)));
  protected readonly records = computed(() => this.withTool((tool) => recordFacts(tool, this.texts, this.format())));
  protected readonly also = computed(() => this.withTool(alsoHeldIn));
  protected readonly contract = computed(() => {
    const tool = this.tool();
    return tool && contractWords(tool, { texts: this.texts, format: this.format(), today: this.store.today() });
  });
  protected readonly isPressing = computed(() => {
    const nearness = this.contract()?.nearness;
    return nearness === 'passed' || nearness === 'soon';
  });
  protected readonly course = computed(() => courseWords(this.tool()?.monthlyCosts ?? [], this.texts, this.format()));
  protected readonly yearBefore = computed(() => {
    const tool = this.tool();
    return tool === undefined ? '' : yearWords(tool, this.texts, this.format());
  });
  protected readonly hasCosts = computed(() => this.tool()?.monthlyCosts.some(({ amount }) => !isNothing(amount)));
  protected readonly rows = computed((): UiLink | null => {
    const cost = this.tool()?.cost12Months;
    return cost === undefined || isNothing(cost.amount) || !this.session.can('entry.read')
      ? null
      : rowsBehind(cost.drill);
  });
  protected readonly line = computed((): UiLink | null => {
    const line = this.tool()?.budgetLine;
    return line == null || !this.session.can('budget-line.read') ? null : { path: `/budgets/${line.id}` };
  });

  /** Whoever may edit the tool answers there what it says; who asked is for a request to say. */
  protected readonly mend = computed(() => {
    const tool = this.tool();
    const form: UiLink | null = tool?.canEdit ? { path: `/tools/${tool.slug}/edit` } : null;
    return (question: Question): UiLink | null => (question === 'asked' ? null : form);
  });

  constructor() {
    pageActions(() =>
      this.withTool((tool) => [
        {
          key: 'why',
          label: this.texts.t('registry.why.openNamed', { tool: tool.name }),
          run: () => this.router.navigateByUrl(`/tools/${tool.slug}/why`),
        },
      ]),
    );
  }

  protected statusChanged(): void {
    this.isChangingStatus.set(false);
    this.store.reload();
  }

  private withTool<T>(make: (tool: NonNullable<ReturnType<typeof this.tool>>) => readonly T[]): readonly T[] {
    const tool = this.tool();
    return tool === undefined ? [] : make(tool);
  }
}
