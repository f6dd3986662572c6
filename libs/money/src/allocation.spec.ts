import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Money, allocate, formatDecimal, money, negate, sumOf } from './index';

const anyAmount = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }).map((minor) => money(minor, 'EUR'));
const anyWeights = fc
  .array(fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 10n ** 30n })), {
    minLength: 1,
    maxLength: 40,
  })
  .filter((weights) => weights.some((weight) => weight > 0n));

function equalWeights(parts: number): bigint[] {
  return Array.from({ length: parts }, () => 1n);
}

function texts(parts: readonly Money[]): string[] {
  return parts.map(formatDecimal);
}

describe('splitting an amount', () => {
  it('M7: splits 100.00 in three without losing a cent', () => {
    expect(texts(allocate(money(10_000n, 'EUR'), equalWeights(3)))).toEqual(['33.34', '33.33', '33.33']);
  });

  it('M7: splits a refund as it would split the charge', () => {
    expect(texts(allocate(money(-10_000n, 'EUR'), equalWeights(3)))).toEqual(['-33.34', '-33.33', '-33.33']);
  });

  it.each([3, 7, 12, 365])('M7: splits 100.00 in %d parts that add up to 100.00', (parts) => {
    const split = allocate(money(10_000n, 'EUR'), equalWeights(parts));
    expect(split).toHaveLength(parts);
    expect(formatDecimal(sumOf(split, 'EUR'))).toBe('100.00');
  });

  it('gives the cent left over to the largest remainder, not to the first part', () => {
    expect(texts(allocate(money(100n, 'EUR'), [1n, 1n, 4n]))).toEqual(['0.17', '0.17', '0.66']);
    expect(texts(allocate(money(100n, 'EUR'), [1n, 5n]))).toEqual(['0.17', '0.83']);
    expect(texts(allocate(money(10n, 'EUR'), [1n, 2n]))).toEqual(['0.03', '0.07']);
  });

  it('breaks a tie in favour of the earlier part', () => {
    expect(texts(allocate(money(2n, 'JPY'), equalWeights(4)))).toEqual(['1', '1', '0', '0']);
  });

  it('gives nothing to a part without weight, even when there is something left over', () => {
    expect(texts(allocate(money(100n, 'EUR'), [0n, 1n, 0n, 1n, 1n]))).toEqual(['0.00', '0.34', '0.00', '0.33', '0.33']);
  });

  it('gives everything to the only part that has weight', () => {
    expect(texts(allocate(money(1n, 'EUR'), [0n, 7n, 0n]))).toEqual(['0.00', '0.01', '0.00']);
  });

  it('splits nothing into nothings', () => {
    expect(texts(allocate(money(0n, 'EUR'), [1n, 2n]))).toEqual(['0.00', '0.00']);
  });

  it('always adds up to the whole', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        expect(sumOf(allocate(amount, weights), 'EUR')).toEqual(amount);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never strays from the exact share by a whole minor unit', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0n);
        const strays = allocate(amount, weights).map(
          (part, index) => part.minor * total - amount.minor * (weights[index] ?? 0n),
        );
        expect(strays.filter((stray) => stray >= total || stray <= -total)).toEqual([]);
      }),
    );
  });

  it('splits a negative amount as the mirror of the positive one', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        expect(allocate(negate(amount), weights)).toEqual(allocate(amount, weights).map(negate));
      }),
    );
  });

  it.each([[[]], [[0n]], [[0n, 0n]], [[-1n]], [[2n, -1n]]])('cannot split over the weights %p', (weights) => {
    expect(() => allocate(money(100n, 'EUR'), weights)).toThrow('An allocation needs weights');
  });
});
