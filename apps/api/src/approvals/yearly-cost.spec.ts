import { money } from '@tandem/money';
import { annualised } from './yearly-cost';

describe('what a year costs', () => {
  it.each([
    ['a year', 480_000n, 'yearly', 12, 480_000n],
    ['three months', 120_000n, 'monthly', 3, 480_000n],
    ['three years', 900_000n, 'yearly', 36, 300_000n],
    ['one payment', 900_000n, 'once', 36, 900_000n],
    ['a term that nobody says how to pay for', 120_000n, null, 6, 240_000n],
    ['nothing', 0n, 'yearly', 12, 0n],
  ] as const)('follows from the amount of %s', (_what, minor, billing, months, year) => {
    expect(annualised(money(minor, 'EUR'), billing, months)).toEqual(money(year, 'EUR'));
  });

  it('is rounded up, so that rounding never brings a request below a limit', () => {
    expect(annualised(money(100_001n, 'EUR'), 'monthly', 13)).toEqual(money(92_309n, 'EUR'));
  });
});
