import { addDays, daysBetween, parseMoney } from '@tandem/money';
import type { DemoCalendar, DemoMonth } from '../demo-calendar';
import type { Dice } from '../dice';
import type { DemoPayment } from './demo-payment';
import { billedInEuros } from './foreign-amounts';
import { printed } from './printed-text';
import type { Price, ToolCharge } from './tool-charge';

const cents = (text: string): bigint => {
  const read = parseMoney(text, 'EUR');
  if (!read.ok) throw new Error(`The demo has a price that is no amount: ${text}`);
  return read.value.minor;
};

/** Every payment that a tool's charges make from the first day to today. */
export function toolPayments(charge: ToolCharge, calendar: DemoCalendar, dice: Dice): DemoPayment[] {
  const active = calendar
    .months()
    .filter(({ index }) => index >= (charge.first ?? 0) && index <= (charge.last ?? Infinity));
  return active.flatMap((month) =>
    daysIn(charge, month, dice)
      .filter((day) => day <= calendar.today)
      .flatMap((day) => {
        const paid = payment(charge, { day, month }, calendar, dice);
        return charge.creditIn?.includes(month.index) ? [paid, givenBack(paid, calendar)] : [paid];
      }),
  );
}

function daysIn({ rhythm }: ToolCharge, { index, firstDay, lastDay }: DemoMonth, dice: Dice): string[] {
  const length = daysBetween(firstDay, lastDay) + 1;
  switch (rhythm.every) {
    case 'month':
      return [addDays(firstDay, rhythm.on - 1)];
    case 'quarter':
      return index % 3 === 0 ? [addDays(firstDay, rhythm.on - 1)] : [];
    case 'year':
      return (index % 12) + 1 === rhythm.month ? [addDays(firstDay, rhythm.on - 1)] : [];
    case 'use': {
      // The month of today has had only a part of its charges.
      const charges = Math.round((rhythm.perMonth * length) / 30);
      return Array.from({ length: charges }, () => addDays(firstDay, dice.whole(0, length - 1)));
    }
  }
}

function payment(
  charge: ToolCharge,
  at: { day: string; month: DemoMonth },
  calendar: DemoCalendar,
  dice: Dice,
): DemoPayment {
  const { channel, unit, account, merchantType, purpose, currency } = charge;
  const price = charge.later?.findLast(({ from }) => from <= at.month.index)?.price ?? charge.price;
  const amount = priced(price, dice);
  const supplier = printed(charge.supplier, dice);
  const place = { channel, unit, account, merchantType, purpose, supplier, day: at.day, city: '' };
  if (currency === 'EUR') return { ...place, minor: amount };
  const original = { minor: amount, currency };
  return { ...place, minor: billedInEuros(original, at.day, { calendar, dice }), original };
}

function priced(price: Price, dice: Dice): bigint {
  return typeof price === 'string' ? cents(price) : dice.amount(cents(price[0]), cents(price[1]));
}

/** A charge that was a mistake comes back some days later, as a credit. */
function givenBack(paid: DemoPayment, calendar: DemoCalendar): DemoPayment {
  const day = addDays(paid.day, 6);
  const { original } = paid;
  return {
    ...paid,
    day: day <= calendar.today ? day : calendar.today,
    minor: -paid.minor,
    ...(original ? { original: { ...original, minor: -original.minor } } : {}),
  };
}
