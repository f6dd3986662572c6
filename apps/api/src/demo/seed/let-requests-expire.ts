import { addDays } from '@tandem/money';
import { EndSprints, ExpireRequests } from '../../approvals';
import type { DemoCalendar } from '../demo-calendar';
import { type Happening, instant } from './happening';

/** In the small hours, when a day has begun where the company is. */
const MINUTES_BEFORE_SEVEN = 390;

/** What a job of the product looks for every hour happens here at the beginning of each day. */
export function letRequestsExpire(calendar: DemoCalendar): Happening[] {
  return Array.from({ length: calendar.length() - 1 }, (_, index) => ({
    at: instant(addDays(calendar.firstDay, index + 1), -MINUTES_BEFORE_SEVEN),
    what: 'expiry of requests and sprints',
    happen: async (world) => {
      await world.use(ExpireRequests).run();
      await world.use(EndSprints).run();
    },
  }));
}
