import { describe, expect, it } from '@jest/globals';
import { dueDay } from './due-day';

const approval = { approvedOn: '2026-11-23', namedDay: null, contractEndsOn: null };

describe('the day until which a condition is met in time', () => {
  it('is the one that was named', () => {
    expect(dueDay({ ...approval, namedDay: '2027-02-15' })).toBe('2027-02-15');
  });

  it('is the thirtieth day after the approval where nobody named one', () => {
    expect(dueDay(approval)).toBe('2026-12-23');
  });

  it('is the last day before the next contract starts when that is earlier', () => {
    expect(dueDay({ ...approval, contractEndsOn: '2026-12-15' })).toBe('2026-12-15');
  });

  it.each([
    ['runs longer than that', '2027-06-30'],
    ['ended before the approval', '2026-11-22'],
  ])('does not follow a contract that %s', (_, contractEndsOn) => {
    expect(dueDay({ ...approval, contractEndsOn })).toBe('2026-12-23');
  });

  it('is not before the last approval, however early the day that was named', () => {
    expect(dueDay({ ...approval, namedDay: '2026-11-01' })).toBe('2026-11-23');
  });
});
