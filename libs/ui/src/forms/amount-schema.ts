import { type SchemaPath, validate } from '@angular/forms/signals';
import { type UiTexts } from '../texts/ui-texts';
import { type AmountContext, type AmountRefusal, readAmount } from './read-amount';

/**
 * Rule of a signal form for a field that holds an amount as it was typed. An empty field is left to `required`; zero is
 * refused, because nothing of the product costs nothing.
 */
export function typedAmount(path: SchemaPath<string>, context: () => AmountContext, texts: () => UiTexts): void {
  validate(path, ({ value }) => {
    const current = context();
    const reading = readAmount(value(), current);
    if (reading.ok) {
      return /[1-9]/.test(reading.value.amount) ? null : { kind: 'amount', message: texts().amountNegative };
    }
    return reading.refusal.reason === 'empty'
      ? null
      : { kind: 'amount', message: refusalWords(reading.refusal, current.currency, texts()) };
  });
}

function refusalWords(refusal: AmountRefusal, currency: string, texts: UiTexts): string {
  switch (refusal.reason) {
    case 'too-many-decimals':
      return texts.amountTooManyDecimals(currency, refusal.maxDecimals);
    case 'too-large':
      return texts.amountTooLarge;
    case 'negative':
      return texts.amountNegative;
    default:
      return texts.amountNotANumber;
  }
}
