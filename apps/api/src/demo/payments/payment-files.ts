import { daysBetween } from '@tandem/money';
import { DemoCalendar } from '../demo-calendar';
import { Dice } from '../dice';
import { TOOL_CHARGES } from './charges';
import { corporateCardFile } from './corporate-card-file';
import type { DemoFile } from './demo-file';
import type { Channel, DemoPayment } from './demo-payment';
import { ordinaryPayments } from './ordinary-payments';
import { payablesFile } from './payables-file';
import { type Period, periodsOfYear } from './periods';
import { shopsFile } from './shops-file';
import { teamCardFile } from './team-card-file';
import { toolPayments } from './tool-payments';

export interface PaymentFilesOptions {
  readonly today: string;
  readonly seed: number;
  /** How many payments all files hold together. */
  readonly payments: number;
}

/** How many payments the demo has; a quarter or so is for tools. */
export const DEMO_PAYMENTS = 12_000;

interface Series {
  readonly channel: Channel;
  readonly spans: readonly [before: 'month' | 'quarter' | 'half', now: 'month' | 'quarter' | 'half'];
  /** Too short a file would not tell days from months. */
  readonly needsDays: number;
  readonly write: (payments: readonly DemoPayment[], period: Period, dice: Dice) => DemoFile;
}

const SERIES: readonly Series[] = [
  { channel: 'corporate-card', spans: ['quarter', 'month'], needsDays: 1, write: corporateCardFile },
  { channel: 'payables', spans: ['quarter', 'quarter'], needsDays: 20, write: payablesFile },
  { channel: 'shops', spans: ['half', 'half'], needsDays: 20, write: shopsFile },
  { channel: 'team-card', spans: ['half', 'half'], needsDays: 20, write: teamCardFile },
];

/**
 * The files of payments of the made-up company from the first day of the fiscal year before to today, in the order in
 * which it gets them. The same options give the same bytes.
 */
export function paymentFiles({ today, seed, payments }: PaymentFilesOptions): DemoFile[] {
  const calendar = new DemoCalendar(today);
  const dice = new Dice(seed);
  const all = allPayments(payments, calendar, dice);
  const files = SERIES.flatMap((series) => {
    const own = all.filter(({ channel }) => channel === series.channel);
    return ([0, 1] as const).flatMap((year) =>
      periodsOfYear(calendar, year, series.spans[year])
        .filter(({ firstDay, lastDay }) => daysBetween(firstDay, lastDay) + 1 >= series.needsDays)
        .flatMap((period) => fileOf(series, period, own, dice)),
    );
  });
  return files.sort((left, right) => (left.upTo + left.fileName < right.upTo + right.fileName ? -1 : 1));
}

function fileOf(series: Series, period: Period, payments: readonly DemoPayment[], dice: Dice): DemoFile[] {
  const own = payments.filter(({ day }) => day >= period.firstDay && day <= period.lastDay);
  return own.length < 3 ? [] : [series.write(own, period, dice.fork(`${series.channel} ${period.name}`))];
}

/** Every payment of the history, by day. */
function allPayments(count: number, calendar: DemoCalendar, dice: Dice): DemoPayment[] {
  const tools = TOOL_CHARGES.flatMap((charge, index) =>
    toolPayments(charge, calendar, dice.fork(`${charge.tool} ${index}`)),
  );
  const ordinary = ordinaryPayments(Math.max(0, count - tools.length), calendar, dice.fork('ordinary'));
  return [...tools, ...ordinary]
    .map((payment, index) => ({ payment, key: `${payment.day} ${String((index * 7_919) % 100_003).padStart(6, '0')}` }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ payment }) => payment);
}
