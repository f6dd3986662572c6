import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { type FindingView, type ToolList, type ToolView, type TriageInput } from '@tandem/api-client';
import { Icon } from '@tandem/ui';
import { TextPipe, Texts, read } from '../../platform';
import { spellingsWords } from './finding-words';
import { FindingsStore } from './findings.store';
import { TriagePanel } from './triage-panel';

const TYPING_PAUSE_MS = 200;
const OFFERED = 8;

interface OfferedTool {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/** It is a tool of the register: the one suggested, or one found by typing part of its name. */
@Component({
  selector: 'tnd-triage-link',
  imports: [Icon, TextPipe, TriagePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './triage-link.html',
  styleUrl: './triage-link.scss',
})
export class TriageLink {
  private readonly texts = inject(Texts);
  private readonly store = inject(FindingsStore);

  readonly finding = input.required<FindingView>();
  readonly decided = output<TriageInput>();
  readonly cancelled = output();

  protected readonly typed = signal('');
  private readonly found = read<ToolList>(() =>
    this.typed() === '' ? undefined : { path: '/tools', query: { q: this.typed(), sort: 'name', limit: OFFERED } },
  );
  protected readonly isSearching = computed(() => this.found.isLoading() || this.found.isRefreshing());
  protected readonly tools = computed(() => this.offered());
  /** The tool picked; without a pick the one suggested, and nothing once it is no longer offered. */
  protected readonly picked = linkedSignal<readonly OfferedTool[], string | null>({
    source: () => this.tools(),
    computation: (tools, previous) => {
      const kept = tools.find(({ id }) => id === previous?.value) ?? (tools.length === 1 ? tools[0] : undefined);
      return kept?.id ?? null;
    },
  });
  protected readonly pickedName = computed(() => this.tools().find(({ id }) => id === this.picked())?.name);
  protected readonly isRemembered = signal(false);
  protected readonly isSent = signal(false);
  protected readonly remembered = computed(() => {
    const spellings = spellingsWords(this.finding().spellings, this.store.words());
    return this.texts.t('discovery.triage.link.remember', {
      spellings,
      tool: this.pickedName() ?? this.texts.t('discovery.triage.link.thisTool'),
    });
  });
  protected readonly action = computed(() => {
    const { name } = this.finding();
    const tool = this.pickedName();
    return tool === undefined
      ? this.texts.t('discovery.triage.link.actionOpen', { name })
      : this.texts.t('discovery.triage.link.action', { name, tool });
  });
  protected readonly announced = computed(() => {
    if (this.typed() === '' || this.isSearching()) {
      return '';
    }
    return this.texts.plural('discovery.triage.link.found', this.tools().length);
  });

  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
  }

  protected search(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      const q = event.target.value.trim();
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.typed.set(q), TYPING_PAUSE_MS);
    }
  }

  protected remember(event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.isRemembered.set(event.target.checked);
    }
  }

  protected decide(): void {
    const toolId = this.picked();
    this.isSent.set(true);
    if (toolId !== null) {
      this.decided.emit({ action: 'link', toolId, remember: this.isRemembered() });
    }
  }

  private offered(): readonly OfferedTool[] {
    const { suggestedTool, tool: own } = this.finding();
    if (this.typed() === '') {
      return suggestedTool === null
        ? []
        : [{ id: suggestedTool.id, name: suggestedTool.name, note: this.texts.t('discovery.triage.link.suggested') }];
    }
    const tools = this.found.value()?.items ?? [];
    return tools
      .filter(({ id }) => id !== own?.id)
      .map((tool) => ({ id: tool.id, name: tool.name, note: this.noteOf(tool) }));
  }

  private noteOf({ vendor, source }: ToolView): string {
    const from = this.texts.t(`app.source.${source}`);
    return vendor === null ? from : `${vendor.name} · ${from}`;
  }
}
