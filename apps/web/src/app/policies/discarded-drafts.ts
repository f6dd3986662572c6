import { type PolicyList, type PolicyView } from '@tandem/api-client';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Panel } from '@tandem/ui';
import { Formatting, TextPipe, Texts, panelFace, read } from '../platform';
import { standingWords } from './version-words';

/** The drafts that were given up, read once somebody wants to see them: who wrote them, why, and who discarded them when. */
@Component({
  selector: 'tnd-discarded-drafts',
  imports: [Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details (toggle)="toggled($event)">
      <summary>{{ 'policies.discarded.heading' | tndText }}</summary>
      @if (isOpen()) {
        <tnd-panel [frameless]="true" [face]="face()" [skeletonRows]="2" (retry)="list.reload()">
          <ul>
            @for (draft of drafts(); track draft.id) {
              <li>
                {{ draft.name }}, {{ 'policies.version' | tndText: { version: draft.version } }}
                <span class="tnd-note">{{ standing(draft) }}</span>
                @if (draft.why) {
                  <p>{{ draft.why }}</p>
                }
              </li>
            }
          </ul>
        </tnd-panel>
      }
    </details>
  `,
  styles: `
    details {
      margin-block-start: 12px;
    }
    summary {
      color: var(--mat-sys-primary);
      font: var(--mat-sys-label-large);
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 8px 0 0;
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
    .tnd-note {
      display: block;
    }
    p {
      margin: 0;
    }
  `,
})
export class DiscardedDrafts {
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly isOpen = signal(false);
  protected readonly list = read<PolicyList>(() =>
    this.isOpen() ? { path: '/policies', query: { discarded: 'true' } } : undefined,
  );
  protected readonly drafts = computed(() => discardedIn(this.list.value()));
  protected readonly face = panelFace(this.list, {
    isEmpty: (list) => discardedIn(list).length === 0,
    empty: () => this.texts.t('policies.discarded.none'),
  });

  protected standing(draft: PolicyView): string {
    return standingWords(draft, { texts: this.texts, format: this.format() });
  }

  protected toggled(event: Event): void {
    this.isOpen.set(event.target instanceof HTMLDetailsElement && event.target.open);
  }
}

const discardedIn = (list: PolicyList | undefined): readonly PolicyView[] =>
  (list?.items ?? []).filter(({ status }) => status === 'discarded');
