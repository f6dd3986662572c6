import { describe, expect, it } from '@jest/globals';
import { amountText, expectedCounts, line, slashedDay, windows1252 } from './demo-file';

describe('what a file of the demo prints', () => {
  it.each([
    [0n, '.', '', '0.00'],
    [5n, '.', ',', '0.05'],
    [-5n, ',', '.', '-0,05'],
    [99_999n, '.', ',', '999.99'],
    [123_456n, '.', ',', '1,234.56'],
    [-123_456_789n, ',', '.', '-1.234.567,89'],
    [123_456n, '.', '', '1234.56'],
  ] as const)('shows %s cents with %s and %s as %s', (minor, decimal, thousands, text) => {
    expect(amountText(minor, { decimal, thousands })).toBe(text);
  });

  it('quotes a cell that holds its delimiter, a quote or a line break', () => {
    expect(line(['a,b', 'say "a"', 'a\nb', 'plain'], ',')).toBe('"a,b","say ""a""","a\nb",plain');
    expect(line(['a,b', 'a;b'], ';')).toBe('a,b;"a;b"');
  });

  it('writes days with four or two digits of the year', () => {
    expect([slashedDay('2026-03-09', 4), slashedDay('2026-03-09', 2)]).toEqual(['09/03/2026', '09/03/26']);
  });

  it('writes letters of western Europe as one byte, and no others', () => {
    expect([...windows1252('Café ñ')]).toEqual([0x43, 0x61, 0x66, 0xe9, 0x20, 0xf1]);
    expect(() => windows1252('Łódź')).toThrow('Not a letter');
  });

  it('has payments', () => {
    const nothing = { notPayments: {}, foreignCurrencyRows: null, printedTotalMinor: null };
    expect(() => expectedCounts([], nothing)).toThrow('at least one payment');
  });
});
