import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode } from './decode';
import { bytes, read, shortly, utf16, utf8 } from './fixtures';

const HEAD = 'Date,Supplier,Amount\n';

describe('reading bytes as text', () => {
  it.each([
    ['plain ASCII', bytes('abc'), 'abc', 'utf-8'],
    ['UTF-8', utf8('Müller – €'), 'Müller – €', 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('é')]), 'é', 'utf-8'],
    ['UTF-8 with characters of four bytes', utf8('😀a'), '😀a', 'utf-8'],
    ['UTF-16 little-endian with a mark', Uint8Array.from([0xff, 0xfe, ...utf16('aé€', 'le')]), 'aé€', 'utf-16le'],
    ['UTF-16 big-endian with a mark', Uint8Array.from([0xfe, 0xff, ...utf16('aé😀', 'be')]), 'aé😀', 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16('Date;Supplier', 'le'), 'Date;Supplier', 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16('Date;Supplier', 'be'), 'Date;Supplier', 'utf-16be'],
    ['Windows-1252', bytes('M', 0xfc, 'ller ', 0x96, ' ', 0x80, ' 12', 0x91), 'Müller – € 12‘', 'windows-1252'],
    ['nothing', new Uint8Array(), '', 'utf-8'],
  ])('G08 %s', (_, file, text, encoding) => {
    expect(decode(file)).toEqual({ text, encoding, replaced: 0 });
  });

  it('G08 UTF-8 with stray Windows-1252 bytes keeps both', () => {
    const file = Uint8Array.from([...utf8('Señor '), 0xf1, ...utf8(' – '), 0x92]);
    expect(decode(file)).toEqual({ text: 'Señor ñ – ’', encoding: 'mixed', replaced: 0 });
  });

  it.each([[0x81], [0x8d], [0x8f], [0x90], [0x9d]])('G08 byte %d has no meaning in either and is replaced', (byte) => {
    expect(decode(bytes('A', byte, 'B'))).toEqual({ text: 'A\uFFFDB', encoding: 'windows-1252', replaced: 1 });
  });

  it.each([
    ['an overlong sequence', [0xc0, 0xaf]],
    ['an overlong sequence of three bytes', [0xe0, 0x80, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a point above the last one', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence cut at the end of the file', [0xe2, 0x82]],
  ])('G08 %s is no UTF-8, so its bytes are read one by one', (_, sequence) => {
    const decoded = decode(Uint8Array.from(sequence));
    expect(decoded.encoding).toBe('windows-1252');
    expect(decoded.text).toHaveLength(sequence.length);
  });

  it('G08 a lone half of a surrogate pair in UTF-16 is replaced and counted', () => {
    const file = Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00, 0x00, 0xdc]);
    expect(decode(file)).toEqual({ text: 'A\uFFFDB\uFFFD', encoding: 'utf-16le', replaced: 2 });
  });

  it('G08 a zero byte is replaced, because no database column holds one', () => {
    expect(decode(bytes('a', 0, 'b'))).toEqual({ text: 'a\uFFFDb', encoding: 'utf-8', replaced: 1 });
  });

  it('G08 any text survives UTF-8 and UTF-16 unchanged', () => {
    const anyText = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.includes('\0') && !text.startsWith('\uFEFF'));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decode(utf8(text)).text).toBe(text);
        expect(decode(Uint8Array.from([0xff, 0xfe, ...utf16(text, 'le')])).text).toBe(text);
      }),
    );
  });

  it('G08 any bytes give text without a zero and without half a pair', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (file) => {
        const { text, replaced } = decode(file);
        expect(text.includes('\0')).toBe(false);
        expect(text.isWellFormed()).toBe(true);
        expect(replaced).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a ledger in any encoding', () => {
  it.each([
    ['UTF-16 little-endian', Uint8Array.from([0xff, 0xfe, ...utf16(`${HEAD}13/04/2026,Ñandú,1.00\n`, 'le')])],
    ['UTF-16 big-endian', Uint8Array.from([0xfe, 0xff, ...utf16(`${HEAD}13/04/2026,Ñandú,1.00\n`, 'be')])],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(`${HEAD}13/04/2026,Ñandú,1.00\n`)])],
    ['Windows-1252', bytes(`${HEAD}13/04/2026,`, 0xd1, 'and', 0xfa, ',1.00\n')],
  ])('G08 %s is read alike', (_, file) => {
    expect(shortly(read(file))).toEqual(['2026-04-13 Ñandú 100 EUR']);
  });

  it('G08 bytes that are neither UTF-8 nor Windows-1252 never lose a row', () => {
    const reading = read(bytes(`${HEAD}13/04/2026,Caf`, 0x8f, ',1.00\n14/04/2026,', 0x81, 0x9d, ',2.00\n'));
    expect(shortly(reading)).toEqual(['2026-04-13 Caf\uFFFD 100 EUR', '2026-04-14 \uFFFD\uFFFD 200 EUR']);
    expect(reading.dialect.replacedCharacters).toBe(3);
  });
});
