import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { type ImportView } from '@tandem/api-client';
import { ConfirmPanel } from '@tandem/ui';
import { TextPipe, Texts } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { importState, paymentsWords } from './import-words';
import { ImportStore } from './import.store';

/** Takes a published import back, entry by entry, or discards a preview. The trail keeps both, with the reason. */
@Component({
  selector: 'tnd-import-reversal',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="(isPublished() ? 'discovery.reversal.heading' : 'discovery.reversal.discardHeading') | tndText"
      [action]="action()"
      [isBusy]="store.act() === 'reversing'"
      (confirmed)="confirm()"
      (cancelled)="cancelled.emit()"
    >
      <p>{{ (isPublished() ? 'discovery.reversal.effect' : 'discovery.reversal.discardEffect') | tndText }}</p>
      @if (isPublished()) {
        <mat-form-field>
          <mat-label>{{ 'discovery.reversal.reason' | tndText }}</mat-label>
          <textarea matInput rows="2" [formField]="form.reason"></textarea>
          <mat-hint>{{ 'discovery.reasonHint' | tndText }}</mat-hint>
          <mat-error><tnd-field-errors [field]="form.reason" /></mat-error>
        </mat-form-field>
      }
    </tnd-confirm-panel>
  `,
  styles: `
    p {
      margin: 0;
      max-width: 72ch;
    }
  `,
})
export class ImportReversal {
  private readonly texts = inject(Texts);
  protected readonly store = inject(ImportStore);

  readonly view = input.required<ImportView>();
  readonly done = output();
  readonly cancelled = output();

  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.reason, { message: () => this.texts.t('discovery.reversal.reasonMissing') });
    maxLength(path.reason, 500);
  });
  protected readonly isPublished = computed(() => importState(this.view()) === 'published');
  protected readonly action = computed(() =>
    this.isPublished()
      ? this.texts.t('discovery.reversal.action', { payments: paymentsWords(this.view(), this.store.words()) })
      : this.texts.t('discovery.reversal.discardAction', { file: this.view().fileName }),
  );

  protected async confirm(): Promise<void> {
    this.form().markAsTouched();
    if (this.isPublished() && this.form().invalid()) {
      this.form.reason().focusBoundControl();
      return;
    }
    if (await this.store.reverse(this.model().reason.trim())) {
      this.done.emit();
    }
  }
}
