import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Rounding, divide } from './index';

const anyRounding = fc.constantFrom<Rounding>('half-up', 'half-even', 'up', 'down');
const anyWhole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const anyDivisor = anyWhole.filter((value) => value !== 0n);

describe('dividing whole numbers', () => {
  it.each<[bigint, bigint, bigint, bigint, bigint, bigint]>([
    // numerator, denominator, half-up, half-even, up, down
    [10n, 4n, 3n, 2n, 3n, 2n],
    [14n, 4n, 4n, 4n, 4n, 3n],
    [9n, 4n, 2n, 2n, 3n, 2n],
    [11n, 4n, 3n, 3n, 3n, 2n],
    [8n, 4n, 2n, 2n, 2n, 2n],
    [-10n, 4n, -3n, -2n, -3n, -2n],
    [-14n, 4n, -4n, -4n, -4n, -3n],
    [-9n, 4n, -2n, -2n, -3n, -2n],
    [10n, -4n, -3n, -2n, -3n, -2n],
    [-10n, -4n, 3n, 2n, 3n, 2n],
    [1n, 2n, 1n, 0n, 1n, 0n],
    [-1n, 2n, -1n, 0n, -1n, 0n],
    [1n, 3n, 0n, 0n, 1n, 0n],
    [-1n, 3n, 0n, 0n, -1n, 0n],
    [0n, 3n, 0n, 0n, 0n, 0n],
  ])('%d / %d is %d half-up, %d half-even, %d up and %d down', (numerator, denominator, halfUp, halfEven, up, down) => {
    expect(divide(numerator, denominator, 'half-up')).toBe(halfUp);
    expect(divide(numerator, denominator, 'half-even')).toBe(halfEven);
    expect(divide(numerator, denominator, 'up')).toBe(up);
    expect(divide(numerator, denominator, 'down')).toBe(down);
  });

  it('never errs by a whole unit, and by no more than half a unit when rounding to the nearest', () => {
    fc.assert(
      fc.property(anyWhole, anyDivisor, (numerator, denominator) => {
        // Squares compare sizes without regard to signs.
        const squaredError = (rounding: Rounding): bigint =>
          (numerator - divide(numerator, denominator, rounding) * denominator) ** 2n;
        expect(squaredError('up')).toBeLessThan(denominator ** 2n);
        expect(squaredError('down')).toBeLessThan(denominator ** 2n);
        expect(4n * squaredError('half-up')).toBeLessThanOrEqual(denominator ** 2n);
        expect(4n * squaredError('half-even')).toBeLessThanOrEqual(denominator ** 2n);
      }),
    );
  });

  it('rounds an amount and its reversal alike', () => {
    fc.assert(
      fc.property(anyWhole, anyDivisor, anyRounding, (numerator, denominator, rounding) => {
        expect(divide(-numerator, denominator, rounding)).toBe(-divide(numerator, denominator, rounding));
        expect(divide(numerator, -denominator, rounding)).toBe(-divide(numerator, denominator, rounding));
      }),
    );
  });

  it('refuses to divide by zero', () => {
    expect(() => divide(1n, 0n, 'half-up')).toThrow('Division by zero');
  });
});
