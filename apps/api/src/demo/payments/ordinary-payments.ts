import { addDays } from '@tandem/money';
import type { DemoCalendar } from '../demo-calendar';
import type { Dice } from '../dice';
import type { Channel, DemoPayment } from './demo-payment';
import { billedInEuros } from './foreign-amounts';
import { printed } from './printed-text';
import { CITIES, TRADES } from './trades';
import type { Trade } from './trades/trade';

/** Of a hundred payments that are not for tools, how many go through each channel. */
const SHARES: readonly { readonly channel: Channel; readonly weight: number }[] = [
  { channel: 'corporate-card', weight: 36 },
  { channel: 'payables', weight: 26 },
  { channel: 'shops', weight: 27 },
  { channel: 'team-card', weight: 11 },
];

const CREDITS_PERCENT = 2;
/** Of a hundred payments on a journey, how many are made abroad. */
const ABROAD_PERCENT = 9;

/** Payments to suppliers that sell no tools, spread over the whole history. */
export function ordinaryPayments(count: number, calendar: DemoCalendar, dice: Dice): DemoPayment[] {
  return Array.from({ length: count }, () => {
    const { channel } = dice.weighted(SHARES);
    const trade = dice.weighted(TRADES.filter((candidate) => candidate.channel === channel));
    return payment(trade, calendar, dice);
  });
}

function payment(trade: Trade, calendar: DemoCalendar, dice: Dice): DemoPayment {
  const day = addDays(calendar.firstDay, dice.whole(0, calendar.length() - 1));
  const city = dice.pick(CITIES);
  const supplier = printed(dice.pick(trade.suppliers.split('|')).replace('{city}', city), dice);
  const size = dice.amount(trade.from * 100n, trade.to * 100n);
  const amount = dice.chance(CREDITS_PERCENT) ? -size : size;
  const isAbroad = trade.channel === 'corporate-card' && trade.account === 'travel' && dice.chance(ABROAD_PERCENT);
  const original = isAbroad ? { minor: amount, currency: dice.pick(['GBP', 'GBP', 'USD'] as const) } : undefined;
  return {
    channel: trade.channel,
    day,
    supplier,
    minor: original ? billedInEuros(original, day, { calendar, dice }) : amount,
    ...(original ? { original } : {}),
    unit: dice.pick(trade.units),
    account: trade.account,
    merchantType: trade.merchantType,
    purpose: printed(dice.pick(trade.purposes), dice),
    city,
  };
}
