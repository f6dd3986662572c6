import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ACTIVE_CURRENCIES,
  MAX_MINOR,
  type MoneyJson,
  absolute,
  add,
  compare,
  currencyExponent,
  formatDecimal,
  fromJson,
  isNegative,
  isZero,
  money,
  negate,
  ok,
  parseMoney,
  refuse,
  subtract,
  sumOf,
  toJson,
  zero,
} from './index';

const anyCurrency = fc.constantFrom(...ACTIVE_CURRENCIES);
const anyMinor = fc.bigInt({ min: -MAX_MINOR, max: MAX_MINOR });
const anyMoney = fc.tuple(anyMinor, anyCurrency).map(([minor, currency]) => money(minor, currency));
const anyEuros = anyMinor.map((minor) => money(minor, 'EUR'));
const twoCurrencies = fc.uniqueArray(anyCurrency, { minLength: 2, maxLength: 2 });

describe('reading an amount from a decimal text', () => {
  it.each([
    ['0', 'EUR', 0n],
    ['0.00', 'EUR', 0n],
    ['1', 'EUR', 100n],
    ['1.5', 'EUR', 150n],
    ['1234.50', 'EUR', 123450n],
    ['-0.05', 'EUR', -5n],
    ['-12', 'EUR', -1200n],
    ['007.10', 'EUR', 710n],
    ['1', 'JPY', 1n],
    ['-5', 'JPY', -5n],
    ['1.234', 'KWD', 1234n],
    ['0.0001', 'CLF', 1n],
    ['90000000000000.00', 'EUR', MAX_MINOR],
    ['-90000000000000.00', 'EUR', -MAX_MINOR],
    ['9000000000000000', 'JPY', MAX_MINOR],
    ['00000000000000000000000000000000000000001', 'EUR', 100n],
  ])('M3: reads %j %s exactly', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual(ok({ minor, currency }));
  });

  it.each([1.1, 1, 0, Number.NaN, 10n, null, undefined, true, ['1'], { amount: '1' }])(
    'M3: refuses %p because it is not a text',
    (value) => {
      expect(parseMoney(value, 'EUR')).toEqual(refuse({ reason: 'not-a-string' }));
    },
  );

  it.each([
    '',
    ' ',
    ' 1',
    '1 ',
    '1\n',
    '\t1',
    '1e3',
    '1E3',
    '0x10',
    '0b1',
    '0o7',
    '１２',
    '١٢',
    '1,5',
    '1.234,50',
    '1 000',
    '1_000',
    '+1',
    '--1',
    '-',
    '.',
    '.5',
    '5.',
    '-.5',
    '1.2.3',
    'NaN',
    'Infinity',
    '-Infinity',
    '-0',
    '-0.00',
    '−1',
    '1n',
    '€1',
    '1 EUR',
    '(1)',
    '1-',
    'null',
  ])('M3: refuses %j because it is not a plain decimal', (text) => {
    expect(parseMoney(text, 'EUR')).toEqual(refuse({ reason: 'not-a-decimal' }));
  });

  it.each([
    ['1.005', 'EUR', 2],
    ['1.000', 'EUR', 2],
    ['1.0', 'JPY', 0],
    ['1.2345', 'KWD', 3],
    ['0.00001', 'CLF', 4],
  ])('M3: refuses %j %s rather than round it', (text, currency, maxDecimals) => {
    expect(parseMoney(text, currency)).toEqual(refuse({ reason: 'too-many-decimals', maxDecimals }));
  });

  it.each([
    ['90000000000000.01', 'EUR'],
    ['-90000000000000.01', 'EUR'],
    ['9007199254740993', 'JPY'],
    ['9000000000000001', 'JPY'],
    ['9'.repeat(40), 'EUR'],
    [`-${'9'.repeat(40)}`, 'EUR'],
  ])('M3: refuses %j %s because it is too large', (text, currency) => {
    expect(parseMoney(text, currency)).toEqual(refuse({ reason: 'too-large' }));
  });

  it.each(['XAU', 'eur', '', undefined, null, 978])('refuses an amount in %p, which is no currency', (currency) => {
    expect(parseMoney('1', currency)).toEqual(refuse({ reason: 'unknown-currency' }));
  });

  it('refuses a megabyte of digits without computing with them', () => {
    expect(parseMoney('9'.repeat(1_000_000), 'EUR')).toEqual(refuse({ reason: 'too-large' }));
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), fc.oneof(anyCurrency, fc.anything()), (text, currency) => {
        expect(typeof parseMoney(text, currency).ok).toBe('boolean');
      }),
    );
  });
});

