import { addDays } from '@tandem/money';
import { DecideRequest, PromoteSprint, SubmitRequest } from '../../approvals';
import { COMPANY, type PersonKey } from '../data/company';
import { type DemoPromotion, REQUESTED_TOOLS } from '../data/requested-tools';
import { REQUESTS } from '../data/requests';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { dayOf, type Happening, instant, workingDay } from './happening';

/** The marathon that is asked for after a sprint; nothing before the sprint is there. */
interface Progress {
  id: string | null;
}

/** What was tried and proved itself goes on as a marathon, which finance and the CIO decide on days of their own. */
export function promoteSprints(calendar: DemoCalendar): Happening[] {
  return Object.entries(REQUESTED_TOOLS).flatMap(([tool, { promotion }]) =>
    promotion ? promoted(tool, promotion, calendar) : [],
  );
}

function promoted(tool: string, promotion: DemoPromotion, calendar: DemoCalendar): Happening[] {
  const progress: Progress = { id: null };
  const asked = workingDay(dayOf({ month: promotion.month, day: 12 }, calendar));
  const [checked, decided] = [2, 6].map((days) => workingDay(addDays(asked, days)));
  // Nobody decides about what they asked for themselves: the other officer does.
  const officer = askerOf(tool) === 'cio' ? 'cmo' : 'cio';
  const decision = (by: PersonKey) => async (world: DemoWorld) => {
    if (progress.id !== null) await approve(world, progress.id, by);
  };
  return [
    {
      at: instant(asked, 150),
      what: `promotion of ${tool}`,
      happen: async (world) => {
        progress.id = await promote(world, tool, promotion);
      },
    },
    { at: instant(checked ?? asked, 160), what: `finance on ${tool}`, happen: decision('finance') },
    { at: instant(decided ?? asked, 170), what: `${officer} on ${tool}`, happen: decision(officer) },
  ];
}

const askerOf = (tool: string): PersonKey | undefined => REQUESTS.find((request) => request.tool === tool)?.by;

async function promote(world: DemoWorld, tool: string, promotion: DemoPromotion): Promise<string | null> {
  const { yearlyCost, benefit, exitPlan } = promotion;
  const [sprint] = await world.read<{ id: string }>(
    'select s.request_id as id from sprint s join tool t on t.id = s.tool_id where t.name = $1',
    [tool],
  );
  const asker = askerOf(tool);
  const owner = REQUESTED_TOOLS[tool]?.owner;
  if (!sprint || !asker || !owner) return null;
  const requester = world.as(asker, 'requester');
  const input = {
    ...{ ownerId: world.person(owner), benefit, exitPlan, dataClass: 'internal' as const },
    yearlyCost: { amount: yearlyCost, currency: COMPANY.currency },
  };
  return world.transaction(async (tx) => {
    const id = await world.use(PromoteSprint).execute(tx, sprint.id, input, requester);
    await world.use(SubmitRequest).execute(tx, id, requester);
    return id;
  });
}

async function approve(world: DemoWorld, id: string, by: PersonKey): Promise<void> {
  const decision = { verdict: 'approve' as const, version: 1 };
  await world.transaction((tx) => world.use(DecideRequest).execute(tx, id, decision, world.as(by)));
}
