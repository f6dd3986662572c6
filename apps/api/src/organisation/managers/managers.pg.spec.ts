import { managerOf } from '@tandem/approval-workflow';
import type { SignedIn } from '../../identity';
import { Clock } from '../../platform';
import { LedgerUnderTest } from '../../testing/ledger-under-test';
import { refusalOf } from '../../testing/refusals';
import { signedIn } from '../../testing/test-app';
import { EditOrganisation } from '../edit-organisation';
import { AppointManager } from './appoint-manager';
import { ManagersQueries, readOrganisation } from './managers.queries';

const TODAY = '2026-06-15';

describe('the manager of a unit', () => {
  let bench: LedgerUnderTest;
  let admin: SignedIn;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    bench.app.get(Clock).now = () => new Date(`${TODAY}T10:00:00Z`);
    admin = signedIn(bench.company.people.admin, 'admin');
  });
  afterAll(() => bench.stop());

  const appoint = (unitId: string, personId: string | null, beginsOn: string): Promise<void> =>
    bench.app.get(AppointManager).execute(unitId, { personId, beginsOn }, admin);
  const tenures = async (unitId: string): Promise<string[]> => {
    const { managers } = await bench.app.get(ManagersQueries).unit(unitId);
    return managers.map(({ person, beginsOn, endsOn, state }) => `${person.title} ${beginsOn} ${endsOn} ${state}`);
  };

  it('is followed by another one on the day on which the tenure ends', async () => {
    const { cmo, cio } = bench.company.people;
    const unit = await bench.unit();
    await appoint(unit, cmo, '2026-01-01');
    await appoint(unit, cio, '2026-07-01');
    expect(await tenures(unit)).toEqual(['cio 2026-07-01 null planned', 'cmo 2026-01-01 2026-07-01 present']);
  });

  it('is known for every day that has passed', async () => {
    const { cmo, cio } = bench.company.people;
    const unit = await bench.unit();
    await appoint(unit, cmo, '2026-01-01');
    await appoint(unit, cio, TODAY);
    const organisation = await readOrganisation((sql) => bench.db.query(sql));
    expect(managerOf(unit, '2026-06-14', organisation)).toBe(cmo);
    expect(managerOf(unit, TODAY, organisation)).toBe(cio);
  });

  it('who was planned is taken back by an appointment for an earlier day', async () => {
    const { cmo, cio, finance } = bench.company.people;
    const unit = await bench.unit();
    await appoint(unit, cmo, '2026-01-01');
    await appoint(unit, cio, '2026-08-01');
    await appoint(unit, finance, '2026-07-01');
    expect(await tenures(unit)).toEqual(['finance 2026-07-01 null planned', 'cmo 2026-01-01 2026-07-01 present']);
  });

  it('of a day that is on record is not rewritten', async () => {
    const { cmo, cio } = bench.company.people;
    const unit = await bench.unit();
    await appoint(unit, cmo, '2026-01-01');
    expect(await refusalOf(appoint(unit, cio, '2026-06-14'))).toBe('validation.failed');
    expect(await tenures(unit)).toEqual(['cmo 2026-01-01 null present']);
  });

  it('can be nobody, and then whoever manages the unit above is named', async () => {
    const { cmo, finance } = bench.company.people;
    const unit = await bench.unit();
    await appoint(bench.company.units.company, finance, TODAY);
    await appoint(unit, cmo, '2026-01-01');
    await appoint(unit, null, TODAY);
    expect(await bench.app.get(ManagersQueries).unit(unit)).toMatchObject({
      manager: null,
      managerAbove: { id: finance },
    });
  });

  it('is somebody who works here', async () => {
    const { approver } = bench.company.people;
    const unit = await bench.unit();
    await bench.db.query('update person set is_active = false where id = $1', [approver]);
    expect(await refusalOf(appoint(unit, approver, TODAY))).toBe('validation.failed');
    await bench.db.query('update person set is_active = true where id = $1', [approver]);
  });

  it('is appointed on record, with whoever was there before', async () => {
    const { cmo, cio } = bench.company.people;
    const unit = await bench.unit();
    await appoint(unit, cmo, '2026-01-01');
    await appoint(unit, cio, TODAY);
    expect(
      await bench.db.query(
        "select before, after from audit_event where object_id = $1 and action = 'unit.appoint' order by id",
        [unit],
      ),
    ).toEqual([
      { before: { managerId: null }, after: { managerId: cmo, beginsOn: '2026-01-01' } },
      { before: { managerId: cmo }, after: { managerId: cio, beginsOn: TODAY } },
    ]);
  });

  it('begins with the unit where one is named with it', async () => {
    const { cmo } = bench.company.people;
    const unit = await bench.app.get(EditOrganisation).addUnit({ code: 'NEW', name: 'New', managerId: cmo }, admin);
    expect(await tenures(unit)).toEqual([`cmo ${TODAY} null present`]);
  });

  it('is one at a time, by a rule of the database', async () => {
    const { cmo, cio } = bench.company.people;
    const unit = await bench.unit();
    await appoint(unit, cmo, '2026-01-01');
    const doubled = bench.db.query(
      "insert into unit_manager (unit_id, person_id, begins_on, ends_on) values ($1, $2, '2026-03-01', '2026-04-01')",
      [unit, cio],
    );
    await expect(doubled).rejects.toThrow('unit_manager_one_at_a_time');
  });

  it('of two who are appointed at once is the one who came last', async () => {
    const { cmo, cio } = bench.company.people;
    const unit = await bench.unit();
    await Promise.all([appoint(unit, cmo, TODAY), appoint(unit, cio, TODAY)]);
    expect(await tenures(unit)).toHaveLength(1);
  });
});
