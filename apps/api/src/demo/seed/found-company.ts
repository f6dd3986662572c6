import { PolicyRegister, SignPolicy } from '../../approvals';
import { EditPerson, type SignedIn } from '../../identity';
import { AppointManager, DEMO_PASSWORD, EditHolidays, EditOrganisation, SetUp } from '../../organisation';
import { COMPANY, emailOf, HEADS, PERSON_KEYS, type PersonKey, personOf } from '../data/company';
import { PLANNING_RATES, RATE_SOURCE } from '../data/exchange-rates';
import { holidaysOf } from '../data/holidays';
import { UNIT_CODES, UNITS } from '../data/units';
import type { DemoWorld } from './demo-world';
import { type Happening, instant } from './happening';

/** On the first day: the company is set up, with its units, its people and the policy that CIO and CMO sign. */
export function foundCompany(firstDay: string): Happening[] {
  return [
    { at: instant(firstDay, 0), what: 'set-up', happen: setUp },
    { at: instant(firstDay, 20), what: 'units', happen: addUnits },
    { at: instant(firstDay, 40), what: 'people', happen: (world) => addPeople(world, firstDay) },
    { at: instant(firstDay, 60), what: 'rates', happen: (world) => stateRates(world, 0) },
    { at: instant(firstDay, 80), what: 'holidays', happen: addHolidays },
    { at: instant(firstDay, 120), what: 'policy', happen: signPolicy },
  ];
}

async function setUp(world: DemoWorld): Promise<void> {
  const code = await world.use(SetUp).newCode();
  await world.use(SetUp).execute({
    code,
    organisationName: COMPANY.name,
    functionalCurrency: COMPANY.currency,
    timeZone: COMPANY.timeZone,
    adminName: personOf('admin').name,
    adminEmail: emailOf('admin'),
    adminPassword: DEMO_PASSWORD,
  });
  const [made] = await world.read<{ person: string; unit: string }>(
    'select p.id as person, p.unit_id as unit from person p where p.email = $1',
    [emailOf('admin')],
  );
  if (!made) throw new Error('The set-up made no administrator.');
  world.people.set('admin', made.person);
  world.units.set('ALL', made.unit);
  // A right of the table, not of a use case: a company that is set up by people is never a demo.
  await world.transaction((tx) => tx.query('update organisation set is_demo = true'));
}

/** The administrator before they have a place in the company. */
function administrator(world: DemoWorld): SignedIn {
  const grants = [{ role: 'admin', unitId: null, fundSource: null }] as const;
  return {
    personId: world.person('admin'),
    name: personOf('admin').name,
    unitId: null,
    grants,
    capacity: 'admin',
    requestId: null,
  };
}

async function addUnits(world: DemoWorld): Promise<void> {
  const edit = world.use(EditOrganisation);
  for (const code of UNIT_CODES) {
    const { name, parent, costCentre } = UNITS[code];
    if (parent !== null) {
      world.units.set(code, await edit.addUnit({ code, name, parentId: world.unit(parent) }, administrator(world)));
    }
    world.costCentres.set(
      code,
      await edit.addCostCentre({ code: costCentre, name, unitId: world.unit(code) }, administrator(world)),
    );
  }
}

async function addPeople(world: DemoWorld, firstDay: string): Promise<void> {
  const edit = world.use(EditPerson);
  for (const key of PERSON_KEYS.filter((person) => person !== 'admin')) {
    const { name, title, canSignIn } = personOf(key);
    const place = { unitId: world.unit(personOf(key).unit), grants: grantsOf(world, key) };
    const password = canSignIn ? { password: DEMO_PASSWORD } : {};
    world.people.set(
      key,
      await edit.create({ name, title, email: emailOf(key), ...place, ...password }, administrator(world)),
    );
  }
  await edit.change(
    world.person('admin'),
    { title: personOf('admin').title, unitId: world.unit('IT') },
    1,
    administrator(world),
  );
  for (const code of UNIT_CODES) {
    const tenure = { personId: world.person(HEADS[code]), beginsOn: firstDay };
    await world.use(AppointManager).execute(world.unit(code), tenure, administrator(world));
  }
  await world.transaction(async (tx) => {
    // The database's own clock put them down as granted today, and nobody decides what was asked before.
    await tx.query('update person_role set granted_at = (select min(occurred_at) from audit_event)');
  });
}

const grantsOf = (world: DemoWorld, key: PersonKey) =>
  (personOf(key).grants ?? []).map(({ role, unit }) => ({
    role,
    unitId: unit ? world.unit(unit) : null,
    fundSource: null,
  }));

/** The rates that a year is planned with, from its first day on. */
export async function stateRates(world: DemoWorld, yearIndex: 0 | 1): Promise<void> {
  const edit = world.use(EditOrganisation);
  const date = `${world.calendar.years[yearIndex]}-01-01`;
  for (const { from, rates } of PLANNING_RATES) {
    const rate = { from, to: COMPANY.currency, rate: rates[yearIndex], date, source: RATE_SOURCE };
    await edit.addRate(rate, world.as('finance'));
  }
}

/** In the calendar that the set-up began for the time zone of the company. */
async function addHolidays(world: DemoWorld): Promise<void> {
  const edit = world.use(EditHolidays);
  for (const holiday of world.calendar.years.flatMap(holidaysOf)) await edit.add('ES', holiday, world.as('finance'));
}

async function signPolicy(world: DemoWorld): Promise<void> {
  await world.transaction((tx) => world.use(PolicyRegister).ensureDefault(tx, COMPANY.currency));
  const [shipped] = await world.read<{ id: string; hash: string; revision: number }>(
    'select id, hash, revision from policy_version',
    [],
  );
  if (!shipped) throw new Error('The demo has no policy yet.');
  const { id, ...text } = shipped;
  for (const role of ['cio', 'cmo'] as const) {
    await world.transaction((tx) => world.use(SignPolicy).execute(tx, id, { ...text, role }, world.as(role)));
  }
}
