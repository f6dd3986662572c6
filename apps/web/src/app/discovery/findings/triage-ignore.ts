import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type FindingView, type TriageInput } from '@tandem/api-client';
import { TextPipe, Texts } from '../../platform';
import { IgnoreFields, IgnoreUntil } from './ignore-until';
import { TriagePanel } from './triage-panel';

/** It can wait, but never for good: it comes back by itself on a day, and the reason is kept. */
@Component({
  selector: 'tnd-triage-ignore',
  imports: [IgnoreFields, TextPipe, TriagePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-triage-panel
      [heading]="'discovery.triage.ignore.heading' | tndText: { name: finding().name }"
      [effect]="'discovery.triage.ignore.effect' | tndText"
      [action]="action()"
      (confirmed)="decide()"
      (cancelled)="cancelled.emit()"
    >
      <tnd-ignore-fields [until]="until" />
    </tnd-triage-panel>
  `,
})
export class TriageIgnore {
  private readonly texts = inject(Texts);

  readonly finding = input.required<FindingView>();
  readonly decided = output<TriageInput>();
  readonly cancelled = output();

  protected readonly until = new IgnoreUntil();
  protected readonly action = computed(() => {
    const { name } = this.finding();
    const day = this.until.day();
    return day === ''
      ? this.texts.t('discovery.triage.ignore.actionOpen', { name })
      : this.texts.t('discovery.triage.ignore.action', { name, day });
  });

  protected decide(): void {
    const said = this.until.said();
    if (said !== null) {
      this.decided.emit({ action: 'ignore', ...said });
    }
  }
}
