import type { DynamicModule } from '@nestjs/common';
import { Audit, OPERATOR, Sealing } from '../../audit';
import { COMPANY } from '../data/company';
import { DemoCalendar } from '../demo-calendar';
import { DEMO_PAYMENTS, paymentFiles } from '../payments/payment-files';
import { askWhoBenefits } from './ask-who-benefits';
import { authoriseBudgets } from './authorise-budgets';
import { bringInPayments } from './bring-in-payments';
import { changePolicy } from './change-policy';
import { DemoClock } from './demo-clock';
import { openProduct } from './demo-product';
import { DEMO_BEGUN, DEMO_FINISHED, demoState } from './demo-state';
import { DemoWorld } from './demo-world';
import { fillRegister } from './fill-register';
import { foundCompany } from './found-company';
import { handOverDecisions } from './hand-over-decisions';
import { type Happening, instant } from './happening';
import { letRequestsExpire } from './let-requests-expire';
import { liveRequests } from './live-requests';
import { promoteSprints } from './promote-sprints';
import { readNotices } from './read-notices';
import { triageFindings } from './triage-findings';
import { turnOfYear } from './turn-of-year';
import { verifyTools } from './verify-tools';

export interface SeedOptions {
  /** The end of the history. */
  readonly now: Date;
  /** How many payments the files hold; fewer make a smaller demo, in tests. */
  readonly payments?: number;
  /** Told how much of the history has happened, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const SEED = 20;

/**
 * Lives through two years of the made-up company, so that every figure, decision and event of the audit trail comes from
 * the use cases that everybody else's do. `product` is the product's root module on an empty database.
 *
 * Not one transaction: a seeding that is killed leaves the state `unfinished`, and the caller drops the database before
 * the next try.
 *
 * @throws Error when the database is not empty
 */
export async function seedDemo(
  product: DynamicModule,
  { now, payments = DEMO_PAYMENTS, onProgress }: SeedOptions,
): Promise<void> {
  const calendar = new DemoCalendar(calendarDay(now));
  const clock = new DemoClock(instant(calendar.firstDay, 0));
  const opened = await openProduct(product, clock);
  try {
    const world = new DemoWorld(opened, calendar);
    await begin(world);
    const happenings = history(calendar, payments, now);
    for (const [index, { at, what, happen }] of happenings.entries()) {
      clock.travelTo(at);
      await happen(world).catch((cause: unknown) => {
        throw new Error(`The history of the demo stops at ${at.toISOString()}, ${what}: ${String(cause)}`, { cause });
      });
      onProgress?.((index + 1) / happenings.length);
    }
    clock.travelTo(now);
    await mark(world, DEMO_FINISHED, 'demo-complete');
    await world.use(Sealing).seal();
  } finally {
    await opened.close();
  }
}

/** Everything that has happened by now, in order; of what happens at the same instant, what stands first here. */
function history(calendar: DemoCalendar, payments: number, now: Date): Happening[] {
  const files = paymentFiles({ today: calendar.today, seed: SEED, payments });
  const [before, since] = [0, 1].map((year) => files.filter(({ upTo }) => calendar.yearIndexOf(upTo) === year));
  return [
    ...foundCompany(calendar.firstDay),
    ...authoriseBudgets(calendar),
    ...fillRegister(calendar),
    ...bringInPayments(before ?? [], now),
    ...turnOfYear(calendar, now),
    ...bringInPayments(since ?? [], now),
    ...changePolicy(calendar),
    ...liveRequests(calendar),
    ...promoteSprints(calendar),
    ...letRequestsExpire(calendar),
    ...handOverDecisions(calendar),
    ...triageFindings(calendar),
    ...askWhoBenefits(calendar),
    ...verifyTools(calendar),
    ...readNotices(calendar),
  ]
    .filter(({ at }) => at <= now)
    .sort((left, right) => left.at.getTime() - right.at.getTime());
}

async function begin(world: DemoWorld): Promise<void> {
  const state = await demoState((sql, values = []) => world.read(sql, values));
  if (state !== 'empty') throw new Error(`The demo begins in an empty database; this one is ${state}.`);
  await mark(world, DEMO_BEGUN, 'demo-made-up');
}

function mark(world: DemoWorld, action: string, reason: string): Promise<void> {
  const object = { type: 'organisation', id: '1', label: COMPANY.name };
  return world.transaction((tx) => world.use(Audit).record(tx, OPERATOR, { action, object, reason }));
}

const calendarDay = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: COMPANY.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
