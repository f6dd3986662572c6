import { Injectable } from '@nestjs/common';
import { convert, type ExchangeRate, type Money } from '@tandem/money';
import type { Tx } from '../platform';

export interface Converted {
  readonly money: Money;
  readonly rate: ExchangeRate | null;
}

/** Stored rates. A day without a rate takes the last one before it, and that rate's own date is kept (domain 7). */
@Injectable()
export class ExchangeRates {
  /** The rate in force on a day, or nothing where none was ever stated. */
  async on(tx: Tx, from: string, to: string, day: string): Promise<ExchangeRate | null> {
    const [rate] = await tx.query<{ rate: string; date: string; source: string }>(
      `select rate::text as rate, rate_date as date, source from exchange_rate
        where from_currency = $1 and to_currency = $2 and rate_date <= $3 order by rate_date desc limit 1`,
      [from, to, day],
    );
    return rate ? { from, to, ...rate } : null;
  }

  /** The amount in another currency, half-up; nothing without a rate: an invented rate would be worse than none. */
  async convert(tx: Tx, amount: Money, to: string, day: string): Promise<Converted | null> {
    if (amount.currency === to) return { money: amount, rate: null };
    const rate = await this.on(tx, amount.currency, to, day);
    return rate ? { money: convert(amount, rate, 'half-up'), rate } : null;
  }
}
