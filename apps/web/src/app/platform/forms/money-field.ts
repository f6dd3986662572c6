import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Field } from '@angular/forms/signals';
import { readAmount } from '@tandem/ui';
import { Formatting } from '../formatting/formatting';
import { Texts } from '../i18n/texts';
import { FORM_FIELD_PARTS } from './form-field-parts';

/**
 * A field for an amount. Its value is the text as it was typed, because a price that somebody typed is never rewritten;
 * `readAmount` turns it into an amount when the form is sent. What it is read as stands beneath while typing.
 */
@Component({
  selector: 'tnd-money-field',
  imports: [FORM_FIELD_PARTS],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-form-field floatLabel="always">
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

  private readonly texts = inject(Texts);
  private readonly format = inject(Formatting).current;

  protected readonly echo = computed(() => {
    const currency = this.currency();
    const reading = readAmount(this.field()().value(), { currency, separators: this.format().separators() });
    if (!reading.ok) {
      return '';
    }
    const amount = this.format().money({ amount: reading.value.amount, currency });
    return this.texts.t(reading.value.isAmbiguous ? 'app.amount.readAmbiguous' : 'app.amount.readAs', { amount });
  });
}
