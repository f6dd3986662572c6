import { describe, expect, it } from '@jest/globals';
import { DemoCalendar } from '../demo-calendar';
import { DemoClock } from './demo-clock';
import { dayOf, instant, workingDay } from './happening';

describe('the days on which something happens in the demo', () => {
  it('are working days: what falls on a weekend waits for Monday', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(workingDay)).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  it('are counted in working days back from today', () => {
    const monday = new DemoCalendar('2026-11-23');
    expect([0, 1, 3, 6].map((workingDaysAgo) => dayOf({ workingDaysAgo }, monday))).toEqual([
      '2026-11-23',
      '2026-11-20',
      '2026-11-18',
      '2026-11-13',
    ]);
  });

  it('are counted in months from the beginning of the year before', () => {
    const calendar = new DemoCalendar('2026-11-23');
    expect(dayOf({ month: 0, day: 9 }, calendar)).toBe('2025-01-09');
    expect(dayOf({ month: 13, day: 28 }, calendar)).toBe('2026-02-28');
  });
});

describe('the calendar of the demo', () => {
  it('has every month from the beginning of the year before to today', () => {
    const months = new DemoCalendar('2026-02-10').months();
    expect(months).toHaveLength(14);
    expect(months.at(-1)).toEqual({ index: 13, firstDay: '2026-02-01', lastDay: '2026-02-10' });
    expect(months.at(-2)?.lastDay).toBe('2026-01-31');
  });

  it('has a year and a day of history on the first day of a year', () => {
    expect(new DemoCalendar('2026-01-01').length()).toBe(366);
  });
});

describe('the clock of the demo', () => {
  it('says what the history says', () => {
    const clock = new DemoClock(instant('2025-01-01', 0));
    clock.travelTo(new Date('2025-12-31T23:30:00Z'));
    expect(clock.today('Europe/Madrid')).toBe('2026-01-01');
  });

  it('does not go back', () => {
    const clock = new DemoClock(instant('2025-06-01'));
    expect(() => clock.travelTo(instant('2025-05-31'))).toThrow('goes back');
  });
});
