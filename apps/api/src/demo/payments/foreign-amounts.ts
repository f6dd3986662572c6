import type { DemoCalendar } from '../demo-calendar';
import type { Dice } from '../dice';
import { planningRateMicros } from '../data/exchange-rates';

export type ForeignCurrency = 'USD' | 'GBP';

const MILLION = 1_000_000n;
/** What the bank adds to its rate, in millionths. */
const CARD_FEE = 27_000n;
/** How far the rate of a day lies from the planned one at most, in millionths. */
const SWING = 18_000;

/** What the card's bank makes of a foreign amount, in cents of a euro: the rate of the day, and its fee on top. */
export function billedInEuros(
  amount: { readonly minor: bigint; readonly currency: ForeignCurrency },
  day: string,
  { calendar, dice }: { readonly calendar: DemoCalendar; readonly dice: Dice },
): bigint {
  const planned = planningRateMicros(amount.currency, calendar.yearIndexOf(day));
  const ofTheDay = (planned * (MILLION + BigInt(dice.whole(-SWING, SWING)))) / MILLION;
  return (amount.minor * ofTheDay * (MILLION + CARD_FEE)) / (MILLION * MILLION);
}
