import { type ExchangeRateView } from '@tandem/api-client';

export const rateKey = (rate: ExchangeRateView): string => `${rate.from}-${rate.to}-${rate.date}`;

/** The keys of the rates that amounts of this day are converted with: the last of each pair that has begun. */
export function ratesInForce(rates: readonly ExchangeRateView[], today: string): ReadonlySet<string> {
  const latest = new Map<string, ExchangeRateView>();
  for (const rate of rates) {
    const pair = `${rate.from}-${rate.to}`;
    if (rate.date <= today && rate.date > (latest.get(pair)?.date ?? '')) {
      latest.set(pair, rate);
    }
  }
  return new Set([...latest.values()].map(rateKey));
}

/** The rates with as many decimals as the one that needs the most, so that their points stand below each other. */
export function alignedRates(rates: readonly ExchangeRateView[]): ReadonlyMap<string, string> {
  const decimals = Math.max(0, ...rates.map(({ rate }) => decimalsOf(rate).length));
  return new Map(
    rates.map((rate) => {
      const [whole = ''] = rate.rate.split('.');
      return [rateKey(rate), decimals === 0 ? whole : `${whole}.${decimalsOf(rate.rate).padEnd(decimals, '0')}`];
    }),
  );
}

/** Without the zeros that only fill the ten decimals of the books. */
function decimalsOf(rate: string): string {
  return (rate.split('.')[1] ?? '').replace(/0+$/, '');
}
