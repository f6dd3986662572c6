import { Injectable } from '@nestjs/common';
import { convert, currencyExponent, type ExchangeRate, type Money } from '@tandem/money';
import type { Tx } from '../platform';
import { Company } from '../registry';

/** An amount in the functional currency, with the rate where one was needed. */
export interface FunctionalAmount {
  readonly money: Money;
  readonly rate: ExchangeRate | null;
}

interface DayInCurrency {
  readonly currency: string;
  readonly day: string;
}

/** Rates into the functional currency for the days and currencies of one posting. */
export class FunctionalRates {
  private readonly byDay: ReadonlyMap<string, ExchangeRate>;

  constructor(
    private readonly functionalCurrency: string,
    rows: readonly (ExchangeRate & { readonly day: string })[],
  ) {
    this.byDay = new Map(rows.map(({ day, ...rate }) => [key({ currency: rate.from, day }), rate]));
  }

  /** The amount at the rate of the day; nothing where none was stated by then. */
  amountOf(amount: Money, day: string): FunctionalAmount | null {
    if (amount.currency === this.functionalCurrency) return { money: amount, rate: null };
    const rate = this.byDay.get(key({ currency: amount.currency, day }));
    return rate ? { money: convert(amount, rate, 'half-up'), rate } : null;
  }
}

@Injectable()
export class FunctionalRateReader {
  constructor(private readonly company: Company) {}

  /** Reads what is needed in one round trip, or in none where everything is in the functional currency. */
  async read(tx: Tx, amounts: readonly DayInCurrency[]): Promise<FunctionalRates> {
    const { functionalCurrency } = await this.company.facts();
    const foreign = amounts.filter(({ currency }) => currency !== functionalCurrency);
    const asked = [...new Map(foreign.map((amount) => [key(amount), amount])).values()];
    if (asked.length === 0) return new FunctionalRates(functionalCurrency, []);
    const rows = await tx.query<ExchangeRate & { readonly day: string }>(
      `select a.currency as "from", a.day, $3 as "to", r.rate::text as rate, r.rate_date as date, r.source
         from unnest($1::text[], $2::date[]) as a(currency, day)
         cross join lateral (select x.rate, x.rate_date, x.source from exchange_rate x
                              where x.from_currency = a.currency and x.to_currency = $3 and x.rate_date <= a.day
                              order by x.rate_date desc limit 1) r`,
      [asked.map(({ currency }) => currency), asked.map(({ day }) => day), functionalCurrency],
    );
    return new FunctionalRates(functionalCurrency, rows);
  }
}

/** Minor units of one currency for one minor unit of the other, as a numeric literal: JPY has no cents, EUR has. */
export function minorRate({ from, to, rate }: Pick<ExchangeRate, 'from' | 'to' | 'rate'>): string {
  return `${rate}e${(currencyExponent(to) ?? 0) - (currencyExponent(from) ?? 0)}`;
}

const key = ({ currency, day }: DayInCurrency): string => `${currency} ${day}`;
