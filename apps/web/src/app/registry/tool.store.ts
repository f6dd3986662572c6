import { Injectable, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { type ToolEventView, type ToolHistory, type ToolView } from '@tandem/api-client';
import { Clock, Formatting, Texts, dayIn, panelFace, read, readList } from '../platform';
import { TrailNames, trailWords } from '../platform/trail';
import { type StageName } from './stage-words';

const KINDS = ['decisions', 'money', 'people'] as const;

/** One tool and what happened to it. Provided by its page, so that it lives as long as the page. */
@Injectable()
export class ToolStore {
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly clock = inject(Clock);
  private readonly names = inject(TrailNames);
  private readonly parameters = toSignal(inject(ActivatedRoute).paramMap, { requireSync: true });

  private readonly slug = computed(() => this.parameters().get('slug') ?? '');
  readonly tool = read<ToolView>(() => ({ path: `/tools/${encodeURIComponent(this.slug())}` }));
  readonly face = panelFace(this.tool);

  readonly stageName = computed((): StageName => {
    const nameOf = this.names.nameOf();
    return (id) => nameOf(id) ?? id;
  });
  readonly today = computed(() => dayIn(this.formatting.timeZone(), this.clock.now()));

  /** What the history shows; empty for everything. */
  readonly kind = signal('');
  readonly kinds = computed(() =>
    KINDS.map((value) => ({ value, label: this.texts.t(`registry.history.kind.${value}`) })),
  );

  /** Read again whenever the tool has another version. */
  readonly history = readList<ToolEventView, ToolHistory>(() => {
    const tool = this.tool.value();
    return tool && { path: `/tools/${tool.id}/history`, query: { limit: 10, kind: this.kind() } };
  });
  readonly historyFace = panelFace(this.history, {
    isEmpty: (page) => page.items.length === 0,
    empty: () => this.texts.t('registry.history.empty'),
    isFiltered: () => this.kind() !== '',
    filteredOut: () => this.texts.t('registry.history.filteredOut'),
  });
  readonly words = computed(() => trailWords(this.texts, this.formatting.current(), this.names.nameOf()));

  /** After a change: what is on the screen stays until the new state is here. */
  reload(): void {
    this.tool.reload();
    this.history.reload();
  }
}
