import { describe, expect, it } from '@jest/globals';
import { convert, money } from '@tandem/money';
import { originalOf } from './import-rows';
import { storedPayment } from './stored-payment.sample';

const billed = (minor: bigint, currency: string, amount: string, originalCurrency: string) =>
  originalOf(storedPayment({ amount: money(minor, currency), original: { amount, currency: originalCurrency } }));

describe('what was paid at the merchant', () => {
  it('is kept with the rate that the bill implies, its fee included', () => {
    expect(billed(130_50n, 'CAD', '100.00', 'USD')).toEqual({
      amount: money(100_00n, 'USD'),
      rate: { from: 'USD', to: 'CAD', rate: '1.3050000000', date: '2026-03-10', source: 'card statement' },
    });
  });

  it.each([
    ['a currency without cents', 12_34n, 'EUR', '2000', 'JPY', '0.0061700000'],
    ['a bill without cents', 2000n, 'JPY', '12.34', 'EUR', '162.0745542950'],
    ['three decimals', 10_00n, 'EUR', '3.300', 'KWD', '3.0303030303'],
    ['a refund', -130_50n, 'CAD', '-100.00', 'USD', '1.3050000000'],
  ])('has a rate for %s', (_, minor, currency, amount, original, rate) => {
    expect(billed(minor, currency, amount, original)?.rate.rate).toBe(rate);
  });

  it('converts back to the bill', () => {
    const original = billed(97_31n, 'GBP', '123.45', 'USD');
    expect(original && convert(original.amount, original.rate, 'half-up')).toEqual(money(97_31n, 'GBP'));
  });

  it.each([
    ['the currency of the bill', '100.00', 'CAD'],
    ['a currency that is gone', '100.00', 'XYZ'],
    ['no number', 'n/a', 'USD'],
    ['nothing', '0.00', 'USD'],
    ['more decimals than the currency has', '1.005', 'USD'],
  ])('is left out where the file says %s', (_, amount, currency) => {
    expect(billed(130_50n, 'CAD', amount, currency)).toBeNull();
  });

  it('is left out where the file does not say', () => {
    expect(originalOf(storedPayment())).toBeNull();
  });
});
