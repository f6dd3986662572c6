import { LINES } from '../data/budget-lines';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { changeTool } from './fill-register';
import { type Happening, instant } from './happening';

/** In the first days of the year, once the last files of the old one are in, tools draw from the lines of the new one. */
export function turnOfYear({ years }: DemoCalendar, now: Date): Happening[] {
  const at = instant(`${years[1]}-01-05`, 30);
  return [{ at: at < now ? at : now, what: 'turn of the year', happen: drawFromNewLines }];
}

async function drawFromNewLines(world: DemoWorld): Promise<void> {
  const tools = await world.read<{ name: string; code: string }>(
    `select t.name, l.code from tool t join budget_line l on l.id = t.budget_line_id
      where l.fiscal_year_id = $1 and t.status not in ('retired', 'rejected', 'banned') order by t.name`,
    [world.calendar.years[0]],
  );
  for (const { name, code } of tools) {
    const line = LINES.find((candidate) => candidate.code === code);
    if (line) await changeTool(world, name, { budgetLineId: world.line(line.code, 1) });
  }
}
