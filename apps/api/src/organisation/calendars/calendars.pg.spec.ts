import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { SignedIn } from '../../identity';
import { LedgerUnderTest, outcomeOf } from '../../testing/ledger-under-test';
import { signedIn } from '../../testing/test-app';
import { BusinessCalendarInput, type BusinessCalendarView, HolidayInput, TakeOverInput } from './calendar.dto';
import { CalendarsQueries } from './calendars.queries';
import { EditCalendar } from './edit-calendar';
import { EditHolidays } from './edit-holidays';

const WEEK = [1, 2, 3, 4, 5];
const holiday = (day: string, isFixed = true): HolidayInput => ({
  day,
  name: { en: `Holiday of ${day}`, es: `Festivo del ${day}` },
  source: 'Official gazette',
  isFixed,
});

describe('business calendars', () => {
  let bench: LedgerUnderTest;
  let calendars: EditCalendar;
  let holidays: EditHolidays;
  let admin: SignedIn;
  beforeAll(async () => {
    bench = await LedgerUnderTest.start();
    calendars = bench.app.get(EditCalendar);
    holidays = bench.app.get(EditHolidays);
    admin = signedIn(bench.company.people.admin, 'admin');
  });
  beforeEach(() => bench.db.query('delete from business_calendar'));
  afterAll(() => bench.stop());

  const get = (country: string, year = 2026): Promise<BusinessCalendarView> =>
    bench.app.get(CalendarsQueries).get(country, year);
  const add = (country: string, ...days: HolidayInput[]): Promise<unknown> =>
    days.reduce<Promise<unknown>>(
      (before, day) => before.then(() => holidays.add(country, day, admin)),
      Promise.resolve(),
    );
  const trail = (objectId: string): Promise<{ action: string; before: unknown; after: unknown }[]> =>
    bench.db.query('select action, before, after from audit_event where object_id = $1 order by id desc', [objectId]);

  it('say which days of the week count, who goes by them, and the holidays of a year', async () => {
    const { marketing } = bench.company.units;
    await calendars.create({ country: 'ES', weekdays: [5, 1, 2, 3, 4], isDefault: true, unitIds: [marketing] }, admin);
    await add('ES', holiday('2026-12-25'), holiday('2026-04-03', false), holiday('2027-01-01'));
    expect(await get('ES')).toEqual({
      country: 'ES',
      weekdays: WEEK,
      opens: 540,
      closes: 1_020,
      isDefault: true,
      units: [{ id: marketing, code: 'MKT', name: 'Marketing' }],
      holidays: [holiday('2026-04-03', false), holiday('2026-12-25')],
      toTakeOver: 0,
      version: 1,
    });
  });

  it('say from when until when people work, and refuse a day of less than an hour', async () => {
    await calendars.create({ country: 'ES', weekdays: WEEK, opens: 480, closes: 900 }, admin);
    expect(await outcomeOf(calendars.change('ES', { opens: 841 }, 1, admin))).toBe('validation.failed');
    await calendars.change('ES', { opens: 840 }, 1, admin);
    expect(await get('ES')).toMatchObject({ opens: 840, closes: 900, version: 2 });
  });

  it('come with that of the company before the others', async () => {
    await calendars.create({ country: 'AR', weekdays: WEEK }, admin);
    await calendars.create({ country: 'ES', weekdays: WEEK, isDefault: true }, admin);
    const list = await bench.app.get(CalendarsQueries).list();
    expect(list.map(({ country, isDefault }) => [country, isDefault])).toEqual([
      ['ES', true],
      ['AR', false],
    ]);
  });

  it('are one for a country', async () => {
    await calendars.create({ country: 'ES', weekdays: WEEK }, admin);
    expect(await outcomeOf(calendars.create({ country: 'ES', weekdays: [1] }, admin))).toBe('duplicate');
  });

  it('take a unit and the company over from the calendar that they went by, which is on record at both', async () => {
    const { marketing, it: technology } = bench.company.units;
    const both = [marketing, technology];
    await calendars.create({ country: 'ES', weekdays: WEEK, isDefault: true, unitIds: both }, admin);
    await calendars.create({ country: 'MX', weekdays: WEEK, isDefault: true, unitIds: [marketing] }, admin);
    expect(await get('ES')).toMatchObject({ isDefault: false, units: [{ id: technology }], version: 2 });
    expect(await get('MX')).toMatchObject({ isDefault: true, units: [{ id: marketing }], version: 1 });
    expect((await trail('ES'))[0]).toEqual({
      action: 'business-calendar.change',
      before: { weekdays: WEEK, opens: 540, closes: 1_020, isDefault: true, unitIds: [technology, marketing] },
      after: { weekdays: WEEK, opens: 540, closes: 1_020, isDefault: false, unitIds: [technology] },
    });
  });

  it('keep what a change does not name', async () => {
    const { marketing } = bench.company.units;
    await calendars.create({ country: 'ES', weekdays: WEEK, isDefault: true, unitIds: [marketing] }, admin);
    await calendars.change('ES', { weekdays: [1, 2, 3, 4] }, 1, admin);
    expect(await get('ES')).toMatchObject({ weekdays: [1, 2, 3, 4], isDefault: true, units: [{ id: marketing }] });
    await calendars.change('ES', { isDefault: false, unitIds: [] }, 2, admin);
    expect(await get('ES')).toMatchObject({ weekdays: [1, 2, 3, 4], isDefault: false, units: [], version: 3 });
  });

  it('record nothing and stay as new as they are when a change changes nothing', async () => {
    await calendars.create({ country: 'CL', weekdays: WEEK }, admin);
    await calendars.change('CL', { weekdays: WEEK, isDefault: false }, 1, admin);
    expect((await get('CL')).version).toBe(1);
    expect((await trail('CL')).map(({ action }) => action)).toEqual(['business-calendar.create']);
  });

  it.each([
    ['an older version', 'ES', 7, [], 'version.stale'],
    ['a country without one', 'FR', 1, [], 'not_found'],
    ['a unit that does not exist', 'ES', 1, ['00000000-0000-4000-8000-000000000000'], 'validation.failed'],
  ])('refuse a change of %s', async (_what, country, version, unitIds, code) => {
    await calendars.create({ country: 'ES', weekdays: WEEK }, admin);
    expect(await outcomeOf(calendars.change(country, { unitIds }, version, admin))).toBe(code);
    expect(await get('ES')).toMatchObject({ version: 1, units: [] });
  });

  it('leave nobody behind when they are deleted', async () => {
    await calendars.create(
      { country: 'ES', weekdays: WEEK, isDefault: true, unitIds: [bench.company.units.it] },
      admin,
    );
    await add('ES', holiday('2026-12-25'));
    expect(await outcomeOf(calendars.remove('ES', 2, admin))).toBe('version.stale');
    await calendars.remove('ES', 1, admin);
    expect(await outcomeOf(get('ES'))).toBe('not_found');
    expect(await bench.db.query('select from unit where calendar is not null')).toEqual([]);
    expect((await trail('ES'))[0]).toMatchObject({ action: 'business-calendar.delete', after: null });
  });

  it('are edited by two people one after the other, and the second is told', async () => {
    await calendars.create({ country: 'ES', weekdays: WEEK }, admin);
    const outcomes = await Promise.all(
      [[1], [2], [3]].map((weekdays) => outcomeOf(calendars.change('ES', { weekdays }, 1, admin))),
    );
    expect(outcomes.toSorted()).toEqual(['accepted', 'version.stale', 'version.stale']);
  });

  describe('and their holidays', () => {
    beforeEach(() => calendars.create({ country: 'ES', weekdays: WEEK }, admin));

    it('are added once, and taken away again, with a trace of both', async () => {
      await add('ES', holiday('2026-12-25'));
      expect(await outcomeOf(holidays.add('ES', holiday('2026-12-25'), admin))).toBe('duplicate');
      await holidays.remove('ES', '2026-12-25', admin);
      expect((await get('ES')).holidays).toEqual([]);
      expect((await trail('ES-2026-12-25')).slice(0, 2)).toEqual([
        { action: 'holiday.remove', before: { country: 'ES', ...holiday('2026-12-25') }, after: null },
        { action: 'holiday.add', before: null, after: { country: 'ES', ...holiday('2026-12-25') } },
      ]);
    });

    it.each([
      ['on a day that is none', 'ES', '2026-12-26'],
      ['on a day that does not exist', 'ES', '2026-02-30'],
      ['of a country without a calendar', 'FR', '2026-12-25'],
    ])('are not found %s', async (_which, country, day) => {
      expect(await outcomeOf(holidays.remove(country, day, admin))).toBe('not_found');
    });

    it('are not added to a country without a calendar', async () => {
      expect(await outcomeOf(holidays.add('FR', holiday('2026-07-14'), admin))).toBe('not_found');
    });

    it('are at most fifty of a year, so that some days always count', async () => {
      await bench.db.query(
        `insert into holiday select 'ES', '2026-01-01'::date + i, 'A', 'A', 'A', true from generate_series(0, 49) i`,
      );
      expect(await outcomeOf(holidays.add('ES', holiday('2026-12-25'), admin))).toBe('validation.failed');
      await add('ES', holiday('2027-12-25'));
      expect(await outcomeOf(holidays.takeOver('ES', 2027, admin))).toBe('validation.failed');
      expect((await get('ES', 2027)).holidays).toHaveLength(1);
    });

    it('are taken over to the next year where they are the same every year and not there yet', async () => {
      await add(
        'ES',
        holiday('2026-01-01'),
        holiday('2026-04-03', false),
        holiday('2026-12-25'),
        holiday('2027-01-01'),
      );
      expect((await get('ES', 2027)).toTakeOver).toBe(1);
      const added = await holidays.takeOver('ES', 2027, admin);
      expect(added.map(({ day }) => day)).toEqual(['2027-12-25']);
      expect((await get('ES', 2027)).holidays.map(({ day }) => day)).toEqual(['2027-01-01', '2027-12-25']);
      expect((await trail('ES'))[0]).toMatchObject({
        action: 'holiday.take-over',
        after: { year: 2027, days: ['2027-12-25'] },
      });
    });

    it('do not fall on another day where a year has no 29 February', async () => {
      await add('ES', holiday('2028-02-29'));
      expect(await holidays.takeOver('ES', 2029, admin)).toEqual([]);
    });
  });
});

