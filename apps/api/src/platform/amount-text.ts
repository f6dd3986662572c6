import { Formatter, type Language } from '@tandem/formatting';
import { type Money, toJson } from '@tandem/money';

/** Each language of the product, in its region by default; an amount has no time zone. */
const FORMATTERS: Readonly<Record<Language, Formatter>> = {
  en: new Formatter({ language: 'en', region: 'en-GB', timeZone: 'UTC' }),
  es: new Formatter({ language: 'es', region: 'es-ES', timeZone: 'UTC' }),
};

/** An amount inside a sentence, as the screen writes it: "38,400.00 EUR" in English, "38.400,00 EUR" in Spanish. */
export const inWords = (amount: Money, language: Language): string => FORMATTERS[language].money(toJson(amount));
