import { dueAt, endOfDay } from './due-date';

const MADRID = 'Europe/Madrid';

describe('the day on which an answer is due', () => {
  it.each([
    ['a Monday', '2026-11-16', '2026-11-19T22:59:59.000Z'],
    ['a Wednesday, over the week-end', '2026-11-18', '2026-11-23T22:59:59.000Z'],
    ['a Friday', '2026-11-20', '2026-11-25T22:59:59.000Z'],
    ['a Saturday', '2026-11-21', '2026-11-25T22:59:59.000Z'],
    ['a Sunday', '2026-11-22', '2026-11-25T22:59:59.000Z'],
  ])('is three working days after %s in the sprint lane', (_when, submittedOn, due) => {
    expect(dueAt(submittedOn, 'sprint', MADRID).toISOString()).toBe(due);
  });

  it('is three weeks later in the marathon lane', () => {
    expect(dueAt('2026-11-16', 'marathon', MADRID).toISOString()).toBe('2026-12-07T22:59:59.000Z');
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