describe('writing an amount as a decimal text', () => {
  it.each([
    [123450n, 'EUR', '1234.50'],
    [-5n, 'EUR', '-0.05'],
    [0n, 'EUR', '0.00'],
    [5n, 'JPY', '5'],
    [-1n, 'JPY', '-1'],
    [0n, 'JPY', '0'],
    [1n, 'KWD', '0.001'],
    [-12345n, 'CLF', '-1.2345'],
    [9_007_199_254_740_993n, 'JPY', '9007199254740993'],
  ])('writes %d minor units of %s as %s', (minor, currency, text) => {
    expect(formatDecimal(money(minor, currency))).toBe(text);
  });

  it('gives back the same amount when the text is read again', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(parseMoney(formatDecimal(amount), amount.currency)).toEqual(ok(amount));
      }),
    );
  });

  it('gives back the same amount through JSON', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        const received = JSON.parse(JSON.stringify(toJson(amount))) as MoneyJson;
        expect(fromJson(received)).toEqual(ok(amount));
      }),
    );
  });

  it('always shows exactly the decimals of the currency', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        const [, fraction = ''] = formatDecimal(amount).split('.');
        expect(fraction).toHaveLength(currencyExponent(amount.currency) ?? -1);
      }),
    );
  });

  it('refuses JSON whose amount is a number', () => {
    expect(fromJson({ amount: 1.1, currency: 'EUR' })).toEqual(refuse({ reason: 'not-a-string' }));
  });

  it('refuses JSON without a currency', () => {
    expect(fromJson({ amount: '1.10', currency: undefined })).toEqual(refuse({ reason: 'unknown-currency' }));
  });
});

describe('computing with amounts', () => {
  it('adds ten cents and twenty cents to exactly thirty', () => {
    expect(add(money(10n, 'EUR'), money(20n, 'EUR'))).toEqual(money(30n, 'EUR'));
  });

  it('M3: a thousand times ten cents plus twenty cents is exactly three hundred euros', () => {
    const tenAndTwenty = Array.from({ length: 1_000 }, () => [money(10n, 'EUR'), money(20n, 'EUR')]).flat();
    expect(formatDecimal(sumOf(tenAndTwenty, 'EUR'))).toBe('300.00');
  });

  it('sums an empty list to zero in the stated currency', () => {
    expect(sumOf([], 'JPY')).toEqual(zero('JPY'));
  });

  it('subtracts what it added', () => {
    fc.assert(
      fc.property(anyEuros, anyEuros, (left, right) => {
        expect(subtract(add(left, right), right)).toEqual(left);
      }),
    );
  });

  it('sums to the same total in any order', () => {
    fc.assert(
      fc.property(fc.array(anyEuros), (amounts) => {
        expect(sumOf(amounts.toReversed(), 'EUR')).toEqual(sumOf(amounts, 'EUR'));
      }),
    );
  });

  it('orders amounts by their size', () => {
    const sorted = [money(3n, 'EUR'), money(-2n, 'EUR'), money(0n, 'EUR'), money(3n, 'EUR')].toSorted(compare);
    expect(sorted.map((amount) => amount.minor)).toEqual([-2n, 0n, 3n, 3n]);
  });

  it('compares consistently with subtraction', () => {
    fc.assert(
      fc.property(anyEuros, anyEuros, (left, right) => {
        const difference = subtract(left, right);
        expect(compare(left, right) < 0).toBe(isNegative(difference));
        expect(compare(left, right) === 0).toBe(isZero(difference));
        expect(compare(right, left)).toBe(compare(negate(left), negate(right)));
      }),
    );
  });

  it('has an absolute value that is never negative', () => {
    expect(absolute(money(-5n, 'EUR'))).toEqual(money(5n, 'EUR'));
    expect(absolute(money(5n, 'EUR'))).toEqual(money(5n, 'EUR'));
    expect(isNegative(zero('EUR'))).toBe(false);
  });

  it('tells nothing from the smallest amount', () => {
    expect([-1n, 0n, 1n].map((minor) => isZero(money(minor, 'EUR')))).toEqual([false, true, false]);
  });

  it('M4: never adds, subtracts, compares or sums two currencies', () => {
    fc.assert(
      fc.property(twoCurrencies, anyMinor, anyMinor, ([first = '', second = ''], left, right) => {
        const [here, there] = [money(left, first), money(right, second)];
        expect(() => add(here, there)).toThrow('do not mix');
        expect(() => subtract(here, there)).toThrow('do not mix');
        expect(() => compare(here, there)).toThrow('do not mix');
        expect(() => sumOf([there], first)).toThrow('do not mix');
      }),
    );
  });

  it.each(['XAU', 'eur', ''])('cannot make an amount in %j', (code) => {
    expect(() => money(1n, code)).toThrow('Unknown currency');
    expect(() => zero(code)).toThrow('Unknown currency');
    expect(() => formatDecimal({ minor: 1n, currency: code })).toThrow('Unknown currency');
  });
});
