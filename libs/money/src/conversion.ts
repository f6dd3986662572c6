import { type CurrencyCode, exponentOf, isCurrency } from './currency';
import { isCalendarDay } from './calendar-day';
import { type Money, money } from './money';
import { type Result, ok, refuse } from './result';
import { type Rounding, divide } from './rounding';

/** How much of `to` one whole unit of `from` is worth, on which day, according to whom. */
export interface ExchangeRate {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  /** A decimal text above zero with at most ten digits on either side of the point. */
  readonly rate: string;
  /** The day for which the rate was published, which may be earlier than the day it is used for. */
  readonly date: string;
  readonly source: string;
}

/** An exchange rate as it arrives from outside. */
export type RateCandidate = { readonly [Field in keyof ExchangeRate]: unknown };

export type RateRefusal =
  | { readonly reason: 'unknown-currency' }
  | { readonly reason: 'same-currency' }
  | { readonly reason: 'not-a-decimal' }
  | { readonly reason: 'too-many-decimals'; readonly maxDecimals: number }
  | { readonly reason: 'too-large' }
  | { readonly reason: 'not-positive' }
  | { readonly reason: 'not-a-day' }
  | { readonly reason: 'source-missing' };

const RATE_DECIMALS = 10;
const RATE_WHOLE_DIGITS = 10;
const RATE = /^([0-9]+)(?:\.([0-9]+))?$/;

/** Accepts an exchange rate from outside, or says which part of it cannot be used. */
export function parseRate(candidate: RateCandidate): Result<ExchangeRate, RateRefusal> {
  const { from, to, rate, date, source } = candidate;
  if (!isCurrency(from) || !isCurrency(to)) {
    return refuse({ reason: 'unknown-currency' });
  }
  if (from === to) {
    return refuse({ reason: 'same-currency' });
  }
  const scaled = parseScaledRate(rate);
  if (!scaled.ok) {
    return scaled;
  }
  if (!isCalendarDay(date)) {
    return refuse({ reason: 'not-a-day' });
  }
  if (typeof source !== 'string' || source.trim() === '') {
    return refuse({ reason: 'source-missing' });
  }
  return ok({ from, to, rate: scaled.value.text, date, source });
}

/**
 * The amount in the currency that the rate leads to, computed exactly and rounded once, at the end, to the minor unit
 * of that currency. Throws when the amount is not in the currency that the rate starts from.
 */
export function convert(amount: Money, rate: ExchangeRate, rounding: Rounding): Money {
  if (amount.currency !== rate.from) {
    throw new Error(`A rate from ${rate.from} does not convert an amount in ${amount.currency}`);
  }
  const scaled = parseScaledRate(rate.rate);
  if (!scaled.ok) {
    throw new Error(`Not an exchange rate: ${scaled.refusal.reason}`);
  }
  const numerator = amount.minor * scaled.value.scaled * powerOfTen(exponentOf(rate.to));
  const denominator = powerOfTen(exponentOf(rate.from) + RATE_DECIMALS);
  return money(divide(numerator, denominator, rounding), rate.to);
}

interface ScaledRate {
  readonly text: string;
  /** The rate times ten to the tenth. */
  readonly scaled: bigint;
}

function parseScaledRate(rate: unknown): Result<ScaledRate, RateRefusal> {
  const [text, whole = '', fraction = ''] = (typeof rate === 'string' && RATE.exec(rate)) || [];
  if (text === undefined) {
    return refuse({ reason: 'not-a-decimal' });
  }
  if (fraction.length > RATE_DECIMALS) {
    return refuse({ reason: 'too-many-decimals', maxDecimals: RATE_DECIMALS });
  }
  if (whole.replace(/^0+/, '').length > RATE_WHOLE_DIGITS) {
    return refuse({ reason: 'too-large' });
  }
  const scaled = BigInt(whole + fraction.padEnd(RATE_DECIMALS, '0'));
  return scaled === 0n ? refuse({ reason: 'not-positive' }) : ok({ text, scaled });
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
