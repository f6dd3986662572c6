import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { Panel, type PanelFace } from '@tandem/ui';
import { ProblemTexts } from '../api/problem-texts';
import { type Page, type ReadList } from '../api/read-list';
import { type PersonRef } from '../api/shapes';
import { TextPipe } from '../i18n/text-pipes';
import { actionWords, capacityWords, reasonWords } from './action-words';
import { type FieldChange, fieldChanges } from './field-changes';
import { FieldChanges } from './field-changes-list';
import { type TrailWords } from './trail-words';

/** What the history of a request, a tool or another thing is made of. */
export interface ThingEvent {
  readonly id: string;
  readonly at: string;
  readonly actor: PersonRef | null;
  readonly capacity: string;
  readonly action: string;
  readonly reason: string | null;
  readonly before: object | null;
  readonly after: object | null;
}

/** A part of the history that somebody may want to see alone. */
export interface HistoryKindChoice {
  readonly value: string;
  readonly label: string;
}

interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly capacity: string;
  readonly did: string;
  readonly reason: string;
  readonly changes: readonly FieldChange[];
}

const FEW = 3;

/** What happened to one thing, the newest first: who did what, why, and what was and is. */
@Component({
  selector: 'tnd-thing-history',
  imports: [FieldChanges, Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './thing-history.html',
  styleUrl: './thing-history.scss',
})
export class ThingHistory {
  readonly history = input.required<ReadList<ThingEvent, Page<ThingEvent>>>();
  readonly face = input.required<PanelFace>();
  readonly words = input.required<TrailWords>();
  /** As the trail names it: its fields are worded by it. */
  readonly objectType = input.required<string>();
  /** Without choices there is nothing to choose, and no field to do it with. */
  readonly kinds = input<readonly HistoryKindChoice[]>([]);
  /** Empty for all. Whoever reads the history asks for this kind. */
  readonly kind = model('');

  private readonly problems = inject(ProblemTexts);

  protected readonly few = FEW;
  protected readonly lines = computed(() =>
    this.history()
      .items()
      .map((event) => lineOf(event, this.objectType(), this.words())),
  );
  protected readonly moreProblem = computed(() => {
    const problem = this.history().moreProblem();
    return problem && this.problems.sentence(problem);
  });

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.kind.set(event.target.value);
    }
  }
}

function lineOf(event: ThingEvent, objectType: string, words: TrailWords): HistoryLine {
  const { texts, format } = words;
  const capacity = capacityWords(event.capacity, texts);
  return {
    id: event.id,
    at: format.instant(event.at),
    who: event.actor?.name ?? capacity,
    capacity: event.actor === null ? '' : capacity,
    did: actionWords(event.action, texts),
    reason: reasonWords(event.reason, texts),
    changes: fieldChanges({ objectType, before: fieldsOf(event.before), after: fieldsOf(event.after) }, words),
  };
}

function fieldsOf(side: object | null): Readonly<Record<string, unknown>> | null {
  return side && Object.fromEntries(Object.entries(side));
}
