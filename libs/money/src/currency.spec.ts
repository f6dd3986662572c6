import { describe, expect, it } from '@jest/globals';
import { ACTIVE_CURRENCIES, currencyExponent, isCurrency } from './index';

describe('the currencies', () => {
  it.each([
    ['EUR', 2],
    ['USD', 2],
    ['MGA', 2],
    ['JPY', 0],
    ['CLP', 0],
    ['XOF', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s counts its minor unit with %d decimals', (code, exponent) => {
    expect(currencyExponent(code)).toBe(exponent);
  });

  it('lists the 165 codes of ISO 4217 list one that have a minor unit, each once and in order', () => {
    expect(ACTIVE_CURRENCIES).toHaveLength(165);
    expect([...new Set(ACTIVE_CURRENCIES)].sort()).toEqual(ACTIVE_CURRENCIES);
  });

  it.each(['BGN', 'HRK'])('keeps %s readable although its country has changed to the euro', (code) => {
    expect(currencyExponent(code)).toBe(2);
    expect(ACTIVE_CURRENCIES).not.toContain(code);
  });

  it.each(['XAU', 'XXX', 'XTS', 'XDR', 'eur', 'EU', 'EURO', '', ' EUR', '€', 'constructor', '__proto__'])(
    'does not take %j for a currency',
    (code) => {
      expect(isCurrency(code)).toBe(false);
      expect(currencyExponent(code)).toBeUndefined();
    },
  );

  it.each([null, undefined, 978, ['EUR'], { code: 'EUR' }])(
    'does not take %j, which is not a text, for a currency',
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );
});
