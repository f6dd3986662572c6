import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { type FindingView, type TriageInput } from '@tandem/api-client';
import { TextPipe, Texts } from '../../platform';
import { spellingsWords } from './finding-words';
import { FindingsStore } from './findings.store';
import { ReasonField } from './reason-field';
import { TriagePanel } from './triage-panel';

/** It is no tool: its payments leave the totals, and its suppliers are known as something else from now on. */
@Component({
  selector: 'tnd-triage-not-a-tool',
  imports: [ReasonField, TextPipe, TriagePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-triage-panel
      [heading]="'discovery.triage.not-a-tool.heading' | tndText: { name: finding().name }"
      [action]="'discovery.triage.not-a-tool.action' | tndText: { name: finding().name }"
      [effect]="'discovery.triage.not-a-tool.effect' | tndText: { spellings: spellings() }"
      (confirmed)="decide()"
      (cancelled)="cancelled.emit()"
    >
      <tnd-reason-field [label]="'discovery.triage.not-a-tool.reason' | tndText" [field]="form.reason" />
    </tnd-triage-panel>
  `,
})
export class TriageNotATool {
  private readonly texts = inject(Texts);
  private readonly store = inject(FindingsStore);

  readonly finding = input.required<FindingView>();
  readonly decided = output<TriageInput>();
  readonly cancelled = output();

  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.reason, { message: () => this.texts.t('discovery.triage.not-a-tool.reasonMissing') });
    maxLength(path.reason, 500);
  });
  protected readonly spellings = computed(() => spellingsWords(this.finding().spellings, this.store.words()));

  protected decide(): void {
    this.form().markAsTouched();
    if (this.form().invalid()) {
      this.form.reason().focusBoundControl();
      return;
    }
    this.decided.emit({ action: 'not-a-tool', reason: this.model().reason.trim() });
  }
}
