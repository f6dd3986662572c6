import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { ConfirmPanel } from '@tandem/ui';
import { FindingsStore } from './findings.store';

/** What a decision about one finding stands in: what it does, what it needs between its tags, and its button. */
@Component({
  selector: 'tnd-triage-panel',
  imports: [ConfirmPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="heading()"
      [action]="action()"
      [isBusy]="store.isBusy()"
      [problem]="store.problem()"
      (confirmed)="confirmed.emit()"
      (cancelled)="cancelled.emit()"
    >
      <p>{{ effect() }}</p>
      <ng-content />
    </tnd-confirm-panel>
  `,
  styles: `
    p {
      margin: 0;
      max-width: 68ch;
    }
  `,
})
export class TriagePanel {
  protected readonly store = inject(FindingsStore);

  readonly heading = input.required<string>();
  readonly effect = input.required<string>();
  readonly action = input.required<string>();
  readonly confirmed = output();
  readonly cancelled = output();
}
