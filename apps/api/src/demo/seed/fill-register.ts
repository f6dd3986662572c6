import { addDays } from '@tandem/money';
import { ChangeTool, RegisterTool, type ToolChange } from '../../registry';
import { COMPANY, type PersonKey } from '../data/company';
import { DEPUTIES } from '../data/deputies';
import { REQUESTED_TOOLS, type RequestedTool } from '../data/requested-tools';
import type { DemoContract, DemoTool, StatusChange } from '../data/tool-facts';
import { TOOLS } from '../data/tools';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { dayOf, type Happening, instant, workingDay } from './happening';

/** The register as it was filled on the first day, and what became of its tools. */
export function fillRegister(calendar: DemoCalendar): Happening[] {
  return [
    { at: instant(calendar.firstDay, 180), what: 'register', happen: registerAll },
    ...TOOLS.flatMap((tool, index) => [...statusChanges(tool, calendar), ...contractCheck(tool, calendar, index)]),
  ];
}

/** Who keeps the register of a tool. */
const keeper = (isOfMarketing: boolean): PersonKey => (isOfMarketing ? 'cmo' : 'cio');

async function registerAll(world: DemoWorld): Promise<void> {
  for (const tool of TOOLS) await register(world, tool);
}

async function register(world: DemoWorld, tool: DemoTool): Promise<void> {
  const { name, vendor: vendorName, description, category, source, status, definedBy, authorisedBy } = tool;
  const input = {
    name,
    vendorName,
    description,
    category,
    source,
    status,
    unitId: world.unit(tool.unit),
    budgetLineId: tool.line ? world.line(tool.line, 0) : null,
    benefitUnitIds: tool.benefits.map((benefit) => world.unit(benefit)),
    ...responsible(world, tool),
    ...(definedBy ? { definedById: world.person(definedBy.by), definedDocument: definedBy.document } : {}),
    ...(authorisedBy
      ? { authorisedById: world.person(authorisedBy.by), authorisedDocument: authorisedBy.document }
      : {}),
  };
  await world.use(RegisterTool).execute(input, world.as(keeper(source === 'marketing')));
}

function responsible(
  world: DemoWorld,
  { owner, technicalOwner, stages }: Pick<DemoTool, 'owner' | 'technicalOwner' | 'stages'>,
): ToolChange {
  return {
    stages: Object.entries(stages).map(([id, weight]) => ({ id, weight })),
    ...(owner
      ? { businessOwnerId: world.person(owner), budgetOwnerId: world.person(owner), ...deputyOf(world, owner) }
      : {}),
    ...(technicalOwner ? { technicalOwnerId: world.person(technicalOwner) } : {}),
  };
}

function deputyOf(world: DemoWorld, owner: PersonKey): ToolChange {
  const deputy = DEPUTIES[owner];
  return deputy ? { deputyId: world.person(deputy) } : {};
}

/** Something that whoever keeps the register writes into it; a tool that is not there yet is left alone. */
function change(name: string, at: Date, content: ToolChange): Happening {
  return { at, what: `change of ${name}`, happen: (world) => changeTool(world, name, content) };
}

export async function changeTool(world: DemoWorld, name: string, content: ToolChange): Promise<void> {
  const tool = await world.tool(name);
  if (!tool) return;
  await world.use(ChangeTool).execute(tool.id, content, tool.version, world.as(keeper(tool.isOfMarketing)));
}

function statusChanges({ name, later = [] }: DemoTool, calendar: DemoCalendar): Happening[] {
  return later.map(({ month, status, reason }: StatusChange) =>
    change(name, instant(workingDay(dayOf({ month, day: 12 }, calendar)), 160), { status, reason }),
  );
}

/** Contracts were looked up in the last weeks, a few each day. */
function contractCheck({ name, contract }: DemoTool, calendar: DemoCalendar, index: number): Happening[] {
  if (!contract) return [];
  const day = addDays(calendar.today, -5 - (index % 23));
  return [change(name, instant(day, 170 + index), { contract: contractAt(contract, calendar.today) })];
}

function contractAt(
  { endsInDays, noticeDays, autoRenews, amount }: DemoContract,
  today: string,
): ToolChange['contract'] {
  const endsOn = addDays(today, endsInDays);
  const price = amount ? { amount: { amount, currency: COMPANY.currency } } : {};
  return { endsOn, noticeBy: addDays(endsOn, -noticeDays), autoRenews, ...price };
}

/** Completes what the register knows of a tool that came into it by a request. */
export async function completeRequested(world: DemoWorld, name: string): Promise<void> {
  const known: RequestedTool | undefined = REQUESTED_TOOLS[name];
  if (!known) return;
  const { description, category } = known;
  await changeTool(world, name, { description, category, ...responsible(world, known) });
}
