import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Rounding, divide } from './index';

const anyRounding = fc.constantFrom<Rounding>('half-up', 'half-even', 'up', 'down');
const anyWhole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const anyDivisor = anyWhole.filter((value) => value !== 0n);

describe('dividing whole numbers', () => {
  it.each([
    { quotient: [10n, 4n], halfUp: 3n, halfEven: 2n, up: 3n, down: 2n },
    { quotient: [14n, 4n], halfUp: 4n, halfEven: 4n, up: 4n, down: 3n },
    { quotient: [9n, 4n], halfUp: 2n, halfEven: 2n, up: 3n, down: 2n },
    { quotient: [11n, 4n], halfUp: 3n, halfEven: 3n, up: 3n, down: 2n },
    { quotient: [8n, 4n], halfUp: 2n, halfEven: 2n, up: 2n, down: 2n },
    { quotient: [-10n, 4n], halfUp: -3n, halfEven: -2n, up: -3n, down: -2n },
    { quotient: [-14n, 4n], halfUp: -4n, halfEven: -4n, up: -4n, down: -3n },
    { quotient: [-9n, 4n], halfUp: -2n, halfEven: -2n, up: -3n, down: -2n },
    { quotient: [10n, -4n], halfUp: -3n, halfEven: -2n, up: -3n, down: -2n },
    { quotient: [-10n, -4n], halfUp: 3n, halfEven: 2n, up: 3n, down: 2n },
    { quotient: [1n, 2n], halfUp: 1n, halfEven: 0n, up: 1n, down: 0n },
    { quotient: [-1n, 2n], halfUp: -1n, halfEven: 0n, up: -1n, down: 0n },
    { quotient: [1n, 3n], halfUp: 0n, halfEven: 0n, up: 1n, down: 0n },
    { quotient: [-1n, 3n], halfUp: 0n, halfEven: 0n, up: -1n, down: 0n },
    { quotient: [0n, 3n], halfUp: 0n, halfEven: 0n, up: 0n, down: 0n },
  ])('$quotient is $halfUp half-up, $halfEven half-even, $up up and $down down', ({ quotient, ...expected }) => {
    const [numerator = 0n, denominator = 0n] = quotient;
    expect({
      halfUp: divide(numerator, denominator, 'half-up'),
      halfEven: divide(numerator, denominator, 'half-even'),
      up: divide(numerator, denominator, 'up'),
      down: divide(numerator, denominator, 'down'),
    }).toEqual(expected);
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
