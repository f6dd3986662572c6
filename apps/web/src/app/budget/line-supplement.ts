import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { type BudgetLineView, type SupplementInput } from '@tandem/api-client';
import { add, isNegative, negate, subtract, toJson } from '@tandem/money';
import { ConfirmPanel, readAmount } from '@tandem/ui';
import {
  Api,
  Formatting,
  type MoneyView,
  type ProblemError,
  ProblemTexts,
  TextPipe,
  Texts,
  asProblem,
  newIntent,
} from '../platform';
import { FORM_FIELD_PARTS, MoneyField, typedAmount } from '../platform/forms';
import { exact } from './exact';

const LONGEST_REASON = 500;

/** Changes the limit of a line: more or less, how much and why; what is left afterwards stands beneath while typing. */
@Component({
  selector: 'tnd-line-supplement',
  imports: [ConfirmPanel, FORM_FIELD_PARTS, MoneyField, TextPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './line-supplement.html',
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 2rem;
      cursor: pointer;
    }
    input[type='radio'] {
      width: 1.125rem;
      height: 1.125rem;
      accent-color: var(--mat-sys-primary);
    }
    p {
      margin: 0;
    }
  `,
})
export class LineSupplement {
  readonly line = input.required<BudgetLineView>();
  /** Done; the sentence says what is left. */
  readonly supplemented = output<string>();
  readonly cancelled = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly problems = inject(ProblemTexts);
  private readonly formatting = inject(Formatting);
  private readonly intent = newIntent();

  protected readonly kinds = ['supplement', 'cut'] as const;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  private readonly model = signal<{ kind: 'supplement' | 'cut'; amount: string; reason: string }>({
    kind: 'supplement',
    amount: '',
    reason: '',
  });
  protected readonly form = form(this.model, (path) => {
    required(path.amount, { message: () => this.texts.t('budget.supplement.amountMissing') });
    typedAmount(path.amount, {
      currency: () => this.line().currency,
      formatting: this.formatting,
      texts: this.texts,
    });
    required(path.reason, { message: () => this.texts.t('budget.supplement.reasonMissing') });
    maxLength(path.reason, LONGEST_REASON, {
      message: () => this.texts.t('budget.form.tooLong', { length: LONGEST_REASON }),
    });
  });

  private readonly amount = computed((): MoneyView | null => {
    const { currency } = this.line();
    const reading = readAmount(this.model().amount, {
      currency,
      separators: this.formatting.current().separators(),
    });
    return reading.ok && /[1-9]/.test(reading.value.amount) ? { amount: reading.value.amount, currency } : null;
  });
  protected readonly action = computed(() => {
    const amount = this.amount();
    const { kind } = this.model();
    const { code } = this.line();
    return amount === null
      ? this.texts.t(`budget.supplement.${kind}.bare`, { line: code })
      : this.texts.t(`budget.supplement.${kind}.action`, {
          line: code,
          amount: this.formatting.current().money(amount),
        });
  });
  /** What the line has left afterwards, or by how much a cut takes more than that. */
  protected readonly outlook = computed(() => {
    const amount = this.amount();
    const format = this.formatting.current();
    const { code, available } = this.line();
    if (amount === null) {
      return this.texts.t('budget.supplement.now', { line: code, amount: format.money(available) });
    }
    const left = leftAfter(this.line(), this.model().kind, amount);
    return isNegative(exact(left)) && this.model().kind === 'cut'
      ? this.texts.t('budget.supplement.tooMuch', { line: code, amount: format.money(toJson(negate(exact(left)))) })
      : this.texts.t('budget.supplement.after', { line: code, amount: format.money(left) });
  });

  protected async send(): Promise<void> {
    this.form().markAsTouched();
    if (this.form().invalid()) {
      this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
      return;
    }
    const amount = this.amount();
    if (amount === null) {
      return;
    }
    const { kind, reason } = this.model();
    const body: SupplementInput = { kind, amount: { ...amount }, reason: reason.trim() };
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const line = await this.api.post<BudgetLineView>(`/budget-lines/${this.line().id}/supplements`, body, {
        intent: this.intent,
      });
      this.supplemented.emit(
        this.texts.t(`budget.supplement.${kind}.done`, {
          amount: this.formatting.current().money(amount),
          line: line.code,
          left: this.formatting.current().money(line.available),
        }),
      );
    } catch (error) {
      this.problem.set(this.sentence(asProblem(error)));
    } finally {
      this.isBusy.set(false);
    }
  }

  /** A cut that does not fit says what is left; the figure on the screen may be older than the books. */
  private sentence(problem: ProblemError): string {
    const left = problem.extensions['available'];
    return problem.code === 'budget.insufficient' && isMoney(left)
      ? this.texts.t('budget.supplement.insufficient', {
          line: this.line().code,
          left: this.formatting.current().money(left),
        })
      : this.problems.sentence(problem);
  }
}

/** What a line has left after more or less money. */
export function leftAfter(
  { available }: Pick<BudgetLineView, 'available'>,
  kind: 'supplement' | 'cut',
  amount: MoneyView,
): MoneyView {
  return toJson(kind === 'cut' ? subtract(exact(available), exact(amount)) : add(exact(available), exact(amount)));
}

function isMoney(value: unknown): value is MoneyView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'amount' in value &&
    typeof value.amount === 'string' &&
    'currency' in value &&
    typeof value.currency === 'string'
  );
}
