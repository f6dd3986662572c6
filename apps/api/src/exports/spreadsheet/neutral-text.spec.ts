import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { neutralText } from './neutral-text';

/** What an importer does: it takes exactly one apostrophe away, where there was a reason for it. */
const readBack = (text: string): string => (/^'+[=+\-@\t\r\n\0＝＋－＠]/.test(text) ? text.slice(1) : text);

describe('a text in a file for spreadsheets', () => {
  it.each(['=1+1', '+49 89', '-5', '@sum', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    'never starts a formula: %j',
    (text) => {
      expect(neutralText(text)).toBe(`'${text}`);
    },
  );

  it.each(['Hotjar', "O'Reilly", "'quoted'", 'a=1', ' =1', '1-2', ''])('stays as it is otherwise: %j', (text) => {
    expect(neutralText(text)).toBe(text);
  });

  it('can always be read back, also where apostrophes stood before a sign already', () => {
    const start = fc.constantFrom('', "'", "''", '=', "'=", "''-", '\t', "'\0", '＠');
    fc.assert(
      fc.property(start, fc.string({ unit: 'grapheme' }), (before, rest) => {
        expect(readBack(neutralText(before + rest))).toBe(before + rest);
        expect(neutralText(before + rest)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }),
    );
  });
});
