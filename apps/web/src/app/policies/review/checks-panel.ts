import { type PolicyCheck } from '@tandem/api-client';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type PolicyDocument } from '@tandem/spend-policy';
import { Icon, Panel } from '@tandem/ui';
import { Formatting, TextPipe, Texts } from '../../platform';
import { checkWords } from './check-words';

/** What was looked for before anybody signs: what passed as well as what did not. */
@Component({
  selector: 'tnd-checks-panel',
  imports: [Icon, Panel, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-panel [heading]="'policies.check.heading' | tndText" [face]="{ state: 'ready', isRefreshing: isOlder() }">
      <ul>
        @for (check of shown(); track $index) {
          <li [class]="check.tone">
            <tnd-icon [name]="check.icon" />
            <span>{{ check.words }}</span>
          </li>
        }
      </ul>
    </tnd-panel>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
    }
    tnd-icon {
      flex: none;
    }
    .passed tnd-icon {
      color: var(--st-approved);
    }
    .warning tnd-icon {
      color: var(--st-waiting);
    }
    .error {
      color: var(--mat-sys-error);
    }
  `,
})
export class ChecksPanel {
  readonly checks = input.required<readonly PolicyCheck[]>();
  readonly policy = input.required<PolicyDocument>();
  /** What is on the screen was not checked yet. */
  readonly isOlder = input(false);

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly shown = computed(() => {
    const context = { policy: this.policy(), texts: this.texts, format: this.format() };
    return this.checks().map((check) => ({
      words: checkWords(check, context),
      tone: check.passed ? 'passed' : check.severity,
      icon: check.passed ? ('check_circle' as const) : ('warning' as const),
    }));
  });
}
