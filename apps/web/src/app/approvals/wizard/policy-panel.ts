import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon, Lane } from '@tandem/ui';
import { LocalPipe, ProblemTexts, TextPipe } from '../../platform';
import { DraftStore } from './draft.store';
import { alternativeWords, stepsWords } from './route-words';

/** The lane that the request would take as it stands: worked out and explained, never asked. */
@Component({
  selector: 'tnd-policy-panel',
  imports: [Icon, Lane, LocalPipe, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.policy.evaluation(); as found) {
      @if (found.lane; as lane) {
        <p class="lane" role="status">
          {{ 'approvals.policy.soFar' | tndText }} <tnd-lane [lane]="lane" [gloss]="true" />
        </p>
        <p>{{ who() }}</p>
      } @else {
        <p class="lane" role="status"><tnd-icon name="error" /> {{ 'approvals.policy.denied' | tndText }}</p>
      }
      @if (found.reasons.length > 0) {
        <h3>{{ 'approvals.policy.why' | tndText }}</h3>
        <ul>
          @for (reason of found.reasons; track $index) {
            <li>{{ reason | tndLocal }}</li>
          }
        </ul>
      }
      @if (alternatives().length > 0) {
        <details>
          <summary>{{ 'approvals.policy.whatChanges' | tndText }}</summary>
          <ul>
            @for (words of alternatives(); track words) {
              <li>{{ words }}</li>
            }
          </ul>
        </details>
      }
      <p class="tnd-note">{{ 'approvals.policy.version' | tndText: { version: found.policyVersion } }}</p>
    } @else if (store.policy.problem(); as problem) {
      <p role="status">{{ problems.sentence(problem) }}</p>
    } @else {
      <p class="tnd-note">{{ 'approvals.policy.later' | tndText }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 12px 16px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container-lowest);
    }
    p {
      margin: 0 0 8px;
    }
    .lane {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
    summary {
      width: fit-content;
      padding-block: 4px;
      color: var(--mat-sys-primary);
      font: var(--mat-sys-label-large);
      cursor: pointer;
    }
    ul {
      margin: 4px 0 8px;
      padding-inline-start: 20px;
    }
  `,
})
export class PolicyPanel {
  protected readonly store = inject(DraftStore);
  protected readonly problems = inject(ProblemTexts);

  protected readonly who = computed(() => {
    const steps = this.store.policy.evaluation()?.steps ?? [];
    return stepsWords(steps, { texts: this.store.texts, format: this.store.format() });
  });
  protected readonly alternatives = computed(() =>
    (this.store.policy.evaluation()?.alternatives ?? []).map((alternative) =>
      alternativeWords(alternative, { texts: this.store.texts, format: this.store.format() }),
    ),
  );
}
