import { describe, expect, it } from '@jest/globals';
import { goodFriday, holidaysOf } from './holidays';

describe('the national holidays of Spain', () => {
  it.each([
    [2024, '2024-03-29'],
    [2025, '2025-04-18'],
    [2026, '2026-04-03'],
    [2027, '2027-03-26'],
    [2038, '2038-04-23'],
    [2049, '2049-04-16'],
    [2076, '2076-04-17'],
  ])('have Good Friday of %i on %s', (year, day) => {
    expect(goodFriday(year)).toBe(day);
  });

  it('are ten a year, of which nine are the same every year', () => {
    const holidays = holidaysOf('2026');
    expect(holidays.map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-05-01',
      '2026-08-15',
      '2026-10-12',
      '2026-11-01',
      '2026-12-06',
      '2026-12-08',
      '2026-12-25',
    ]);
    expect(holidays.filter(({ isFixed }) => !isFixed).map(({ name }) => name.en)).toEqual(['Good Friday']);
  });
});
