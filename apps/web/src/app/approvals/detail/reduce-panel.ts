import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { type ReductionInput, type RequestView } from '@tandem/api-client';
import { type Money, compare, fromJson, subtract, toJson, zero } from '@tandem/money';
import { ConfirmPanel, readAmount } from '@tandem/ui';
import { Api, Formatting, type MoneyView, ProblemTexts, TextPipe, Texts, asProblem, newIntent } from '../../platform';
import { FORM_FIELD_PARTS, MoneyField, typedAmount } from '../../platform/forms';
import { limit } from '../wizard/draft-form';

/** Lowers what was approved; what that gives back stands beneath while typing. */
@Component({
  selector: 'tnd-reduce-panel',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, MoneyField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <tnd-confirm-panel
      [heading]="'approvals.reduce.heading' | tndText: { ref: request().ref }"
      [action]="action()"
      [isBusy]="isBusy()"
      [problem]="problem()"
      (confirmed)="reduce()"
      (cancelled)="dismissed.emit()"
    >
      <p>{{ 'approvals.reduce.effect' | tndText: { amount: words(approved()) } }}</p>
      <tnd-money-field
        [field]="form.amount"
        [label]="'approvals.reduce.amount' | tndText"
        [currency]="approved().currency"
      />
      <p role="status">{{ outlook() }}</p>
      <mat-form-field>
        <mat-label>{{ 'approvals.reduce.reason' | tndText }}</mat-label>
        <textarea matInput rows="2" [formField]="form.reason"></textarea>
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
export class ReducePanel {
  readonly request = input.required<RequestView>();
  readonly reduced = output<RequestView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);
  private readonly problems = inject(ProblemTexts);
  private intent = newIntent();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly approved = computed(() => exact(this.request().approvedAmount));
  /** What of it is paid: nothing can be given back of that. */
  private readonly spent = computed(() => subtract(this.approved(), exact(this.request().openCommitment)));
  protected readonly form = form(signal({ amount: '', reason: '' }), (path) => {
    required(path.amount, { message: () => this.texts.t('approvals.reduce.amountMissing') });
    typedAmount(path.amount, {
      currency: () => this.approved().currency,
      formatting: this.formatting,
      texts: this.texts,
    });
    validate(path.amount, ({ value }) => {
      const problem = this.problemOf(this.read(value()));
      return problem === undefined ? null : { kind: 'amount', message: problem };
    });
    required(path.reason, { message: () => this.texts.t('approvals.reduce.missing') });
    limit(path.reason, 1000, this.texts);
  });
  private readonly amount = computed(() => {
    const amount = this.read(this.form.amount().value());
    return amount !== null && this.problemOf(amount) === undefined ? amount : null;
  });
  protected readonly action = computed(() => {
    const amount = this.amount();
    const { ref } = this.request();
    return amount === null
      ? this.texts.t('approvals.reduce.bare', { ref })
      : this.texts.t('approvals.reduce.confirm', { ref, amount: this.words(amount) });
  });
  protected readonly outlook = computed(() => {
    const amount = this.amount();
    const line = this.request().budgetLine;
    return amount === null || line === null
      ? ''
      : this.texts.t('approvals.reduce.released', {
          amount: this.words(subtract(this.approved(), amount)),
          line: `${line.code} ${line.name}`,
        });
  });

  protected words(amount: Money): string {
    return this.formatting.current().money(toJson(amount));
  }

  protected async reduce(): Promise<void> {
    this.form().markAsTouched();
    const amount = this.amount();
    if (this.form().invalid() || amount === null) {
      this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
      return;
    }
    this.isBusy.set(true);
    this.problem.set(undefined);
    const { id } = this.request();
    const said: ReductionInput = { amount: toJson(amount), reason: this.form.reason().value().trim() };
    try {
      this.reduced.emit(await this.api.post<RequestView>(`/requests/${id}/reductions`, said, { intent: this.intent }));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status >= 400 && problem.status < 500) {
        this.intent = newIntent();
      }
      const field = problem.field('/amount') ?? problem.field('/reason');
      this.problem.set(field === undefined ? this.problems.sentence(problem) : this.problems.field(field));
    } finally {
      this.isBusy.set(false);
    }
  }

  private read(typed: string): Money | null {
    const { currency } = this.approved();
    const reading = readAmount(typed, { currency, separators: this.formatting.current().separators() });
    return reading.ok ? exact({ amount: reading.value.amount, currency }) : null;
  }

  /** Why an amount that can be read is not one to lower it to. */
  private problemOf(amount: Money | null): string | undefined {
    if (amount === null) {
      return undefined;
    }
    if (compare(amount, this.approved()) >= 0) {
      return this.texts.t('app.fieldProblem.not_less', { approved: this.words(this.approved()) });
    }
    return compare(amount, this.spent()) < 0
      ? this.texts.t('app.fieldProblem.below_spent', { atLeast: this.words(this.spent()) })
      : undefined;
  }
}

/** Nought where there is none: the page offers this only for what is approved. */
function exact(amount: MoneyView | null): Money {
  const read = amount === null ? undefined : fromJson(amount);
  return read?.ok === true ? read.value : zero('EUR');
}
