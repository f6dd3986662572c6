import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ExchangeRate, type RateCandidate, convert, formatDecimal, money, ok, parseRate, refuse } from './index';

function rateOf(from: string, to: string, rate: string): ExchangeRate {
  return { from, to, rate, date: '2026-03-02', source: 'European Central Bank' };
}

const candidate: RateCandidate = rateOf('USD', 'EUR', '0.8523');

describe('accepting an exchange rate', () => {
  it.each(['0.8523', '1', '1.95583', '0.0000000001', '9999999999.9999999999', '007.5'])(
    'accepts the rate %s',
    (rate) => {
      expect(parseRate({ ...candidate, rate })).toEqual(ok({ ...candidate, rate }));
    },
  );

  it.each(['', ' ', '1 ', '-1', '+1', '1e3', '1,5', '.5', '5.', 'NaN', '１', 1.5, 1n, null, undefined])(
    'refuses %p because it is not a plain decimal',
    (rate) => {
      expect(parseRate({ ...candidate, rate })).toEqual(refuse({ reason: 'not-a-decimal' }));
    },
  );

  it.each(['0', '0.0', '0.0000000000'])('refuses %j because money would vanish', (rate) => {
    expect(parseRate({ ...candidate, rate })).toEqual(refuse({ reason: 'not-positive' }));
  });

  it('refuses more decimals than are stored, rather than round them', () => {
    expect(parseRate({ ...candidate, rate: '0.00000000001' })).toEqual(
      refuse({ reason: 'too-many-decimals', maxDecimals: 10 }),
    );
  });

  it.each(['10000000000', '9'.repeat(1_000_000)])('refuses a rate that is too large', (rate) => {
    expect(parseRate({ ...candidate, rate })).toEqual(refuse({ reason: 'too-large' }));
  });

  it.each<[string, Partial<RateCandidate>]>([
    ['unknown-currency', { from: 'XAU' }],
    ['unknown-currency', { to: 'euro' }],
    ['unknown-currency', { to: undefined }],
    ['same-currency', { to: 'USD' }],
    ['not-a-day', { date: '2026-02-29' }],
    ['not-a-day', { date: '2026-03-02T00:00:00Z' }],
    ['not-a-day', { date: new Date(0) }],
    ['source-missing', { source: '' }],
    ['source-missing', { source: '  ' }],
    ['source-missing', { source: undefined }],
  ])('refuses with %s when a part is %p', (reason, part) => {
    expect(parseRate({ ...candidate, ...part })).toEqual(refuse({ reason }));
  });
});

describe('converting an amount', () => {
  it('converts levs to euros at the legal fixed rate', () => {
    const fixed = rateOf('EUR', 'BGN', '1.95583');
    expect(formatDecimal(convert(money(100_00n, 'EUR'), fixed, 'half-up'))).toBe('195.58');
  });

  it('routes 4,000 dollars at 6.0 above a limit of 5,000 yuan', () => {
    expect(convert(money(4_000_00n, 'USD'), rateOf('USD', 'CNY', '6.0'), 'half-up')).toEqual(money(24_000_00n, 'CNY'));
  });

  it.each([
    { minor: 1_00n, from: 'EUR', to: 'JPY', rate: '162.5', text: '163' },
    { minor: 1_000n, from: 'JPY', to: 'EUR', rate: '0.0061', text: '6.10' },
    { minor: 1n, from: 'JPY', to: 'KWD', rate: '0.0020', text: '0.002' },
    { minor: 1_234n, from: 'KWD', to: 'JPY', rate: '500', text: '617' },
    { minor: -1_00n, from: 'EUR', to: 'JPY', rate: '162.5', text: '-163' },
    { minor: 0n, from: 'EUR', to: 'JPY', rate: '162.5', text: '0' },
    { minor: 1_0000n, from: 'CLF', to: 'CLP', rate: '39000.55', text: '39001' },
  ])('M4: $minor minor units of $from become $text $to at $rate', ({ minor, from, to, rate, text }) => {
    expect(formatDecimal(convert(money(minor, from), rateOf(from, to, rate), 'half-up'))).toBe(text);
  });

  it('rounds only as told', () => {
    const rate = rateOf('EUR', 'USD', '1.005');
    expect(convert(money(1_00n, 'EUR'), rate, 'half-up').minor).toBe(101n);
    expect(convert(money(1_00n, 'EUR'), rate, 'half-even').minor).toBe(100n);
    expect(convert(money(1_00n, 'EUR'), rate, 'down').minor).toBe(100n);
    expect(convert(money(1_00n, 'EUR'), rate, 'up').minor).toBe(101n);
  });

  it('stays exact where a binary float would not', () => {
    expect(convert(money(9_007_199_254_740_993n, 'EUR'), rateOf('EUR', 'USD', '1'), 'half-up').minor).toBe(
      9_007_199_254_740_993n,
    );
  });

  it('stays within half a minor unit of the exact product', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        (minor, scaledRate) => {
          const digits = scaledRate.toString().padStart(11, '0');
          const rate = rateOf('EUR', 'USD', `${digits.slice(0, -10)}.${digits.slice(-10)}`);
          const error = convert(money(minor, 'EUR'), rate, 'half-even').minor * 10n ** 10n - minor * scaledRate;
          expect(error * 2n).toBeLessThanOrEqual(10n ** 10n);
          expect(error * 2n).toBeGreaterThanOrEqual(-(10n ** 10n));
        },
      ),
    );
  });

  it('does not convert an amount in another currency than the rate starts from', () => {
    expect(() => convert(money(1n, 'GBP'), rateOf('EUR', 'USD', '1.1'), 'half-up')).toThrow('does not convert');
  });

  it('does not convert at a rate that nobody has checked', () => {
    expect(() => convert(money(1n, 'EUR'), rateOf('EUR', 'USD', '-1'), 'half-up')).toThrow('Not an exchange rate');
  });
});
