import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { outcomeCounts, recordedAlready } from './import-counts';

describe('payments that earlier imports hold already', () => {
  const recorded = (keys: (string | null)[], known: Record<string, number>) =>
    recordedAlready(keys, new Map(Object.entries(known)));

  it('are as many of a key as are known, the first ones of the file', () => {
    expect(recorded(['a', 'b', 'a', 'a'], { a: 2 })).toEqual([true, false, true, false]);
  });

  it('are none where nothing is known, and none of those that cannot be told apart', () => {
    expect(recorded(['a', 'a'], {})).toEqual([false, false]);
    expect(recorded([null, null], { null: 2 })).toEqual([false, false]);
  });

  it('do not use up what is known for the next file', () => {
    const known = new Map([['a', 1]]);
    recordedAlready(['a'], known);
    expect(known.get('a')).toBe(1);
  });
});

describe('counts of outcomes', () => {
  it('count every payment once, and add up repeats in the currency of the file only', () => {
    const payment = (minor: bigint, currency: string, outcome: 'shadow' | 'notTool', isRecordedAlready: boolean) => ({
      amount: money(minor, currency),
      outcome,
      isRecordedAlready,
    });
    const counts = outcomeCounts(
      [
        payment(100n, 'EUR', 'shadow', true),
        payment(50n, 'USD', 'shadow', true),
        payment(-30n, 'EUR', 'notTool', true),
        payment(7n, 'EUR', 'notTool', false),
      ],
      'EUR',
    );
    expect(counts).toEqual({
      alreadyRecorded: { count: 3, sum: { amount: '0.70', currency: 'EUR' } },
      outcomes: { commitment: 0, registered: 0, shadow: 2, review: 0, notTool: 2 },
    });
  });
});
