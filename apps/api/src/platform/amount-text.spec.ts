import { describe, expect, it } from '@jest/globals';
import { money } from '@tandem/money';
import { inWords } from './amount-text';

/** Amount and currency never part at the end of a line. */
const kept = (text: string): string => text.replace(' ', '\u00a0');

describe('an amount inside a sentence', () => {
  it.each([
    [3_840_000n, 'EUR', '38,400.00 EUR', '38.400,00 EUR'],
    [123_456n, 'EUR', '1,234.56 EUR', '1.234,56 EUR'],
    [5n, 'EUR', '0.05 EUR', '0,05 EUR'],
    [0n, 'EUR', '0.00 EUR', '0,00 EUR'],
    [-120_000n, 'EUR', '−1,200.00 EUR', '−1.200,00 EUR'],
    [1_234_567n, 'JPY', '1,234,567 JPY', '1.234.567 JPY'],
    [1_234_567n, 'KWD', '1,234.567 KWD', '1.234,567 KWD'],
  ])('writes %s minor units of %s as its readers do', (minor, currency, english, spanish) => {
    expect(inWords(money(minor, currency), 'en')).toBe(kept(english));
    expect(inWords(money(minor, currency), 'es')).toBe(kept(spanish));
  });

  it('keeps every digit of an amount that a floating-point number cannot hold', () => {
    const amount = money(9_223_372_036_854_775_807n, 'EUR');
    expect(inWords(amount, 'en')).toBe(kept('92,233,720,368,547,758.07 EUR'));
    expect(inWords(amount, 'es')).toBe(kept('92.233.720.368.547.758,07 EUR'));
  });
});
