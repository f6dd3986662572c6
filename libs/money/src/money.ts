import { type CurrencyCode, exponentOf, isCurrency } from './currency';
import { type Result, ok, refuse } from './result';

/**
 * An amount: whole minor units (cents, yen, fils) and the currency they are counted in. The currency is part of the
 * amount and never changes. Amounts are compared with `compare` and `isZero`; `===` compares identities.
 */
export interface Money {
  readonly minor: bigint;
  readonly currency: CurrencyCode;
}

/** How an amount looks in JSON: a plain decimal text, never a JSON number, so that nothing can round it on the way. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

/** Why a text is not an amount. */
export type MoneyRefusal =
  | { readonly reason: 'not-a-string' }
  | { readonly reason: 'not-a-decimal' }
  | { readonly reason: 'too-many-decimals'; readonly maxDecimals: number }
  | { readonly reason: 'too-large' }
  | { readonly reason: 'unknown-currency' };

/**
 * The largest absolute amount, in minor units, that is accepted from outside. It leaves a thousand such amounts of
 * head-room below the limit of a 64-bit column. Totals computed from accepted amounts may be larger.
 */
export const MAX_MINOR = 9_000_000_000_000_000n;

const MAX_MINOR_DIGITS = MAX_MINOR.toString().length;

/** `-`, ASCII digits, and a fraction that has at least one digit; no blanks, signs, exponents or separators. */
const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

/** An amount of whole minor units. Throws when the currency is unknown. */
export function money(minor: bigint, currency: CurrencyCode): Money {
  exponentOf(currency);
  return { minor, currency };
}

export function zero(currency: CurrencyCode): Money {
  return money(0n, currency);
}

/**
 * Reads a decimal text such as "1234.50" or "-0.05" as an amount of a currency. Never rounds: more decimals than the
 * currency has are refused, and so are numbers, exponents, blanks, non-ASCII digits and minus zero.
 */
export function parseMoney(text: unknown, currency: unknown): Result<Money, MoneyRefusal> {
  if (!isCurrency(currency)) {
    return refuse({ reason: 'unknown-currency' });
  }
  const exponent = exponentOf(currency);
  if (typeof text !== 'string') {
    return refuse({ reason: 'not-a-string' });
  }
  const [matched, sign = '', whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (matched === undefined) {
    return refuse({ reason: 'not-a-decimal' });
  }
  if (fraction.length > exponent) {
    return refuse({ reason: 'too-many-decimals', maxDecimals: exponent });
  }
  // The digits are counted before they are turned into a number: a megabyte of nines must stay cheap to refuse.
  const digits = (whole + fraction.padEnd(exponent, '0')).replace(/^0+/, '');
  if (digits.length > MAX_MINOR_DIGITS || BigInt(digits) > MAX_MINOR) {
    return refuse({ reason: 'too-large' });
  }
  const isNegative = sign === '-';
  if (isNegative && digits === '') {
    return refuse({ reason: 'not-a-decimal' });
  }
  return ok(money(isNegative ? -BigInt(digits) : BigInt(digits), currency));
}

/** The decimal text of an amount with exactly the decimals of its currency: "1234.50", "-0.05", "5" for five yen. */
export function formatDecimal(amount: Money): string {
  const exponent = exponentOf(amount.currency);
  const sign = amount.minor < 0n ? '-' : '';
  const digits = absolute(amount)
    .minor.toString()
    .padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - exponent)}`;
}

export function toJson(amount: Money): MoneyJson {
  return { amount: formatDecimal(amount), currency: amount.currency };
}

/** Reads an amount that came in as JSON; its fields are not trusted to be texts. */
export function fromJson(json: { readonly amount: unknown; readonly currency: unknown }): Result<Money, MoneyRefusal> {
  return parseMoney(json.amount, json.currency);
}

/** Throws when the currencies differ: a sum of two currencies needs a target currency and a stated rate. */
export function add(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { minor: left.minor + right.minor, currency: left.currency };
}

/** Throws when the currencies differ. */
export function subtract(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return { minor: left.minor - right.minor, currency: left.currency };
}

export function negate(amount: Money): Money {
  return { minor: -amount.minor, currency: amount.currency };
}

export function absolute(amount: Money): Money {
  return isNegative(amount) ? negate(amount) : amount;
}

/** -1, 0 or 1, fit for sorting. Throws when the currencies differ. */
export function compare(left: Money, right: Money): -1 | 0 | 1 {
  assertSameCurrency(left, right);
  if (left.minor === right.minor) {
    return 0;
  }
  return left.minor < right.minor ? -1 : 1;
}

export function isZero(amount: Money): boolean {
  return amount.minor === 0n;
}

export function isNegative(amount: Money): boolean {
  return amount.minor < 0n;
}

/** The sum in a stated currency, zero for an empty list. Throws when any amount has another currency. */
export function sumOf(amounts: readonly Money[], currency: CurrencyCode): Money {
  return amounts.reduce(add, zero(currency));
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new Error(`Amounts of different currencies do not mix: ${left.currency} and ${right.currency}`);
  }
}
