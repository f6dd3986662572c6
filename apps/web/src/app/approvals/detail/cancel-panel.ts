import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { type CancellationInput, type RequestView } from '@tandem/api-client';
import { ConfirmPanel } from '@tandem/ui';
import { Api, Formatting, ProblemTexts, TextPipe, Texts, asProblem, isNothing, newIntent } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { limit } from '../wizard/draft-form';

/** Calls off what was approved, and says first what that sets free and what stays spent. */
@Component({
  selector: 'tnd-cancel-panel',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="'approvals.cancel.heading' | tndText: { ref: request().ref }"
      [action]="action()"
      [isBusy]="isBusy()"
      [problem]="problem()"
      (confirmed)="cancel()"
      (cancelled)="dismissed.emit()"
    >
      <p>{{ released() }}</p>
      <p>{{ 'approvals.cancel.told' | tndText }}</p>
      <mat-form-field>
        <mat-label>{{ 'approvals.cancel.reason' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.reason"></textarea>
        <mat-hint>{{ 'approvals.cancel.hint' | tndText }}</mat-hint>
        <mat-error><tnd-field-errors [field]="form.reason" /></mat-error>
      </mat-form-field>
    </tnd-confirm-panel>
  `,
  styles: `
    :host {
      display: block;
      max-width: 760px;
      margin-block-end: 16px;
    }
    p {
      margin: 0;
    }
    mat-form-field {
      width: 100%;
    }
  `,
})
export class CancelPanel {
  readonly request = input.required<RequestView>();
  readonly calledOff = output<RequestView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private intent = newIntent();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason, { message: () => this.texts.t('approvals.cancel.missing') });
    limit(path.reason, 1000, this.texts);
  });
  /** What is committed and not spent; nothing where all of it was paid, or it is free. */
  private readonly open = computed(() => {
    const { openCommitment, budgetLine } = this.request();
    return openCommitment === null || isNothing(openCommitment) || budgetLine === null
      ? null
      : { amount: this.format().money(openCommitment), line: `${budgetLine.code} ${budgetLine.name}` };
  });
  protected readonly released = computed(() => {
    const open = this.open();
    return open === null ? this.texts.t('approvals.cancel.nothing') : this.texts.t('approvals.cancel.released', open);
  });
  protected readonly action = computed(() => {
    const open = this.open();
    const { ref } = this.request();
    return open === null
      ? this.texts.t('approvals.cancel.confirm', { ref })
      : this.texts.t('approvals.cancel.confirmAmount', { ref, amount: open.amount });
  });

  protected async cancel(): Promise<void> {
    const reason = this.form.reason();
    reason.markAsTouched();
    if (reason.errors().length > 0) {
      reason.focusBoundControl();
      return;
    }
    this.isBusy.set(true);
    this.problem.set(undefined);
    const { id } = this.request();
    const said: CancellationInput = { reason: reason.value().trim() };
    try {
      this.calledOff.emit(
        await this.api.post<RequestView>(`/requests/${id}/cancellation`, said, { intent: this.intent }),
      );
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status >= 400 && problem.status < 500) {
        this.intent = newIntent();
      }
      const field = problem.field('/reason');
      this.problem.set(field === undefined ? this.problems.sentence(problem) : this.problems.field(field));
    } finally {
      this.isBusy.set(false);
    }
  }
}
