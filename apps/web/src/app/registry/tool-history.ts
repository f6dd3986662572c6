import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type ToolEventView, type ToolHistory as HistoryPage } from '@tandem/api-client';
import { Panel, type PanelFace } from '@tandem/ui';
import { ProblemTexts, type ReadList, TextPipe } from '../platform';
import {
  type FieldChange,
  FieldChanges,
  type TrailWords,
  actionWords,
  capacityWords,
  fieldChanges,
} from '../platform/trail';

interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly capacity: string;
  readonly did: string;
  readonly reason: string;
  readonly changes: readonly FieldChange[];
}

/** What happened to a tool, the newest first, change by change. */
@Component({
  selector: 'tnd-tool-history',
  imports: [FieldChanges, Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tool-history.html',
  styleUrl: './tool-history.scss',
})
export class ToolHistory {
  readonly history = input.required<ReadList<ToolEventView, HistoryPage>>();
  readonly face = input.required<PanelFace>();
  readonly words = input.required<TrailWords>();

  private readonly problems = inject(ProblemTexts);

  protected readonly lines = computed(() =>
    this.history()
      .items()
      .map((event) => lineOf(event, this.words())),
  );
  protected readonly moreProblem = computed(() => {
    const problem = this.history().moreProblem();
    return problem && this.problems.sentence(problem);
  });
}

function lineOf(event: ToolEventView, words: TrailWords): HistoryLine {
  const { texts, format } = words;
  return {
    id: event.id,
    at: format.instant(event.at),
    who: event.actor?.name ?? capacityWords(event.capacity, texts),
    capacity: event.actor === null ? '' : capacityWords(event.capacity, texts),
    did: actionWords(event.action, texts),
    reason: event.reason ?? '',
    changes: fieldChanges({ objectType: 'tool', before: fieldsOf(event.before), after: fieldsOf(event.after) }, words),
  };
}

function fieldsOf(side: object | null): Readonly<Record<string, unknown>> | null {
  return side && Object.fromEntries(Object.entries(side));
}
