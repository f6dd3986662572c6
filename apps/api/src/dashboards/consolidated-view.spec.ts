import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAtRisk, sharesOf } from './consolidated-view';
import { Drills } from './drills';

describe('the shares of the fund sources', () => {
  it.each([
    [
      [614n, 286n, 100n],
      [61.4, 28.6, 10],
    ],
    [
      [1n, 1n, 1n],
      [33.4, 33.3, 33.3],
    ],
    [
      [0n, 0n, 0n],
      [0, 0, 0],
    ],
    [
      [0n, 5n, 0n],
      [0, 100, 0],
    ],
  ])('of %p are %p percent', (amounts, shares) => {
    expect(sharesOf(amounts)).toEqual(shares);
  });

  it('are not told where a source gave back more than it spent: percent of what?', () => {
    expect(sharesOf([100n, -20n, 0n])).toEqual([0, 0, 0]);
  });

  it('UX-15 add up to one hundred', () => {
    const anyAmounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        fc.pre(amounts.some((amount) => amount > 0n));
        const tenths = sharesOf(amounts).map((share) => Math.round(share * 10));
        expect(tenths.reduce((sum, share) => sum + share, 0)).toBe(1_000);
      }),
    );
  });
});

describe('a line at risk', () => {
  const line = { hasBudget: true, funded: 10_000n, reserved: 0n, committed: 0n };

  it.each([
    ['over its limit', { ...line, actual: 10_001n }, true],
    ['with a cent less than a tenth left', { ...line, actual: 9_001n }, true],
    ['whose money is promised, if not spent', { ...line, reserved: 4_000n, committed: 5_500n, actual: 0n }, true],
    ['with a tenth left', { ...line, actual: 9_000n }, false],
    ['without money', { ...line, funded: 0n, actual: 0n }, false],
    ['without a limit', { ...line, hasBudget: false, funded: 0n, actual: 5_000n }, false],
  ])('is a line %s', (_what, row, isRisky) => {
    expect(isAtRisk(row)).toBe(isRisky);
  });
});

describe('the way from a figure to its rows', () => {
  const drills = new Drills({ fiscalYear: '2026', currency: 'EUR', unit: 'u1', source: 'it' });

  it('keeps the filter of the dashboard and adds its own', () => {
    expect(drills.to({ month: '2026-04' })).toEqual({
      path: '/entries',
      params: { fiscalYear: '2026', currency: 'EUR', place: 'actual', unit: 'u1', source: 'it', month: '2026-04' },
    });
  });

  it('leads to no rows for a source that the dashboard is cut down from', () => {
    expect(drills.to({ source: 'shadow' }).params).toMatchObject({ source: 'shadow', filterSource: 'it' });
  });
});
