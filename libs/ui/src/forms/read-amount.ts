import { type Result, currencyExponent, formatDecimal, ok, parseMoney, refuse } from '@tandem/money';

export interface AmountReading {
  /** The canonical decimal text with all decimals of the currency: "4800.00". */
  readonly amount: string;
  /** The text could be read in two ways, so the reading should be looked at. */
  readonly isAmbiguous: boolean;
}

export type AmountRefusal =
  | { readonly reason: 'empty' }
  | { readonly reason: 'not-a-number' }
  | { readonly reason: 'negative' }
  | { readonly reason: 'too-many-decimals'; readonly maxDecimals: number }
  | { readonly reason: 'too-large' };

export interface AmountContext {
  readonly currency: string;
  /** The separators of the region, for texts that could mean two things. */
  readonly separators: { readonly group: string; readonly decimal: string };
}

/** Digits in groups of three after the first: 1.234.567, whatever the separator. */
const GROUPED = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/;
const SPACES = /[\s\u00a0\u2009\u202f'’]/g;

/**
 * Reads a typed amount: `4800`, `4.800,00`, `4,800.00`, `4 800` and `4800 EUR` are the same. The last of two different
 * separators is the decimal one. A single separator with three digits behind it groups, unless the currency has three
 * decimals; then the region decides and the reading is marked as ambiguous. Nothing is rounded and no floating-point
 * number is involved. Zero is an amount; whether it is allowed is for the caller to say.
 */
export function readAmount(typed: string, context: AmountContext): Result<AmountReading, AmountRefusal> {
  const { currency } = context;
  const text = withoutCurrency(typed, currency).replace(SPACES, '');
  if (text === '') {
    return refuse({ reason: 'empty' });
  }
  if (/^[-−]/.test(text)) {
    return refuse({ reason: 'negative' });
  }
  if (!/^\d[\d.,]*$/.test(text)) {
    return refuse({ reason: 'not-a-number' });
  }
  const reading = splitDecimals(text, currencyExponent(currency) ?? 2, context.separators.decimal);
  if (reading === null) {
    return refuse({ reason: 'not-a-number' });
  }
  const { whole, fraction, isAmbiguous } = reading;
  const parsed = parseMoney(fraction === '' ? whole : `${whole}.${fraction}`, currency);
  if (parsed.ok) {
    return ok({ amount: formatDecimal(parsed.value), isAmbiguous });
  }
  switch (parsed.refusal.reason) {
    case 'too-many-decimals':
      return refuse({ reason: 'too-many-decimals', maxDecimals: parsed.refusal.maxDecimals });
    case 'too-large':
      return refuse({ reason: 'too-large' });
    case 'not-a-string':
    case 'not-a-decimal':
    case 'unknown-currency':
      return refuse({ reason: 'not-a-number' });
  }
}

interface Split {
  readonly whole: string;
  readonly fraction: string;
  readonly isAmbiguous: boolean;
}

function splitDecimals(text: string, decimals: number, localDecimal: string): Split | null {
  const separators = [...text].filter((sign) => sign === '.' || sign === ',');
  const last = separators.at(-1);
  if (last === undefined) {
    return { whole: text, fraction: '', isAmbiguous: false };
  }
  const at = text.lastIndexOf(last);
  const before = text.slice(0, at);
  const fraction = text.slice(at + 1);
  if (new Set(separators).size === 2) {
    const groups = before.replaceAll('.', ',');
    return separators.filter((sign) => sign === last).length === 1 && GROUPED.test(groups)
      ? { whole: groups.replaceAll(',', ''), fraction, isAmbiguous: false }
      : null;
  }
  if (separators.length > 1) {
    return GROUPED.test(text) ? { whole: text.replaceAll(last, ''), fraction: '', isAmbiguous: false } : null;
  }
  // "0.123" and "1234.567" cannot be groups; "4.800" can, and in a currency with three decimals it can be both.
  const canGroup = GROUPED.test(text) && !before.startsWith('0');
  const canBeDecimal = decimals >= 3;
  const groups = canGroup && !(canBeDecimal && last === localDecimal);
  return groups
    ? { whole: before + fraction, fraction: '', isAmbiguous: true }
    : { whole: before, fraction, isAmbiguous: canGroup };
}

function withoutCurrency(typed: string, currency: string): string {
  const text = typed.trim();
  const symbols = [currency, '€', '$', '£'];
  const found = symbols.find((symbol) => {
    const upper = text.toUpperCase();
    return upper.startsWith(symbol) || upper.endsWith(symbol);
  });
  if (found === undefined) {
    return text;
  }
  return text.toUpperCase().startsWith(found) ? text.slice(found.length) : text.slice(0, -found.length);
}
