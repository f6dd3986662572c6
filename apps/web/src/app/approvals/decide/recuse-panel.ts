import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { type RecusalInput, type RequestView } from '@tandem/api-client';
import { ConfirmPanel } from '@tandem/ui';
import { Api, ProblemTexts, TextPipe, Texts, asProblem, newIntent } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { limit } from '../wizard/draft-form';

/** Takes the reader out of a request that they are asked to decide, for good, and says first what that means. */
@Component({
  selector: 'tnd-recuse-panel',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="'approvals.recuse.heading' | tndText: { ref: request().ref }"
      [action]="'approvals.recuse.confirm' | tndText: { ref: request().ref }"
      [isBusy]="isBusy()"
      [problem]="problem()"
      (confirmed)="recuse()"
      (cancelled)="cancelled.emit()"
    >
      <p>{{ 'approvals.recuse.effect' | tndText }}</p>
      <mat-form-field>
        <mat-label>{{ 'approvals.recuse.reason' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.reason"></textarea>
        <mat-hint>{{ 'approvals.recuse.hint' | tndText }}</mat-hint>
        <mat-error><tnd-field-errors [field]="form.reason" /></mat-error>
      </mat-form-field>
    </tnd-confirm-panel>
  `,
  styles: `
    p {
      margin: 0;
    }
    mat-form-field {
      width: 100%;
    }
  `,
})
export class RecusePanel {
  readonly request = input.required<RequestView>();
  readonly recused = output<RequestView>();
  readonly cancelled = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private intent = newIntent();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason, { message: () => this.texts.t('approvals.recuse.missing') });
    limit(path.reason, 1000, this.texts);
  });

  protected async recuse(): Promise<void> {
    const reason = this.form.reason();
    reason.markAsTouched();
    if (reason.errors().length > 0) {
      reason.focusBoundControl();
      return;
    }
    this.isBusy.set(true);
    this.problem.set(undefined);
    const { id, version } = this.request();
    const input: RecusalInput = { version, reason: reason.value().trim() };
    try {
      this.recused.emit(await this.api.post<RequestView>(`/requests/${id}/recusals`, input, { intent: this.intent }));
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
