import { aLine } from './budget.sample';
import { leftAfter } from './line-supplement';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('what a line has left after a change of its limit', () => {
  it.each([
    ['supplement', '0.01', '14500.01'],
    ['cut', '14500.00', '0.00'],
    ['cut', '15300.00', '-800.00'],
  ] as const)('of %s %s is %s', (kind, amount, left) => {
    expect(leftAfter(aLine, kind, eur(amount))).toEqual(eur(left));
  });

  it('is never worked out across currencies', () => {
    expect(() => leftAfter(aLine, 'cut', { amount: '1.00', currency: 'USD' })).toThrow('USD');
  });
});
