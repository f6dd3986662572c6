import { describe, expect, it } from '@jest/globals';
import { arrayLiteral, copyLine } from './copy-text';

describe('a line of COPY', () => {
  it.each([
    ['null', null, '\\N'],
    ['an empty text', '', ''],
    ['the text \\N', '\\N', '\\\\N'],
    ['tabs and line breaks', 'a\tb\nc\rd', 'a\\tb\\nc\\rd'],
    ['a number', 7, '7'],
    ['a large number', 9_007_199_254_740_993n, '9007199254740993'],
    ['a truth', true, 't'],
    ['an untruth', false, 'f'],
  ])('writes %s', (_, value, written) => {
    expect(copyLine([value])).toBe(`${written}\n`);
  });

  it.each([
    ['an empty list', [], '{}'],
    [
      'texts with marks of their own',
      ['a', '', 'null', 'say "hi"', 'x,y{z}'],
      '{"a","","null","say \\\\"hi\\\\"","x,y{z}"}',
    ],
    ['a backslash', ['back\\slash'], '{"back\\\\\\\\slash"}'],
  ])('carries %s as an array', (_, items, written) => {
    expect(copyLine([arrayLiteral(items)])).toBe(`${written}\n`);
  });

  it('puts tabs between values', () => {
    expect(copyLine(['a', null, 3])).toBe('a\t\\N\t3\n');
  });
});
