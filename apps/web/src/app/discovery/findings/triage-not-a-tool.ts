import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { type FindingView, type TriageInput } from '@tandem/api-client';
import { ConfirmPanel } from '@tandem/ui';
import { TextPipe, Texts } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { spellingsWords } from './finding-words';
import { FindingsStore } from './findings.store';

/** It is no tool: its payments leave the totals, and its suppliers are known as something else from now on. */
@Component({
  selector: 'tnd-triage-not-a-tool',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="'discovery.triage.not-a-tool.heading' | tndText: { name: finding().name }"
      [action]="'discovery.triage.not-a-tool.action' | tndText: { name: finding().name }"
      [isBusy]="store.isBusy()"
      [problem]="store.problem()"
      (confirmed)="decide()"
      (cancelled)="cancelled.emit()"
    >
      <p>{{ 'discovery.triage.not-a-tool.effect' | tndText: { spellings: spellings() } }}</p>
      <mat-form-field>
        <mat-label>{{ 'discovery.triage.not-a-tool.reason' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.reason"></textarea>
        <mat-hint>{{ 'discovery.reasonHint' | tndText }}</mat-hint>
        <mat-error><tnd-field-errors [field]="form.reason" /></mat-error>
      </mat-form-field>
    </tnd-confirm-panel>
  `,
  styles: `
    p {
      margin: 0;
      max-width: 68ch;
    }
  `,
})
export class TriageNotATool {
  private readonly texts = inject(Texts);
  protected readonly store = inject(FindingsStore);

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
