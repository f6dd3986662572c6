import { type SchemaPath, validate } from '@angular/forms/signals';
import { type AmountRefusal, readAmount } from '@tandem/ui';
import { type Formatting } from '../formatting/formatting';
import { type Texts } from '../i18n/texts';

export interface TypedAmountRule {
  readonly currency: () => string;
  readonly formatting: Formatting;
  readonly texts: Texts;
}

/**
 * Rule of a signal form for a field that holds an amount as it was typed. An empty field is left to `required`; zero is
 * refused, because nothing that is asked for costs nothing.
 */
export function typedAmount(path: SchemaPath<string>, rule: TypedAmountRule): void {
  validate(path, ({ value }) => {
    const currency = rule.currency();
    const reading = readAmount(value(), { currency, separators: rule.formatting.current().separators() });
    if (reading.ok) {
      return /[1-9]/.test(reading.value.amount)
        ? null
        : { kind: 'amount', message: rule.texts.t('app.amount.notPositive') };
    }
    return reading.refusal.reason === 'empty'
      ? null
      : { kind: 'amount', message: refusalWords(reading.refusal, currency, rule.texts) };
  });
}

function refusalWords(refusal: AmountRefusal, currency: string, texts: Texts): string {
  switch (refusal.reason) {
    case 'too-many-decimals':
      return texts.plural('app.amount.decimals', refusal.maxDecimals, { currency });
    case 'too-large':
      return texts.t('app.amount.tooLarge');
    case 'negative':
      return texts.t('app.amount.notPositive');
    case 'not-a-number':
    case 'empty':
      return texts.t('app.amount.notANumber');
  }
}
