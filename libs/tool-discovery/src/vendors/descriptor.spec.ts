import { describe, expect, it } from '@jest/globals';

import { readContext } from './context-hints';
import { readDescriptor } from './descriptor';
import { isCode, splitWords } from './words';

const payeeOf = (text: string): string =>
  readDescriptor(text)
    .payee.map((word) => word.text)
    .join(' ');
const channelsOf = (text: string): string[] => readDescriptor(text).channels.map((channel) => channel.name);

describe('a supplier text taken apart', () => {
  it.each([
    ['www.qwerton.co.uk', 'qwerton co uk'],
    ['HTTPS://QWERTON.COM', 'qwerton com'],
    ['43033820 QWERTON', 'qwerton'],
    ['PAYPAL *QWERTON', 'qwerton'],
    ['PP*QWERTON', 'qwerton'],
    ['SQUARE *SQ *QWERTON', 'qwerton'],
    ['ZETTLE_*QWERTON', 'qwerton'],
    ['INTUIT *IN *QWERTON INC', 'qwerton inc'],
    ['STRIPE *QWERTON', 'qwerton'],
    ['STRIPE PAYMENTS', 'stripe payments'],
    ['2CO.COM*QWERTON', 'qwerton'],
    ['DRI*QWERTON', 'qwerton'],
    ['PAYPAL INC', 'paypal inc'],
    ['SQ *', 'sq'],
    ['WP-QWERTON', 'qwerton'],
    ['WP ENGINE', 'wp engine'],
  ])('"%s" pays "%s"', (text, payee) => {
    expect(payeeOf(text)).toBe(payee);
  });

  it('remembers through whom the payment went', () => {
    expect(channelsOf('PAYPAL *EBAY O*77-1')).toEqual(['PayPal', 'eBay']);
    expect(channelsOf('QWERTON')).toEqual([]);
  });

  it('parts a long number from the letters before it', () => {
    expect(splitWords('ADS7788990011').map((word) => word.text)).toEqual(['ads', '7788990011']);
    expect(splitWords('OFFICE365').map((word) => word.text)).toEqual(['office365']);
  });
});

describe('a word of a descriptor', () => {
  it.each(['X 4711', 'X *9XX', 'X ZS5X72BC72', 'X *QWXZRTKPLMNV', 'X #12', 'X 0Y2YF0ES5'])(
    'in "%s" is a code',
    (text) => {
      expect(splitWords(text).slice(1).every(isCode)).toBe(true);
    },
  );

  it.each(['X 53', 'X OFFICE365', 'X 3SG', 'X 99DESIGNS', 'X QWXZRTKPLMNV', 'X *MONTHLY'])(
    'in "%s" is part of the name',
    (text) => {
      expect(splitWords(text).slice(1).some(isCode)).toBe(false);
    },
  );
});

describe('the columns beside a supplier', () => {
  it.each([
    ['Software licences'],
    ['ICT costs - computer software'],
    ['Website hosting'],
    ['Domain renewal'],
    ['Annual subscription to an online tool'],
    ['Social media advertising'],
    ['Stock photos'],
    ['E-mail marketing'],
  ])('"%s" speaks for a tool', (account) => {
    expect(readContext([account]).points).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['Eating places, restaurants'],
    ['Building materials'],
    ['Conference registration'],
    ['Toner and cables'],
    ['Nursing care'],
  ])('"%s" speaks against one', (account) => {
    expect(readContext([account]).points).toBeLessThan(0);
  });

  it('take the merchant category of software shops for a weak hint, because many shops of goods carry it', () => {
    expect(readContext(['', 'Computer Software Stores', null]).points).toBe(1);
    expect(readContext(['', 'Computer Software Stores', 'charger and cables']).points).toBeLessThan(0);
  });

  it('say nothing when they are empty', () => {
    expect(readContext([undefined, null, ''])).toEqual({
      points: 0,
      technical: false,
      outright: false,
      supports: null,
      opposes: null,
    });
  });
});
