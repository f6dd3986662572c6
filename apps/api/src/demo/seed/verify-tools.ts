import { addDays } from '@tandem/money';
import { VerifyTool } from '../../registry';
import { type PersonKey, personOf } from '../data/company';
import { DEPUTIES } from '../data/deputies';
import { TOOLS } from '../data/tools';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { type Happening, instant, workingDay } from './happening';

/**
 * Six weeks ago owners were asked to verify their tools, and two of three did. What the contracts were found to say
 * since has broken some of those seals; a few owners, or their deputies, have looked again.
 */
export function verifyTools(calendar: DemoCalendar): Happening[] {
  return TOOLS.flatMap(({ name, owner, contract }, index) => {
    if (!owner || !personOf(owner).grants || index % 3 === 2) return [];
    const first = verification(
      name,
      owner,
      instant(workingDay(addDays(calendar.today, -42 + (index % 5))), 300 + index),
    );
    const again = verification(name, DEPUTIES[owner] ?? owner, instant(addDays(calendar.today, -3), 300 + index));
    return contract && index % 4 === 0 ? [first, again] : [first];
  });
}

function verification(name: string, by: PersonKey, at: Date): Happening {
  return { at, what: `verification of ${name}`, happen: (world) => verify(world, name, by) };
}

async function verify(world: DemoWorld, name: string, by: PersonKey): Promise<void> {
  const tool = await world.tool(name);
  if (tool) await world.use(VerifyTool).execute(tool.id, tool.version, world.as(by));
}
