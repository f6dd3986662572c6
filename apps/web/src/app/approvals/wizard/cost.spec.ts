import fc from 'fast-check';
import { type Money } from '@tandem/money';
import { type Billing } from '@tandem/api-client';
import { priceBehind, termTotal, yearlyCost } from './cost';

const eur = (minor: bigint): Money => ({ minor, currency: 'EUR' });
const billings = fc.constantFrom<Billing>('monthly', 'yearly', 'once');
const prices = fc.bigInt({ min: 0n, max: 10_000_000_00n });
const months = fc.integer({ min: 1, max: 120 });

describe('what a price comes to', () => {
  it.each([
    ['monthly', 400_00n, 3, 1_200_00n],
    ['yearly', 4_800_00n, 3, 1_200_00n],
    ['yearly', 4_800_00n, 24, 9_600_00n],
    ['once', 900_00n, 36, 900_00n],
    ['monthly', 0n, 12, 0n],
  ] as const)('paid %s, %s cents for %s months reserve %s cents', (billing, price, termMonths, total) => {
    expect(termTotal({ price: eur(price), billing, termMonths })).toEqual(eur(total));
  });

  it('has no total where a yearly price over part of a year does not come out to the cent', () => {
    expect(termTotal({ price: eur(100_00n), billing: 'yearly', termMonths: 7 })).toBeNull();
  });

  it.each([
    ['monthly', 400_00n, 4_800_00n],
    ['yearly', 4_800_00n, 4_800_00n],
    ['once', 900_00n, 900_00n],
  ] as const)('a year of a price that is paid %s is what the policy counts', (billing, price, year) => {
    expect(yearlyCost({ price: eur(price), billing, termMonths: 3 })).toEqual(eur(year));
  });

  it('is found again behind every total that it came out to exactly', () => {
    fc.assert(
      fc.property(prices, billings, months, (minor, billing, termMonths) => {
        const price = eur(minor);
        const total = termTotal({ price, billing, termMonths });
        fc.pre(total !== null);
        return priceBehind(total ?? price, billing, termMonths).minor === minor;
      }),
    );
  });

  it('never comes to less than the total it is found behind', () => {
    fc.assert(
      fc.property(prices, months, (minor, termMonths) => {
        const price = priceBehind(eur(minor), 'monthly', termMonths);
        return (termTotal({ price, billing: 'monthly', termMonths })?.minor ?? -1n) >= minor;
      }),
    );
  });
});
