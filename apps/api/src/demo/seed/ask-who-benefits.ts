import { addDays } from '@tandem/money';
import { ChangeTool } from '../../registry';
import { BENEFITS } from '../data/benefits';
import type { UnitCode } from '../data/units';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { type Happening, instant, workingDay } from './happening';

/** Five weeks ago the CIO asked around who works with what the payments had brought to light, and noted the answers. */
export function askWhoBenefits(calendar: DemoCalendar): Happening[] {
  const day = workingDay(addDays(calendar.today, -35));
  return Object.entries(BENEFITS).map(([name, units], index) => ({
    at: instant(day, 500 + index),
    what: `who benefits from ${name}`,
    happen: (world) => note(world, name, units),
  }));
}

async function note(world: DemoWorld, name: string, units: readonly UnitCode[]): Promise<void> {
  const tool = await world.tool(name);
  // A small demo may have had no payment that shows it.
  if (!tool) return;
  const benefitUnitIds = units.map((unit) => world.unit(unit));
  await world.use(ChangeTool).execute(tool.id, { benefitUnitIds }, tool.version, world.as('cio'));
}
