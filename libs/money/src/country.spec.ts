import { describe, expect, it } from '@jest/globals';
import { COUNTRIES, isCountry } from './index';

describe('the code of a country', () => {
  it.each(['ES', 'MX', 'AR', 'GB', 'US'])('is %s', (code) => {
    expect(isCountry(code)).toBe(true);
  });

  it.each(['es', 'UK', 'EU', 'ZZ', 'E', 'ESP', ''])('is not %p', (code) => {
    expect(isCountry(code)).toBe(false);
  });

  it('has a name in the languages of the product, a different one for each', () => {
    const names = new Intl.DisplayNames('es', { type: 'region', fallback: 'none' });
    expect(new Set(COUNTRIES.map((code) => names.of(code) ?? code)).size).toBe(249);
    expect(COUNTRIES.filter((code) => names.of(code) === undefined)).toEqual([]);
  });
});
