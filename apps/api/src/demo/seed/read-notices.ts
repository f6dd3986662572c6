import { addDays } from '@tandem/money';
import { ReadNotices } from '../../notifications';
import type { DemoCalendar } from '../demo-calendar';
import { PERSON_KEYS, personOf } from '../data/company';
import { type Happening, instant } from './happening';

/** Everybody has read what they were told until a week ago. */
export function readNotices(calendar: DemoCalendar): Happening[] {
  const at = instant(addDays(calendar.today, -7), 600);
  return [
    {
      at,
      what: 'reading of notices',
      happen: async (world) => {
        for (const key of PERSON_KEYS.filter((person) => personOf(person).grants)) {
          await world.use(ReadNotices).upTo(at, world.as(key));
        }
      },
    },
  ];
}
