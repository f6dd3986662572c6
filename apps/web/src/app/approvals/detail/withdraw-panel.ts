import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { type RequestView } from '@tandem/api-client';
import { ConfirmPanel } from '@tandem/ui';
import { Api, Formatting, ProblemTexts, TextPipe, Texts, asProblem, newIntent } from '../../platform';
import { FORM_FIELD_PARTS } from '../../platform/forms';
import { limit } from '../wizard/draft-form';

/** Takes a request back, and says first what that sets free. */
@Component({
  selector: 'tnd-withdraw-panel',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="'approvals.withdraw.heading' | tndText: { ref: request().ref }"
      [action]="action()"
      [isBusy]="isBusy()"
      [problem]="problem()"
      (confirmed)="withdraw()"
      (cancelled)="cancelled.emit()"
    >
      <p>{{ released() }}</p>
      <mat-form-field>
        <mat-label>{{ 'approvals.withdraw.reason' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.reason"></textarea>
        <mat-hint>{{ 'approvals.optional' | tndText }}</mat-hint>
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
  `,
})
export class WithdrawPanel {
  readonly request = input.required<RequestView>();
  readonly withdrawn = output<RequestView>();
  readonly cancelled = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;
  private readonly problems = inject(ProblemTexts);
  private readonly intent = newIntent();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly form = form(signal({ reason: '' }), (path) => {
    limit(path.reason, 1000, this.texts);
  });
  /** Only what was handed in holds money on its line. */
  private readonly held = computed(() => {
    const { status, amount, budgetLine } = this.request();
    return status === 'draft' || amount === null || budgetLine === null
      ? null
      : { amount: this.format().money(amount), line: `${budgetLine.code} ${budgetLine.name}` };
  });
  protected readonly released = computed(() => {
    const held = this.held();
    return held === null
      ? this.texts.t('approvals.withdraw.nothing')
      : this.texts.t('approvals.withdraw.released', held);
  });
  protected readonly action = computed(() => {
    const held = this.held();
    const { ref } = this.request();
    return held === null
      ? this.texts.t('approvals.withdraw.confirm', { ref })
      : this.texts.t('approvals.withdraw.confirmAmount', { ref, amount: held.amount });
  });

  protected async withdraw(): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    const reason = this.form.reason().value().trim();
    try {
      const body = reason === '' ? {} : { reason };
      const { id } = this.request();
      this.withdrawn.emit(
        await this.api.post<RequestView>(`/requests/${id}/withdrawal`, body, { intent: this.intent }),
      );
    } catch (error) {
      this.problem.set(this.problems.sentence(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}
