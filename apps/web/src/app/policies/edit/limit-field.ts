import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { type Money, compare, fromJson, toJson } from '@tandem/money';
import { readAmount } from '@tandem/ui';
import { Formatting, Texts } from '../../platform';
import { MoneyField, typedAmount } from '../../platform/forms';

/** A limit within a rule. What is typed stays as typed; the rule only ever holds what could be read. */
@Component({
  selector: 'tnd-limit-field',
  imports: [MoneyField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<tnd-money-field [field]="form.typed" [label]="label()" [currency]="value().currency" />`,
})
export class LimitField {
  readonly value = input.required<Money>();
  readonly label = input.required<string>();
  readonly changed = output<Money>();
  /** Whether what is typed cannot be read, and so is not in the rule. */
  readonly unread = output<boolean>();

  private readonly texts = inject(Texts);
  private readonly formatting = inject(Formatting);

  /** As typed, until the rule comes to hold another amount than the one that is read from it. */
  private readonly model = linkedSignal<Money, { typed: string }>({
    source: this.value,
    computation: (value, previous) => {
      const typed = previous?.value.typed ?? '';
      const read = this.read(typed, value.currency);
      return read !== null && compare(read, value) === 0
        ? { typed }
        : { typed: this.formatting.current().amount(toJson(value)) };
    },
  });
  protected readonly form = form(this.model, (path) => {
    required(path.typed, { message: () => this.texts.t('policies.edit.amountMissing') });
    typedAmount(path.typed, {
      currency: () => this.value().currency,
      formatting: this.formatting,
      texts: this.texts,
    });
  });
  private readonly amount = computed(() =>
    this.form().valid() ? this.read(this.model().typed, this.value().currency) : null,
  );

  constructor() {
    effect(() => {
      const amount = this.amount();
      untracked(() => {
        this.unread.emit(amount === null);
        if (amount !== null && compare(amount, this.value()) !== 0) {
          this.changed.emit(amount);
        }
      });
    });
  }

  private read(typed: string, currency: string): Money | null {
    const reading = readAmount(typed, { currency, separators: this.formatting.current().separators() });
    const money = reading.ok ? fromJson({ amount: reading.value.amount, currency }) : null;
    return money?.ok === true ? money.value : null;
  }
}
