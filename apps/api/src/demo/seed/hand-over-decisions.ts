import { addDays } from '@tandem/money';
import { AppointDelegate } from '../../approvals';
import { COMPANY } from '../data/company';
import { type DemoCalendar } from '../demo-calendar';
import { dayOf, type Happening, instant } from './happening';

/** The CIO will be away soon, and has named who decides small bets meanwhile; large ones wait. */
export function handOverDecisions(calendar: DemoCalendar): Happening[] {
  const [from, until] = [addDays(calendar.today, 10), addDays(calendar.today, 24)];
  return [
    {
      at: instant(dayOf({ workingDaysAgo: 2 }, calendar), 400),
      what: 'the CIO hands over',
      happen: async (world) => {
        const handOver = {
          ...{ delegateId: world.person('finance'), from, until, lanes: ['sprint' as const] },
          ceiling: { amount: '5000.00', currency: COMPANY.currency },
          reason: 'Two weeks of leave.',
        };
        await world.transaction((tx) => world.use(AppointDelegate).execute(tx, handOver, world.as('cio')));
      },
    },
  ];
}
