import { convert, currencyExponent, type ExchangeRate, type Money } from '@tandem/money';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform';

/** An amount in the functional currency, with the rate where one was needed. */
export interface FunctionalAmount {
  readonly money: Money;
  readonly rate: ExchangeRate | null;
}

interface UnknownRate {
  readonly from: string;
  readonly to: string;
  readonly rate: null;
}

type RateRow = { readonly day: string } & (UnknownRate | ExchangeRate);

/** Rates into the functional currency for the days and currencies of one posting, read in one round trip. */
export class FunctionalRates {
  private readonly byDay: ReadonlyMap<string, RateRow>;

  constructor(rows: readonly RateRow[]) {
    this.byDay = new Map(rows.map((row) => [key(row.from, row.day), row]));
  }

  /** The amount at the rate of the day; nothing where none was stated by then. */
  amountOf(amount: Money, day: string): FunctionalAmount | null {
    const row = this.byDay.get(key(amount.currency, day));
    if (!row) throw new Error(`No rate was asked for ${amount.currency} on ${day}.`);
    if (row.from === row.to) return { money: amount, rate: null };
    return row.rate === null ? null : { money: convert(amount, row, 'half-up'), rate: row };
  }
}

@Injectable()
export class FunctionalRateReader {
  async read(
    tx: Tx,
    amounts: readonly { readonly currency: string; readonly day: string }[],
  ): Promise<FunctionalRates> {
    const asked = [...new Map(amounts.map((amount) => [key(amount.currency, amount.day), amount])).values()];
    if (asked.length === 0) return new FunctionalRates([]);
    const rows = await tx.query<RateRow>(
      `select a.currency as "from", a.day, o.functional_currency as "to", r.rate::text as rate, r.rate_date as date, r.source
         from organisation o
         cross join unnest($1::text[], $2::date[]) as a(currency, day)
         left join lateral (select x.rate, x.rate_date, x.source from exchange_rate x
                             where x.from_currency = a.currency and x.to_currency = o.functional_currency and x.rate_date <= a.day
                             order by x.rate_date desc limit 1) r on a.currency <> o.functional_currency`,
      [asked.map(({ currency }) => currency), asked.map(({ day }) => day)],
    );
    return new FunctionalRates(rows);
  }
}

/** Minor units of one currency for one minor unit of the other, as a numeric literal: JPY has no cents, EUR has. */
export function minorRate({ from, to, rate }: Pick<ExchangeRate, 'from' | 'to' | 'rate'>): string {
  return `${rate}e${(currencyExponent(to) ?? 0) - (currencyExponent(from) ?? 0)}`;
}

const key = (currency: string, day: string): string => `${currency} ${day}`;
