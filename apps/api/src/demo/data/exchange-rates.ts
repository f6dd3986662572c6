/** The rates that the made-up company plans with: for the year before and for the year of today. */
export const PLANNING_RATES = [
  { from: 'USD', rates: ['0.9300', '0.9000'] },
  { from: 'GBP', rates: ['1.1900', '1.1600'] },
  { from: 'CAD', rates: ['0.6600', '0.6400'] },
  { from: 'CHF', rates: ['1.0500', '1.0700'] },
] as const satisfies readonly { readonly from: string; readonly rates: readonly [before: string, now: string] }[];

export const RATE_SOURCE = 'Planning rate of the demo';

/** Units of a euro for one of another currency, times a million. */
export function planningRateMicros(currency: 'USD' | 'GBP', yearIndex: number): bigint {
  const rate = PLANNING_RATES.find(({ from }) => from === currency)?.rates[yearIndex];
  if (!rate) throw new Error(`The demo plans no rate of ${currency} for year ${yearIndex}.`);
  return BigInt(rate.replace('.', '').padEnd(7, '0'));
}
