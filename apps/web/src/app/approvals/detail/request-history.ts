import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type RequestEventView, type RequestHistory as HistoryPage } from '@tandem/api-client';
import { Panel, type PanelFace } from '@tandem/ui';
import { Formatting, type ReadList, TextPipe, Texts } from '../../platform';
import {
  FieldChanges,
  type FieldChange,
  TrailNames,
  actionWords,
  capacityWords,
  fieldChanges,
  trailWords,
} from '../../platform/trail';

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

/** What happened to a request, the newest first: who did what, why, and what was and is. */
@Component({
  selector: 'tnd-request-history',
  imports: [FieldChanges, Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [TrailNames],
  host: { 'data-no-print': '' },
  template: `
    <tnd-panel
      [heading]="'approvals.history.heading' | tndText"
      [face]="face()"
      [skeletonRows]="3"
      (retry)="history().reload()"
    >
      <ol>
        @for (line of lines(); track line.id) {
          <li>
            <p class="who">
              <strong>{{ line.did }}</strong>
              <span>{{ line.who }}{{ line.capacity && ', ' + line.capacity }}</span>
              <span class="tnd-note">{{ line.at }}</span>
            </p>
            @if (line.reason) {
              <p>{{ 'approvals.history.reason' | tndText: { reason: line.reason } }}</p>
            }
            @if (line.changes.length > few) {
              <details>
                <summary>{{ 'approvals.history.fields' | tndText: { count: line.changes.length } }}</summary>
                <tnd-field-changes [changes]="line.changes" />
              </details>
            } @else if (line.changes.length > 0) {
              <tnd-field-changes [changes]="line.changes" />
            }
          </li>
        }
      </ol>
      @if (history().hasMore()) {
        <button type="button" class="tnd-button" (click)="history().loadMore()">
          {{ 'app.ui.loadMore' | tndText }}
        </button>
      }
    </tnd-panel>
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
      margin-block-start: 16px;
    }
    ol {
      display: grid;
      gap: 16px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 6px;
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .who {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 12px;
    }
    summary {
      width: fit-content;
      padding-block: 4px;
      color: var(--mat-sys-primary);
      font: var(--mat-sys-label-large);
      cursor: pointer;
    }
  `,
})
export class RequestHistory {
  readonly history = input.required<ReadList<RequestEventView, HistoryPage>>();
  readonly face = input.required<PanelFace>();

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly names = inject(TrailNames);

  protected readonly few = FEW;
  protected readonly lines = computed((): readonly HistoryLine[] => {
    const words = trailWords(this.texts, this.format(), this.names.nameOf());
    return this.history()
      .items()
      .map((event) => ({
        id: event.id,
        at: this.format().instant(event.at),
        who: event.actor?.name ?? capacityWords(event.capacity, this.texts),
        capacity: event.actor === null ? '' : capacityWords(event.capacity, this.texts),
        did: actionWords(event.action, this.texts),
        reason: event.reason ?? '',
        changes: fieldChanges(
          { objectType: 'request', before: fieldsOf(event.before), after: fieldsOf(event.after) },
          words,
        ),
      }));
  });
}

function fieldsOf(side: object | null): Readonly<Record<string, unknown>> | null {
  return side && Object.fromEntries(Object.entries(side));
}