describe('what is sent about a calendar', () => {
  const refused = async (type: new () => object, body: object): Promise<string[]> =>
    (await validate(plainToInstance(type, body))).map(({ property }) => property);

  it.each([
    [{ country: 'ES', weekdays: [1, 2] }, []],
    [{ country: 'ES', weekdays: [1], isDefault: true, unitIds: [] }, []],
    [{ country: 'UK', weekdays: [1] }, ['country']],
    [{ country: 'es', weekdays: [1] }, ['country']],
    [{ country: 'ES', weekdays: [] }, ['weekdays']],
    [{ country: 'ES', weekdays: [0] }, ['weekdays']],
    [{ country: 'ES', weekdays: [8] }, ['weekdays']],
    [{ country: 'ES', weekdays: [1, 1] }, ['weekdays']],
    [{ country: 'ES', weekdays: ['1'] }, ['weekdays']],
    [{ country: 'ES' }, ['weekdays']],
    [{ country: 'ES', weekdays: [1], opens: -1, closes: 1_441 }, ['opens', 'closes']],
    [{ country: 'ES', weekdays: [1], opens: 9.5, closes: '17:00' }, ['opens', 'closes']],
    [{ country: 'ES', weekdays: [1], isDefault: null, unitIds: null }, ['isDefault', 'unitIds']],
    [{ country: 'ES', weekdays: [1], unitIds: ['marketing'] }, ['unitIds']],
  ])('%j is refused at %j', async (body, fields) => {
    expect(await refused(BusinessCalendarInput, body)).toEqual(fields);
  });

  it.each([
    [{}, []],
    [{ day: '2026-02-30' }, ['day']],
    [{ day: '2026-12-25T00:00:00Z' }, ['day']],
    [{ name: { en: 'Christmas' } }, ['name']],
    [{ name: { en: '', es: 'Navidad' } }, ['name']],
    [{ source: '' }, ['source']],
    [{ isFixed: 'yes' }, ['isFixed']],
  ])('a holiday with %j is refused at %j', async (change, fields) => {
    expect(await refused(HolidayInput, { ...holiday('2026-12-25'), ...change })).toEqual(fields);
  });

  it.each([
    [2027, []],
    ['next', ['year']],
    [1066, ['year']],
    [2027.5, ['year']],
  ])('the year %p is refused at %j', async (year, fields) => {
    expect(await refused(TakeOverInput, { year })).toEqual(fields);
  });
});
