import { type BusinessCalendar, MONDAY_TO_FRIDAY } from '@tandem/money';
import { dueAt, endOfDay } from './due-date';

const MADRID = 'Europe/Madrid';
const NEW_YORK = 'America/New_York';

const without = (...holidays: string[]): BusinessCalendar => ({ ...MONDAY_TO_FRIDAY, holidays: new Set(holidays) });
const SPAIN = without('2026-04-03', '2026-10-12', '2026-12-08', '2026-12-25', '2027-01-01', '2027-01-06');

describe('the day on which an answer is due', () => {
  it.each([
    ['a Monday', '2026-11-16', '2026-11-19T22:59:59.000Z'],
    ['a Wednesday, over the week-end', '2026-11-18', '2026-11-23T22:59:59.000Z'],
    ['a Friday', '2026-11-20', '2026-11-25T22:59:59.000Z'],
    ['a Saturday', '2026-11-21', '2026-11-25T22:59:59.000Z'],
    ['a Sunday', '2026-11-22', '2026-11-25T22:59:59.000Z'],
  ])('is three working days after %s in the sprint lane', (_when, submittedOn, due) => {
    expect(dueAt(submittedOn, 'sprint', MADRID, MONDAY_TO_FRIDAY).toISOString()).toBe(due);
  });

  it('is three weeks later in the marathon lane', () => {
    expect(dueAt('2026-11-16', 'marathon', MADRID, MONDAY_TO_FRIDAY).toISOString()).toBe('2026-12-07T22:59:59.000Z');
  });

  it.each([
    ['a holiday in the week', '2026-12-07', 'sprint', '2026-12-11T22:59:59.000Z'],
    ['a holiday on a Monday behind the week-end', '2026-10-08', 'sprint', '2026-10-14T21:59:59.000Z'],
    ['Good Friday and the beginning of summer time', '2026-03-27', 'sprint', '2026-04-01T21:59:59.000Z'],
    ['Good Friday, in the other lane', '2026-03-27', 'marathon', '2026-04-20T21:59:59.000Z'],
    ['the end of summer time', '2026-10-23', 'sprint', '2026-10-28T22:59:59.000Z'],
    ['Christmas, New Year and Epiphany', '2026-12-18', 'marathon', '2027-01-13T22:59:59.000Z'],
  ] as const)('leaves out %s', (_what, submittedOn, lane, due) => {
    expect(dueAt(submittedOn, lane, MADRID, SPAIN).toISOString()).toBe(due);
  });

  it.each([
    ['summer time begins, a day of 23 hours', '2026-03-05', '2026-03-11T03:59:59.000Z'],
    ['summer time ends, a day of 25 hours', '2026-10-29', '2026-11-04T04:59:59.000Z'],
    ['the year ends', '2026-12-30', '2027-01-06T04:59:59.000Z'],
    ['a leap year has one day more', '2028-02-25', '2028-03-02T04:59:59.000Z'],
  ])('is the end of the day by the clocks of New York when %s', (_when, submittedOn, due) => {
    expect(dueAt(submittedOn, 'sprint', NEW_YORK, without('2027-01-01')).toISOString()).toBe(due);
  });

  it('follows the week of a country that works on Sundays', () => {
    const calendar = { weekdays: [7, 1, 2, 3, 4], holidays: new Set<string>() };
    expect(dueAt('2026-11-18', 'sprint', 'UTC', calendar).toISOString()).toBe('2026-11-23T23:59:59.000Z');
  });

  it.each([
    ['before summer time begins', '2026-03-28', '2026-03-28T22:59:59.000Z'],
    ['on the day on which it begins', '2026-03-29', '2026-03-29T21:59:59.000Z'],
    ['on the day on which it ends', '2026-10-25', '2026-10-25T22:59:59.000Z'],
  ])('ends at midnight by the clocks of the company %s', (_when, day, end) => {
    expect(endOfDay(day, MADRID).toISOString()).toBe(end);
  });

  it.each([
    ['UTC', '2026-07-01T23:59:59.000Z'],
    ['Pacific/Auckland', '2026-07-01T11:59:59.000Z'],
    ['America/Los_Angeles', '2026-07-02T06:59:59.000Z'],
    ['Asia/Kolkata', '2026-07-01T18:29:59.000Z'],
  ])('is that of the company in %s', (timeZone, end) => {
    expect(endOfDay('2026-07-01', timeZone).toISOString()).toBe(end);
  });
});
