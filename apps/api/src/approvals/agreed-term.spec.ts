import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import fc from 'fast-check';
import { Problem } from '../platform';
import { agreedMonths, requireFairAmount } from './agreed-term';

const fieldOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof Problem ? (error.options.errors?.[0]?.pointer ?? '') : String(error);
  }
  return 'accepted';
};

const euros = (minor: bigint) => money(minor, 'EUR');

describe('the term that an approval agrees to', () => {
  it.each([
    ['monthly', 12, undefined, 12],
    ['monthly', 12, 3, 3],
    ['monthly', 12, 12, 12],
    ['yearly', 36, 24, 24],
    ['yearly', 18, 18, 18],
    ['once', 12, undefined, null],
  ] as const)('of what is paid %s over %s months is %s when %s is named', (billing, months, named, agreed) => {
    expect(agreedMonths({ billing, months }, named)).toBe(agreed);
  });

  it.each([
    ['more than was asked', 'monthly', 12, 13],
    ['a part of a year that is paid at once', 'yearly', 24, 18],
    ['a term of what is paid once', 'once', 12, 12],
  ] as const)('is never %s', (_what, billing, months, named) => {
    expect(fieldOf(() => agreedMonths({ billing, months }, named))).toBe('/termMonths');
  });
});

describe('the amount for a shorter term', () => {
  const asked = { billing: 'monthly' as const, months: 12, amount: euros(100_000n) };

  it.each([
    [25_000n, 3, 'accepted'],
    [25_001n, 3, '/amount'],
    [41_666n, 5, 'accepted'],
    [41_667n, 5, '/amount'],
    [1n, 1, 'accepted'],
    [100_000n, 12, 'accepted'],
    [150_000n, 12, 'accepted'],
  ] as const)('of %s over %s months is %s', (minor, months, outcome) => {
    expect(fieldOf(() => requireFairAmount(asked, { months, amount: euros(minor) }))).toBe(outcome);
  });

  it('never lets a year cost more than was asked for', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const months = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(amounts, amounts, months, months, (whole, part, all, some) => {
        fc.pre(some < all);
        const terms = { billing: 'monthly' as const, months: all, amount: euros(whole) };
        const outcome = fieldOf(() => requireFairAmount(terms, { months: some, amount: euros(part) }));
        // The cost of a month, each side times both terms.
        expect(outcome === 'accepted').toBe(part * BigInt(all) <= whole * BigInt(some));
      }),
    );
  });
});
