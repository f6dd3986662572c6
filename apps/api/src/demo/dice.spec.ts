import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Dice } from './dice';

const throws = (dice: Dice): number[] => Array.from({ length: 50 }, () => dice.whole(1, 6));

describe('the dice of the demo', () => {
  it('throw the same numbers for the same seed', () => {
    expect(throws(new Dice(7))).toEqual(throws(new Dice(7)));
  });

  it('throw other numbers for another seed, and for another purpose', () => {
    expect(throws(new Dice(8))).not.toEqual(throws(new Dice(7)));
    expect(throws(new Dice(7).fork('one'))).not.toEqual(throws(new Dice(7).fork('another')));
  });

  it('stay within their limits, both included', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 5 }),
        (seed, low, width) => {
          const dice = new Dice(seed);
          const seen = new Set(Array.from({ length: 200 }, () => dice.whole(low, low + width)));
          expect([...seen].toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: width + 1 }, (_, step) => low + step),
          );
        },
      ),
    );
  });

  it('give amounts within their limits, more often small than large', () => {
    const dice = new Dice(3);
    const amounts = Array.from({ length: 2_000 }, () => dice.amount(100n, 1_100n));
    expect(amounts.every((amount) => amount >= 100n && amount < 1_100n)).toBe(true);
    expect(amounts.filter((amount) => amount < 600n).length).toBeGreaterThan(1_200);
  });

  it('choose by weight', () => {
    const dice = new Dice(5);
    const choices = [
      { name: 'often', weight: 9 },
      { name: 'seldom', weight: 1 },
    ];
    const often = Array.from({ length: 1_000 }, () => dice.weighted(choices)).filter(({ name }) => name === 'often');
    expect(often.length).toBeGreaterThan(850);
    expect(often.length).toBeLessThan(950);
  });

  it('refuse to choose from nothing', () => {
    expect(() => new Dice(1).pick([])).toThrow('nothing to choose');
  });
});
