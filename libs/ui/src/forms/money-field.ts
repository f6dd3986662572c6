import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Field, FormField } from '@angular/forms/signals';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { UI_FORMAT, UI_TEXTS } from '../texts/ui-texts';
import { FieldErrors } from './field-errors';
import { readAmount } from './read-amount';

/**
 * A field for an amount. Its value is the text as it was typed, because a price that somebody typed is never rewritten;
 * `readAmount` turns it into an amount when the form is sent. What it is read as stands beneath while typing.
 */
@Component({
  selector: 'tnd-money-field',
  imports: [FieldErrors, FormField, MatFormFieldModule, MatInput],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <span matTextPrefix>{{ currency() }}&nbsp;</span>
      <input matInput inputmode="decimal" autocomplete="off" [formField]="field()" />
      <mat-hint>{{ echo() || hint() }}</mat-hint>
      <mat-error><tnd-field-errors [field]="field()" /></mat-error>
    </mat-form-field>
  `,
  styles: `
    :host {
      display: block;
      font-variant-numeric: tabular-nums;
    }
    mat-form-field {
      width: 100%;
    }
  `,
})
export class MoneyField {
  readonly field = input.required<Field<string>>();
  readonly label = input.required<string>();
  readonly currency = input.required<string>();
  readonly hint = input('');

  private readonly texts = inject(UI_TEXTS);
  private readonly format = inject(UI_FORMAT);

  protected readonly echo = computed(() => {
    const currency = this.currency();
    const reading = readAmount(this.field()().value(), { currency, separators: this.format().separators() });
    return reading.ok
      ? this.texts().readAs(this.format().money({ amount: reading.value.amount, currency }), reading.value.isAmbiguous)
      : '';
  });
}
