import { describe, expect, it } from '@jest/globals';
import { copyLine } from './copy-text';

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
    ['an empty list', [], '{}'],
    [
      'a list',
      ['a', '', 'null', 'say "hi"', 'back\\slash', 'x,y{z}'],
      '{"a","","null","say \\\\"hi\\\\"","back\\\\\\\\slash","x,y{z}"}',
    ],
  ])('writes %s', (_, value, written) => {
    expect(copyLine([value])).toBe(`${written}\n`);
  });

  it('puts tabs between values', () => {
    expect(copyLine(['a', null, 3])).toBe('a\t\\N\t3\n');
  });
});
