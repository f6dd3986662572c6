import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aliasPatternFor } from './alias-pattern';
import { buildKnowledge } from './knowledge';
import { matchVendor } from './match-vendor';
import type { RegisterAlias } from './register-rules';
import { supplierKey } from './supplier-key';

const confirmed = (pattern: string): RegisterAlias => ({
  pattern,
  kind: 'confirmed',
  vendorId: 'v-17',
  vendorName: 'Our Vendor',
  productId: 'p-17',
  productName: 'Our Tool',
});

const refused = (pattern: string): RegisterAlias => ({
  pattern,
  kind: 'not-a-tool',
  vendorId: null,
  vendorName: null,
  productId: null,
  productName: null,
  decidedBy: 'Ana',
});

const named = (pattern: string, productId: string | null = null): RegisterAlias => ({
  pattern,
  kind: 'name',
  vendorId: 'v-1',
  vendorName: pattern,
  productId,
  productName: productId === null ? null : pattern,
});

const matchWith = (register: readonly RegisterAlias[], text: string) => matchVendor({ text }, buildKnowledge(register));

const namedText = fc.stringMatching(/^[A-Z][A-Z0-9 .*/-]{0,24}$/).filter((text) => supplierKey(text) !== '');

describe('what people of the company decided', () => {
  it('wins over the catalogue when they confirmed another tool', () => {
    expect(matchWith([confirmed('FACEBK*')], 'FACEBK *9QWKT7R2ZX')).toEqual({
      verdict: 'tool',
      vendor: { id: 'v-17', name: 'Our Vendor' },
      product: { id: 'p-17', name: 'Our Tool' },
      confidence: 1,
      reasons: [{ code: 'register-confirmed', detail: 'FACEBK*' }],
      origin: 'register',
    });
  });

  it('wins over the catalogue when they said that it is no tool, and names who said so', () => {
    expect(matchWith([refused('CANVA*')], 'CANVA* I04455-9988776')).toMatchObject({
      verdict: 'none',
      vendor: null,
      reasons: [{ code: 'register-not-a-tool', detail: 'Ana' }],
    });
  });

  it('prefers a rule without a star, then the longest rule, then the latest', () => {
    const register = [
      confirmed('ACME*'),
      refused('ACME TOYS*'),
      confirmed('ACME TOYS NORTH'),
      confirmed('ACME'),
      refused('ACME'),
    ];
    expect(matchWith(register, 'ACME LTD').verdict).toBe('none');
    expect(matchWith(register, 'ACME CLOUD').verdict).toBe('tool');
    expect(matchWith(register, 'ACME TOYS 00123').verdict).toBe('none');
    expect(matchWith(register, 'ACME TOYS NORTH').verdict).toBe('tool');
  });

  it('does not let a star run on inside a longer word', () => {
    expect(matchWith([confirmed('BOX*')], 'BOXING CLUB').verdict).toBe('none');
    expect(matchWith([confirmed('BOX*')], 'BOXQWXZRTKPLM').verdict).toBe('tool');
  });

  it('ignores a rule without any letter', () => {
    expect(matchWith([refused(' * ')], 'MAILCHIMP').verdict).toBe('tool');
  });

  it('always decides for a confirmed text and always refuses a refused one', () => {
    fc.assert(
      fc.property(namedText, (text) => {
        expect(matchWith([confirmed(supplierKey(text))], text).vendor?.id).toBe('v-17');
        expect(matchWith([confirmed(aliasPatternFor(text) ?? '')], text).vendor?.id).toBe('v-17');
        expect(matchWith([refused(aliasPatternFor(text) ?? '')], text).verdict).toBe('none');
      }),
    );
  });
});

describe('names in the register', () => {
  it('are found like names of the catalogue', () => {
    expect(matchWith([named('Qwerton')], 'QWERTON LTD')).toMatchObject({
      verdict: 'tool',
      vendor: { id: 'v-1' },
      origin: 'register',
    });
    expect(matchWith([named('Qwerton')], 'QWERTON ROOFING')).toMatchObject({ verdict: 'none', vendor: null });
  });

  it('give their own identifiers to tools that the catalogue knows too', () => {
    expect(matchWith([named('Canva', 'p-9')], 'CANVA* 04455-1')).toMatchObject({
      vendor: { id: 'v-1', name: 'Canva' },
      product: { id: 'p-9', name: 'Canva' },
      origin: 'register',
    });
  });
});

describe('the pattern that is proposed to be remembered', () => {
  it.each([
    ['FACEBK *22QWERTY90', 'FACEBK*'],
    ['FACEBK *9XX', 'FACEBK*'],
    ['TYPEFORM, S.L.', 'TYPEFORM*'],
    ['WUFOO.COM/CHARGE', 'WUFOO.COM*'],
    ['GOOGLE *ADS7788990011', 'GOOGLE ADS*'],
    ['DropboxQWXZRTKPLMNV', 'DROPBOX*'],
    ['STKSHUTTERSTOCK INC', 'STKSHUTTERSTOCK*'],
    ['PAYPAL *QWERTON BAKERS', 'QWERTON BAKERS*'],
    ['QWERTON-9988776', 'QWERTON*'],
    ['QWERTON STORES 4711', 'QWERTON STORES*'],
    ['ZOOM LTD', 'ZOOM'],
    ['ZOOM CARS LTD', 'ZOOM CARS*'],
  ])('for "%s" is %s', (text, pattern) => {
    expect(aliasPatternFor(text)).toBe(pattern);
  });

  it('does not exist for a text without a name', () => {
    expect(aliasPatternFor(' * - ')).toBeNull();
  });
});

describe('the key that groups spellings of one supplier', () => {
  it.each([
    ['QWERTON STORES 6737', 'Qwerton-Stores  0815'],
    ['QWERTON *AB12CD34', 'Qwerton *ZX98YW76V'],
    ['PAYPAL *QWERTON', 'QWERTON LTD'],
    ['www.qwerton.com', 'HTTP://QWERTON.COM GBP'],
    ['QWERTON 800-833-6687', 'QWERTON 888 555 1234'],
    ['QWERTON7788990', 'Qwerton'],
    ['7788990 QWERTON', 'qwerton, inc.'],
    ['QWERTON, S.L.', 'Qwerton B.V.'],
  ])('is the same for "%s" and "%s"', (one, other) => {
    expect(supplierKey(one)).toBe(supplierKey(other));
  });

  it.each([
    ['QWERTON TOYS', 'QWERTON BOOKS'],
    ['QWERTON.IO', 'QWERTON.COM'],
    ['123 QWERTON', '456 QWERTON'],
    ['STUDIO 53', 'STUDIO 54'],
    ['A&B CARS', 'A&C CARS'],
    ['QWERTON AS NEW', 'QWERTON NEW'],
  ])('differs for "%s" and "%s"', (one, other) => {
    expect(supplierKey(one)).not.toBe(supplierKey(other));
  });

  it('is empty only for a text without letters and digits, and is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = supplierKey(text);
        expect(supplierKey(key)).toBe(key);
        expect(key === '').toBe(!/[\p{L}\p{N}]/u.test(text.normalize('NFKD')));
      }),
    );
  });
});
