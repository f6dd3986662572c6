import { addDays } from '@tandem/money';
import { TriageFinding } from '../../discovery';
import { type DemoTriage, TRIAGES } from '../data/triage';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { dayOf, type Happening, instant, workingDay } from './happening';

/** What the CIO decided about findings; most are left for whoever tries the demo. */
export function triageFindings(calendar: DemoCalendar): Happening[] {
  return TRIAGES.map((triage, index) => {
    const day = workingDay(dayOf(triage.at, calendar));
    return {
      at: instant(day, 200 + index),
      what: `${triage.action} ${triage.finding}`,
      happen: (world) => decide(world, triage, day),
    };
  });
}

async function decide(
  world: DemoWorld,
  { finding, action, tool, reason, forDays }: DemoTriage,
  day: string,
): Promise<void> {
  const id = await findingOf(world, finding);
  // A small demo may have had no payment that shows it.
  if (!id) return;
  const linked = tool ? { toolId: (await world.tool(tool))?.id, remember: true } : {};
  const ignored = forDays ? { until: addDays(day, forDays) } : {};
  await world.use(TriageFinding).execute(id, { action, reason, ...linked, ...ignored }, world.as('cio'));
}

/** The newest finding of a name, if there is one. */
export async function findingOf(world: DemoWorld, name: string): Promise<string | undefined> {
  const [finding] = await world.read<{ id: string }>(
    'select id from finding where name = $1 order by number desc limit 1',
    [name],
  );
  return finding?.id;
}
