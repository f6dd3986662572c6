import { EditCalendar } from '../organisation/calendars/edit-calendar';
import { type Desk, openDesk } from '../testing/approval-desk';
import { DecisionTimesQueries } from './decision-times.queries';

const WEEK = [1, 2, 3, 4, 5];

/** Monday, 15 June 2026. */
const MONDAY = '2026-06-15T10:00:00Z';

describe('until when an answer is due', () => {
  let desk: Desk;
  let line: string;
  beforeAll(async () => {
    desk = await openDesk();
    line = await desk.fundedLine(9_000_000n);
    const { company, marketing } = desk.company.units;
    const calendars = desk.app.get(EditCalendar);
    await calendars.create({ country: 'ES', weekdays: WEEK, isDefault: true }, desk.as('admin'));
    await calendars.create({ country: 'MX', weekdays: WEEK, unitIds: [company] }, desk.as('admin'));
    await calendars.create({ country: 'PE', weekdays: WEEK, unitIds: [marketing] }, desk.as('admin'));
    await desk.db
      .query(`insert into holiday values ('PE', '2026-06-16', 'A', 'A', 'A', true), ('PE', '2026-06-18', 'B', 'B', 'B', true),
                                                    ('MX', '2026-06-17', 'C', 'C', 'C', true), ('ES', '2026-06-18', 'D', 'D', 'D', true)`);
  });
  beforeEach(() => desk.travelTo(MONDAY));
  afterAll(() => desk.close());

  it('leaves out the holidays of the unit of whoever asks', async () => {
    const { dueAt, dueCalendar } = await desk.view(await desk.submitted(line, '10.00'));
    expect([dueAt, dueCalendar]).toEqual(['2026-06-22T21:59:59.000Z', 'PE']);
  });

  it('leaves out those of the unit above where their own has no calendar', async () => {
    const id = await desk.submitted(line, '10.00', {}, desk.as('cio'));
    const { dueAt, dueCalendar } = await desk.view(id, desk.as('cio'));
    expect([dueAt, dueCalendar]).toEqual(['2026-06-19T21:59:59.000Z', 'MX']);
  });

  it('stays as it was promised when a holiday is added afterwards', async () => {
    const id = await desk.submitted(line, '10.00');
    await desk.db.query(`insert into holiday values ('PE', '2026-06-19', 'E', 'E', 'E', false)`);
    expect((await desk.view(id)).dueAt).toBe('2026-06-22T21:59:59.000Z');
    await desk.db.query(`delete from holiday where day = '2026-06-19'`);
  });

  it('keeps the calendar that it was promised by when the unit goes by another afterwards', async () => {
    const id = await desk.submitted(line, '10.00');
    await desk.db.query(`update unit set calendar = null where calendar = 'PE'`);
    expect((await desk.view(id)).dueCalendar).toBe('PE');
    await desk.db.query(`update unit set calendar = 'PE' where id = $1`, [desk.company.units.marketing]);
  });

  it('is no more, and by no calendar, while changes are asked for', async () => {
    const id = await desk.submitted(line, '10.00');
    await desk.decide(id, { verdict: 'changes', reason: 'Who pays?' }, desk.as('cio'));
    expect(await desk.view(id)).toMatchObject({ dueAt: null, dueCalendar: null });
  });

  it('is what the speed of decisions is measured with', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => desk.submitted(line, '10.00')));
    desk.travelTo('2026-06-19T10:00:00Z');
    for (const id of asked) await desk.decide(id, {}, desk.as('cio'));
    const { lanes } = await desk.app.get(DecisionTimesQueries).read(desk.as('requester'));
    expect(lanes[0]).toMatchObject({ lane: 'sprint', median: 2, nineInTen: 2 });
  });
});
