import fc from 'fast-check';
import { type AmountContext, readAmount } from './read-amount';

const LONDON: AmountContext = { currency: 'EUR', separators: { group: ',', decimal: '.' } };
const MADRID: AmountContext = { currency: 'EUR', separators: { group: '.', decimal: ',' } };
const reading = (typed: string, context = LONDON) => readAmount(typed, context);
const amount = (typed: string, context = LONDON) => {
  const result = reading(typed, context);
  return result.ok ? result.value.amount : result.refusal.reason;
};

describe('a typed amount', () => {
  it.each([
    ['4800', '4800.00'],
    ['4.800,00', '4800.00'],
    ['4,800.00', '4800.00'],
    ['4800,5', '4800.50'],
    ['4800.5', '4800.50'],
    ['4 800,50', '4800.50'],
    ['4\u00a0800', '4800.00'],
    ["4'800.00", '4800.00'],
    ['1.234.567', '1234567.00'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567,89', '1234567.89'],
    ['€ 4800', '4800.00'],
    ['4800 EUR', '4800.00'],
    ['eur 4800', '4800.00'],
    ['0', '0.00'],
    ['0.05', '0.05'],
    ['007', '7.00'],
    ['5.', '5.00'],
    ['  12  ', '12.00'],
  ])('%s is %s', (typed, expected) => {
    expect(amount(typed)).toBe(expected);
    expect(amount(typed, MADRID)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['EUR', 'empty'],
    ['abc', 'not-a-number'],
    ['12a', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['1,23,456.00', 'not-a-number'],
    ['1.234,567.00', 'not-a-number'],
    ['1,234.567.00', 'not-a-number'],
    ['12.34,56.78', 'not-a-number'],
    ['.50', 'not-a-number'],
    ['١٢٣', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['1.2345', 'too-many-decimals'],
    ['0.123', 'too-many-decimals'],
    ['1234.567', 'too-many-decimals'],
    ['99999999999999999', 'too-large'],
  ])('%s is refused as %s', (typed, reason) => {
    expect(amount(typed)).toBe(reason);
  });

  it('says how many decimals the currency has', () => {
    expect(reading('10.5', { ...LONDON, currency: 'JPY' })).toEqual({
      ok: false,
      refusal: { reason: 'too-many-decimals', maxDecimals: 0 },
    });
  });
});

describe('an amount with one separator and three digits behind it', () => {
  it('is a group where the currency has two decimals, and is marked for a second look', () => {
    expect(reading('1.234')).toEqual({ ok: true, value: { amount: '1234.00', isAmbiguous: true } });
    expect(reading('1,234', MADRID)).toEqual({ ok: true, value: { amount: '1234.00', isAmbiguous: true } });
  });

  it('is read by the habit of the region where the currency has three decimals', () => {
    const kuwait = { ...LONDON, currency: 'KWD' };
    expect(reading('1.234', kuwait)).toEqual({ ok: true, value: { amount: '1.234', isAmbiguous: true } });
    expect(reading('1,234', kuwait)).toEqual({ ok: true, value: { amount: '1234.000', isAmbiguous: true } });
  });

  it('is not ambiguous when the digits before it cannot be a group', () => {
    expect(reading('0.123', { ...LONDON, currency: 'KWD' })).toEqual({
      ok: true,
      value: { amount: '0.123', isAmbiguous: false },
    });
  });
});

describe('any amount', () => {
  const cents = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n });
  const decimal = (minor: bigint): string => {
    const digits = minor.toString().padStart(3, '0');
    return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };

  it('is read back exactly, to the last cent', () => {
    fc.assert(fc.property(cents, (minor) => amount(decimal(minor)) === decimal(minor)));
  });

  it('is the same with the separators of either region', () => {
    fc.assert(
      fc.property(cents, (minor) => {
        const [whole = '', fraction = ''] = decimal(minor).split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
        const english = `${grouped}.${fraction}`;
        const spanish = `${grouped.replaceAll(',', '.')},${fraction}`;
        return amount(english) === decimal(minor) && amount(spanish) === decimal(minor);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => typeof reading(typed).ok === 'boolean'));
  });
});
