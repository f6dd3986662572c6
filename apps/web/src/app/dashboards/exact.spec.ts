import { exact, percentOf, total } from './exact';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('exact amounts', () => {
  it('add up beyond what a floating-point number could hold', () => {
    expect(total([eur('45000000000000.01'), eur('0.02'), eur('-0.01')], 'EUR')).toEqual(eur('45000000000000.02'));
  });

  it('of nothing come to nought', () => {
    expect(total([], 'EUR')).toEqual(eur('0.00'));
  });

  it.each([
    ['1.00', '3.00', 33.3],
    ['2.00', '3.00', 66.7],
    ['-1.00', '3.00', -33.3],
    ['0.0', '3.00', 0],
    ['1.00', '0.00', null],
    ['1.00', '-3.00', null],
  ])('%s is of %s the percentage %s', (part, whole, percent) => {
    expect(percentOf(exact(eur(part)), exact(eur(whole)))).toBe(percent);
  });

  it('are not compared across currencies', () => {
    expect(percentOf(exact(eur('1.00')), exact({ amount: '2.00', currency: 'USD' }))).toBeNull();
  });

  it('refuse what the API never sends', () => {
    expect(() => exact(eur('a lot'))).toThrow('Not an amount: a lot EUR');
  });
});
