import { CreateBudgetLine, SupplementBudgetLine } from '../../budget';
import { FiscalYears } from '../../organisation';
import { type DemoLineChange, LINE_CHANGES, LINES, NEXT_BUDGET_ON } from '../data/budget-lines';
import { COMPANY } from '../data/company';
import type { DemoCalendar } from '../demo-calendar';
import type { DemoWorld } from './demo-world';
import { stateRates } from './found-company';
import { type Happening, instant, workingDay } from './happening';

/** Finance authorises the budget of each year, of the second one in the autumn before, and changes it now and then. */
export function authoriseBudgets({ firstDay, years }: DemoCalendar): Happening[] {
  const autumn = workingDay(`${years[0]}-${NEXT_BUDGET_ON}`);
  return [
    { at: instant(firstDay, 140), what: 'budget of the first year', happen: (world) => authorise(world, 0) },
    { at: instant(autumn, 90), what: 'budget of the second year', happen: (world) => authorise(world, 1) },
    { at: instant(autumn, 200), what: 'rates of the second year', happen: (world) => stateRates(world, 1) },
    ...LINE_CHANGES.map((change) => ({
      at: instant(workingDay(`${years[change.yearIndex]}-${change.on}`), 100),
      what: `${change.kind} of ${change.code}`,
      happen: (world: DemoWorld) => changeLine(world, change),
    })),
  ];
}

async function authorise(world: DemoWorld, yearIndex: 0 | 1): Promise<void> {
  const fiscalYear = await world.transaction((tx) =>
    world.use(FiscalYears).containing(tx, `${world.calendar.years[yearIndex]}-01-01`),
  );
  for (const line of LINES) {
    const { code, name, fundSource, unit, account, originals, owner, definedBy, benefits } = line;
    const input = {
      code,
      name,
      fundSource,
      account,
      fiscalYear,
      currency: COMPANY.currency,
      costCentreId: world.costCentre(unit),
      original: { amount: originals[yearIndex], currency: COMPANY.currency },
      ownerId: world.person(owner),
      definedById: world.person(definedBy),
      benefitUnitIds: benefits.map((benefit) => world.unit(benefit)),
    };
    const { id } = await world.transaction((tx) => world.use(CreateBudgetLine).execute(tx, input, world.as('finance')));
    world.keepLine(code, yearIndex, id);
  }
}

async function changeLine(world: DemoWorld, { code, yearIndex, kind, amount, reason }: DemoLineChange): Promise<void> {
  const input = { kind, reason, amount: { amount, currency: COMPANY.currency } };
  await world.transaction((tx) =>
    world.use(SupplementBudgetLine).execute(tx, world.line(code, yearIndex), input, world.as('finance')),
  );
}
